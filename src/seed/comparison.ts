import {
  actionsFor,
  scoresOf,
  type ComparisonAction,
  type ComparisonRound,
  type Score,
} from '../laboratory/comparisons';
import type { SeededCentre } from './centres';
import type { Dice } from './dice';
import { padded, type Seeded, type SeededOrganizations } from './organizations';

/** Sample results of a weight of 10 kg and one of 1 kg, in kg: the first centre fails at the second. */
const results = [
  ['10.00005', '1.0000142'],
  ['10.00001', '1.0000021'],
  ['10.00003', '1.0000048'],
  ['10.00002', '1.0000035'],
  ['9.99999', '1.0000012'],
] as const;
const points = [
  { label: '10 kg', value: '10.000025', uncertainty: '0.00003', coverageFactor: '2' },
  { label: '1 kg', value: '1.0000038', uncertainty: '0.000003', coverageFactor: '2' },
];
const uncertainties = ['0.000058', '0.000008'] as const;
const closedAt = new Date('2026-06-15T03:00:00Z');

interface SampleComparison {
  readonly round: Seeded<ComparisonRound>;
  readonly actions: readonly Seeded<ComparisonAction>[];
}

/** One round of the department, invented and marked so: the sample’s centres, and laboratories outside. */
export function sampleComparison(
  dice: Dice,
  centres: readonly SeededCentre[],
  { named }: Pick<SeededOrganizations, 'named'>,
): SampleComparison {
  const department = named.get('so-khcn');
  if (!department) throw new Error('province-facts.json does not name the department');
  const participants = results.map((values, at) => {
    const centreId = centres[at]?.organization._id;
    return {
      code: `M${padded(at + 1, 2)}`,
      ...(centreId ? { centreId } : { name: `Phòng thí nghiệm mẫu ${padded(at + 1, 2)}` }),
      results: values.map((value, point) => ({
        ...{ point, value, coverageFactor: '2' },
        uncertainty: uncertainties[point] ?? '0',
      })),
    };
  });
  const compared: ComparisonRound = {
    keeperId: department._id,
    ...{ name: 'Vòng so sánh mẫu: quả cân 10 kg và 1 kg', organizer: 'Đơn vị tổ chức mẫu' },
    item: 'Quả cân mẫu 10 kg và 1 kg, cấp F1',
    ...({ unit: 'kg', criterion: 'en', status: 'closed' } as const),
    ...{ beginsOn: '2026-04-01', endsOn: '2026-05-29', generated: true },
    ...{ closedAt, closedBy: 'Cán bộ Sở Khoa học và Công nghệ 01' },
    ...{ points, participants, scores: [] },
  };
  const round = { ...compared, _id: dice.id(), scores: scoresOf(compared) as Score[] };
  const actions = actionsFor(round).map((opened) => ({
    ...{ _id: dice.id(), ...opened, roundId: round._id, status: 'open' as const },
    ...{ openedOn: '2026-06-15', generated: true },
  }));
  return { round, actions };
}
