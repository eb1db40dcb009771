import cases from '../../../src/metrology/validation/comparison-cases.json';
import { referenceOf, scoresOf } from '../../../src/laboratory/comparisons/score.rules';
import { actionsFor } from '../../../src/laboratory/comparisons/action.opening';
import type { ComparisonRound, Participant, RoundPoint } from '../../../src/laboratory/comparisons/round.model';
import { closingRefusals, resultsMoved, shownTo } from '../../../src/laboratory/comparisons/round.rules';
import { Types } from 'mongoose';
import type { Actor } from '../../../src/access';

type Case = Readonly<Record<string, unknown>> & { readonly expected: Readonly<Record<string, number | string>> };
const text = (value: unknown) => String(value);

const laboratory = (code: string, value: unknown, uncertainty?: unknown): Participant => ({
  code,
  results: [{ point: 0, value: text(value), ...(uncertainty !== undefined && { uncertainty: text(uncertainty) }) }],
});

const round = (
  criterion: ComparisonRound['criterion'],
  point: Omit<RoundPoint, 'label'>,
  ...participants: Participant[]
) => ({ criterion, points: [{ label: '10 kg', ...point }], participants }) as unknown as ComparisonRound;

describe('the scores of a round', () => {
  it.each(
    (cases.cases as unknown as Case[]).filter(({ kind }) => kind === 'en').map((each) => [each['id'], each] as const),
  )('%s: En and zeta come out as published, and En judges', (_, { x, U, X, Uref, expected }) => {
    const compared = round('en', { value: text(X), uncertainty: text(Uref) }, laboratory('A', x, U));
    const [score] = scoresOf(compared);
    expect(score?.en).toBeCloseTo(expected['En'] as number, 3);
    expect(score?.zeta).toBeCloseTo(expected['zeta'] as number, 2);
    expect(score?.performance).toBe(expected['performance']);
  });

  it.each(
    (cases.cases as unknown as Case[]).filter(({ kind }) => kind === 'z').map((each) => [each['id'], each] as const),
  )('%s: z comes out as published, and z′ judges where u(X) counts beside σ', (_, { x, X, sigma, uX, expected }) => {
    const point = { value: text(X), uncertainty: text(uX), coverageFactor: '1', sigma: text(sigma) };
    const [score] = scoresOf(round('z', point, laboratory('A', x)));
    expect(score?.z).toBeCloseTo(expected['z'] as number, 3);
    expect(score?.performance).toBe(expected['performance']);
    expect(score?.zPrime !== undefined).toBe((uX as number) > 0.3 * (sigma as number));
    expect(score?.en).toBeUndefined();
  });

  it('are held against the robust consensus where the organizer gives no value (ISO 13528:2022, annex C.3)', () => {
    const { values, expected } = (cases.cases as unknown as Case[]).find(({ kind }) => kind === 'algorithmA')!;
    const compared = round('z', {}, ...(values as number[]).map((value, at) => laboratory(`L${at}`, value)));
    const reference = referenceOf(compared, 0);
    expect(reference?.value).toBeCloseTo(expected['mean'] as number, 4);
    expect(reference?.sigma).toBeCloseTo(expected['deviation'] as number, 5);
    expect(reference?.standardUncertainty).toBeCloseTo(expected['uncertainty'] as number, 5);
    expect(reference?.consensusOf).toBe(7);
    const failed = scoresOf(compared).filter(({ performance }) => performance === 'unsatisfactory');
    expect(failed.map(({ code }) => code)).toEqual(['L5']);
  });

  it('by z are not there where σ is zero', () => {
    const [score] = scoresOf(round('z', { value: '10', sigma: '0' }, laboratory('A', '10.1')));
    expect(score?.z).toBeUndefined();
    expect(score?.performance).toBeUndefined();
  });

  it('take U as it was reported: by its own k', () => {
    const point = { value: '10', uncertainty: '0.03', coverageFactor: '3' };
    const [score] = scoresOf(round('en', point, laboratory('A', '10.05', '0.04')));
    expect(score?.en).toBeCloseTo(0.05 / Math.hypot(0.04, 0.02), 12);
  });

  it('judge |En| = 1 as satisfactory, and |z| = 2 and 3 on their own sides', () => {
    const en = (x: string) => scoresOf(round('en', { value: '0', uncertainty: '3' }, laboratory('A', x, '4')))[0];
    expect([en('5')?.performance, en('-5')?.performance, en('5.0001')?.performance]).toEqual([
      ...['satisfactory', 'satisfactory', 'unsatisfactory'],
    ]);
    const z = (x: string) => scoresOf(round('z', { value: '0', sigma: '1' }, laboratory('A', x)))[0]?.performance;
    expect([z('2'), z('-2.001'), z('2.999'), z('-3')]).toEqual([
      ...['satisfactory', 'questionable', 'questionable', 'unsatisfactory'],
    ]);
  });
});

describe('closing a round', () => {
  const rulesOf = (compared: ComparisonRound) => closingRefusals(compared).map(({ rule }) => rule);

  it('asks for points, results, what they are held against, and every score that judges', () => {
    expect(rulesOf({ ...round('en', {}), points: [] })).toEqual(['round.noPoint', 'round.noResult']);
    expect(rulesOf(round('en', {}, laboratory('A', 1, 1)))).toEqual(['round.noReference.0']);
    expect(rulesOf(round('en', { value: '1' }, laboratory('A', 1, 1)))).toEqual(['round.unjudged.A.0']);
    expect(rulesOf(round('z', { value: '1' }, laboratory('A', 1, 1)))).toEqual(['round.unjudged.A.0']);
    expect(rulesOf(round('en', { value: '1', uncertainty: '1' }, laboratory('A', 1, 1)))).toEqual([]);
  });

  it('opens an action for each failed result of a centre of the register, and for no other laboratory', () => {
    const centreId = new Types.ObjectId();
    const score = { point: 0, en: 1.4, zeta: 2.8, performance: 'unsatisfactory' as const };
    const compared = {
      ...round('en', {}, { ...laboratory('A', 1), centreId }, laboratory('B', 1), { ...laboratory('C', 1), centreId }),
      name: 'Vòng 1',
      scores: [
        { ...score, code: 'A' },
        { ...score, code: 'B' },
        { ...score, code: 'C', performance: 'questionable' as const },
      ],
    };
    expect(actionsFor(compared)).toEqual([
      { centreId, round: 'Vòng 1', point: '10 kg', code: 'A', scoreName: 'en', score: 1.4 },
    ]);
  });
});

describe('points sent anew', () => {
  const result = (point: number) => ({ point, value: '1' });
  const participants = [{ code: 'A', results: [result(0), result(1)] }];
  const [one, two, three] = ['1 kg', '2 kg', '3 kg'].map((label) => ({ label })) as [
    RoundPoint,
    RoundPoint,
    RoundPoint,
  ];
  const places = (...points: RoundPoint[]) =>
    resultsMoved(participants, [one, two], points)[0]?.results.map(({ point }) => point);

  it('take the results along: by their label, or in place where the point was renamed', () => {
    expect(places(two, one)).toEqual([1, 0]);
    expect(places(three, two)).toEqual([0, 1]);
    expect(places(one, three, two)).toEqual([0, 2]);
  });

  it('are refused where results would be left without their point', () => {
    expect(() => places(one)).toThrow();
    expect(() => places(two)).toThrow();
  });
});

it('a centre knows its own name and the others’ codes; the department knows all', () => {
  const [own, other] = [new Types.ObjectId(), new Types.ObjectId()];
  const named = round(
    'en',
    {},
    { ...laboratory('A', 1), centreId: own },
    { ...laboratory('B', 1), centreId: other },
    { ...laboratory('C', 1), name: 'Viện ngoài sổ' },
  );
  const namesFor = (role: Actor['role']) =>
    shownTo({ id: 'x', name: 'x', role, organizationId: String(own) }, named).map(({ code, centreId, name, isOwn }) => [
      ...[code, centreId, name, isOwn],
    ]);
  expect(namesFor('qualityOfficer')).toEqual([
    ['A', String(own), null, true],
    ['B', null, null, false],
    ['C', null, null, false],
  ]);
  expect(namesFor('departmentOfficer')).toEqual([
    ['A', String(own), null, true],
    ['B', String(other), null, false],
    ['C', null, 'Viện ngoài sổ', false],
  ]);
});
