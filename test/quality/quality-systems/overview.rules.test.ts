import {
  conversionOf,
  figuresByKind,
  figuresOf,
  lackingOf,
  type AgencyInYear,
} from '../../../src/quality/quality-systems/overview.rules';
import { declaredIn, edition2008, stage } from '../../support/quality-systems';

const today = '2026-11-20';
const agency = (agencyKind: string | undefined, system?: object, changes: object = {}) =>
  ({
    agency: { agencyKind, ...changes },
    ...(system && { system: { stages: [], duties: [], ...system } }),
  }) as unknown as AgencyInYear;

const converted = { stages: declaredIn(2021) };
const ofOldEdition = { stages: [stage('declared', '2016-01-01', edition2008)] };
const perhaps = { stages: [{ ...stage('declared', '2026-12-31'), precision: 'by', on: '2027-06-30' }] };
const everyDuty = ['plan', 'objectives', 'internalAudit', 'managementReview', 'procedureReview', 'report'];
const done = (year: number, duties = everyDuty) => duties.map((duty) => ({ year, duty, doneOn: `${year}-01-10` }));

describe('the figures of the quality systems in a year', () => {
  const agencies = [
    agency('department', { ...converted, duties: done(2025) }),
    agency('branch', { ...converted, duties: done(2025, ['plan']) }),
    agency('communeCommittee', ofOldEdition),
    agency('communeCommittee', perhaps),
    agency('communeCommittee'),
    agency('other', converted),
    agency(undefined),
  ];

  it('count what is known, and say of how many it is not', () => {
    expect(figuresOf(agencies, 2025, today)).toEqual({
      ...{ existing: 7, recorded: 5, generated: false, converted: 3, uncertain: 1 },
      ...{ dutiesKept: 2, convertedPercent: 60, dutiesComplete: 1, dutiesPercent: 50 },
    });
    expect(figuresOf(agencies, 2020, today)).toMatchObject({ converted: 0, dutiesKept: 0, convertedPercent: 0 });
    expect(figuresOf(agencies, 2021, today)).toMatchObject({ converted: 3 });
    expect(figuresOf([], 2025, today)).toMatchObject({ existing: 0, generated: false });
    expect(figuresOf([], 2025, today).convertedPercent).toBeUndefined();
    expect(figuresOf([], 2025, today).dutiesPercent).toBeUndefined();
  });

  it('say that a sample is counted: an agency or a system', () => {
    const provenance = { generated: true };
    expect(figuresOf([agency('branch', undefined, { provenance })], 2025, today).generated).toBe(true);
    expect(figuresOf([agency('branch', { provenance })], 2025, today).generated).toBe(true);
    expect(figuresOf([agency('branch', { provenance: { generated: false } })], 2025, today).generated).toBe(false);
  });

  it('may be of one who had converted by then, though no source says so', () => {
    const uncertain = agency('branch', { stages: [{ ...stage('declared', '2027-06-30'), precision: 'by' }] });
    expect(figuresOf([uncertain], 2026, today)).toMatchObject({ converted: 0, uncertain: 1 });
    expect(figuresOf([uncertain], 2027, today)).toMatchObject({ converted: 1, uncertain: 0 });
    expect(lackingOf([uncertain], 2026, today)).toEqual([]);
  });

  it('stand beside the plan, group by group', () => {
    const plan = { conversionDecision: '58/NQ-CP', plannedDepartments: 20, plannedCommunes: 78 };
    const whole = conversionOf(agencies, { year: 2025, today, plan });
    expect(whole).toMatchObject({
      ...{ year: 2025, edition: 'TCVN ISO 9001:2015', decision: '58/NQ-CP', planned: 98, existing: 7, converted: 3 },
      groups: [
        { key: 'departments', planned: 20, existing: 2, converted: 2 },
        { key: 'communes', planned: 78, existing: 3, converted: 0 },
      ],
    });
    expect(whole.groups.map(({ name }) => name.vi).every(Boolean)).toBe(true);
    const { planned } = conversionOf(agencies, { year: 2025, today, plan: { plannedDepartments: 20 } });
    expect(planned).toBeUndefined();
  });

  it('leave out the kinds of which there is none', () => {
    expect(figuresByKind(agencies, 2025, today).map(({ kind, existing }) => [kind, existing])).toEqual([
      ['department', 1],
      ['branch', 1],
      ['communeCommittee', 3],
    ]);
  });
});

describe('what agencies lack', () => {
  it('is a system, the conversion, or a duty of a year of which something was entered', () => {
    const lacking = (...[system, year = 2025]: [object | undefined, number?]) =>
      lackingOf([agency('department', system)], year, today).map(({ noSystem, notConverted, duties }) => [
        noSystem,
        notConverted,
        duties,
      ]);
    expect(lacking(undefined)).toEqual([[true, true, []]]);
    expect(lacking(ofOldEdition)).toEqual([[false, true, []]]);
    expect(lacking(converted)).toEqual([]);
    expect(lacking({ ...converted, duties: done(2025) })).toEqual([]);
    expect(lacking({ ...converted, duties: done(2025, everyDuty.slice(1)) })).toEqual([[false, false, ['plan']]]);
    expect(lacking({ ...converted, duties: done(2026, ['plan']) }, 2026)).toEqual([[false, false, ['report']]]);
    expect(lacking({ ...converted, duties: done(2024, ['plan']) })).toEqual([]);
  });
});
