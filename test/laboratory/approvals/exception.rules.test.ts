import { farthestMoved, nearestLimit, type Judged } from '../../../src/laboratory/approvals/exception.rules';

type Point = Judged['points'][number];

/** A point at 50 kg whose error in g may be ± 75 g, or −15 g to + 75 g. */
function point(error: string, { below, limit = '75', load = '50', row = 0 }: Given = {}): Point {
  const label = { vi: `Tải ${load} kg`, en: `Load ${load} kg` };
  const source = { document: 'OIML R 76-1', edition: '2006', clause: '3.5.1' };
  return {
    ...{ step: 'accuracy', row, label, indication: null, passed: true, conditions: [], notes: [] },
    reference: { value: load, unit: 'kg' },
    error: { value: error, unit: 'g' },
    limit: { value: limit, unit: 'g', source, confidence: 'confirmed', mark: 'confirmed', ...(below && { below }) },
  } as unknown as Point;
}

interface Given {
  readonly below?: string;
  readonly limit?: string;
  readonly load?: string;
  readonly row?: number;
}

const of = (...points: Point[]): Judged => ({ points });
const shareOf = (found: { readonly share: number } | undefined) => found && Math.round(found.share * 100);

describe('a result near its limit', () => {
  it.each([
    ['just short of nine tenths', of(point('67.4')), undefined],
    ['nine tenths exactly', of(point('67.5')), 90],
    ['below zero as above', of(point('-70')), 93],
    ['the side on which the limit is closer', of(point('-14', { below: '15' })), 93],
    ['the same value on the wider side', of(point('14', { below: '15' })), undefined],
    ['the nearest of several', of(point('68'), point('75', { row: 1 }), point('0', { row: 2 })), 100],
    ['a limit of nothing has no share', of(point('0', { limit: '0' })), undefined],
    ['a point without limit has none', of({ ...point('100'), limit: null }), undefined],
  ])('%s', (_name, judged, share) => expect(shareOf(nearestLimit(judged))).toBe(share));
});

describe('a result that moved since the last time', () => {
  it.each([
    ['less than half of its limit', of(point('30')), of(point('-7')), undefined],
    ['half of its limit', of(point('30')), of(point('-7.5')), 50],
    ['in the other direction', of(point('-40')), of(point('20')), 80],
    ['at another load is another point', of(point('60')), of(point('0', { load: '49' })), undefined],
    ['in another row is another point', of(point('60')), of(point('0', { row: 1 })), undefined],
  ])('%s', (_name, now, before, share) => expect(shareOf(farthestMoved(now, before))).toBe(share));
});
