import { questionAt, type Question } from '../../platform/http';
import { defineTexts, fill, verbatim, type Text } from '../../platform/i18n';
import { legalKindNames } from './document.messages';
import type { Document } from './document.model';
import { tidyNumber, yearIn } from './document.rules';

/** What the letters behind the figures of a legal number tell of its kind, as the texts of the catalogue are numbered. */
const kindsOfSign: Readonly<Record<string, readonly string[]>> = {
  NĐ: ['decree'],
  TT: ['circular'],
  TTLT: ['circular'],
  QĐ: ['decision'],
  NQ: ['resolution'],
  CT: ['directive'],
  KH: ['plan'],
  KL: ['conclusion'],
  CTr: ['actionProgramme'],
  CTHĐ: ['actionProgramme'],
  CTHD: ['actionProgramme'],
  VBHN: ['consolidatedText'],
  QH: ['law', 'resolution'],
};

const texts = defineTexts({
  otherKind: {
    vi: 'Số {number} là số của {kinds}, không phải của {kind}. Hãy sửa số hiệu hoặc loại văn bản.',
    en: 'The number {number} is that of a {kinds}, not of a {kind}. Correct the number or the kind.',
  },
  otherYear: {
    vi: 'Số {number} mang năm {year}, còn ngày ban hành thuộc năm {issued}.',
    en: 'The number {number} bears the year {year}, and its day of issue lies in {issued}.',
  },
  or: { vi: ' hoặc ', en: ' or ' },
});

type Numbered = Pick<Document, 'number'> & { readonly [Name in 'kind' | 'legalKind' | 'issuedOn']?: unknown };

/** Why a legal document of this number is not of the kind that was entered; letters that tell of no kind contradict none. */
export function kindFault({ kind, number, legalKind }: Numbered): Text | undefined {
  const [, letters = ''] = /^\d+(?:\.\d+)?(?:\/\d{4})?[/-](\p{L}+)/u.exec(tidyNumber(number)) ?? [];
  const kinds = Object.hasOwn(kindsOfSign, letters) ? kindsOfSign[letters] : undefined;
  if (kind !== 'legal' || typeof legalKind !== 'string' || !legalKind || !kinds || kinds.includes(legalKind))
    return undefined;
  const names = kinds.map((each) => inSentence(each));
  return fill(texts.otherKind, {
    number: verbatim(number),
    kinds: {
      vi: names.map(({ vi }) => vi).join(texts.or.vi),
      en: names.map(({ en }) => en).join(texts.or.en),
    },
    kind: inSentence(legalKind),
  });
}

/** A number of one year issued in another is improbable: asked once. */
export function yearQuestion({ number, issuedOn }: Numbered): Record<string, Question> {
  const year = yearIn(number);
  if (year === undefined || typeof issuedOn !== 'string' || !issuedOn || issuedOn.startsWith(`${year}-`)) return {};
  const words = { number: verbatim(number), year: String(year), issued: issuedOn.slice(0, 4) };
  return questionAt('yearOfNumber', 'issuedOn', issuedOn, fill(texts.otherYear, words));
}

function inSentence(legalKind: string): Text {
  const { vi, en } = legalKindNames[legalKind] ?? verbatim(legalKind);
  return { vi: vi.toLocaleLowerCase('vi'), en: en.toLowerCase() };
}
