import type { Types } from 'mongoose';
import { describeCharacteristics } from '../instruments';
import { formatQuantity, isDecimalText, isUnit } from '../../metrology';
import { describingProcedure } from '../methods';
import type { Refusal } from '../../platform/http';
import { defineTexts, fill, formatDay, sampleTexts, verbatim, type Text } from '../../platform/i18n';
import type { Frozen } from './frozen';
import type { FrozenLink } from './frozen.chain';
import { modeNames } from './verification.messages';

const labels = defineTexts({
  instrumentCode: { vi: 'Mã phương tiện đo', en: 'Instrument code' },
  type: { vi: 'Loại phương tiện đo', en: 'Instrument type' },
  serial: { vi: 'Số chế tạo', en: 'Serial number' },
  maker: { vi: 'Nơi sản xuất', en: 'Manufacturer' },
  model: { vi: 'Kiểu', en: 'Model' },
  yearMade: { vi: 'Năm sản xuất', en: 'Year made' },
  inventoryNumber: { vi: 'Mã quản lý', en: 'Inventory number' },
  typeApproval: { vi: 'Quyết định phê duyệt mẫu', en: 'Type approval' },
  placeOfUse: { vi: 'Nơi sử dụng', en: 'Place of use' },
  origin: { vi: 'Nguồn của hồ sơ phương tiện đo', en: 'Origin of the instrument’s record' },
  owner: { vi: 'Cơ sở sử dụng', en: 'Owner' },
  ownerAddress: { vi: 'Địa chỉ của cơ sở sử dụng', en: 'Address of the owner' },
  centre: { vi: 'Tên tổ chức kiểm định', en: 'Name of the centre' },
  centreCode: { vi: 'Mã tổ chức kiểm định', en: 'Code of the centre' },
  centreAddress: { vi: 'Địa chỉ của tổ chức kiểm định', en: 'Address of the centre' },
  registrationMark: { vi: 'Số đăng ký hoạt động của tổ chức kiểm định', en: 'Registration number of the centre' },
  superior: { vi: 'Cơ quan chủ quản', en: 'Superior body' },
  province: { vi: 'Địa danh', en: 'Place of issue' },
  verifier: { vi: 'Kiểm định viên', en: 'Verifier' },
  card: { vi: 'Thẻ kiểm định viên', en: 'Verifier’s card' },
  cardExpiresOn: { vi: 'Thẻ kiểm định viên có giá trị đến', en: 'Verifier’s card valid until' },
  designation: { vi: 'Quyết định chỉ định', en: 'Designation' },
  mark: { vi: 'Ký hiệu chỉ định', en: 'Designation mark' },
  scopeLine: { vi: 'Dòng phạm vi được chỉ định', en: 'Scope line' },
  standard: { vi: 'Chuẩn {code}', en: 'Standard {code}' },
  chain: { vi: 'Chuỗi dẫn xuất của chuẩn {code}', en: 'Traceability of standard {code}' },
  procedure: { vi: 'Quy trình kiểm định', en: 'Procedure' },
  method: { vi: 'Văn bản của quy trình đã xác nhận', en: 'Confirmed document of the procedure' },
  none: { vi: '(không có)', en: '(none)' },
  sample: sampleTexts.mark,
});

const changed = {
  rule: 'submission.changed',
  ...defineTexts({
    text: {
      vi: 'Từ khi gửi duyệt, «{field}» đã đổi: lúc gửi là «{was}», nay là «{is}».',
      en: 'Since the record was submitted, “{field}” has changed: it was “{was}” and is now “{is}”.',
    },
    remedy: {
      vi: 'Trả lại biên bản, ghi lý do; kiểm định viên xem lại rồi gửi lại.',
      en: 'Return the record with this reason; the verifier looks at it and submits it again.',
    },
  }),
} as const satisfies Refusal;

const becameAnother = { vi: '«{field}»: «{was}» → «{is}»', en: '“{field}”: “{was}” → “{is}”' };

/** One thing that is no longer as it was when the record was submitted. */
export interface Difference {
  readonly field: Text;
  readonly was: Text;
  readonly is: Text;
}

/**
 * What has changed since submission, field by field. The law is not among it: a record is judged by the law of its
 * day as it was known when it was submitted. What the gates find missing now (card, designation, standard) is named
 * by them and not again here.
 */
export function differences(frozen: Frozen, now: Frozen): Difference[] {
  const today = new Map(partsOf(now).map((part) => [part.name, part.lines]));
  return partsOf(frozen).flatMap(({ name, lines }) => {
    const current = today.get(name);
    return current ? differing(lines, current) : [];
  });
}

/** What is otherwise with the instrument itself than when another record was submitted. */
export function instrumentDifferences(before: Frozen, now: Frozen): Difference[] {
  return differing(instrumentLines(before), instrumentLines(now));
}

/** The same as refusals, for the head to read. */
export function changesSinceSubmission(frozen: Frozen, now: Frozen): Refusal[] {
  return differences(frozen, now).map((each) => ({ ...changed, text: fill(changed.text, { ...each }) }));
}

/** The same in one line, as the reason for which the record is returned. */
export function differencesInWords(found: readonly Difference[]): string {
  return found.map((each) => fill(becameAnother, { ...each }).vi).join('; ');
}

interface Line {
  readonly label: Text;
  /** Compared; shown too where no words are given. */
  readonly value: string | undefined;
  readonly words?: Text;
}

interface Part {
  readonly name: string;
  readonly lines: readonly Line[];
}

function differing(before: readonly Line[], after: readonly Line[]): Difference[] {
  const names = [...new Set([...before, ...after].map(({ label }) => label.vi))];
  return names.flatMap((name) => {
    const [was, is] = [before, after].map((lines) => lines.find(({ label }) => label.vi === name));
    if (was?.value === is?.value) return [];
    return [{ field: (was ?? is)!.label, was: wordsOf(was), is: wordsOf(is) }];
  });
}

function wordsOf(line: Line | undefined): Text {
  return line?.words ?? (line?.value === undefined ? labels.none : verbatim(line.value));
}

function partsOf(frozen: Frozen): Part[] {
  const { designation, verifier, procedure } = frozen;
  const whoVerified = { name: 'verifier', lines: [line(labels.verifier, verifier.name, verifier.id)] };
  const card = {
    name: 'card',
    lines: [line(labels.card, verifier.cardNumber), line(labels.cardExpiresOn, dayOrNone(verifier.cardExpiresOn))],
  };
  // A document that nobody had confirmed at submission is waited for: its confirmation changes nothing.
  const method = { name: 'method', lines: [line(labels.method, procedure.confirmed)] };
  return [
    { name: 'instrument', lines: instrumentLines(frozen) },
    { name: 'bodies', lines: bodyLines(frozen) },
    whoVerified,
    ...(verifier.cardNumber ? [card] : []),
    ...(designation ? [{ name: 'designation', lines: designationLines(designation) }] : []),
    ...standardParts(frozen),
    ...chainParts(frozen),
    { name: 'procedure', lines: [line(labels.procedure, procedure.document ?? procedure.code, procedure.code)] },
    ...(procedure.confirmed ? [method] : []),
  ];
}

function instrumentLines({ instrument }: Frozen): Line[] {
  const { yearMade, characteristics, generated, typeName, typeCode } = instrument;
  const procedureCode = describingProcedure(typeCode)?.code;
  const described = describeCharacteristics(procedureCode, characteristics, 'vi');
  const inEnglish = describeCharacteristics(procedureCode, characteristics, 'en');
  return [
    line(labels.instrumentCode, instrument.code),
    line(labels.type, `${typeCode} ${typeName}`),
    line(labels.serial, instrument.serial),
    line(labels.maker, instrument.maker),
    line(labels.model, instrument.model),
    line(labels.yearMade, yearMade === undefined ? undefined : String(yearMade)),
    line(labels.inventoryNumber, instrument.inventoryNumber),
    line(labels.typeApproval, instrument.typeApproval),
    line(labels.placeOfUse, instrument.place),
    { ...line(labels.origin, generated ? 'sample' : undefined), ...(generated && { words: labels.sample }) },
    ...described.map(({ label, words }, at) => ({
      label,
      value: words,
      words: { vi: words, en: inEnglish[at]?.words ?? words },
    })),
  ];
}

function bodyLines({ owner, centre }: Frozen): Line[] {
  return [
    line(labels.owner, owner?.name, owner?.id),
    line(labels.ownerAddress, owner?.address),
    line(labels.centre, centre.name, centre.id),
    line(labels.centreCode, centre.code),
    line(labels.centreAddress, centre.address),
    line(labels.registrationMark, centre.registrationMark),
    line(labels.superior, centre.superior),
    line(labels.province, centre.province),
  ];
}

function designationLines({ id, number, mark, line: scope }: NonNullable<Frozen['designation']>): Line[] {
  const { subject, range, upTo, accuracyClasses, modes, activity, typeCode } = scope;
  const words = [subject, range, upTo && `≤ ${quantityText(upTo)}`, accuracyClasses.join(', ')].filter(Boolean);
  const scopeText = [...words, modes.map((mode) => modeNames[mode].vi).join(', ')].join('; ');
  return [
    line(labels.designation, number ?? '—', id),
    line(labels.mark, mark),
    line(labels.scopeLine, scopeText, `${activity} ${typeCode ?? ''}`),
  ];
}

function standardParts({ standards }: Frozen): Part[] {
  return standards.map(({ standardId, code, validUntil, ...said }) => {
    const { name, range, accuracyClass, uncertainty, certificateNumber, issuer, tracedTo } = said;
    const origin = [uncertainty, certificateNumber, issuer, `→ ${formatDay(validUntil)}`, tracedTo];
    const words = [code, name, range, accuracyClass, ...origin].filter(Boolean).join('; ');
    return { name: `standard ${String(standardId)}`, lines: [line(fill(labels.standard, { code }), words)] };
  });
}

/** A record from before chains were frozen has none to compare. */
function chainParts({ chains = [] }: Frozen): Part[] {
  return chains.flatMap(({ links, outside }) => {
    const [used] = links;
    if (!used) return [];
    const said = [...links.map(linkWords), outside?.name].filter(Boolean).join(' ← ');
    const kinds = [...links, outside].map((each) => each?.kind).join(' ');
    const label = fill(labels.chain, { code: used.code });
    const chain = { label, value: `${said} ${kinds}`, words: verbatim(said) };
    return [{ name: `chain ${String(used.standardId)}`, lines: [chain] }];
  });
}

function linkWords({ code, name, certificateNumber, issuer, issuedOn, validUntil, uncertainty }: FrozenLink) {
  const days = [issuedOn, validUntil].map((each) => each && formatDay(each)).join(' → ');
  const paper = certificateNumber && [certificateNumber, issuer, days, uncertainty];
  return [code, name, ...(paper || [])].filter(Boolean).join(', ');
}

/** `id` tells two apart that are called the same. */
function line(label: Text, value: string | undefined, id?: Types.ObjectId | string): Line {
  if (value === undefined || id === undefined) return { label, value };
  return { label, value: `${value} ${String(id)}`, words: verbatim(value) };
}

function dayOrNone(day: string | undefined): string | undefined {
  return day && formatDay(day);
}

function quantityText({ value, unit }: { value: string; unit: string }): string {
  return isUnit(unit) && isDecimalText(value) ? formatQuantity({ value, unit }, 'vi') : `${value} ${unit}`;
}
