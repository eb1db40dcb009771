import type { Evaluation } from '../../metrology';
import { fill, type Text } from '../../platform/i18n';
import {
  certificateDocument,
  drawnApart,
  type CertificateDocument,
  type Attachment,
  type LabelledLine,
  type TitledPart,
} from '../../platform/pdf';
import { conditionLines, formLines, labelOf, type LineKey } from './certificate.labels';
import { sourceText } from './paper.words';
import type { Certificate } from './certificate.model';
import { paperTexts as texts } from './paper.messages';
import { resultTables, type Results } from './result.tables';
import { kindsOfWork, type RecordKind } from './work-kinds';
import { unbroken } from './unbroken';

type Printed = Pick<Certificate, 'kind' | 'number' | 'checkCharacters' | 'publicCode' | 'lines' | 'issuedAt'>;

interface DrawSettings {
  readonly publicUrl: string;
  readonly attachment?: Attachment | undefined;
  /** One of many that are drawn one after the other. */
  readonly ofMany?: boolean | undefined;
}

/** Draws a certificate from its frozen words and its frozen results: the same certificate is always the same bytes. */
export function certificatePdf(
  certificate: Printed,
  results: Results,
  { publicUrl, attachment, ofMany }: DrawSettings,
): Promise<Buffer> {
  const draw = ofMany ? drawnApart : certificateDocument;
  return draw({ ...documentOf(certificate, results, publicUrl), ...(attachment && { attachment }) });
}

/** The public address that the QR code carries. */
export function publicAddress(publicUrl: string, publicCode: string): string {
  return `${publicUrl.replace(/\/$/, '')}/v/${publicCode}`;
}

function documentOf(certificate: Printed, results: Results, publicUrl: string): CertificateDocument {
  const { kind, number, publicCode, issuedAt } = certificate;
  const { name, paper, isLegal } = kindsOfWork[kind];
  const all = (key: LineKey) => certificate.lines.filter((line) => line.key === key).map(({ value }) => value);
  const one = (key: LineKey) => all(key)[0];
  const centre = one('centre') ?? '';
  const [superior, watermark] = [one('superior'), one('watermark')];
  const validUntil = labelled(certificate, 'validUntil');
  return {
    language: 'vi',
    centre: { ...(superior && { superior }), name: centre, details: all('centreDetail') },
    title: paper.title.vi,
    titleEn: paper.title.en,
    number: `Số / No.: ${number}`,
    lines: numberedLines(certificate),
    result: labelled(certificate, 'conclusion') ?? { label: '', value: '' },
    ...(validUntil && { validUntil }),
    qr: {
      url: publicAddress(publicUrl, publicCode),
      caption: captionOfCode(certificate, publicUrl, isLegal),
      code: publicCode,
    },
    signatures: signaturesOf(kind, one, all('headAuthority')),
    notes: all('note'),
    ...(watermark && { watermark }),
    results: resultsOf(certificate, results, fill(texts.resultsOfCertificate, captionOf(name, number, paper.short)).vi),
    meta: { title: `${paper.title.vi} ${number}`, author: centre, createdAt: issuedAt },
  };
}

/** How the paper is looked up: by its code, or by number and check characters where it has some. */
function captionOfCode({ number, checkCharacters: check }: Printed, publicUrl: string, isLegal: boolean): string {
  const scan = (isLegal ? texts.scanStanding : texts.scanPaper).vi;
  if (!check) return scan;
  const address = `${publicUrl.replace(/\/$/, '')}/v`;
  return `${fill(texts.byNumber, { number, check, address }).vi} ${scan}`;
}

/** What fills the heading of the results. */
export function captionOf(work: Text, number: string, paper: Text) {
  return { WORK: work.vi.toLocaleUpperCase('vi'), number, paper };
}

type Lined = Pick<Certificate, 'kind' | 'lines'>;

/** The numbered lines of the form, as far as the paper has them. */
export function numberedLines(paper: Lined): CertificateDocument['lines'] {
  return formLines.flatMap(({ key, half }) => {
    const line = labelled(paper, key);
    return line ? [{ ...line, ...(half && { half }) }] : [];
  });
}

/** The label is the one that was printed; its English is the form's. */
export function labelled({ kind, lines }: Lined, key: LineKey): LabelledLine | undefined {
  const line = lines.find((each) => each.key === key);
  return line && { label: line.name, labelEn: labelOf(key, kind).en, value: unbroken(line.value) };
}

function signaturesOf(
  kind: RecordKind,
  one: (key: LineKey) => string | undefined,
  authority: readonly string[],
): CertificateDocument['signatures'] {
  const [verifier, head] = [labelOf('verifier', kind), labelOf('head', kind)];
  const [card, placeAndDay] = [one('card'), one('placeAndDay')];
  return [
    {
      authority: [upper(verifier.vi)],
      note: verifier.en,
      name: one('verifier') ?? '',
      ...(card && { detail: `Thẻ số: ${card}` }),
    },
    {
      ...(placeAndDay && { placeAndDay }),
      ...(authority.length > 0 ? { authority: authority.map(upper) } : { authority: [upper(head.vi)], note: head.en }),
      name: one('head') ?? '',
    },
  ];
}

/** The second page: every point with its limit, and where the limits come from. */
export function resultsOf(
  { kind, lines }: Lined,
  results: Results,
  caption: string,
): NonNullable<CertificateDocument['results']> {
  const { tables, remarks } = resultTables(results);
  const listed = (title: Text, key: LineKey): TitledPart => ({
    title: title.vi,
    numbered: true,
    paragraphs: lines.filter((line) => line.key === key).map(({ value }) => unbroken(value)),
  });
  const conditions = conditionLines.flatMap((key) => lines.filter((line) => line.key === key));
  const parts: TitledPart[] = [
    { title: texts.conditions.vi, paragraphs: conditions.map(({ name, value }) => unbroken(`${name}: ${value}`)) },
    listed(texts.standardsUsed, 'standardDetail'),
    { ...listed(kindsOfWork[kind].paper.statements, 'statement'), numbered: false },
  ];
  return {
    caption,
    tables,
    notes: [...remarks, ...limitBasis(results.evaluation)].map(unbroken),
    parts: parts.filter(({ paragraphs }) => paragraphs.length > 0),
    end: texts.end.vi,
  };
}

function limitBasis({ points }: Evaluation): string[] {
  const sources = [...new Set(points.flatMap(({ limit }) => (limit ? [sourceText(limit.source)] : [])))];
  return sources.length > 0 ? [fill(texts.limitBasis, { sources: sources.join('; ') }).vi] : [];
}

const upper = (words: string) => words.toLocaleUpperCase('vi');
