import { fill, formatDay, type Day, type Text } from '../../platform/i18n';
import { labelsOnSheet, type LabelLine } from '../../platform/pdf';
import { kindNames, standingNames, standingOn, type CertificateRecord, type RecordKind } from '../certificates';
import { labelTexts as texts } from './label.messages';
import sizes from './label.sizes.json';

/** A size of label, in millimetres, and the kinds of certificate it serves. */
export interface SizeOfLabel {
  readonly code: string;
  readonly width: number;
  readonly height: number;
  readonly says: 'words' | 'codeAlone';
  readonly name: Text;
  readonly kinds: readonly RecordKind[];
}

export const labelSizes = sizes as readonly SizeOfLabel[];

export const media = ['sheet', 'roll'] as const;
export type Medium = (typeof media)[number];

/** Labels of one file: a lot of one day, and no more than a browser shows at once. */
export const mostLabels = 200;

/** Known by its code: the schema lets no other through. */
export function sizeNamed(code: string): SizeOfLabel {
  const size = labelSizes.find((each) => each.code === code);
  if (!size) throw new Error(`no label of size ${code}`);
  return size;
}

/** How many labels of a size an A4 sheet holds. */
export function placesOf(size: SizeOfLabel): number {
  const { columns, rows } = labelsOnSheet(size);
  return columns * rows;
}

/** Why a certificate gets no label: what no longer stands must not look as if it did. */
export function noLabel(certificate: CertificateRecord, size: SizeOfLabel, today: Day): Text | undefined {
  const standing = standingOn(certificate, today);
  if (standing !== 'valid') {
    const word = standingNames[standing];
    const within = { vi: word.vi.toLocaleLowerCase('vi'), en: word.en.toLowerCase() };
    return fill(texts.notStanding, { standing: within });
  }
  return size.kinds.includes(certificate.kind) ? undefined : texts.otherKind;
}

/** What stands on the label, line by line; sample work says that it is. */
export function labelWords(certificate: CertificateRecord): readonly Text[] {
  const { kind, number, instrumentCode, performedOn, validUntil } = certificate;
  const [stamp, serial, nextOn] = ['stamp', 'serial', 'nextOn'].map((key) => printed(certificate, key));
  const isStamped = kind === 'verification' && stamp !== undefined && stamp !== '—';
  return [
    upper(kindNames[kind]),
    ...(printed(certificate, 'watermark') ? [texts.sample] : []),
    isStamped ? fill(texts.stamp, { stamp }) : fill(texts.number, { number }),
    serial ? fill(texts.serial, { serial }) : fill(texts.instrument, { code: instrumentCode }),
    fill(texts.done, { day: formatDay(performedOn) }),
    ...(validUntil ? [fill(texts.validUntil, { month: monthOf(validUntil) })] : []),
    ...(nextOn ? [fill(texts.nextOn, { day: nextOn })] : []),
  ];
}

/** In the type of a label: what it is and its number stand out. */
export function labelLines(certificate: CertificateRecord, { says }: SizeOfLabel): readonly LabelLine[] {
  if (says === 'codeAlone') return [];
  const words = labelWords(certificate);
  return words.map(({ vi: text }, at) => ({
    text,
    face: at < words.length - 2 ? 'bold' : 'regular',
    size: at === 0 ? 9 : 8,
  }));
}

function printed({ lines }: CertificateRecord, key: string): string | undefined {
  return lines.find((line) => line.key === key)?.value;
}

/** A mark says the month alone: it holds to that month's last day. */
const monthOf = (day: Day): string => formatDay(day).slice(3);

const upper = ({ vi, en }: Text): Text => ({ vi: vi.toLocaleUpperCase('vi'), en: en.toUpperCase() });
