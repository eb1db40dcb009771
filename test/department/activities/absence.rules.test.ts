import {
  isAttested,
  isOf,
  ledgerLines,
  lineName,
  unknownYears,
} from '../../../src/department/activities/absence.rules';
import { divisionsCountedApart, faultsOf, ledgerYears } from '../../../src/department/activities/activity.rules';
import { isWhole } from '../../../src/department/reports/counting.rules';

const absence = (kind: string, year: number, detail?: string) => ({ kind, year, ...(detail && { detail }) }) as never;

describe('the lines of the ledger', () => {
  it('are every kind, followed by the divisions that reports count apart', () => {
    expect(divisionsCountedApart('survey')).toEqual(['centres', 'enterprises']);
    expect(divisionsCountedApart('equipment')).toEqual(['measuring', 'biotechnology', 'stateManagement']);
    expect(divisionsCountedApart('task')).toEqual(['assuranceProgramme', 'measurementStandards', 'centres']);
    expect(divisionsCountedApart('enterpriseSupport')).toEqual([]);
    expect(divisionsCountedApart('article')).toEqual([]);
    const survey = ledgerLines.filter(({ kind }) => kind === 'survey');
    expect(survey).toEqual([
      { kind: 'survey' },
      { kind: 'survey', detail: 'centres' },
      { kind: 'survey', detail: 'enterprises' },
    ]);
    expect(ledgerLines.filter(({ detail }) => detail === undefined)).toHaveLength(19);
  });

  it('are named by kind and division', () => {
    expect(lineName({ kind: 'survey' })).toEqual({ vi: 'Khảo sát', en: 'Survey' });
    expect(lineName({ kind: 'survey', detail: 'enterprises' })).toEqual({
      vi: 'Khảo sát – Doanh nghiệp',
      en: 'Survey – Enterprises',
    });
    expect(lineName({ kind: 'other', detail: 'nothing' })).toEqual({ vi: 'other', en: 'other' });
  });

  it('hold an entry of their kind, and of their division where they have one', () => {
    const entry = { kind: 'survey', detail: 'centres' };
    expect(isOf({ kind: 'survey' }, entry)).toBe(true);
    expect(isOf({ kind: 'survey', detail: 'centres' }, entry)).toBe(true);
    expect(isOf({ kind: 'survey', detail: 'enterprises' }, entry)).toBe(false);
    expect(isOf({ kind: 'task' }, entry)).toBe(false);
    expect(isOf({ kind: 'task', detail: 'centres' }, entry)).toBe(false);
  });

  it('are attested for a year as a whole, or for one division', () => {
    const centres = { kind: 'survey', detail: 'centres' };
    expect(isAttested(centres, 2025, [absence('survey', 2025)])).toBe(true);
    expect(isAttested(centres, 2025, [absence('survey', 2025, 'centres')])).toBe(true);
    expect(isAttested(centres, 2025, [absence('survey', 2025, 'enterprises')])).toBe(false);
    expect(isAttested({ kind: 'survey' }, 2025, [absence('survey', 2025, 'centres')])).toBe(false);
    expect(isAttested(centres, 2025, [absence('survey', 2024), absence('task', 2025)])).toBe(false);
    expect(isAttested(centres, 2025, [])).toBe(false);
  });

  it('are unknown of the years with neither an entry nor an attestation', () => {
    const years = { fromYear: 2022, untilYear: 2025 };
    const known = { entries: [{ year: 2023 }], absences: [absence('survey', 2025)] };
    expect(unknownYears({ kind: 'survey' }, years, known)).toEqual([2022, 2024]);
    expect(unknownYears({ kind: 'task' }, years, known)).toEqual([2022, 2024, 2025]);
    expect(unknownYears({ kind: 'task' }, { fromYear: 2023, untilYear: 2023 }, known)).toEqual([]);
  });
});

describe('the divisions and years of an entry', () => {
  const faults = (entry: object) => Object.keys(faultsOf({ kind: 'survey', year: 2025, countsFor996: true, ...entry }));

  it.each([
    ['survey', ['centres', 'enterprises']],
    ['task', ['assuranceProgramme', 'measurementStandards', 'centres']],
    ['equipment', ['measuring', 'biotechnology', 'stateManagement']],
    ['enterpriseSupport', ['managementSystems', 'productTraceability', 'applicationOfResults', 'keyProducts']],
    ['enterpriseSupport', ['councilResolution', 'appraised', 'integratedSystems', 'loans']],
    ['certification', ['scienceEnterprises']],
    ['isoConversion', ['departmentsAndDistricts', 'communes']],
  ])('of %s are %j', (kind, details) => {
    for (const detail of details) expect(faults({ kind, detail })).toEqual([]);
    expect(faults({ kind, detail: 'other' })).toEqual(['detail']);
  });

  it('are asked of what the report counts by division, and only if it counts', () => {
    expect(faults({ kind: 'equipment' })).toEqual(['detail']);
    expect(faults({ kind: 'equipment', countsFor996: false })).toEqual([]);
    expect(faults({ kind: 'task' })).toEqual([]);
    expect(faults({ detail: 'centres', heldOn: '2025-12-31' })).toEqual([]);
    expect(faults({ detail: 'centres', heldOn: '2026-01-01' })).toEqual(['heldOn']);
  });

  it('go with whole numbers, except of an area', () => {
    expect(faults({ kind: 'article', count: 2 })).toEqual([]);
    expect(faults({ kind: 'article', count: 2.5 })).toEqual(['count']);
    expect(faults({ kind: 'certifiedArea', count: 2.5 })).toEqual([]);
  });

  it('run from that of the decision to this one, latest first', () => {
    expect(ledgerYears('2020-11-20')).toEqual(['2020', '2019', '2018']);
    expect(ledgerYears('2018-01-01')).toEqual(['2018']);
  });
});

describe('a count of the registers', () => {
  const period = { from: '2025-01-01', asAt: '2025-12-31' } as never;

  it.each([
    ['flow', '2025-01-01', undefined, true],
    ['flow', '2025-01-02', undefined, false],
    ['stock', '2025-12-31', undefined, true],
    ['stock', '2026-01-01', undefined, false],
    ['flow', '2020-01-01', '2025-12-31', true],
    ['flow', '2020-01-01', '2025-12-30', false],
    ['stock', '2020-01-01', '2025-12-30', false],
  ] as const)('of a %s counted since %s until %s is whole: %s', (basis, since, until, whole) => {
    expect(isWhole(basis, period, { since, ...(until && { until }) })).toBe(whole);
  });

  it('is not whole where nobody stated since when', () => {
    expect(isWhole('stock', period, undefined)).toBe(false);
  });
});
