import type { Response } from 'express';
import { formatDay, formatInstant, type Day } from '../../platform/i18n';
import { sendCsv, type SheetColumn } from '../../platform/sheets';
import { kindNames, standingOn, standingText } from '../certificates';
import { impactTexts as texts, verdictNames } from './impact.messages';
import type { ImpactRecord } from './impact.model';
import { everyAffected, type Affected } from './impact.queries';
import type { AffectedFilter } from './impact.schema';
import { throughTexts } from './impact.words';

/** What is affected, one line each, with the newest decision of it. */
export async function sendAffectedCsv(
  res: Response,
  assessment: ImpactRecord,
  filter: AffectedFilter,
  today: Day,
): Promise<void> {
  await sendCsv(res, 'danh-gia-anh-huong.csv', columnsOn(today), everyAffected(assessment, filter));
}

function columnsOn(today: Day): readonly SheetColumn<Affected>[] {
  const newest = ({ judgements }: Affected) => judgements.at(-1);
  return [
    { header: texts.performedOn.vi, cell: ({ performedOn }) => formatDay(performedOn) },
    { header: texts.record.vi, cell: ({ recordNumber }) => recordNumber, isIdentity: true },
    {
      header: texts.certificate.vi,
      cell: ({ certificate, certificateNumber }) => certificate?.number ?? certificateNumber,
      isIdentity: true,
    },
    { header: texts.instrument.vi, cell: ({ instrumentCode }) => instrumentCode, isIdentity: true },
    { header: texts.kind.vi, cell: ({ kind }) => kindNames[kind].vi },
    {
      header: texts.certificateNow.vi,
      cell: ({ certificate }) => certificate && standingText(certificate.kind, standingOn(certificate, today)).vi,
    },
    {
      header: texts.through.vi,
      cell: (each) =>
        throughTexts(each)
          .map(({ vi }) => vi)
          .join('; '),
    },
    { header: texts.verdict.vi, cell: ({ verdict }) => verdictNames[verdict].vi },
    { header: texts.reason.vi, cell: (each) => newest(each)?.reason },
    { header: texts.judgedBy.vi, cell: (each) => newest(each)?.by },
    {
      header: texts.judgedAt.vi,
      cell: (each) => {
        const judgement = newest(each);
        return judgement && formatInstant(judgement.at);
      },
    },
  ];
}
