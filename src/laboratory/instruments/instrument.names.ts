import type { Types } from 'mongoose';
import { organizationsById, type OrganizationRecord } from '../../register/organizations';
import type { Day } from '../../platform/i18n';
import type { InstrumentTypeRecord } from './instrument-type.model';
import { ruleOn } from './instrument-type.rules';
import { instrumentTypesByCode } from './instrument-type.service';
import type { InstrumentRecord } from './instrument.model';
import { legalStateOn } from './legal-state.rules';
import type { LegalState } from './legal-state.words';

/** The records that instruments point to, for their names. */
export interface InstrumentNames {
  readonly types: Map<string, InstrumentTypeRecord>;
  readonly organizations: Map<string, OrganizationRecord>;
}

/** Looks up the types, owners, centres and communes of some instruments at once. */
export async function namesFor(instruments: readonly InstrumentRecord[]): Promise<InstrumentNames> {
  const organizationIds = instruments.flatMap(
    ({ centreId, ownerId, communeId, ownerships }): (Types.ObjectId | undefined)[] => [
      centreId,
      ownerId,
      communeId,
      ...ownerships.map((each) => each.ownerId),
    ],
  );
  const [types, organizations] = await Promise.all([
    instrumentTypesByCode(instruments.map(({ typeCode }) => typeCode)),
    organizationsById(distinct(organizationIds)),
  ]);
  return { types, organizations };
}

/** The legal state of an instrument on a day, its type being among the names. */
export function stateOf(
  { stateKey, typeCode }: Pick<InstrumentRecord, 'stateKey' | 'typeCode'>,
  { types }: Pick<InstrumentNames, 'types'>,
  today: Day,
): LegalState {
  const type = types.get(typeCode);
  return legalStateOn(stateKey, today, type !== undefined && ruleOn(type, today) !== undefined);
}

function distinct(ids: readonly (Types.ObjectId | undefined)[]): Types.ObjectId[] {
  return [...new Map(ids.filter((id) => id !== undefined).map((id) => [id.toHexString(), id])).values()];
}
