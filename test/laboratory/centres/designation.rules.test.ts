import { Types } from 'mongoose';
import {
  decisionKeys,
  inForceOn,
  isSameDecision,
  isSameNumber,
  stateOn,
  transitionRefusal,
  type DesignationAct,
} from '../../../src/laboratory/centres/designation.rules';

const dates = { validFrom: '2020-01-01', validUntil: '2025-12-31', suspensions: [] };
const suspended = (from: string, until?: string) => ({ ...dates, suspensions: [{ from, until }] as never });

describe('a designation on a day', () => {
  it.each([
    ['2019-12-31', 'notYet', dates],
    ['2020-01-01', 'inForce', dates],
    ['2025-12-31', 'inForce', dates],
    ['2026-01-01', 'expired', dates],
    ['2099-01-01', 'inForce', { ...dates, validUntil: undefined }],
    ['2023-05-31', 'inForce', { ...dates, withdrawnOn: '2023-06-01' }],
    ['2023-06-01', 'withdrawn', { ...dates, withdrawnOn: '2023-06-01' }],
    ['2026-01-01', 'withdrawn', { ...dates, withdrawnOn: '2023-06-01' }],
    ['2019-12-31', 'withdrawn', { ...dates, withdrawnOn: '2019-12-01' }],
    ['2022-02-28', 'inForce', suspended('2022-03-01', '2022-03-31')],
    ['2022-03-01', 'suspended', suspended('2022-03-01', '2022-03-31')],
    ['2022-03-31', 'suspended', suspended('2022-03-01', '2022-03-31')],
    ['2022-04-01', 'inForce', suspended('2022-03-01', '2022-03-31')],
    ['2025-12-31', 'suspended', suspended('2022-03-01')],
    ['2026-01-01', 'expired', suspended('2022-03-01')],
  ])('%s is %s', (day, state, designation) => {
    expect(stateOn(designation as never, day)).toBe(state);
  });

  it('is found in force by the same days', () => {
    const day = '2026-11-20';
    expect(inForceOn(day)).toEqual({
      proposal: { $exists: false },
      validFrom: { $lte: day },
      $and: [
        { $or: [{ validUntil: { $exists: false } }, { validUntil: { $gte: day } }] },
        { $or: [{ withdrawnOn: { $exists: false } }, { withdrawnOn: { $gt: day } }] },
      ],
      suspensions: {
        $not: { $elemMatch: { from: { $lte: day }, $or: [{ until: { $exists: false } }, { until: { $gte: day } }] } },
      },
    });
  });
});

describe('an act on a designation', () => {
  const day = '2022-03-15';
  const acts: DesignationAct[] = ['suspend', 'resume', 'withdraw'];
  it.each([
    ['not yet in force', { ...dates, validFrom: '2022-03-16' }, ['withdraw']],
    ['in force', dates, ['suspend', 'withdraw']],
    ['suspended since yesterday', suspended('2022-03-14'), ['resume', 'withdraw']],
    ['suspended since that day', suspended('2022-03-15'), ['withdraw']],
    ['suspended to an end that is known', suspended('2022-03-01', '2022-03-31'), ['withdraw']],
    ['to be suspended tomorrow', suspended('2022-03-16'), ['withdraw']],
    ['suspended in the past', suspended('2022-01-01', '2022-01-31'), ['suspend', 'withdraw']],
    ['withdrawn', { ...dates, withdrawnOn: '2022-03-15' }, []],
    ['expired', { ...dates, validUntil: '2022-03-14' }, []],
  ])('that is %s is possible: %s', (_state, designation, possible) => {
    const refused = acts.map((act) => [act, transitionRefusal(designation as never, act, day)] as const);
    expect(refused.filter(([, refusal]) => !refusal).map(([act]) => act)).toEqual(possible);
    for (const [, refusal] of refused)
      if (refusal) expect(refusal).toMatchObject({ rule: 'designation.transition', field: 'on' });
  });

  it('is refused with the state in which it is, each in its own words', () => {
    const said = (designation: object, act: DesignationAct) =>
      transitionRefusal(designation as never, act, day)?.text.vi ?? '';
    expect(said({ ...dates, withdrawnOn: '2022-03-15' }, 'withdraw')).toMatch(/“Bị hủy bỏ”/);
    const words = [
      said(suspended('2022-03-16'), 'suspend'),
      said(suspended('2022-03-15'), 'resume'),
      said(dates, 'resume'),
    ];
    expect(new Set(words).size).toBe(3);
  });
});

describe('the decision behind a designation', () => {
  const decision = { number: '996/QĐ-TĐC', issuer: 'Tổng cục', issuedOn: '2020-01-01' };

  it('has the number of another where issuer and year agree as far as they are known', () => {
    expect(isSameNumber(decision, { ...decision, number: '996/qđ–tđc' })).toBe(true);
    expect(isSameNumber(decision, { ...decision, issuedOn: '2020-12-31' })).toBe(true);
    expect(isSameNumber(decision, { number: decision.number })).toBe(true);
    expect(isSameNumber(decision, { ...decision, issuedOn: '2021-01-01' })).toBe(false);
    expect(isSameNumber(decision, { ...decision, number: '997/QĐ-TĐC' })).toBe(false);
    expect(isSameNumber(decision, {})).toBe(false);
    expect(isSameNumber({}, decision)).toBe(false);
    expect(isSameNumber({}, {})).toBe(false);
  });

  it('names two centres where issuer and day are known of both, and the same', () => {
    const [one, two] = [new Types.ObjectId(), new Types.ObjectId()];
    const of = (centreId: Types.ObjectId, changes: object = {}) => ({ ...decision, centreId, ...changes });
    expect(isSameDecision(of(one), of(two))).toBe(true);
    expect(isSameDecision(of(one), of(one))).toBe(false);
    expect(isSameDecision(of(one), of(two, { issuedOn: '2020-01-02' }))).toBe(false);
    expect(isSameDecision(of(one, { issuer: undefined }), of(two))).toBeFalsy();
    expect(isSameDecision(of(one), of(two, { issuer: undefined }))).toBeFalsy();
    expect(isSameDecision(of(one, { issuedOn: undefined }), of(two, { issuedOn: undefined }))).toBeFalsy();
  });

  it('has keys by its number, issuer and year; none without a number', () => {
    expect(decisionKeys({})).toEqual({});
    const { numberKey, issueKey } = decisionKeys(decision);
    expect(numberKey).toBe(decisionKeys({ number: '996/QĐ-TĐC' }).numberKey);
    expect(issueKey).toContain('|2020|');
    expect(decisionKeys({ number: '996/QĐ-TĐC' }).issueKey).toMatch(/\|\|$/);
  });
});
