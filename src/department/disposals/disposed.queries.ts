import { agreementOf } from '../../audit';
import type { DisposedPaperFacts } from '../../laboratory/certificates';
import { dayInVietnam } from '../../platform/i18n';
import { disposedAudited } from './disposal.audited';
import { DisposedRecordModel } from './disposed.model';

/**
 * What is left of a paper that was disposed of, by its public code or by number and check characters; its trace agrees
 * with what was sealed, or nothing is told of it.
 */
export async function findDisposedPaper(
  by: { readonly publicCode: string } | { readonly number: string; readonly checkCharacters: string },
): Promise<DisposedPaperFacts | undefined> {
  const stub = await DisposedRecordModel.findOne({ ...by }).lean();
  if (!stub || (await agreementOf(disposedAudited.type, stub._id)) !== 'proven') return undefined;
  const { number, document, disposedAt, day } = stub;
  return { number, day, decision: document, disposedOn: dayInVietnam(disposedAt) };
}
