import type { Types } from 'mongoose';
import { isTakenOver, type RecordKind } from '../certificates';
import { proceduresFor } from '../methods';
import type { Procedure } from '../../metrology';
import { RefusedError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { runRefusals } from './run.messages';

interface OfType {
  readonly centreId: Types.ObjectId | string;
  readonly typeCode: string;
}

interface Work {
  readonly kind: RecordKind;
  readonly performedOn: Day;
  readonly procedureCode?: string | undefined;
}

/** The procedures by which a lot of instruments of a type can be done; results that are copied from papers are not among them. */
export async function proceduresOfRun({ centreId, typeCode }: OfType, { kind, performedOn: day }: Work) {
  const serving = await proceduresFor({ centreId, typeCode, kind, day });
  return serving.filter((each) => !isTakenOver(each));
}

/** The procedure of a run, as it serves one of its instruments. */
export async function procedureOfRun(of: OfType, work: Work): Promise<Procedure> {
  const serving = await proceduresOfRun(of, work);
  if (serving.length === 0) throw new RefusedError([runRefusals.noProcedure]);
  const { procedureCode } = work;
  const procedure = procedureCode ? serving.find(({ code }) => code === procedureCode) : serving[0];
  if (!procedure) throw new RefusedError([runRefusals.otherProcedure]);
  return procedure;
}
