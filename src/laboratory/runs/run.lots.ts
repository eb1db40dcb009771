import type { Types } from 'mongoose';
import type { RecordKind } from '../certificates';
import type { InstrumentRecord } from '../instruments';
import { knownTo } from '../methods';
import type { Procedure } from '../../metrology';
import type { Day } from '../../platform/i18n';
import { isAlike } from './run.grid';
import { mostMembers } from './run.limits';
import { proceduresOfRun } from './run.procedure';

/** Instruments that one run can be of. */
export interface Lot {
  readonly typeCode: string;
  /** Absent where nothing serves the work on the type. */
  readonly procedure: Procedure | undefined;
  readonly instruments: readonly InstrumentRecord[];
}

/** Divides instruments into lots: of one type, tested at the same points, and no more than one run holds. */
export async function lotsOf(
  instruments: readonly InstrumentRecord[],
  { centreId, kind, day }: { readonly centreId: Types.ObjectId | string; readonly kind: RecordKind; readonly day: Day },
): Promise<readonly Lot[]> {
  const lots: { typeCode: string; procedure: Procedure | undefined; instruments: InstrumentRecord[] }[] = [];
  const procedures = new Map<string, Procedure | undefined>();
  for (const instrument of instruments) {
    const { typeCode } = instrument;
    if (!procedures.has(typeCode))
      procedures.set(typeCode, (await proceduresOfRun({ centreId, typeCode }, { kind, performedOn: day }))[0]);
    const procedure = procedures.get(typeCode);
    const lot = lots.find(
      ({ typeCode: type, instruments: [first, ...others] }) =>
        type === typeCode &&
        first &&
        others.length + 1 < mostMembers &&
        (!procedure || areAlike(procedure, first, instrument)),
    );
    if (lot) lot.instruments.push(instrument);
    else lots.push({ typeCode, procedure, instruments: [instrument] });
  }
  return lots;
}

function areAlike(procedure: Procedure, one: InstrumentRecord, other: InstrumentRecord): boolean {
  return isAlike(procedure, knownTo(procedure, one.characteristics), knownTo(procedure, other.characteristics));
}
