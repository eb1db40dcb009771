import type { QualityStage } from '../../../src/quality/quality-systems';
import { dutiesOfYear } from '../../../src/quality/quality-systems/duty.rules';
import {
  applicationRule,
  conformsTo,
  editionApplied,
  percentOf,
  refusalsOfStage,
} from '../../../src/quality/quality-systems/quality-system.rules';
import { declaredIn, edition2008, edition2015, stage } from '../../support/quality-systems';

const today = '2026-11-20';

describe('who must apply the standard', () => {
  it.each([
    ['department', true],
    ['branch', true],
    ['districtCommittee', true],
    ['communeCommittee', false],
    ['other', false],
  ])('%s: mandatory %s, by QĐ 19/2014/QĐ-TTg', (kind, mandatory) => {
    expect(applicationRule(kind)).toMatchObject({ mandatory, legalBasis: '19/2014/QĐ-TTg' });
  });
});

describe('a stage', () => {
  const rulesBroken = (kind: QualityStage, on: string, before = declaredIn(2021).slice(0, 4), agency = {}) =>
    refusalsOfStage(stage(kind, on), before, agency, today).map(({ rule }) => rule);

  it('is declared after an internal audit and a management review under the same edition', () => {
    expect(rulesBroken('declared', '2021-08-01')).toEqual([]);
    expect(rulesBroken('declared', '2021-06-15')).toEqual(['qualitySystem.declaredAfter.managementReview']);
    expect(rulesBroken('declaredAnew', '2021-08-01', [])).toEqual([
      'qualitySystem.declaredAfter.internalAudit',
      'qualitySystem.declaredAfter.managementReview',
    ]);
    const old = [
      stage('internalAudit', '2016-06-01', edition2008),
      stage('managementReview', '2016-07-01', edition2008),
    ];
    expect(rulesBroken('declared', '2021-08-01', old)).toHaveLength(2);
  });

  it('names the clause and what to do', () => {
    const [refusal] = refusalsOfStage(stage('declared', '2021-06-15'), declaredIn(2021).slice(0, 3), {}, today);
    expect(refusal).toMatchObject({
      legalBasis: 'TCVN ISO 9001:2015, 9.3',
      remedy: { vi: 'Ghi giai đoạn "Xem xét của lãnh đạo" trước.' },
    });
  });

  it('is past, and within the agency’s existence', () => {
    const agency = { validFrom: '2020-01-01', validUntil: '2025-06-30' };
    expect(rulesBroken('applied', today)).toEqual([]);
    expect(rulesBroken('applied', '2026-11-21')).toEqual(['qualitySystem.notInFuture']);
    expect(rulesBroken('applied', '2019-12-31', [], agency)).toEqual(['qualitySystem.agencyExisted']);
    expect(rulesBroken('applied', '2025-07-01', [], agency)).toEqual(['qualitySystem.agencyExisted']);
    expect(rulesBroken('applied', '2025-06-30', [], agency)).toEqual([]);
  });
});

describe('the edition applied', () => {
  it('is that of the latest stage past building', () => {
    const stages = [stage('declared', '2016-01-01', edition2008), stage('building', '2021-01-01')];
    expect(editionApplied(stages, edition2015)).toBe(edition2008);
    expect(editionApplied([...stages, stage('applied', '2021-02-01')], edition2008)).toBe(edition2015);
    expect(editionApplied([], edition2015)).toBe(edition2015);
  });

  it('is conformed to from the day of the declaration on', () => {
    const system = { stages: [stage('declared', '2016-01-01', edition2008), ...declaredIn(2021)] };
    expect(conformsTo(system, edition2015, '2021-07-31')).toBe(false);
    expect(conformsTo(system, edition2015, '2021-08-01')).toBe(true);
    expect(conformsTo(system, edition2008, '2021-07-31')).toBe(true);
  });
});

describe('the duties of a year', () => {
  const system = {
    stages: declaredIn(2021),
    duties: [{ year: 2026, duty: 'plan' as const, doneOn: '2026-01-10' }],
  };
  const states = (year: number, day = today, agency = {}) =>
    dutiesOfYear(system, agency, year, day).map(({ rule, state }) => [rule.duty, state]);

  it('are done, missing from the day after the due day, or not yet due; of a year without entries nothing is known', () => {
    expect(states(2026)).toEqual([
      ['plan', 'done'],
      ['objectives', 'notYetDue'],
      ['internalAudit', 'notYetDue'],
      ['managementReview', 'notYetDue'],
      ['procedureReview', 'notYetDue'],
      ['report', 'missing'],
    ]);
    expect(states(2026, '2026-11-15')).toContainEqual(['report', 'notYetDue']);
    expect(states(2025).every(([, state]) => state === 'unknown')).toBe(true);
  });

  it('are not owed before the system is applied, nor outside the agency’s existence', () => {
    expect(states(2020)).toEqual([]);
    expect(states(2025, today, { validUntil: '2025-06-30' })).toEqual([]);
    expect(states(2025, today, { validFrom: '2025-12-01' })).not.toContainEqual(['report', 'missing']);
  });

  it('have due days that no text confirms', () => {
    expect(dutiesOfYear(system, {}, 2026, today).every(({ rule }) => rule.confidence === 'unconfirmed')).toBe(true);
  });
});

describe('a share', () => {
  it('is 100 % only of all', () => {
    expect(percentOf(165, 165)).toBe(100);
    expect(percentOf(9999, 10_000)).toBe(99.9);
    expect(percentOf(1, 0)).toBeUndefined();
    expect(percentOf(undefined, 5)).toBeUndefined();
  });
});
