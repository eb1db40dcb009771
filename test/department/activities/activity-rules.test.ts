import type { Activity } from '../../../src/department/activities';
import { sumOf } from '../../../src/department/activities';
import { faultsOf } from '../../../src/department/activities/activity.rules';

const entry = (overrides: Partial<Activity>): Activity => ({
  kind: 'trainingClass',
  year: 2022,
  titleVi: 'Lớp',
  parts: [],
  documents: [],
  countsFor996: true,
  searchWords: [],
  ...overrides,
});

describe('adding up the ledger', () => {
  it('is exact in decimals', () => {
    const sum = sumOf([entry({ amountMillionVnd: '0.1' }), entry({ amountMillionVnd: '0.2' })], 'amountMillionVnd');
    expect(sum.value.toFixed()).toBe('0.3');
  });

  it('counts the entries that do not say how many', () => {
    expect(sumOf([entry({ count: 4 }), entry({})], 'count')).toMatchObject({ unknown: 1 });
  });

  it.each([
    ['keeps the words of one estimate', [{ participants: 40, participantsText: 'hơn 40' }], 'hơn 40'],
    [
      'keeps a lower bound a lower bound',
      [{ participants: 40, participantsText: 'hơn 40' }, { participants: 25 }],
      'hơn 65',
    ],
    [
      'calls any other mixture an approximation',
      [
        { participants: 40, participantsText: 'gần 40' },
        { participants: 25, participantsText: 'hơn 25' },
      ],
      'khoảng 65',
    ],
    ['has no words for exact numbers', [{ participants: 12 }], undefined],
  ])('%s', (_, entries, text) => {
    expect(sumOf(entries.map(entry), 'participants').text).toBe(text);
  });
});

describe('an entry', () => {
  it.each([
    ['a day of another year', { heldOn: '2021-12-31' }, ['heldOn']],
    ['a survey whose division the report could not tell', { kind: 'survey' }, ['detail']],
    ['a division of another kind', { kind: 'article', detail: 'biotechnology' }, ['detail']],
    ['nothing wrong', { kind: 'survey', detail: 'centres', heldOn: '2022-01-01' }, []],
  ])('has its faults named: %s', (_, overrides, faults) => {
    expect(Object.keys(faultsOf(entry(overrides)))).toEqual(faults);
  });
});
