import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const src = resolve(__dirname, '../../../src');

/**
 * Work of every kind is kept in one collection, and its papers in another: a query that counts, lists or decides names the
 * kind, names the record, or stands here with why it means every kind.
 */
const everyKind: Readonly<Record<string, string>> = {
  'laboratory/certificates/verification-consent.service.ts model: VerificationModel': 'the one that is named',
  'laboratory/certificates/verification.audited.ts model: VerificationModel':
    'every record is held against its entries',
  'home/figure.counts.ts countOf(VerificationModel': 'what waits for a person, whatever work it is',
  'home/figures.ts countOf(VerificationModel': 'what waits for a person, whatever work it is',
  'laboratory/certificates/verification.queries.ts findPage<Verification>(VerificationModel':
    'a list with a filter by kind',
  'laboratory/certificates/certificate.service.ts findPage<Certificate>(CertificateModel':
    'a list with a filter by kind',
  'laboratory/certificates/verification.queries.ts VerificationModel.find(':
    'the history of an instrument names each kind',
  'laboratory/certificates/verification.queries.ts CertificateModel.find(': 'the papers of that history',
  'laboratory/certificates/verification.examination.ts VerificationModel.findOne(':
    'one stamp, one record, of any kind',
  'laboratory/certificates/stamp.work.ts VerificationModel.findOne(': 'one stamp, one record, of any kind',
  'laboratory/certificates/stamp.work.ts VerificationModel.distinct(': 'one stamp, one record, of any kind',
  'laboratory/certificates/awaiting-consent.ts VerificationModel.find(': 'only those that the filter above it names',
  'laboratory/certificates/certificate.service.ts CertificateModel.find(':
    'whatever was certified of its owner since that day, or bears the number on a paper',
  'laboratory/certificates/certificate.service.ts CertificateModel.findOne(': 'what a public code leads to',
  'laboratory/certificates/certificate.service.ts VerificationModel.findOne(': 'what a public code leads to',
  'laboratory/certificates/certificate-withdraw.service.ts CertificateModel.exists(': 'the one that is named',
  'laboratory/certificates/certificate-withdraw.service.ts CertificateModel.findOne(': 'the one that is named',
  'laboratory/certificates/verification-return.service.ts VerificationModel.find(': 'whatever rests on what changed',
  'laboratory/certificates/trial.service.ts VerificationModel.find(': 'past readings, of whatever work they are',
  'laboratory/calendars/waiting.events.ts VerificationModel.find(': 'what waits for a person, whatever work it is',
  'laboratory/orders/progress.queries.ts VerificationModel.find(': 'the records of one order, which are of one kind',
  'laboratory/approvals/approval.review.ts VerificationModel.find(': 'what waits for a head, whatever work it is',
  'laboratory/approvals/approval.service.ts VerificationModel.find(': 'those that are named',
  'laboratory/approvals/approval.papers.ts VerificationModel.find(': 'those that are named',
  'laboratory/approvals/approval.papers.ts CertificateModel.find(': 'those of one lot',
  'laboratory/certificates/attachment.service.ts model: VerificationModel': 'the one that is named',
  'laboratory/assessment/retention.queries.ts CertificateModel.countDocuments(':
    'all are kept equally long, whatever work it is',
  'laboratory/leaving/leaving.queries.ts VerificationModel.findOne(': 'a day of work, whatever work it is',
  'laboratory/leaving/leaving.queries.ts VerificationModel.countDocuments(':
    'what a person hands over, whatever work it is',
  'laboratory/leaving/leaving.queries.ts VerificationModel.find(': 'what a person hands over, whatever work it is',
  'laboratory/impact/dependent.queries.ts findPage<Verification>(VerificationModel': 'a list with a filter by kind',
  'laboratory/impact/dependent.queries.ts VerificationModel.find(': 'the same list as a sheet',
  'laboratory/impact/dependent.queries.ts CertificateModel.find(': 'the papers of those records',
  'laboratory/impact/impact.queries.ts CertificateModel.find(': 'the papers of what is affected, whatever work it is',
  'laboratory/devices/meanwhile.queries.ts VerificationModel.find(':
    'whatever was recorded of an instrument while it was away',
  'laboratory/runs/run.named.ts CertificateModel.find(': 'what a public code leads to',
  'laboratory/runs/run.pages.ts VerificationModel.find(': 'the records of one run, which are of one kind',
  'laboratory/runs/run.service.ts VerificationModel.find(': 'the records of one run, which are of one kind',
  'department/disposals/disposal.facts.ts VerificationModel.exists(':
    'the last result of an instrument, and what corrects another, whatever work it is',
  'department/disposals/disposal.facts.ts CertificateModel.find(': 'the papers that a record names',
  'department/disposals/disposal.selection.ts CertificateModel.find(': 'all are kept equally long, whatever work it is',
  'department/disposals/disposal.selection.ts VerificationModel.find(':
    'all are kept equally long, whatever work it is',
  'department/disposals/disposing.ts CertificateModel.findOne(': 'the paper of the record that is named',
};

const asking =
  /(?:countOf|findPage<\w+>)\((?:Verification|Certificate)Model|(?:Verification|Certificate)Model\.(?:find|findOne|countDocuments|exists|distinct|aggregate|updateMany|deleteMany)\(|model: (?:Verification|Certificate)Model/g;

interface Query {
  readonly where: string;
  readonly words: string;
}

const queries = sourceFiles(src).flatMap((path): Query[] => {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(asking)].map(({ 0: call, index }) => ({
    where: `${relative(src, path)} ${call}`,
    words: text.slice(index, index + 400).split(/;\n|\n\}/)[0] ?? '',
  }));
});

describe('the queries over records and certificates', () => {
  it('are found', () => expect(queries.length).toBeGreaterThan(20));

  it('name the kind of work or the one record, or say why they mean every kind', () => {
    const silent = queries.filter(
      ({ words }) => !/\bkind\b|_id: (id|record|certificate)|verificationAudited/.test(words),
    );
    expect([...new Set(silent.map(({ where }) => where))].filter((where) => !(where in everyKind))).toEqual([]);
  });

  it('leave no reason standing for a query that is gone', () => {
    expect(Object.keys(everyKind).filter((known) => !queries.some(({ where }) => where === known))).toEqual([]);
  });
});

/** The program itself: migrations have run, and the sample writes what it reads. */
function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(migrations|seed)\//.test(path));
}
