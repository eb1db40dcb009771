import { formatNumber, type Language } from '../../platform/i18n';

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const powers = ['', 'nghìn', 'triệu'] as const;
const billion = 1_000_000_000n;

/** A whole amount of đồng as it stands in pages and papers: `1.250.000 đồng`, `1,250,000 VND`. */
export function amountText(amount: number, language: Language): string {
  return `${formatNumber(amount, language)} ${language === 'vi' ? 'đồng' : 'VND'}`;
}

/**
 * A whole amount of đồng, not below zero, in Vietnamese words: `Một triệu hai trăm năm mươi nghìn đồng`. A group of
 * three figures after the first says its hundreds though there are none: `một nghìn không trăm linh năm`.
 */
export function amountInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`${amount} is no whole amount`);
  const words = amount === 0 ? 'không' : wordsOf(BigInt(amount), false);
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} đồng`;
}

/** From a billion on, the billions are read as a number of their own. */
function wordsOf(value: bigint, isAfterAnother: boolean): string {
  if (value < billion) return groupsOf(Number(value), isAfterAnother);
  const rest = value % billion;
  const billions = `${wordsOf(value / billion, isAfterAnother)} tỷ`;
  return rest === 0n ? billions : `${billions} ${groupsOf(Number(rest), true)}`;
}

/** Below a billion: millions, thousands and what is left, each read as three figures. */
function groupsOf(value: number, isAfterAnother: boolean): string {
  const words: string[] = [];
  for (let power = 2; power >= 0; power -= 1) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group === 0) continue;
    const name = powers[power];
    words.push(threeFigures(group, isAfterAnother || words.length > 0), ...(name ? [name] : []));
  }
  return words.join(' ');
}

function threeFigures(group: number, saysHundreds: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words: string[] = [];
  if (hundreds > 0 || saysHundreds) words.push(`${digits[hundreds]} trăm`);
  if (tens > 1) words.push(`${digits[tens]} mươi`);
  if (tens === 1) words.push('mười');
  if (tens === 0 && ones > 0 && words.length > 0) words.push('linh');
  if (ones > 0) words.push(onesAfter(tens, ones));
  return words.join(' ');
}

/** `mốt` and `lăm` after tens. */
function onesAfter(tens: number, ones: number): string {
  if (ones === 1 && tens > 1) return 'mốt';
  return ones === 5 && tens > 0 ? 'lăm' : (digits[ones] ?? '');
}
