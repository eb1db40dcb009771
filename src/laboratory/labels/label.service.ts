import type { Actor } from '../../access';
import type { Day } from '../../platform/i18n';
import { certificatesOfApproval } from '../approvals';
import { findCertificates, getCertificate, type CertificateRecord } from '../certificates';
import { mostLabels, noLabel, sizeNamed } from './label.rules';
import type { LabelChoice } from './label.schema';

/** The certificates of a choice in the order of issue, those of a lot in its own, those that get a label, and whether there are more. */
export interface Labelled {
  readonly certificates: readonly CertificateRecord[];
  readonly printed: readonly CertificateRecord[];
  readonly isCut: boolean;
}

/** What the actor may read of the choice; where it is more than `most`, what was issued last. */
export async function findLabelled(
  actor: Actor,
  choice: LabelChoice,
  today: Day,
  most = mostLabels,
): Promise<Labelled> {
  const { certificates, isCut } = await chosen(actor, choice, most);
  const size = sizeNamed(choice.size);
  return { certificates, isCut, printed: certificates.filter((each) => !noLabel(each, size, today)) };
}

async function chosen(
  actor: Actor,
  { certificateId, approvalId, size: _s, medium: _m, first: _f, ...filter }: LabelChoice,
  most: number,
) {
  if (certificateId) return { certificates: [await getCertificate(actor, certificateId)], isCut: false };
  if (approvalId) return { certificates: await certificatesOfApproval(actor, approvalId, filter), isCut: false };
  const { items, next } = await findCertificates(actor, { ...filter, sort: '-issuedAt' }, { limit: most });
  return { certificates: [...items].reverse(), isCut: next !== null };
}
