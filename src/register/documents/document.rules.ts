import { addDays } from '../../metrology';
import { dayFaults } from '../../platform/http';
import type { Day, Text } from '../../platform/i18n';
import { fold, identityKey, legalNumberKey, type LegalNumber } from '../../platform/text';
import { documentTexts as texts } from './document.messages';
import type { Document, DocumentKind } from './document.model';
import type { DocumentState } from './document.states';

export { documentStates, type DocumentState } from './document.states';

const adopted = '(?:(?:ISO|IEC|OIML)(?:/(?:IEC|ISO|TS|TR|PAS))*(?: (?:TS|TR|PAS|GUIDE|R|D))? )?';
const serial = '\\d+(?:-\\d+)*';
/** Letters and digits in capitals: `BKHCN`, `QH15`; a hyphen may join several. */
const sign = '\\p{Lu}[\\p{Lu}\\d]*(?:-\\p{Lu}[\\p{Lu}\\d]*)*';

/**
 * How each kind is numbered. QCĐP and TCCS follow common practice; no text that fixes them was read.
 * Who names a legal number that was given in several years adds the year in brackets: `12/QĐ-UBND (2023)`.
 */
export const numberPatterns: Readonly<Record<DocumentKind, RegExp>> = {
  TCVN: new RegExp(`^TCVN ${adopted}${serial}:\\d{4}$`, 'u'),
  QCVN: new RegExp(`^QCVN ${serial}:\\d{4}/${sign}$`, 'u'),
  QCDP: new RegExp(`^QCĐP ${serial}:\\d{4}/${sign}$`, 'u'),
  TCCS: /^TCCS \d+(?:[-.]\d+)*:\d{4}\/\S.*$/u,
  DLVN: /^ĐLVN \d+(?::\d{4})?$/u,
  legal: /^\d+(?:\.\d+)?(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d&]*)*(?: \(\d{4}\))?$/u,
  international: /^\p{Lu}[\p{Lu}/-]*(?: \p{L}+)* \d+(?:[-.]\d+)*(?::\d{4})?$/u,
};

export const numberExamples: Readonly<Record<DocumentKind, string>> = {
  TCVN: 'TCVN ISO 9001:2015',
  QCVN: 'QCVN 01:2018/BKHCN',
  QCDP: 'QCĐP 01:2020/QT',
  TCCS: 'TCCS 01:2024/ABC',
  DLVN: 'ĐLVN 17:2017',
  legal: '23/2013/TT-BKHCN',
  international: 'ISO 9001:2015',
};

const prefixes: Readonly<Record<string, string>> = {
  tcvn: 'TCVN',
  qcvn: 'QCVN',
  qcdp: 'QCĐP',
  tccs: 'TCCS',
  dlvn: 'ĐLVN',
};

/**
 * A number as its kind prints it: `đlvn 17 : 2017` → `ĐLVN 17:2017`. For judging only: what is kept is what was typed,
 * since national standards themselves are printed with and without spaces.
 */
export function tidyNumber(typed: string): string {
  const tidy = plainDashes(typed)
    .normalize('NFC')
    .replace(/\s*([:/])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const [, typedPrefix, rest = ''] = /^(tcvn|qcvn|qc[đd]p|tccs|[đd]lvn)\s*(.*)$/iu.exec(tidy) ?? [];
  if (!typedPrefix) return tidy;
  const prefix = prefixes[fold(typedPrefix)] ?? typedPrefix;
  return `${prefix} ${prefix === 'TCCS' ? rest : rest.toUpperCase()}`;
}

/** True for the number of a legal document: `03/2024/TT-BKHCN`. */
export function isLegalNumber(typed: string): boolean {
  return numberPatterns.legal.test(tidyNumber(typed));
}

/** The number that is the same however it is typed; ĐLVN 17 comes before ĐLVN 107. */
export function numberKey(typed: string): string {
  return identityKey('documentNumber', typed);
}

const yearInBrackets = / ?\((\d{4})\)$/;

/** A number without the year in brackets that people add to it. */
export function bareNumber(number: string): string {
  return number.trim().replace(yearInBrackets, '');
}

type Numbered = Pick<Document, 'number'> & Partial<Pick<Document, 'kind' | 'issuer' | 'issuedOn' | 'year'>>;

/** The year of a document: as its number has it, of its issue, or as it was entered. */
export function yearOf({ number, issuedOn, year }: Numbered): number | undefined {
  return yearIn(number) ?? (issuedOn ? Number(issuedOn.slice(0, 4)) : year);
}

/** What makes the number of a document one in the country. */
export function legalNumberOf(document: Numbered): LegalNumber {
  return { number: bareNumber(document.number), issuer: document.issuer, year: yearOf(document) };
}

/** Legal documents and company standards are numbered by each issuer alone; all others in one national series. */
export function isNumberedByIssuer(kind: DocumentKind | undefined): boolean {
  return kind === 'legal' || kind === 'TCCS';
}

/** By what a document is unique. */
export function issueKey(document: Numbered): string {
  return isNumberedByIssuer(document.kind)
    ? legalNumberKey(legalNumberOf(document))
    : numberKey(bareNumber(document.number));
}

/** The number as others name it: with its year, when a legal number does not carry one itself. */
export function fullNumber(document: Numbered): string {
  const bare = bareNumber(document.number);
  const year = yearOf(document);
  return document.kind === 'legal' && yearIn(bare) === undefined && year !== undefined ? `${bare} (${year})` : bare;
}

/** The keys under which others may name a document. */
export function namesOf(document: Numbered): string[] {
  return [numberKey(bareNumber(document.number)), numberKey(fullNumber(document))];
}

/** The documents that a number names; with a year in brackets, only those of that year. */
export function namedBy<Each extends Numbered & Pick<Document, 'numberKey'>>(
  number: string,
  documents: readonly Each[],
): Each[] {
  const [, year] = yearInBrackets.exec(number.trim()) ?? [];
  const key = numberKey(bareNumber(number));
  return documents.filter((each) => each.numberKey === key && (!year || yearOf(each) === Number(year)));
}

/** The key that all editions of a standard or procedure share: the number without the edition's year. */
export function seriesKey(number: string): string {
  return numberKey(number.replace(/\s*:\s*\d{4}\s*(?=$|\/)/, ''));
}

/** The year that a number carries: of the edition, of issue, or in brackets. */
export function yearIn(number: string): number | undefined {
  const year = /:(\d{4})(?:$|\/)|\/(\d{4})\/|\((\d{4})\)$/.exec(tidyNumber(number))?.slice(1).find(Boolean);
  return year === undefined ? undefined : Number(year);
}

/** Letters and figures apart, so that `dlvn17` is found like `ĐLVN 17`. */
export function splitWords(typed: string): string {
  return typed.replace(/(\p{L})(?=\d)/gu, '$1 ').replace(/(\d)(?=\p{L})/gu, '$1 ');
}

/** What a number is searched by besides its own words: letters run together, figures without leading zeros. */
export function numberWords(number: string): string[] {
  const apart = splitWords(number);
  const letters = number.replace(/[^\p{L}]+/gu, '');
  const figures = (apart.match(/\d+/g) ?? []).map((each) => String(Number(each)));
  return [number, apart, letters, ...figures];
}

/** Words that stand around a number in a sentence; they find nothing by themselves. */
const aroundNumbers =
  /(^|\s)(số|ngày|tháng|năm|quyết định|thông tư|nghị định|nghị quyết|luật|công văn|kế hoạch)(?=\s|$)/giu;
const daysInWords = /\d{1,2}\s*(?:\/|tháng)\s*\d{1,2}\s*(?:\/|năm)\s*\d{4}/giu;

/** What a pasted phrase asks for: `Quyết định số 996/QĐ-TTg ngày 10/8/2018` → the number, and words to search by. */
export function searchedFor(typed: string): { readonly numberKeys: readonly string[]; readonly words: string } {
  const withoutDays = typed.replace(daysInWords, ' ');
  const words = withoutDays.replace(aroundNumbers, ' ').replace(/\s+/g, ' ').trim();
  const candidates = [typed, words, ...words.split(' ').filter((each) => /\d/.test(each) && /[/:-]/.test(each))];
  const numberKeys = [
    ...new Set(
      candidates
        .map(bareNumber)
        .map(numberKey)
        .filter((key) => /\d/.test(key)),
    ),
  ];
  return { numberKeys, words: words === '' ? typed : words };
}

type Succeeding = Pick<Document, 'number'> & Partial<Pick<Document, 'inForceFrom' | 'issuedOn' | 'year'>>;

/** What follows for a document from those that replace it, as far as their days are known. */
export function successionOf(successors: readonly Succeeding[]): Pick<Document, 'replacedFrom' | 'notReplacedBefore'> {
  const begun = successors.flatMap(({ inForceFrom }) => inForceFrom ?? []).sort();
  const there = successors.map(({ number, inForceFrom, issuedOn, year = yearIn(number) }) => {
    return inForceFrom ?? issuedOn ?? (year === undefined ? undefined : `${year}-01-01`);
  });
  const [replacedFrom] = begun;
  const known = there.filter((day) => day !== undefined).sort();
  const [notReplacedBefore] = known.length === there.length ? known : [];
  return { ...(replacedFrom && { replacedFrom }), ...(notReplacedBefore && { notReplacedBefore }) };
}

type Dated = Pick<Document, 'inForceFrom' | 'inForceUntil' | 'inForceDoubtfulFrom' | 'replacedBy'> &
  Pick<Document, 'replacedFrom' | 'notReplacedBefore'>;

/**
 * What a document is on a day, by its own days and those of its successors: before any of them was there it is in
 * force, from the first day of one of them on it is replaced, and between the two no source says.
 */
export function stateOn(document: Dated, day: Day): DocumentState {
  const { inForceFrom, inForceUntil, inForceDoubtfulFrom, replacedBy, notReplacedBefore } = document;
  if (inForceFrom && day < inForceFrom) return 'notYetInForce';
  const over = outOfForceFrom(document);
  if (over && day >= over) return replacedBy.length > 0 ? 'replaced' : 'expired';
  if (inForceDoubtfulFrom && day >= inForceDoubtfulFrom) return 'unknown';
  const successorIsThere = replacedBy.length > 0 && (!notReplacedBefore || day >= notReplacedBefore);
  const endIsKnown = inForceUntil !== undefined || !successorIsThere;
  return inForceFrom && endIsKnown ? 'inForce' : 'unknown';
}

/** The first day on which it was not in force any more; its own day goes before that of its successors. */
export function outOfForceFrom({ inForceUntil, replacedFrom }: Dated): Day | undefined {
  return inForceUntil ? addDays(inForceUntil, 1) : replacedFrom;
}

/** The filter that finds what `stateOn` says of a day. */
export function inState(state: DocumentState, day: Day): Record<string, unknown> {
  const absentOr = (field: string, bound: object) => ({ $or: [{ [field]: { $exists: false } }, { [field]: bound }] });
  const noEnd = { inForceUntil: { $exists: false } };
  const begun = absentOr('inForceFrom', { $lte: day });
  const over = { $or: [{ inForceUntil: { $lt: day } }, { $and: [noEnd, { replacedFrom: { $lte: day } }] }] };
  const runsOn = {
    $or: [{ inForceUntil: { $gte: day } }, { $and: [noEnd, absentOr('replacedFrom', { $gt: day })] }],
  };
  const noSuccessor = { replacedBy: { $size: 0 } };
  const successor = { 'replacedBy.0': { $exists: true } };
  const endKnown = { $or: [{ inForceUntil: { $gte: day } }, noSuccessor, { notReplacedBefore: { $gt: day } }] };
  const endUnknown = { $and: [noEnd, successor, absentOr('notReplacedBefore', { $lte: day })] };
  const noDoubt = absentOr('inForceDoubtfulFrom', { $gt: day });
  const doubt = { inForceDoubtfulFrom: { $lte: day } };
  const filters: Record<DocumentState, Record<string, unknown>> = {
    notYetInForce: { inForceFrom: { $gt: day } },
    replaced: { $and: [begun, over, successor] },
    expired: { $and: [begun, over, noSuccessor] },
    inForce: { $and: [{ inForceFrom: { $lte: day } }, noDoubt, runsOn, endKnown] },
    unknown: { $and: [begun, runsOn, { $or: [{ inForceFrom: { $exists: false } }, endUnknown, doubt] }] },
  };
  return filters[state];
}

/** A later edition is recorded, whether or not the day of replacement is. */
export function isSuperseded({ replacedBy }: Pick<Document, 'replacedBy'>): boolean {
  return replacedBy.length > 0;
}

type Checked = Pick<Document, 'kind' | 'number' | 'issuedOn' | 'inForceFrom' | 'inForceUntil'>;

/** What is wrong with a document's own facts, field by field. */
export function wrongFields(document: Checked, today: Day): Record<string, Text> {
  const { kind, number, issuedOn, inForceFrom, inForceUntil } = document;
  return {
    ...(!numberPatterns[kind].test(tidyNumber(number)) && { number: texts.wrongNumber(numberExamples[kind]) }),
    ...dayFaults(
      { issued: issuedOn, inForce: inForceFrom, outOfForce: inForceUntil, today },
      { issued: 'issuedOn', inForce: 'inForceFrom', outOfForce: 'inForceUntil' },
    ),
  };
}

/** Non-breaking hyphens and the dashes of word processors are hyphens in a number. */
function plainDashes(typed: string): string {
  return typed.replace(/[\u2010-\u2015\u2212]/g, '-');
}
