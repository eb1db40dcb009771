import { text, type BilingualText } from '../text';
import type { Day } from './day';

/** How the days of a record stand to those of the record that it names. */
export type DaysOfRelation =
  /** What is named came into being no later: an edition replaces an earlier one. */
  | 'namedIsNotLater'
  /** What is named is still there when the record ends: whoever succeeds. */
  | 'namedOutlives'
  /** Both are there at one time: whoever a body belongs to. */
  | 'bothAtOnce';

/** A record that names others of its own kind. */
export interface Relation {
  /** In a sentence: "A cannot be … of itself". */
  readonly said: BilingualText;
  readonly days?: DaysOfRelation;
}

/**
 * Every relation between records of one kind, by model and field: the only table of them. None leads back to where it
 * began. What the other end keeps of it is written by the program and stands with it.
 */
export const relations = {
  'Organization.parentId': { said: text('cơ quan cấp trên', 'the parent'), days: 'bothAtOnce' },
  'Organization.communeId': { said: text('xã, phường nơi đặt trụ sở', 'the commune it stands in') },
  'Organization.successorIds': { said: text('tổ chức kế thừa', 'the successor'), days: 'namedOutlives' },
  'Document.replaces': { said: text('văn bản được thay thế', 'the document replaced'), days: 'namedIsNotLater' },
  'Document.amends': { said: text('văn bản được sửa đổi', 'the document amended'), days: 'namedIsNotLater' },
  'MeasurementStandard.certificates.calibratedAgainstId': {
    said: text('chuẩn dùng để hiệu chuẩn', 'the standard it was calibrated against'),
  },
  'Certificate.replacesId': { said: text('giấy chứng nhận được thay thế', 'the certificate replaced') },
} as const satisfies Readonly<Record<string, Relation>>;

export type RelationName = keyof typeof relations;

/** A record as a relation sees it. A day may be known by its year alone: `2020`. */
export interface Related {
  readonly id: string;
  readonly name: string;
  readonly first?: Day | undefined;
  readonly last?: Day | undefined;
}

/** What is wrong with naming a record: itself, a way that leads back, or days that cannot be. */
export type RelationFault = 'itself' | 'circle' | 'days';

/**
 * Why a record may not name another; undefined when it may. `reached` are the ids of all that are reached from the
 * other by the same relation.
 */
export function relationFault(
  relation: RelationName,
  record: Related,
  named: Related,
  reached: ReadonlySet<string>,
): { readonly kind: RelationFault; readonly message: BilingualText } | undefined {
  const { said, days }: Relation = relations[relation];
  if (named.id === record.id)
    return fault(
      'itself',
      `${record.name} không thể là ${said.vi} của chính mình.`,
      `${record.name} cannot be ${said.en} of itself.`,
    );
  if (reached.has(record.id))
    return fault(
      'circle',
      `${named.name} đã dẫn về ${record.name} qua quan hệ này: ${said.vi} không đi thành vòng. Hãy xem lại hai bên.`,
      `${named.name} leads back to ${record.name} already: ${said.en} goes round in no circle. Look at both again.`,
    );
  if (!days || daysAgree(days, record, named)) return undefined;
  return fault(
    'days',
    `${dayFaults[days].vi}: ${named.name}${daysOf(named)}, ${record.name}${daysOf(record)}. Hãy xem lại ngày trên giấy tờ.`,
    `${dayFaults[days].en}: ${named.name}${daysOf(named)}, ${record.name}${daysOf(record)}. Look at the days on paper again.`,
  );
}

const dayFaults: Readonly<Record<DaysOfRelation, BilingualText>> = {
  namedIsNotLater: text(
    'Văn bản ra sau không thể bị văn bản ra trước thay thế hay sửa đổi',
    'What came later is not replaced or amended by what came earlier',
  ),
  namedOutlives: text(
    'Tổ chức kế thừa phải còn hoạt động khi tổ chức trước kết thúc',
    'A successor is still there when the other ends',
  ),
  bothAtOnce: text('Hai tổ chức không cùng tồn tại vào ngày nào', 'The two were never there at one time'),
};

const rules: Readonly<Record<DaysOfRelation, (record: Related, named: Related) => boolean>> = {
  namedIsNotLater: (record, named) => !isAfter(named.first, record.first),
  namedOutlives: (record, named) => named.last === undefined || isAfter(named.last, record.last),
  bothAtOnce: (record, named) => !isAfter(named.first, record.last) && !isAfter(record.first, named.last),
};

function daysAgree(days: DaysOfRelation, record: Related, named: Related): boolean {
  return rules[days](record, named);
}

/** Certainly after: as far as both are known. */
function isAfter(first: Day | undefined, second: Day | undefined): boolean {
  if (first === undefined || second === undefined) return false;
  const known = Math.min(first.length, second.length);
  return first.slice(0, known) > second.slice(0, known);
}

function daysOf({ first, last }: Related): string {
  const written = [first, last].map((day) => day?.split('-').reverse().join('/') ?? '…');
  return ` (${written.join(' – ')})`;
}

function fault(kind: RelationFault, vi: string, en: string) {
  return { kind, message: text(vi, en) };
}
