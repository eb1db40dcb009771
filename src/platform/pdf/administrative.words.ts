import type { AdministrativeDocument } from './administrative.document';
import type { Language } from './canvas';

interface Formulae {
  nation: string;
  motto: string;
  number: string;
  addressee: string;
  recipients: string;
}

/** The fixed words of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export const formulae: Record<Language, Formulae> = {
  vi: {
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số:',
    addressee: 'Kính gửi:',
    recipients: 'Nơi nhận:',
  },
  en: {
    nation: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence - Freedom - Happiness',
    number: 'No.:',
    addressee: 'To:',
    recipients: 'Recipients:',
  },
};

/** No-break spaces: they hold the place of what is still to be written. */
const gap = (width: number): string => '\u00A0'.repeat(width);

/** "Số: 05/BC-UBND"; numbers under ten get a zero (Phụ lục I, mục II, 3). */
export function numberLine(doc: AdministrativeDocument): string {
  const number = doc.number === null ? gap(8) : String(doc.number).padStart(2, '0');
  return `${formulae[doc.language].number} ${number}/${doc.symbol}`;
}

/** "Lâm Đồng, ngày 05 tháng 01 năm 2023". */
export function placeAndDayLine(doc: AdministrativeDocument): string {
  return `${doc.place}, ${doc.language === 'vi' ? vietnameseDay(doc.signedOn) : englishDay(doc.signedOn)}`;
}

/** Days under ten and January and February get a zero, other months do not (Phụ lục I, mục II, 4). */
export function vietnameseDay(day: string | null): string {
  if (day === null) return `ngày${gap(7)}tháng${gap(7)}năm${gap(10)}`.trimEnd() + gap(6);
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

function englishDay(day: string | null): string {
  if (day === null) return `date:${gap(24)}`;
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** The lines under "Nơi nhận:": "- Như trên;" … "- Lưu: VT, KGVX." */
export const recipientLines = (recipients: readonly string[]): string[] => dashed(recipients);

/** Several addressees have a line each; one stands on the line of "Kính gửi:". */
export function addresseeLines(addressees: readonly string[]): string[] {
  return addressees.length > 1 ? dashed(addressees) : [...addressees];
}

/** The last sentence with the end mark "./." instead of its full stop. */
export const withEndMark = (closing: string): string => `${closing.trim().replace(/[./;]+$/, '')}./.`;

function dashed(names: readonly string[]): string[] {
  return names.map((name, at) => `- ${name.trim().replace(/[.;]$/, '')}${at === names.length - 1 ? '.' : ';'}`);
}
