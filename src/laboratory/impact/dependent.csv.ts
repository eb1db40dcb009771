import type { Response } from 'express';
import type { Actor } from '../../access';
import { formatDay, type Day } from '../../platform/i18n';
import { sendCsv, type SheetColumn } from '../../platform/sheets';
import { kindNames, standingOn, standingText, verificationStatusNames } from '../certificates';
import { getStandard } from '../standards';
import { dependentTexts as texts } from './dependent.messages';
import { everyDependent, type Dependent } from './dependent.queries';
import type { DependentFilter } from './dependent.schema';
import { throughOf } from './dependent.words';

/** Everything that rests on a standard, as a sheet: one line per record, all pages of the list. */
export async function sendDependentsCsv(
  res: Response,
  actor: Actor,
  id: string,
  filter: DependentFilter,
  today: Day,
): Promise<void> {
  const standard = await getStandard(actor, id);
  await sendCsv(res, 'ket-qua-dua-tren-chuan.csv', columnsOn(today), everyDependent(actor, standard, filter));
}

function columnsOn(today: Day): readonly SheetColumn<Dependent>[] {
  return [
    { header: texts.doneOn.vi, cell: ({ record }) => formatDay(record.performedOn) },
    { header: texts.record.vi, cell: ({ record }) => record.number, isIdentity: true },
    { header: texts.certificate.vi, cell: ({ certificate }) => certificate?.number, isIdentity: true },
    { header: texts.instrument.vi, cell: ({ record }) => record.instrumentCode, isIdentity: true },
    { header: texts.kind.vi, cell: ({ record }) => kindNames[record.kind].vi },
    { header: texts.status.vi, cell: ({ record }) => verificationStatusNames[record.status].vi },
    {
      header: texts.standing.vi,
      cell: ({ certificate }) => certificate && standingText(certificate.kind, standingOn(certificate, today)).vi,
    },
    {
      header: texts.through.vi,
      cell: (each) =>
        throughOf(each)
          .map(({ vi }) => vi)
          .join('; '),
    },
  ];
}
