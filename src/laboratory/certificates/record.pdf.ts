import { dayInVietnam, fill, sampleTexts } from '../../platform/i18n';
import { certificateDocument, type CertificateDocument } from '../../platform/pdf';
import { labelOf } from './certificate.labels';
import { asPrinted, detailLines, headLines, workLines } from './certificate.lines';
import { isSample, type WorkFacts } from './paper.facts';
import { lateNotes } from './paper.notes';
import { placeAndDay } from './paper.words';
import type { PrintedLine } from './certificate.model';
import { labelled, numberedLines, publicAddress, resultsOf } from './certificate.pdf';
import { paperTexts as texts } from './paper.messages';
import { unbroken } from './unbroken';
import { isOpen } from './verification.rules';
import type { VerificationRecord } from './verification.model';

/** Everything that a record's paper says. */
export interface RecordFacts extends Omit<WorkFacts, 'verification'> {
  readonly verification: VerificationRecord;
  readonly certificateNumber: string | undefined;
  /** The certificate that the record was made to correct. */
  readonly correctsNumber: string | undefined;
  /** Where the code of a failure's paper leads; without it the paper carries none. */
  readonly paperUrl: string | undefined;
}

/**
 * The record of verification on paper: the same form as the certificate, signed by verifier, user and head. For an
 * instrument that failed it is the paper that its owner gets, and says so in its title.
 */
export function recordPdf(facts: RecordFacts): Promise<Buffer> {
  const { verification, frozen } = facts;
  const lines = recordLines(facts);
  const paper = { lines };
  const all = (key: string) => lines.filter((line) => line.key === key).map(({ value }) => value);
  const failed = verification.status === 'failed';
  const title = failed ? texts.failedTitle : texts.recordTitle;
  const [superior, watermark] = [all('superior')[0], all('watermark')[0]];
  return certificateDocument({
    language: 'vi',
    centre: { ...(superior && { superior }), name: frozen.centre.name, details: all('centreDetail') },
    title: title.vi,
    titleEn: title.en,
    number: `Số / No.: ${verification.number}`,
    lines: numberedLines(paper),
    result: labelled(paper, 'conclusion') ?? { label: '', value: '' },
    ...codeOf(facts),
    signatures: signaturesOf(facts),
    notes: all('note').map(unbroken),
    ...(watermark && { watermark }),
    results: resultsOf(lines, verification.evaluation, fill(texts.resultsOfRecord, { number: verification.number }).vi),
    meta: {
      title: `${title.vi} ${verification.number}`,
      author: frozen.centre.name,
      createdAt: verification.decidedAt ?? verification.submittedAt ?? verification._id.getTimestamp(),
    },
  });
}

function recordLines(facts: RecordFacts): PrintedLine[] {
  const { verification, frozen } = facts;
  const sample = verification.generated === true || isSample(facts);
  return asPrinted([
    ...headLines(frozen, verification.number),
    ...workLines(facts),
    ['repair', verification.repair],
    ['failureReason', verification.failureReason],
    ['conclusion', (verification.passed ? texts.passed : texts.failed).vi],
    ...notesOf(facts).map((note) => ['note', note] as const),
    ...detailLines(facts),
    ['watermark', sample ? sampleTexts.mark.vi.toLocaleUpperCase('vi') : undefined],
  ]);
}

/** A failure is looked up as a certificate is: its paper too is shown to others. */
function codeOf({ verification: { publicCode: code }, paperUrl }: RecordFacts): Pick<CertificateDocument, 'qr'> {
  if (!code || !paperUrl) return {};
  return { qr: { url: publicAddress(paperUrl, code), caption: texts.scanRecord.vi, code } };
}

function notesOf({ verification, certificateNumber: number, correctsNumber }: RecordFacts): string[] {
  const { status, correctionReason: reason } = verification;
  return [
    ...(isOpen(status) ? [texts.notDecided.vi] : []),
    ...(status === 'cancelled' ? [texts.cancelled.vi] : []),
    ...(status === 'failed' ? [texts.failedNote.vi] : []),
    ...(number ? [fill(texts.certificateNote, { number }).vi] : []),
    ...(correctsNumber && reason ? [fill(texts.correctsNote, { number: correctsNumber, reason }).vi] : []),
    ...lateNotes({ verification }),
    `${texts.onlyThisInstrument.vi} ${texts.notInPart.vi}`,
  ];
}

function signaturesOf({ verification, frozen }: RecordFacts): CertificateDocument['signatures'] {
  const { decidedAt, decidedByName, decidedAs, performedOn, cardNumber } = verification;
  const [verifier, head] = [labelOf('verifier'), labelOf('head')];
  return [
    { authority: upper(texts.ownerSigns.vi).split('\n'), note: texts.signHere.vi, name: '' },
    {
      authority: [upper(verifier.vi)],
      note: verifier.en,
      name: frozen.verifier.name,
      detail: `Thẻ số: ${cardNumber ?? '—'}`,
    },
    {
      placeAndDay: placeAndDay(frozen.centre, decidedAt ? dayInVietnam(decidedAt) : performedOn),
      ...(decidedAs ? { authority: decidedAs.map(upper) } : { authority: [upper(head.vi)], note: head.en }),
      name: decidedByName ?? '',
    },
  ];
}

const upper = (words: string) => words.toLocaleUpperCase('vi');
