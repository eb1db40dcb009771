import type { Unit } from '../quantity';
import { text } from '../text';
import type { ConditionName } from './condition-names';
import { limitRegimes, weakerMark, type LimitRegime } from './limit';
import type { ConditionBound, LimitRow, LimitRule, LimitTable, RowCondition } from './limit-table';
import type { Term } from './term';
import { inService as waterMetersInService, waterMeterBands } from './water-meter-limits';
import { weighingBands, weighingInService } from './weighing-limits';
import { weightRows } from './weight-limits';

/** The scales that R 76 is for: those that weigh at rest. */
const scaleTypes = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map((number) => `KL-${number}`);
const international = { country: null, validFrom: null, validTo: null } as const;

const weighing = (regime: LimitRegime): LimitTable => ({
  ...international,
  code: regime === 'verification' ? 'r76' : 'r76-in-service',
  document: 'OIML R 76-1',
  edition: '2006',
  title: text('Cân không tự động', 'Non-automatic weighing instruments'),
  instrumentTypeCodes: scaleTypes,
  regime,
  rows: weighingBands.map(({ accuracyClass, above, upTo, mpe, clause, mark }) =>
    inRegime(regime, weighingInService, {
      when: [
        { name: 'accuracyClass', oneOf: [accuracyClass] },
        { name: 'load', bounds: between([above === null ? 'from' : 'above', above ?? '0'], upTo, 'e') },
      ],
      limit: term(mpe, '1', 'e'),
      limitBelow: null,
      clause,
      mark,
    }),
  ),
});

const water = (regime: LimitRegime): LimitTable => ({
  ...international,
  code: regime === 'verification' ? 'r49-2013' : 'r49-2013-in-service',
  document: 'OIML R 49-1',
  edition: '2013',
  title: text('Đồng hồ nước', 'Water meters'),
  instrumentTypeCodes: ['DT-03', 'DT-04'],
  regime,
  rows: waterMeterBands.map(({ accuracyClass, zone, temperatureAbove, temperatureUpTo, mpe, clause, mark }) =>
    inRegime(regime, waterMetersInService, {
      when: [
        { name: 'accuracyClass', oneOf: [accuracyClass] },
        { name: 'flow', bounds: zone === 'lower' ? flows('q1', 'below', 'q2') : flows('q2', 'upTo', 'q4') },
        ...waterTemperatures(temperatureAbove, temperatureUpTo),
      ],
      limit: term(mpe, '%', 'volume'),
      limitBelow: null,
      clause,
      mark,
    }),
  ),
});

const weights: LimitTable = {
  ...international,
  code: 'r111',
  document: 'OIML R 111-1',
  edition: '2004',
  title: text('Quả cân', 'Weights'),
  instrumentTypeCodes: ['KL-14', 'KL-15', 'KL-16'],
  regime: null,
  rows: weightRows.flatMap(({ nominal, mpe }) =>
    [...mpe].map(([weightClass, { value, mark }]): LimitRow => {
      const is: ConditionBound = { side: 'is', term: product(nominal.value, nominal.unit) };
      return {
        when: [
          { name: 'accuracyClass', oneOf: [weightClass] },
          { name: 'nominal', bounds: [is] },
        ],
        limit: term(value, 'mg'),
        limitBelow: null,
        clause: '5.1, Table 1',
        mark,
      };
    }),
  ),
};

/** The tables that have functions of their own as well: R 76, R 49 and R 111. */
export const oimlTables: readonly LimitTable[] = [...limitRegimes.map(weighing), weights, ...limitRegimes.map(water)];

function inRegime(regime: LimitRegime, { factor, clause, mark }: typeof weighingInService, row: LimitRow): LimitRow {
  if (regime === 'verification') return row;
  return { ...row, limit: { kind: 'times', factor, of: row.limit }, clause, mark: weakerMark(row.mark, mark) };
}

function waterTemperatures(above: string | null, upTo: string | null): readonly RowCondition[] {
  const bounds: readonly ConditionBound[] = [
    ...(above === null ? [] : [{ side: 'above' as const, term: product(above, 'Cel') }]),
    ...(upTo === null ? [] : [{ side: 'upTo' as const, term: product(upTo, 'Cel') }]),
  ];
  return bounds.length > 0 ? [{ name: 'waterTemperature', bounds }] : [];
}

function between([side, lower]: ['from' | 'above', string], upTo: string | null, of: ConditionName): ConditionBound[] {
  const upper: ConditionBound[] = upTo === null ? [] : [{ side: 'upTo', term: product(upTo, '1', of) }];
  return [{ side, term: product(lower, '1', of) }, ...upper];
}

function flows(from: ConditionName, side: 'below' | 'upTo', to: ConditionName): readonly ConditionBound[] {
  return [
    { side: 'from', term: product('1', '1', from) },
    { side, term: product('1', '1', to) },
  ];
}

function term(number: string, unit: Unit, ...times: readonly ConditionName[]): LimitRule {
  return { kind: 'term', term: product(number, unit, ...times) };
}

function product(number: string, unit: Unit, ...times: readonly ConditionName[]): Term {
  return { number, unit, times, per: [] };
}
