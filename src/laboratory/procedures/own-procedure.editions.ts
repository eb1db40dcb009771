import type { Types } from 'mongoose';
import type { Day, Text } from '../../platform/i18n';
import { OwnProcedureModel, type OwnProcedure, type OwnProcedureRecord } from './own-procedure.model';
import { findEditions } from './own-procedure.queries';
import { servingOn } from './own-procedure.rules';

/** One procedure of one centre. */
type Series = Pick<OwnProcedure, 'centreId' | 'code'>;

/**
 * The edition asked for; else the one by which new work of the day is done, else the newest. Undefined where the centre
 * has none such, or it was withdrawn. The caller has checked what may be seen.
 */
export async function editionFor(
  { edition, ...series }: Series & { readonly edition?: number | undefined },
  day: Day,
): Promise<OwnProcedureRecord | undefined> {
  const editions = (await findEditions(series)).filter(({ state }) => state !== 'withdrawn');
  if (edition !== undefined) return editions.find((each) => each.edition === edition);
  return servingOn(editions, day)[0] ?? editions[0];
}

/** The procedures of a centre by code, to choose from; those withdrawn are left out. */
export async function ownProcedureChoices(
  centreId: Types.ObjectId | string,
): Promise<{ value: string; label: Text }[]> {
  const editions = await OwnProcedureModel.find(
    { centreId, state: { $ne: 'withdrawn' } },
    { code: 1, edition: 1, 'declaration.name': 1 },
  )
    .sort({ code: 1, edition: 1 })
    .lean<OwnProcedureRecord[]>();
  const newest = new Map(editions.map(({ code, declaration: { name } }) => [code, name]));
  return [...newest].map(([value, { vi, en }]) => ({
    value,
    label: { vi: `${vi} (${value})`, en: `${en} (${value})` },
  }));
}

/** What procedures are called in their newest editions, by `nameKey`. */
export async function ownProcedureNames(asked: readonly Series[]): Promise<ReadonlyMap<string, Text>> {
  if (asked.length === 0) return new Map();
  const [centreIds, codes] = [asked.map(({ centreId }) => centreId), asked.map(({ code }) => code)];
  const editions = await OwnProcedureModel.find(
    { centreId: { $in: centreIds }, code: { $in: codes } },
    { centreId: 1, code: 1, edition: 1, 'declaration.name': 1 },
  )
    .sort({ edition: 1 })
    .lean<OwnProcedureRecord[]>();
  return new Map(editions.map((each) => [nameKey(each), each.declaration.name]));
}

export const nameKey = ({ centreId, code }: Series) => `${String(centreId)} ${code}`;
