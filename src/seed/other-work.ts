import { randomBytes } from 'node:crypto';
import {
  CertificateModel,
  certificateFields,
  certificateSeries,
  publicCodeOf,
  recordNumber,
  recordSeries,
  VerificationModel,
  verificationFields,
  withUncertainty,
  type Verification,
} from '../laboratory/certificates';
import { InstrumentModel, type InstrumentRecord } from '../laboratory/instruments';
import { convertQuantity, findProcedure, type EvaluationResult, type Quantity } from '../metrology';
import { continueNumbering } from '../platform/database';
import { dayInVietnam } from '../platform/i18n';
import type { Dice } from './dice';
import { insertRecords } from './insert';

type Record = Verification & { _id: SampleId; __v: number; createdAt: Date; updatedAt: Date };
type SampleId = ReturnType<Dice['id']>;
type Kind = Exclude<Verification['kind'], 'verification'>;

/** What else a centre did that day on some of the scales it verified: the last calibration waits for its head. */
const planned: readonly { readonly kind: Kind; readonly isAdjusted?: true; readonly isOpen?: true }[] = [
  { kind: 'calibration', isAdjusted: true },
  { kind: 'calibration' },
  { kind: 'test' },
  { kind: 'inspection' },
  { kind: 'calibration' },
  { kind: 'calibration', isOpen: true },
];

const scales = ['platformScale', 'counterScale'];

/** Sample calibrations, tests and inspections, each beside a verification of the same day: same scale, people and standards. */
export async function writeOtherWork(dice: Dice): Promise<void> {
  const found = await VerificationModel.find({
    ...{ kind: 'verification', status: 'approved', generated: true, procedureCode: { $in: scales } },
    correctedById: { $exists: false },
    replacesCertificateId: { $exists: false },
  })
    .sort({ performedOn: -1, _id: 1 })
    .limit(planned.length)
    .lean<Record[]>();
  const beside = found.toReversed();
  const numbers = new Numbers();
  const records: object[] = [];
  const certificates: object[] = [];
  for (const [index, plan] of planned.slice(-beside.length).entries()) {
    const verification = beside[index];
    const instrument = verification && (await InstrumentModel.findById(verification.instrumentId).lean());
    if (!instrument) continue;
    const made = otherWork({ dice, verification, instrument, numbers }, plan);
    records.push(made.record);
    if (made.certificate) certificates.push(made.certificate);
  }
  await insertRecords(VerificationModel, records);
  await insertRecords(CertificateModel, certificates);
  for (const [series, last] of numbers.last) await continueNumbering(series, last);
}

/** The places in the series of records and certificates, in the order in which they are given. */
class Numbers {
  readonly last = new Map<string, number>();

  next(series: string): number {
    const next = (this.last.get(series) ?? 0) + 1;
    this.last.set(series, next);
    return next;
  }
}

interface Beside {
  readonly dice: Dice;
  readonly verification: Record;
  readonly instrument: InstrumentRecord;
  readonly numbers: Numbers;
}

function otherWork({ dice, verification, instrument, numbers }: Beside, plan: (typeof planned)[number]) {
  const { frozen, centreId, decidedAt, decidedByName, decidedAs, performedOn } = verification;
  const { submittedAt, createdAt, updatedAt } = verification;
  if (!frozen || !decidedAt) throw new Error(`${verification.number} was not concluded`);
  const { kind, isOpen } = plan;
  const year = Number(dayInVietnam(createdAt).slice(0, 4));
  const fields = verificationFields({
    ...{ kind, instrument, performedOn, status: isOpen ? 'submitted' : 'approved' },
    number: recordNumber(kind, year, numbers.next(recordSeries(kind, centreId, year))),
    ownerName: frozen.owner?.name ?? '',
    verifier: { _id: frozen.verifier.id, name: frozen.verifier.name },
    standards: verification.standards,
    ...resultsOf(verification, instrument, plan),
    recordedByIds: verification.recordedByIds,
  });
  // Other work than verification needs neither card nor designation: the centre is registered for it.
  const { designation: _designation, verifier, ...rest } = frozen;
  const frozenNow = { ...rest, verifier: { id: verifier.id, name: verifier.name } };
  const record = { _id: dice.id(), ...fields, generated: true, frozen: frozenNow, submittedAt, createdAt, updatedAt };
  if (isOpen) return { record };
  const certificateId = dice.id();
  const issuedYear = Number(dayInVietnam(decidedAt).slice(0, 4));
  const decided = {
    decidedAt,
    ...(decidedByName && { decidedByName }),
    ...(decidedAs && { decidedAs }),
    certificateId,
  };
  const concluded = { ...record, ...decided };
  const certificate = {
    _id: certificateId,
    ...certificateFields({
      verification: { ...concluded, __v: 0 } as never,
      frozen: frozenNow,
      signatory: { name: decidedByName ?? '', position: decidedAs?.at(-1) },
      sequence: numbers.next(certificateSeries(centreId, kind, issuedYear)),
      publicCode: publicCodeOf(randomBytes(16)),
      issuedAt: decidedAt,
    }),
    ...{ generated: true, createdAt: decidedAt, updatedAt: decidedAt },
  };
  return { record: concluded, certificate };
}

/** The readings of the verification in the terms of the other work: errors with U of a calibration, words of a test. */
function resultsOf(
  { procedureCode, performedOn: day, typeCode, entered: read }: Record,
  { characteristics }: InstrumentRecord,
  { kind, isAdjusted }: (typeof planned)[number],
) {
  const procedure = findProcedure(procedureCode);
  if (!procedure) throw new Error(`no procedure ${procedureCode}`);
  const { environment, checks, readings } = read;
  const about = { typeCode, characteristics, environment, checks, kind, day };
  if (kind !== 'calibration') {
    const said = { conclusion: `Đã ${words[kind]} (số liệu mẫu).`, requirement: 'Yêu cầu mẫu của khách hàng' };
    const entered = { environment, checks, readings };
    return { entered, noted: said, evaluation: judged(procedure.evaluate({ ...about, readings })) };
  }
  const accuracy = readings['accuracy'] ?? [];
  const stated = { expanded: uncertaintyOf(characteristics), k: '2', probability: '95' };
  const results = { readings: { accuracy }, uncertainty: { accuracy: accuracy.map(() => stated) } };
  const evaluation = judged(
    withUncertainty(procedure, procedure.evaluate({ ...about, readings: { accuracy } }), results),
  );
  const entered = { environment, checks, ...results, ...(isAdjusted && { asLeft: results }) };
  const noted = isAdjusted ? { adjustment: 'Chỉnh lại điểm không (số liệu mẫu)' } : {};
  return { entered, noted, evaluation, ...(isAdjusted && { asLeft: evaluation }) };
}

const words = { test: 'thử độ ổn định của số chỉ', inspection: 'kiểm tra tình trạng và niêm phong' } as const;

function judged({ evaluation, errors }: EvaluationResult) {
  if (!evaluation) throw new Error(errors.map(({ path, code }) => `${path} ${code}`).join(', '));
  return evaluation;
}

/** Two fifths of e, in the unit of Max, as a technician types it. */
function uncertaintyOf({ e, max }: InstrumentRecord['characteristics']): string {
  const { value } = convertQuantity(e as Quantity, (max as Quantity).unit);
  return String(Number((Number(value) * 0.4).toPrecision(2))).replace('.', ',');
}
