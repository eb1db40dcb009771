import { dayInVietnam, fill, sampleTexts } from '../../platform/i18n';
import { certificateDocument, type CertificateDocument } from '../../platform/pdf';
import { contributionTables } from './budgeted.tables';
import { labelOf } from './certificate.labels';
import { asPrinted, detailLines, headLines, workLines } from './certificate.lines';
import { isSample, type WorkFacts } from './paper.facts';
import { conclusionOnPaper } from './conclusion.words';
import { holdsNote, lateNotes, legalNotes } from './paper.notes';
import { placeAndDay } from './paper.words';
import type { PrintedLine } from './certificate.model';
import { captionOf, labelled, numberedLines, publicAddress, resultsOf } from './certificate.pdf';
import { paperTexts as texts } from './paper.messages';
import { unbroken } from './unbroken';
import { isOpen } from './verification.rules';
import type { VerificationRecord } from './verification.model';
import { kindsOfWork } from './work-kinds';

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
 * The record on paper: the same form as the certificate, signed by who did the work, user and head. For an
 * instrument that failed its verification it is the paper that its owner gets, and says so in its title.
 */
export function recordPdf(facts: RecordFacts): Promise<Buffer> {
  const { verification, frozen } = facts;
  const lines = recordLines(facts);
  const { kind } = verification;
  const paper = { kind, lines };
  const all = (key: string) => lines.filter((line) => line.key === key).map(({ value }) => value);
  const failed = verification.status === 'failed';
  const { record, name, paper: issued } = kindsOfWork[kind];
  const title = failed ? texts.failedTitle : record.title;
  const [superior, watermark] = [all('superior')[0], all('watermark')[0]];
  const caption = captionOf(name, verification.number, issued.short);
  const results = resultsOf(paper, verification, fill(texts.resultsOfRecord, caption).vi);
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
    results: { ...results, tables: [...results.tables, ...contributionTables(verification)] },
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
  return asPrinted(verification.kind, [
    ...headLines(frozen, verification.number),
    ...workLines(facts),
    ['repair', verification.repair],
    ['failureReason', verification.failureReason],
    ['conclusion', conclusionOnPaper(verification).vi],
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

function notesOf(facts: RecordFacts): string[] {
  const { verification, certificateNumber: number, correctsNumber } = facts;
  const { status, correctionReason: reason } = verification;
  const { title: paper } = kindsOfWork[verification.kind].paper;
  return [
    ...(isOpen(status) ? [texts.notDecided.vi] : []),
    ...(status === 'cancelled' ? [texts.cancelled.vi] : []),
    ...(status === 'failed' ? [texts.failedNote.vi] : []),
    ...(number ? [fill(texts.certificateNote, { number, paper }).vi] : []),
    ...(correctsNumber && reason ? [fill(texts.correctsNote, { number: correctsNumber, reason }).vi] : []),
    ...lateNotes({ verification }),
    ...legalNotes(facts),
    holdsNote(verification),
  ];
}

function signaturesOf({ verification, frozen }: RecordFacts): CertificateDocument['signatures'] {
  const { kind, decidedAt, decidedByName, decidedAs, performedOn, cardNumber } = verification;
  const [verifier, head] = [labelOf('verifier', kind), labelOf('head', kind)];
  const detail = cardNumber && `Thẻ số: ${cardNumber}`;
  return [
    { authority: upper(texts.ownerSigns.vi).split('\n'), note: texts.signHere.vi, name: '' },
    { authority: [upper(verifier.vi)], note: verifier.en, name: frozen.verifier.name, ...(detail && { detail }) },
    {
      placeAndDay: placeAndDay(frozen.centre, decidedAt ? dayInVietnam(decidedAt) : performedOn),
      ...(decidedAs ? { authority: decidedAs.map(upper) } : { authority: [upper(head.vi)], note: head.en }),
      name: decidedByName ?? '',
    },
  ];
}

const upper = (words: string) => words.toLocaleUpperCase('vi');
