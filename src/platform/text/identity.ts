import { fold } from './fold';

/** What separates the parts of a number: nothing that counts, something between figures only, or a part of it. */
type Separators = 'meaningless' | 'betweenFigures' | 'kept';

interface Shape {
  readonly separators: Separators;
  /** `07/2019` is `7/2019`; and numbers stand in the order in which people count. */
  readonly counted?: true;
}

/** What bears an identity that people type, and what of its writing decides. */
const shapes = {
  serial: { separators: 'betweenFigures' },
  inventoryNumber: { separators: 'betweenFigures' },
  standardCode: { separators: 'betweenFigures' },
  stamp: { separators: 'meaningless' },
  taxCode: { separators: 'meaningless' },
  cardNumber: { separators: 'kept' },
  certificateNumber: { separators: 'kept' },
  documentNumber: { separators: 'kept', counted: true },
  decisionNumber: { separators: 'kept', counted: true },
  name: { separators: 'meaningless' },
} as const satisfies Readonly<Record<string, Shape>>;

export type IdentityKind = keyof typeof shapes;

/**
 * What is the same whoever types it: two texts of one kind name the same thing exactly when their keys are equal.
 * Case, spaces, diacritics, invisible signs, kinds of dash and look-alike letters never decide; the text itself is
 * kept as it was typed.
 */
export function identityKey(kind: IdentityKind, typed: string): string {
  const { separators, ...shape }: Shape = shapes[kind];
  const key = separated(plainSigns(typed), separators);
  return shape.counted ? key.replace(/\d+/g, (figures) => figures.replace(/^0+/, '').padStart(5, '0')) : key;
}

/**
 * What people easily take for one another: O and 0, I, L and 1, separators left out, zeros in front.
 * Two texts with different keys and one near key are shown to the person before either is kept.
 */
export function nearKey(kind: IdentityKind, typed: string): string {
  return identityKey(kind, fold(typed).replace(/o/g, '0').replace(/[il]/g, '1'))
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
}

const dashes = /[\u2010-\u2015\u2043\u2212\uFE58]/g;
const slashes = /[\u2044\u2215]/g;

function plainSigns(typed: string): string {
  return fold(typed)
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\s]+/gu, '')
    .replace(dashes, '-')
    .replace(slashes, '/');
}

function separated(plain: string, separators: Separators): string {
  if (separators === 'kept') return plain;
  if (separators === 'meaningless') return plain.replace(/[^\p{L}\p{N}]+/gu, '');
  return plain.replace(/(?<!\d)[^\p{L}\p{N}]+|[^\p{L}\p{N}]+(?!\d|[^\p{L}\p{N}])/gu, '');
}

/** The only words that mean that there is none, with or without their diacritics; forms name them. */
export const wordsForNone = ['Không có', 'Không rõ', 'Không', 'None', 'N/A'] as const;

/** What is typed where a thing bears no number: one of the words, or dashes and nothing else. */
export const meansNone = new RegExp(
  `^(?:${[...wordsForNone, ...wordsForNone.map(fold)].map((words) => words.replace(' ', '\\s+')).join('|')}|[-\u2010-\u2015\u2212]+)$`,
  'iu',
);
