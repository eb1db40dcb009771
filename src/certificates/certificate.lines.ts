import { describeCharacteristics } from '../instruments';
import { findProcedure, type Basis, type Characteristics, type Evaluation, type Point } from '../metrology';
import { dayInVietnam, formatDay, sampleTexts, type Language } from '../platform/i18n';
import type { PrintedLine } from './certificate.model';
import { labelOf, type LineKey } from './certificate.labels';
import { formOn } from './certificate.rules';
import type { Frozen } from './frozen';
import { modeNames } from './verification.messages';
import type { Verification } from './verification.model';

/** Who signs. */
export interface Signatory {
  readonly name: string;
}

/** Everything a certificate says, before it is put in words. */
export interface PrintedFacts {
  readonly number: string;
  readonly verification: Pick<
    Verification,
    'mode' | 'performedOn' | 'place' | 'stampNumber' | 'evaluation' | 'procedureCode' | 'procedureDocument'
  >;
  /** As it was when the record was submitted: nothing on the paper is newer. */
  readonly frozen: Frozen;
  readonly signatory: Signatory;
  readonly validUntil: string | undefined;
  readonly issuedAt: Date;
}

/** The words of a verification certificate (fields of Thông tư 24/2013/TT-BKHCN as practised), frozen when it is issued. */
export function printedLines(facts: PrintedFacts): PrintedLine[] {
  const { verification, frozen } = facts;
  const { instrument, owner } = frozen;
  const { serial, maker, model, yearMade, inventoryNumber, characteristics } = instrument;
  const lines: [LineKey, string | undefined][] = [
    ...headLines(facts),
    ['object', instrumentName(verification.procedureCode, characteristics, instrument.typeName)],
    ['model', model ?? '—'],
    ['serial', serial ?? stampInstead(verification.stampNumber)],
    ['maker', maker ?? '—'],
    ['yearMade', yearMade ? String(yearMade) : '—'],
    ['inventoryNumber', inventoryNumber],
    ['characteristics', characteristicsText(verification.procedureCode, characteristics)],
    ['owner', owner?.name ?? '—'],
    ['ownerAddress', owner?.address],
    ['place', verification.place ?? '—'],
    ['method', methodText(verification)],
    ['standards', frozen.standards.map(standardText).join('; ')],
    ['mode', modeNames[verification.mode].vi],
    ['performedOn', formatDay(verification.performedOn)],
    ['stamp', verification.stampNumber ?? '—'],
    ['conclusion', 'Đạt yêu cầu kỹ thuật đo lường'],
    ['validUntil', validUntilText(facts)],
    ...signatureLines(facts),
    ...noteTexts(facts).map((note): [LineKey, string] => ['note', note]),
    ['watermark', instrument.generated ? sampleTexts.mark.vi.toLocaleUpperCase('vi') : undefined],
  ];
  return lines.flatMap(([key, value]) =>
    value ? [{ key, name: labelOf(key).vi, value: value.normalize('NFC') }] : [],
  );
}

function headLines({ frozen, number }: PrintedFacts): [LineKey, string | undefined][] {
  const { centre, designation } = frozen;
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

function signatureLines({ frozen, signatory, issuedAt }: PrintedFacts): [LineKey, string | undefined][] {
  const [year, month, date] = dayInVietnam(issuedAt).split('-');
  const place = frozen.centre.province?.replace(/^(tỉnh|thành phố)\s+/iu, '');
  const day = `ngày ${date} tháng ${month} năm ${year}`;
  return [
    ['verifier', frozen.verifier.name],
    ['card', frozen.verifier.cardNumber],
    ['placeAndDay', place ? `${place}, ${day}` : `N${day.slice(1)}`],
    ['head', signatory.name],
  ];
}

/** The list's row of group 2 is not always a name: "Quả cân cấp chính xác đến F1" names a range of classes. */
export function instrumentName(procedureCode: string, characteristics: Characteristics, typeName: string): string {
  return findProcedure(procedureCode)?.nameOf(characteristics)?.vi ?? typeName;
}

function stampInstead(stampNumber: string | undefined): string {
  return stampNumber ? `Không có; số tem ${stampNumber}` : 'Không có';
}

/** `Mức cân lớn nhất (Max): 150 kg; …`, as the procedure names and orders them. */
export function characteristicsText(
  procedureCode: string,
  characteristics: Characteristics,
  language: Language = 'vi',
): string {
  const described = describeCharacteristics(procedureCode, characteristics, language);
  return described.map(({ label, words }) => `${label[language]}: ${words}`).join('; ') || '—';
}

function methodText({ procedureDocument, procedureCode }: PrintedFacts['verification']): string {
  if (procedureDocument) return procedureDocument;
  const name = findProcedure(procedureCode)?.name.vi ?? procedureCode;
  return `Quy trình kiểm định: ${name} (số ĐLVN chưa xác nhận)`;
}

function standardText({ code, certificateNumber }: Verification['standards'][number]): string {
  return `${code} (GCN số ${certificateNumber})`;
}

function validUntilText({ validUntil, frozen: { rule } }: PrintedFacts): string {
  if (validUntil) return `${formatDay(validUntil)} (*)`;
  return rule?.periodic === false ? 'Không quy định kiểm định định kỳ' : 'Chưa xác định chu kỳ';
}

/** The fine print: the form, what validity means, and everything that no source confirms. */
function noteTexts({ frozen: { rule }, validUntil, issuedAt, verification }: PrintedFacts): string[] {
  const form = formOn('verification', dayInVietnam(issuedAt));
  const keepState =
    '(*) Hết ngày ghi trên. Người sử dụng giữ phương tiện đo ở trạng thái đã kiểm định giữa hai lần kiểm định (07/2019/TT-BKHCN).';
  const period = `Chu kỳ kiểm định ${rule?.periodMonths} tháng: chưa xác nhận.`;
  const doubts = unconfirmedSources(verification.evaluation);
  return [
    ...(form?.number ? [`${form.number}, Thông tư ${form.legalBasis}.`] : []),
    ...(form && !form.number ? [`Mẫu số theo Thông tư ${form.legalBasis}: chưa xác nhận.`] : []),
    ...(validUntil ? [keepState] : []),
    ...(validUntil && rule?.confidence !== 'confirmed' ? [period] : []),
    ...(doubts.length > 0 ? [`Chưa đối chiếu với văn bản gốc: ${doubts.join('; ')}.`] : []),
    ...verification.evaluation.notes.map(({ vi }) => vi),
  ];
}

function unconfirmedSources({ sources }: Evaluation): string[] {
  return sources.filter(({ confidence }) => confidence === 'unconfirmed').map((source) => sourceText(source));
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
