import { visibleTo, type Actor } from '../../access';
import { findInstruments, InstrumentModel, type InstrumentRecord } from '../instruments';
import { procedures } from '../../metrology';
import type { Day, Text } from '../../platform/i18n';
import { fill } from '../../platform/i18n';
import { runTexts as texts } from './run.messages';
import { isOfBench } from './run.rules';
import { mostMembers, type RunChoice } from './run.schema';

/** The types of instrument that are verified several at once. */
export const benchTypes: readonly string[] = procedures.filter(isOfBench).flatMap((each) => each.instrumentTypeCodes);

/** What was put on the bench, and what was named and cannot be. */
export interface ChosenMembers {
  readonly instruments: readonly InstrumentRecord[];
  readonly faults: readonly Text[];
}

/** The instruments that were ticked or named, each once, in that order; of others the actor is told only that none is there. */
export async function chosenMembers(actor: Actor, { instrumentIds, named = '' }: RunChoice): Promise<ChosenMembers> {
  const visible = visibleTo(actor, 'instruments.read', 'centreId');
  const ticked = await InstrumentModel.find({ $and: [{ _id: { $in: instrumentIds } }, visible] }).lean();
  const names = [...new Set(named.split(/\r?\n/).flatMap((line) => line.trim() || []))];
  const written = await InstrumentModel.find({
    $and: [{ $or: [{ code: { $in: names } }, { serial: { $in: names } }] }, { typeCode: { $in: benchTypes } }, visible],
  }).lean();
  const bearing = (name: string) => written.filter(({ code, serial }) => code === name || serial === name);
  const missing = names.filter((name) => bearing(name).length === 0);
  const several = names.filter((name) => bearing(name).length > 1);
  const inOrder = [
    ...instrumentIds.flatMap((id) => ticked.filter(({ _id }) => String(_id) === id)),
    ...names.flatMap((name) => (bearing(name).length === 1 ? bearing(name) : [])),
  ];
  const instruments = [...new Map(inOrder.map((each) => [String(each._id), each])).values()];
  return {
    instruments,
    faults: [
      ...(missing.length > 0 ? [fill(texts.notFound, { named: missing.join(', ') })] : []),
      ...(several.length > 0 ? [fill(texts.several, { named: several.join(', ') })] : []),
      ...(instruments.length > mostMembers ? [fill(texts.tooMany, { most: mostMembers })] : []),
    ],
  };
}

/** What the register offers for the bench. */
export async function offeredMembers(actor: Actor, { q }: RunChoice, today: Day): Promise<readonly InstrumentRecord[]> {
  const found = await Promise.all(
    benchTypes.map((typeCode) =>
      findInstruments(actor, { typeCode, sort: 'code', ...(q && { q }) }, { limit: mostMembers }, today),
    ),
  );
  return found.flatMap(({ items }) => items).slice(0, mostMembers);
}
