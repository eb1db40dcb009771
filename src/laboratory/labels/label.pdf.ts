import { fill } from '../../platform/i18n';
import { labelsDocument } from '../../platform/pdf';
import { publicAddress, refusedWhenUnprintable, type CertificateRecord } from '../certificates';
import { labelTexts as texts } from './label.messages';
import { labelLines, sizeNamed } from './label.rules';
import type { LabelChoice } from './label.schema';

/** The labels of certificates as a file; the same labels asked for again are the same bytes. */
export function labelsPdf(
  certificates: readonly CertificateRecord[],
  choice: LabelChoice,
  publicUrl: string,
): Promise<Buffer> {
  const size = sizeNamed(choice.size);
  const createdAt = certificates.at(-1)?.issuedAt ?? new Date(0);
  return refusedWhenUnprintable(() =>
    labelsDocument({
      meta: { title: texts.title.vi, author: 'Chuẩn Đo', createdAt },
      language: 'vi',
      size,
      medium: choice.medium === 'roll' ? { kind: 'roll' } : { kind: 'sheet', from: choice.first - 1 },
      labels: certificates.map((each) => ({
        lines: labelLines(each, size),
        qr: { url: publicAddress(publicUrl, each.publicCode), alt: fill(texts.qrAlt, { number: each.number }).vi },
      })),
    }),
  );
}
