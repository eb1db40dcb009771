import type { Response } from 'express';
import { formatDay } from '../../platform/i18n';
import { sendCsv, type SheetColumn } from '../../platform/sheets';
import { DisposalMemberModel, type MemberRecord } from './disposal-member.model';
import { disposalTexts as texts, memberStateNames } from './disposal.messages';
import type { DisposalRecord } from './disposal.model';

const columns: readonly SheetColumn<MemberRecord>[] = [
  { header: texts.recordNumber.vi, cell: ({ recordNumber }) => recordNumber, isIdentity: true },
  { header: texts.certificateNumber.vi, cell: ({ certificateNumber }) => certificateNumber, isIdentity: true },
  { header: texts.day.vi, cell: ({ day }) => formatDay(day) },
  { header: texts.files.vi, cell: ({ files }) => files },
  { header: texts.status.vi, cell: ({ state }) => memberStateNames[state].vi },
  { header: texts.why.vi, cell: ({ reasons = [] }) => reasons.map(({ text }) => text.vi).join('; ') },
];

/** Everything that a disposal names, one line each, with what came of it. */
export async function sendMembersCsv(res: Response, { _id }: DisposalRecord): Promise<void> {
  const members = DisposalMemberModel.find({ disposalId: _id }).sort({ position: 1 }).lean<MemberRecord>();
  await sendCsv(
    res,
    'danh-sach-tieu-huy.csv',
    columns,
    members.cursor({ batchSize: 200 }) as AsyncIterable<MemberRecord>,
  );
}
