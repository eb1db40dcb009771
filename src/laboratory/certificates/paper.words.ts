import { describeCharacteristics, describeFields } from '../instruments';
import {
  describedBy,
  fieldUnit,
  formatQuantity,
  type Basis,
  type Characteristics,
  type Evaluation,
} from '../../metrology';
import { describingProcedure } from '../methods';
import { fill, formatDay, type Day, type Language } from '../../platform/i18n';
import { withinSentence } from '../../platform/text';
import type { Frozen, StandardUsed } from './frozen';
import { paperTexts as texts } from './paper.messages';

/** `Lâm Đồng, ngày 05 tháng 01 năm 2026`. */
export function placeAndDay({ province }: Frozen['centre'], signedOn: Day): string {
  const [year, month, date] = signedOn.split('-');
  const place = province?.replace(/^(tỉnh|thành phố)\s+/iu, '');
  const day = `ngày ${date} tháng ${month} năm ${year}`;
  return place ? `${place}, ${day}` : `N${day.slice(1)}`;
}

/** The list's row of group 2 is not always a name: "Quả cân cấp chính xác đến F1" names a range of classes. */
export function instrumentName(typeCode: string, characteristics: Characteristics, typeName: string): string {
  return describingProcedure(typeCode)?.nameOf(characteristics)?.vi ?? typeName;
}

export const noSerial = 'Không có';

/**
 * `Mức cân lớn nhất (Max): 150 kg; …`, as the procedure written for the type names and orders them; last what a
 * procedure of the centre's own asked beside them.
 */
export function characteristicsText(
  typeCode: string,
  characteristics: Characteristics,
  language: Language = 'vi',
  evaluation?: Evaluation,
): string {
  const registered = describeCharacteristics(describingProcedure(typeCode)?.code, characteristics, language);
  const described = [...registered, ...askedBeside(characteristics, evaluation, language)];
  return described.map(({ label, words }) => `${label[language]}: ${words}`).join('; ') || '—';
}

function askedBeside(registered: Characteristics, evaluation: Evaluation | undefined, language: Language) {
  const fields = evaluation?.described?.characteristics.filter(({ name }) => !(name in registered)) ?? [];
  const known = fields.flatMap((field) => {
    const value = evaluation?.entered.characteristics[field.name];
    const unit = fieldUnit(field, {});
    return value === undefined
      ? []
      : [[field.name, typeof value === 'string' && unit ? { value, unit } : value] as const];
  });
  return describeFields(fields, Object.fromEntries(known), language);
}

/** `Nhiệt độ 23,1 °C; độ ẩm tương đối 58 %` (ISO/IEC 17025:2017, 7.8.4.1 b). */
export function environmentText(evaluation: Evaluation, language: Language = 'vi'): string {
  const { entered } = evaluation;
  const fields = describedBy(evaluation)?.environment ?? [];
  const said = fields.flatMap(({ name, label }) => {
    const measured = entered.environment[name];
    return measured ? [`${label[language]} ${formatQuantity(measured, language)}`] : [];
  });
  return said.map((words, at) => (at === 0 ? words : withinSentence(words))).join('; ');
}

/** How the item was found: the answers to the checks (ISO/IEC 17025:2017, 7.8.2.1 g). */
export function conditionText(evaluation: Evaluation): string {
  const { entered } = evaluation;
  const checks = describedBy(evaluation)?.checks ?? [];
  const said = checks.flatMap(({ name, label }) => {
    const answer = entered.checks[name];
    return answer ? [`${label.vi}: ${texts[answer].vi.toLocaleLowerCase('vi')}`] : [];
  });
  return said.join('; ');
}

/** Name, range, class, certificate with its issuer and validity, and what it is traceable to, of one standard. */
export function standardDetail(standard: StandardUsed): string {
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

/** `OIML R 76-1:2006, 3.5.1, bảng 6`: a clause is kept as its document words it, and read in the reader's language. */
export function sourceText(
  { document, edition, clause }: Pick<Basis, 'document' | 'edition' | 'clause'>,
  language: Language = 'vi',
): string {
  const dated = edition && !document.endsWith(edition) ? `${document}:${edition}` : document;
  return clause ? `${dated}, ${language === 'vi' ? inVietnamese(clause) : clause}` : dated;
}

const inVietnamese = (clause: string): string => clause.replace(/\bTable (?=\d)/g, 'bảng ');
