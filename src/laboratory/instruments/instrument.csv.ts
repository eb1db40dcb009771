import type { Response } from 'express';
import type { Actor } from '../../access';
import { batchesOf } from '../../platform/database';
import { formatDay, type Day } from '../../platform/i18n';
import { sendCsv, type SheetColumn } from '../../platform/sheets';
import { describeCharacteristics } from './instrument.characteristics';
import { instrumentStatusNames, instrumentTexts as texts } from './instrument.messages';
import { InstrumentModel, type InstrumentRecord } from './instrument.model';
import { namesFor, stateOf, type InstrumentNames } from './instrument.names';
import { instrumentOrder, instrumentQuery } from './instrument.queries';
import type { InstrumentFilter } from './instrument.schema';
import { stateContextOf } from './legal-state.queries';
import { legalStateNames } from './legal-state.words';
import { withOwners } from './owner.filter';

/** How many instruments are in memory at once, with the names they point to. */
const batchSize = 500;

interface Row {
  readonly instrument: InstrumentRecord;
  readonly names: InstrumentNames;
  readonly today: Day;
}

/** What identifies: text, however it looks. */
const identities = new Set([
  texts.code.vi,
  'Mã loại',
  texts.model.vi,
  texts.serial.vi,
  texts.inventoryNumber.vi,
  texts.typeApproval.vi,
]);

type Column = readonly [
  header: string,
  cell: (instrument: InstrumentRecord, names: InstrumentNames) => string | number | undefined,
];

const cells: readonly Column[] = [
  [texts.code.vi, ({ code }) => code],
  ['Mã loại', ({ typeCode }) => typeCode],
  [texts.type.vi, ({ typeCode }, { types }) => types.get(typeCode)?.nameVi],
  [texts.maker.vi, ({ maker }) => maker],
  [texts.model.vi, ({ model }) => model],
  [texts.serial.vi, ({ serial }) => serial],
  [texts.yearMade.vi, ({ yearMade }) => yearMade],
  [texts.inventoryNumber.vi, ({ inventoryNumber }) => inventoryNumber],
  [texts.typeApproval.vi, ({ typeApproval }) => typeApproval],
  [texts.characteristics.vi, characteristicsInWords],
  [texts.owner.vi, ({ ownerId }, { organizations }) => organizations.get(String(ownerId))?.nameVi],
  [texts.place.vi, ({ place }) => place],
  [texts.commune.vi, ({ communeId }, { organizations }) => organizations.get(String(communeId))?.nameVi],
  [texts.centre.vi, ({ centreId }, { organizations }) => organizations.get(String(centreId))?.nameVi],
  [texts.status.vi, ({ status }) => instrumentStatusNames[status].vi],
  [texts.lastVerifiedOn.vi, ({ lastVerifiedOn }) => lastVerifiedOn && formatDay(lastVerifiedOn)],
  [texts.dueOn.vi, ({ dueOn }) => dueOn && formatDay(dueOn)],
  [texts.note.vi, ({ note }) => note],
];

const columns: readonly SheetColumn<Row>[] = [
  ...cells.map(([header, cell]) => ({
    header,
    cell: ({ instrument, names }: Row) => cell(instrument, names),
    ...(identities.has(header) && { isIdentity: true as const }),
  })),
  {
    header: texts.legalState.vi,
    cell: ({ instrument, names, today }) => legalStateNames[stateOf(instrument, names, today)].vi,
  },
  {
    header: texts.generated.vi,
    cell: ({ instrument }) => (instrument.provenance?.generated ? texts.generated.vi : undefined),
  },
];

/** Streams the instruments that the actor may see and the filter finds, as a sheet for a Vietnamese Excel. */
export async function sendInstrumentsCsv(
  actor: Actor,
  filter: InstrumentFilter,
  today: Day,
  res: Response,
): Promise<void> {
  const query = instrumentQuery(actor, await withOwners(filter), await stateContextOf(today));
  await sendCsv(res, 'phuong-tien-do.csv', columns, csvRows(query, filter, today));
}

async function* csvRows(query: Record<string, unknown>, filter: InstrumentFilter, today: Day): AsyncGenerator<Row> {
  const { field, direction } = instrumentOrder(filter);
  const cursor = InstrumentModel.find(query, { searchWords: 0 })
    .sort({ [field]: direction, _id: direction })
    .lean<InstrumentRecord[]>()
    .cursor({ batchSize });
  for await (const batch of batchesOf(cursor as AsyncIterable<InstrumentRecord>, batchSize)) {
    const names = await namesFor(batch);
    for (const instrument of batch) yield { instrument, names, today };
  }
}

function characteristicsInWords({ typeCode, characteristics }: InstrumentRecord, { types }: InstrumentNames): string {
  const known = describeCharacteristics(types.get(typeCode)?.procedureCode, characteristics, 'vi');
  return known.map(({ label, words }) => `${label.vi}: ${words}`).join('; ');
}
