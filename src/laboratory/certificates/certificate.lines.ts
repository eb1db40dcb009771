import { verificationModeNames } from '../centres';
import { describeCharacteristics } from '../instruments';
import {
  daysBetween,
  findProcedure,
  formatQuantity,
  type Basis,
  type Characteristics,
  type Evaluation,
  type Point,
} from '../../metrology';
import type { Method } from '../methods';
import { dayInVietnam, fill, formatDay, sampleTexts, type Day, type Language } from '../../platform/i18n';
import type { PrintedLine } from './certificate.model';
import { labelOf, type LineKey } from './certificate.labels';
import { formOn } from './certificate.rules';
import type { Frozen, StandardUsed } from './frozen';
import { consentTexts } from './late-entry.messages';
import { paperTexts as texts } from './paper.messages';
import { modeNames } from './verification.messages';
import type { Verification } from './verification.model';
import type { Noted } from './verification.notes';

/** Who signs. */
export interface Signatory {
  readonly name: string;
  /** `Phó Giám đốc`; absent: the form's own words stand over the signature. */
  readonly position?: string | undefined;
  /** `KT. Giám đốc`, for those who do not sign in their own right. */
  readonly signsFor?: string | undefined;
}

/** What stands over the signature, line by line; none: the form's own words do. */
export function authorityOf({ position, signsFor }: Signatory): string[] {
  return position ? [...(signsFor ? [signsFor] : []), position] : [];
}

/** Everything a certificate says, before it is put in words. */
export interface PrintedFacts extends WorkFacts {
  readonly number: string;
  readonly signatory: Signatory;
  readonly validUntil: string | undefined;
  readonly issuedAt: Date;
  /** The number of the certificate that gives way to this one. */
  readonly replacesNumber?: string | undefined;
}

/** What papers say of the work. */
export interface WorkFacts {
  readonly verification: Pick<
    Verification,
    | 'mode'
    | 'performedOn'
    | 'evaluation'
    | 'procedureCode'
    | 'procedureDocument'
    | 'submittedAt'
    | 'consent'
    | keyof Noted
  >;
  /** As it was when the record was submitted: nothing on the paper is newer. */
  readonly frozen: Frozen;
  /** The document of the procedure as an officer confirmed it; absent on papers of the sample generator. */
  readonly method?: Pick<Method, 'documentNumber' | 'sample'> | undefined;
}

/** The words of a verification certificate (fields of Thông tư 24/2013/TT-BKHCN as practised), frozen when it is issued. */
export function printedLines(facts: PrintedFacts): PrintedLine[] {
  return asPrinted([
    ...headLines(facts.frozen, facts.number),
    ...workLines(facts),
    ['conclusion', texts.passed.vi],
    ['validUntil', validUntilText(facts)],
    ...signatureLines(facts),
    ...noteTexts(facts).map((note): Line => ['note', note]),
    ...detailLines(facts),
    ['watermark', isSample(facts) ? sampleTexts.mark.vi.toLocaleUpperCase('vi') : undefined],
  ]);
}

export type Line = readonly [key: LineKey, value: string | undefined];

/** Lines as papers carry them; what has no value is left out. */
export function asPrinted(lines: readonly Line[]): PrintedLine[] {
  return lines.flatMap(([key, value]) =>
    value ? [{ key, name: labelOf(key).vi, value: value.normalize('NFC') }] : [],
  );
}

/** The work itself: what was verified, whose, where, how, with what and when. */
export function workLines(facts: WorkFacts): Line[] {
  const { verification, frozen } = facts;
  const { instrument, owner } = frozen;
  const { serial, maker, model, yearMade, inventoryNumber, characteristics } = instrument;
  return [
    ['object', instrumentName(verification.procedureCode, characteristics, instrument.typeName)],
    ['model', model ?? '—'],
    ['serial', serial ?? stampInstead(verification.stampNumber)],
    ['maker', maker ?? '—'],
    ['yearMade', yearMade ? String(yearMade) : '—'],
    ['typeApproval', instrument.typeApproval],
    ['inventoryNumber', inventoryNumber],
    ['characteristics', characteristicsText(verification.procedureCode, characteristics)],
    ['owner', [owner?.name ?? '—', owner?.address].filter(Boolean).join('\n')],
    ['placeOfUse', instrument.place],
    ['place', verification.place ?? '—'],
    ['method', methodText(facts)],
    ['standards', fill(texts.standardCodes, { codes: frozen.standards.map(({ code }) => code).join('; ') }).vi],
    ['receivedOn', verification.receivedOn && formatDay(verification.receivedOn)],
    ['environment', environmentText(verification.evaluation)],
    ['condition', conditionText(verification.evaluation)],
    ['mode', modeNames[verification.mode].vi],
    ['performedOn', formatDay(verification.performedOn)],
    ['stamp', verification.stampNumber ?? '—'],
    ['seals', verification.seals],
    ['deviations', verification.deviations],
  ];
}

/** What the page of the results says besides: each standard whole, and how the verdict was reached. */
export function detailLines(facts: WorkFacts): Line[] {
  return [
    ...facts.frozen.standards.map((standard): Line => ['standardDetail', standardDetail(standard)]),
    ...statements(facts).map((statement): Line => ['statement', statement]),
  ];
}

/** Whether the paper rests on a record of the sample generator, or on what was confirmed as sample only. */
export function isSample({ frozen, method }: Pick<WorkFacts, 'frozen' | 'method'>): boolean {
  return frozen.instrument.generated === true || method?.sample === true;
}

/** Who issues the paper, and its number. */
export function headLines({ centre, designation }: Frozen, number: string): Line[] {
  const decision = [designation?.number && `Quyết định chỉ định số ${designation.number}`, designation?.mark];
  return [
    ['superior', centre.superior],
    ['centre', centre.name],
    ['centreDetail', centre.address],
    ['centreDetail', decision.filter(Boolean).join(' · ')],
    ['centreDetail', centre.registrationMark && `Số đăng ký hoạt động: ${centre.registrationMark}`],
    ['number', number],
  ];
}

function signatureLines({ frozen, signatory, issuedAt }: PrintedFacts): Line[] {
  return [
    ['verifier', frozen.verifier.name],
    ['card', frozen.verifier.cardNumber],
    ['placeAndDay', placeAndDay(frozen.centre, dayInVietnam(issuedAt))],
    ...authorityOf(signatory).map((words): Line => ['headAuthority', words]),
    ['head', signatory.name],
  ];
}

/** `Lâm Đồng, ngày 05 tháng 01 năm 2026`. */
export function placeAndDay({ province }: Frozen['centre'], signedOn: Day): string {
  const [year, month, date] = signedOn.split('-');
  const place = province?.replace(/^(tỉnh|thành phố)\s+/iu, '');
  const day = `ngày ${date} tháng ${month} năm ${year}`;
  return place ? `${place}, ${day}` : `N${day.slice(1)}`;
}

/** The list's row of group 2 is not always a name: "Quả cân cấp chính xác đến F1" names a range of classes. */
export function instrumentName(procedureCode: string, characteristics: Characteristics, typeName: string): string {
  return findProcedure(procedureCode)?.nameOf(characteristics)?.vi ?? typeName;
}

function stampInstead(stampNumber: string | undefined): string {
  return stampNumber ? `${noSerial}; số tem ${stampNumber}` : noSerial;
}

export const noSerial = 'Không có';

/** `Mức cân lớn nhất (Max): 150 kg; …`, as the procedure names and orders them. */
export function characteristicsText(
  procedureCode: string,
  characteristics: Characteristics,
  language: Language = 'vi',
): string {
  const described = describeCharacteristics(procedureCode, characteristics, language);
  return described.map(({ label, words }) => `${label[language]}: ${words}`).join('; ') || '—';
}

/** The ĐLVN document; where none is known, the procedure by its name: what is not confirmed stands before the head. */
function methodText({ method, verification: { procedureDocument, procedureCode } }: WorkFacts): string {
  const { name } = findProcedure(procedureCode) ?? {};
  const document = method?.documentNumber ?? procedureDocument;
  return document ?? fill(texts.method, { name: name?.vi.toLocaleLowerCase('vi') ?? procedureCode }).vi;
}

/** `Nhiệt độ 23,1 °C; độ ẩm tương đối 58 %` (ISO/IEC 17025:2017, 7.8.4.1 b). */
export function environmentText({ procedure, entered }: Evaluation, language: Language = 'vi'): string {
  const fields = findProcedure(procedure)?.environment ?? [];
  const said = fields.flatMap(({ name, label }) => {
    const measured = entered.environment[name];
    return measured ? [`${label[language]} ${formatQuantity(measured, language)}`] : [];
  });
  return said.map((words, at) => (at === 0 ? words : words.charAt(0).toLowerCase() + words.slice(1))).join('; ');
}

/** How the item was found: the answers to the checks (ISO/IEC 17025:2017, 7.8.2.1 g). */
function conditionText({ procedure, entered }: Evaluation): string {
  const checks = findProcedure(procedure)?.checks ?? [];
  const said = checks.flatMap(({ name, label }) => {
    const answer = entered.checks[name];
    return answer ? [`${label.vi}: ${texts[answer].vi.toLocaleLowerCase('vi')}`] : [];
  });
  return said.join('; ');
}

/** Name, range, class, certificate with its issuer and validity, and what it is traceable to, of one standard. */
function standardDetail(standard: StandardUsed): string {
  const { code, name, range, accuracyClass, uncertainty, certificateNumber, issuer, validUntil, tracedTo } = standard;
  const certificate = fill(issuer ? texts.certificateBy : texts.certificateOf, {
    ...{ number: certificateNumber, issuer: issuer ?? '', day: formatDay(validUntil) },
  }).vi;
  const said = [
    `${code}: ${name}`,
    range && fill(texts.range, { range }).vi,
    accuracyClass && fill(texts.accuracyClass, { accuracyClass }).vi,
    uncertainty && fill(texts.uncertainty, { uncertainty }).vi,
    certificate,
    tracedTo && fill(texts.tracedTo, { reference: tracedTo }).vi,
  ];
  return `${said.filter(Boolean).join('; ')}.`;
}

function validUntilText({ validUntil, frozen: { rule } }: PrintedFacts): string {
  if (validUntil) return `${formatDay(validUntil)} (*)`;
  return rule?.periodic === false ? 'Không quy định kiểm định định kỳ' : 'Chưa xác định chu kỳ';
}

/**
 * The fine print of the front page: the form, what validity means, and what holds for the whole paper (ISO/IEC
 * 17025:2017, 7.8.2.1 l and its note).
 */
function noteTexts(facts: PrintedFacts): string[] {
  const { validUntil, issuedAt } = facts;
  const form = formOn('verification', dayInVietnam(issuedAt));
  return [
    ...(form?.number ? [`${form.number}, Thông tư ${form.legalBasis}.`] : []),
    ...replacementNote(facts),
    ...lateNotes(facts),
    ...(validUntil ? [texts.keepState.vi] : []),
    `${texts.onlyThisInstrument.vi} ${texts.notInPart.vi}`,
  ];
}

/** What was corrected and why, or that the work was done again (ISO/IEC 17025:2017, 7.8.8.2). */
function replacementNote({ replacesNumber: number, verification }: PrintedFacts): string[] {
  if (!number) return [];
  const { correctionReason: reason, performedOn, mode } = verification;
  const values = { number, reason: reason ?? '', mode: verificationModeNames[mode].vi, day: formatDay(performedOn) };
  return [fill(reason ? texts.corrects : texts.renews, values).vi];
}

/** That the work was entered long after its day: how many days, why, and with whose consent. */
export function lateNotes({ verification }: Pick<WorkFacts, 'verification'>): string[] {
  const { lateReason: reason, consent, performedOn, submittedAt } = verification;
  const days = submittedAt && daysBetween(performedOn, dayInVietnam(submittedAt));
  const late = days === undefined ? consentTexts.printedOpen : consentTexts.printed;
  return [
    ...(reason ? [fill(late, { reason, days: days ?? '' }).vi] : []),
    ...(consent ? [fill(consentTexts.printedConsent, consentValues(consent)).vi] : []),
  ];
}

function consentValues({ at, reason }: NonNullable<Verification['consent']>) {
  return { day: formatDay(dayInVietnam(at)), reason };
}

/** The rule of decision (ISO/IEC 17025:2017, 7.8.6), and remarks of the procedure. */
function statements({ verification }: WorkFacts): string[] {
  const remarks = verification.evaluation.notes.filter(({ doubt }) => !doubt).map(({ vi }) => vi);
  return [texts.decisionRule.vi, ...remarks];
}

/** `OIML R 76-1:2006, 3.5.1, bảng 6`: a clause is kept as its document words it, and read in the reader's language. */
export function sourceText(
  { document, edition, clause }: Pick<Basis | Point['limit']['source'], 'document' | 'edition' | 'clause'>,
  language: Language = 'vi',
): string {
  const dated = edition && !document.endsWith(edition) ? `${document}:${edition}` : document;
  return clause ? `${dated}, ${language === 'vi' ? inVietnamese(clause) : clause}` : dated;
}

const inVietnamese = (clause: string): string => clause.replace(/\bTable (?=\d)/g, 'bảng ');
