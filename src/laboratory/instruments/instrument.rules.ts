import { findProcedure, unusualCharacteristics, type Characteristics } from '../../metrology';
import { rangeFault } from '../centres';
import { searchWords } from '../../platform/database';
import { dayFaults, fieldName, questionAt, type Question, type Refusal } from '../../platform/http';
import { defineTexts, fill, formatDay, type Day, type Text } from '../../platform/i18n';
import { identityKey } from '../../platform/text';
import { instrumentStatusNames } from './instrument.messages';
import type { Instrument, InstrumentStatus, Ownership } from './instrument.model';

/** The status changes a person may make. A retired instrument never comes back: it is registered anew. */
export const statusTransitions: Readonly<Record<InstrumentStatus, readonly InstrumentStatus[]>> = {
  inService: ['outOfService', 'retired'],
  outOfService: ['inService', 'retired'],
  retired: [],
};

const texts = defineTexts({
  noSuchChange: { vi: 'Không thể chuyển từ “{from}” sang “{to}”.', en: 'It cannot go from “{from}” to “{to}”.' },
  noSuchChangeRemedy: {
    vi: 'Chọn một tình trạng khác. Phương tiện đo đã loại bỏ thì không dùng lại; nếu ghi nhầm, hãy đăng ký lại.',
    en: 'Choose another status. A retired instrument does not come back; register it anew if this was a mistake.',
  },
  failed: {
    vi: 'Phương tiện đo không đạt khi kiểm định ngày {day} nên chưa được dùng lại.',
    en: 'The instrument failed its verification of {day} and may not be used yet.',
  },
  failedRemedy: {
    vi: 'Sửa chữa rồi kiểm định sau sửa chữa; khi đạt, phương tiện đo tự trở lại sử dụng.',
    en: 'Repair it and verify it after repair; when it passes it is back in service by itself.',
  },
  sameOwner: { vi: 'Đây đã là chủ sở hữu hiện nay.', en: 'This is already its owner.' },
  noSuchCharacteristic: {
    vi: 'Loại phương tiện đo này không ghi đặc trưng có tên như vậy.',
    en: 'Instruments of this type have no characteristic of that name.',
  },
  notWords: { vi: 'Với loại này, đặc trưng được ghi bằng lời.', en: 'For this type it is given in words.' },
  oldInstrument: {
    vi: 'Phương tiện đo sản xuất năm {year} đã hơn {years} năm tuổi.',
    en: 'An instrument made in {year} is over {years} years old.',
  },
});

/** Why a person may not make this change of status; undefined when it is allowed. */
export function statusRefusal(
  { status, failedOn }: Pick<Instrument, 'status' | 'failedOn'>,
  to: InstrumentStatus,
): Refusal | undefined {
  if (!statusTransitions[status].includes(to)) {
    const names = { from: instrumentStatusNames[status], to: instrumentStatusNames[to] };
    return { rule: 'instrumentStatus', text: fill(texts.noSuchChange, names), remedy: texts.noSuchChangeRemedy };
  }
  if (to !== 'inService' || !failedOn) return undefined;
  const text = fill(texts.failed, { day: formatDay(failedOn) });
  return { rule: 'failedVerification', text, remedy: texts.failedRemedy };
}

/** What is wrong with a change of owner, by field; empty when nothing is. */
export function ownerChangeProblems(
  ownerships: readonly Ownership[],
  { ownerId, from }: { ownerId: string; from: Day },
  today: Day,
): Record<string, Text> {
  const present = ownerships.at(-1);
  return {
    ...(String(present?.ownerId) === ownerId && { ownerId: texts.sameOwner }),
    ...dayFaults({ owned: present?.from, ownedNext: from, today }, { ownedNext: 'from' }),
  };
}

/** Whose it is on a day, both days of an ownership included; the first owner's before anybody is known to own it. */
export function ownerOn({ ownerships, ownerId }: Pick<Instrument, 'ownerships' | 'ownerId'>, day: Day) {
  const held = ownerships.findLast(({ from }) => from <= day) ?? ownerships[0];
  return held?.ownerId ?? ownerId;
}

/** The first day on which something of a year can have been. */
export function firstDayOf(year: number | undefined): Day | undefined {
  return year === undefined ? undefined : `${year}-01-01`;
}

/** Older ones are still about, but a slip of the finger is likelier: the registry's own rule. */
const usualAge = 60;

/** What is improbable about an instrument, by field: asked once. */
export function unusualFacts(
  { yearMade, characteristics }: Pick<Instrument, 'yearMade' | 'characteristics'>,
  procedureCode: string | undefined,
  today: Day,
): Record<string, Question> {
  const fields = (procedureCode ? findProcedure(procedureCode) : null)?.characteristics ?? [];
  const asked = unusualCharacteristics(fields, characteristics).map(({ path, value, message }) =>
    questionAt('unusualCharacteristic', fieldName(path.split('.')), value, message),
  );
  const isOld = yearMade !== undefined && yearMade < Number(today.slice(0, 4)) - usualAge;
  const words = { year: String(yearMade), years: String(usualAge) };
  const old = isOld ? questionAt('oldInstrument', 'yearMade', String(yearMade), fill(texts.oldInstrument, words)) : {};
  return Object.assign({}, ...asked, old) as Record<string, Question>;
}

/** `1` → `PTD-000001`. */
export function instrumentCode(number: number): string {
  return `PTD-${String(number).padStart(6, '0')}`;
}

/** By which an instrument with a serial is unique: its type, and its maker and serial however they are typed. */
export function serialKeyOf({
  typeCode,
  maker,
  serial,
}: Pick<Instrument, 'typeCode' | 'maker' | 'serial'>): string | undefined {
  if (!serial) return undefined;
  return [typeCode, identityKey('name', maker ?? ''), identityKey('serial', serial)].join('|');
}

type Searchable = Pick<Instrument, 'code' | 'maker' | 'model' | 'serial' | 'inventoryNumber' | 'place'>;

/** The words under which an instrument is found: its own, its type's name and its owner's. */
export function instrumentWords(instrument: Searchable, typeName: string, ownerName: string | undefined): string[] {
  const { code, maker, model, serial, inventoryNumber, place } = instrument;
  const withoutZeros = String(Number(/\d+$/.exec(code)?.[0] ?? 0));
  const unbroken = serial?.replace(/[^\p{L}\p{N}]+/gu, '');
  return searchWords(code, withoutZeros, typeName, maker, model, serial, unbroken, inventoryNumber, place, ownerName);
}

/** What types without a procedure here are described by: words, not quantities. */
export const freeCharacteristics = ['range', 'accuracyClass'] as const;

type CharacteristicsReading =
  | { readonly characteristics: Characteristics; readonly problems?: never }
  | { readonly characteristics?: never; readonly problems: Record<string, Text> };

/** Reads what was typed of an instrument as the procedure of its type asks; problems are named by form field. */
export function readCharacteristics(
  procedureCode: string | undefined,
  given: Characteristics,
  typeCode?: string,
): CharacteristicsReading {
  const procedure = procedureCode ? findProcedure(procedureCode) : null;
  if (!procedure) return readWords(given, typeCode);
  const { characteristics, errors } = procedure.readCharacteristics(given, typeCode);
  if (characteristics) return { characteristics };
  return { problems: Object.fromEntries(errors.map(({ path, message }) => [fieldName(path.split('.')), message])) };
}

/** What is not words, or not one of the two, is refused by name: nothing typed is dropped. So is a range of another quantity. */
function readWords(given: Characteristics, typeCode = ''): CharacteristicsReading {
  const typed = Object.entries(given).filter(([, value]: [string, unknown]) => value !== '' && value !== undefined);
  const ofRange = typeof given['range'] === 'string' && rangeFault(typeCode, given['range']);
  if (ofRange) return { problems: { [fieldName(['characteristics', 'range'])]: ofRange } };
  const odd = typed.filter(([name, value]) => !isFree(name) || typeof value !== 'string');
  if (odd.length === 0) return { characteristics: Object.fromEntries(typed) };
  const problem = ([name]: (typeof odd)[number]) => (isFree(name) ? texts.notWords : texts.noSuchCharacteristic);
  return { problems: Object.fromEntries(odd.map((each) => [fieldName(['characteristics', each[0]]), problem(each)])) };
}

function isFree(name: string): boolean {
  return (freeCharacteristics as readonly string[]).includes(name);
}
