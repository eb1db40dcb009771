import { Types } from 'mongoose';
import { filesOf } from '../../audit';
import { CertificateModel, VerificationModel } from '../../laboratory/certificates';
import { keptSince, termInForce } from '../../laboratory/assessment';
import { lastInstantOf, type Day } from '../../platform/i18n';
import { RefusedError, type Refusal } from '../../platform/http';
import { dayOf, factsOf, type Work } from './disposal.facts';
import { disposalRefusals } from './disposal.refusals';
import { refusalsOf } from './disposal.rules';

/** Pieces of work that one decision names at most (the registry's own rule); the rest goes by the next. */
const mostAtOnce = 1000;

/** A piece of work that may go, or that has to stay and why. */
interface Judged {
  readonly work: Work;
  readonly day: Day;
  readonly refusals: readonly Refusal[];
}

/** The term of files of verification, and what is from before which day has been kept so long. */
export async function termOn(today: Day): Promise<{ readonly years: number; readonly since: Day } | undefined> {
  const term = await termInForce('certificates');
  const since = term && keptSince(term, today);
  return term && since ? { years: term.years, since } : undefined;
}

/** The same. Throws where no term was confirmed. */
export async function assertTerm(today: Day) {
  const term = await termOn(today);
  if (!term) throw new RefusedError([disposalRefusals.noTerm]);
  return term;
}

/** What a centre concluded up to a day, each judged: what may go, and what has to stay. */
export async function selectWork(centreId: string, until: Day, today: Day): Promise<Judged[]> {
  const { since } = await assertTerm(today);
  const works = await concludedUntil(new Types.ObjectId(centreId), until);
  const kept = new Set<string>();
  for (;;) {
    const goesToo = (id: Types.ObjectId) => works.some(({ record }) => record._id.equals(id)) && !kept.has(String(id));
    const judged: Judged[] = [];
    for (const work of works) {
      const facts = await factsOf(work, { today, keptSince: since, goesToo, session: null });
      judged.push({ work, day: dayOf(work), refusals: refusalsOf(facts) });
    }
    const before = kept.size;
    for (const { work, refusals } of judged) if (refusals.length > 0) kept.add(String(work.record._id));
    // What stays keeps what it corrects: looked through again until nothing more stays.
    if (kept.size === before) return judged;
  }
}

async function concludedUntil(centreId: Types.ObjectId, until: Day): Promise<Work[]> {
  const last = lastInstantOf(until);
  const certificates = await CertificateModel.find({ centreId, issuedAt: { $lte: last } })
    .sort({ issuedAt: 1, _id: 1 })
    .limit(mostAtOnce)
    .lean();
  const byRecord = new Map(certificates.map((each) => [String(each.verificationId), each]));
  const failed = { centreId, status: 'failed' as const, performedOn: { $lte: until }, decidedAt: { $lte: last } };
  const records = [
    ...(await VerificationModel.find({
      _id: { $in: certificates.map(({ verificationId }) => verificationId) },
    }).lean()),
    ...(await VerificationModel.find(failed).sort({ performedOn: 1 }).limit(mostAtOnce).lean()),
  ];
  return records
    .map((record) => ({ record, certificate: byRecord.get(String(record._id)) }))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
    .slice(0, mostAtOnce);
}

/** The stored files of a piece of work, each once. */
export function filesOfWork({ record, certificate }: Work): { readonly fileId: string; readonly sha256: string }[] {
  const found = [...filesOf(record), ...filesOf(certificate)];
  return [...new Map(found.map(({ fileId, sha256 }) => [fileId, { fileId, sha256 }])).values()];
}
