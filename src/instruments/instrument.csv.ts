import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';
import type { Actor } from '../access';
import { batchesOf } from '../platform/database';
import { formatDay } from '../platform/i18n';
import { describeCharacteristics } from './instrument.characteristics';
import { instrumentStatusNames, instrumentTexts as texts } from './instrument.messages';
import { InstrumentModel, type InstrumentRecord } from './instrument.model';
import { namesFor, type InstrumentNames } from './instrument.names';
import { instrumentOrder, instrumentQuery } from './instrument.queries';
import type { InstrumentFilter } from './instrument.schema';

/** How many instruments are in memory at once, with the names they point to. */
const batchSize = 500;

type Cell = string | number | undefined;
type Column = readonly [header: string, cell: (instrument: InstrumentRecord, names: InstrumentNames) => Cell];

const columns: readonly Column[] = [
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

/**
 * Streams the instruments that the actor may see and the filter finds, for Excel: UTF-8 with a mark, Vietnamese
 * headers, cells that would be read as formulas made harmless. Memory stays flat however many there are.
 */
export async function sendInstrumentsCsv(actor: Actor, filter: InstrumentFilter, res: Response): Promise<void> {
  const rows = Readable.from(csvRows(instrumentQuery(actor, filter), filter));
  const csv = stringify({ bom: true, header: true, columns: columns.map(([header]) => header), escape_formulas: true });
  res.type('text/csv; charset=utf-8').attachment('phuong-tien-do.csv');
  await pipeline(rows, csv, res);
}

async function* csvRows(query: Record<string, unknown>, filter: InstrumentFilter): AsyncGenerator<Cell[]> {
  const { field, direction } = instrumentOrder(filter);
  const cursor = InstrumentModel.find(query, { searchWords: 0 })
    .sort({ [field]: direction, _id: direction })
    .lean<InstrumentRecord[]>()
    .cursor({ batchSize });
  for await (const batch of batchesOf(cursor as AsyncIterable<InstrumentRecord>, batchSize)) {
    const names = await namesFor(batch);
    for (const instrument of batch) yield columns.map(([, cell]) => cell(instrument, names));
  }
}

function characteristicsInWords({ typeCode, characteristics }: InstrumentRecord, { types }: InstrumentNames): string {
  const known = describeCharacteristics(types.get(typeCode)?.procedureCode, characteristics, 'vi');
  return known.map(({ label, words }) => `${label.vi}: ${words}`).join('; ');
}
