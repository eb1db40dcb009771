import { Types } from 'mongoose';
import {
  designationStateOn,
  permits,
  type Designation,
  type ScopeLine,
  type WantedWork,
} from '../../../src/laboratory/centres';
import { anyScope } from '../../support/centres';

const today = '2026-11-20';

function designation(overrides: Partial<Designation> = {}): Designation {
  return {
    centreId: new Types.ObjectId(),
    kind: 'control',
    number: '1413/QĐ-TĐC',
    validFrom: '2020-01-01',
    validUntil: '2030-12-31',
    suspensions: [],
    scopeLines: [anyScope],
    searchWords: [],
    ...overrides,
  };
}

const proposed = () => ({
  ...{ _id: new Types.ObjectId(), proposedBy: 'A', proposedById: 'a', proposedAt: new Date() },
});

describe('the state of a designation', () => {
  const suspended = { suspensions: [{ from: '2024-03-01', until: '2024-03-31', reason: 'x' }] };
  const cases: [string, Partial<Designation>, string, string][] = [
    ['before its first day', {}, '2019-12-31', 'notYet'],
    ['on its first day', {}, '2020-01-01', 'inForce'],
    ['on its last day', {}, '2030-12-31', 'inForce'],
    ['after its last day', {}, '2031-01-01', 'expired'],
    ['on the day before a suspension', suspended, '2024-02-29', 'inForce'],
    ['on the first day of a suspension', suspended, '2024-03-01', 'suspended'],
    ['on the last day of a suspension', suspended, '2024-03-31', 'suspended'],
    ['on the day after a suspension', suspended, '2024-04-01', 'inForce'],
    ['while a suspension is open', { suspensions: [{ from: '2024-03-01', reason: 'x' }] }, today, 'suspended'],
    ['on the day before withdrawal', { withdrawnOn: '2025-05-05' }, '2025-05-04', 'inForce'],
    ['while nobody else approved it', { proposal: proposed() }, today, 'draft'],
    ['after it was refused', { proposal: { ...proposed(), refusedAt: new Date() } }, today, 'refused'],
    ['on the day of withdrawal', { withdrawnOn: '2025-05-05' }, '2025-05-05', 'withdrawn'],
  ];
  it.each(cases)('%s', (_when, overrides, day, state) => {
    expect(designationStateOn(designation(overrides), day)).toBe(state);
  });
});

describe('of several designations that permit the work', () => {
  it('the papers name one that has a number', () => {
    const { number: _none, ...unnumbered } = designation();
    const work = { activity: 'verification', typeCode: 'KL-04', mode: 'periodic' } as const;
    expect(permits([unnumbered, designation()], work, today)).toHaveProperty('designation.number', '1413/QĐ-TĐC');
    expect(permits([unnumbered], work, today)).toHaveProperty('line.typeCode', 'KL-04');
  });
});

describe('what designations permit', () => {
  const wanted: WantedWork = {
    activity: 'verification',
    typeCode: 'KL-04',
    mode: 'periodic',
    accuracyClass: 'III',
    capacity: { value: '150', unit: 'kg' },
  };
  const narrow = (line: Partial<ScopeLine>) => [designation({ scopeLines: [{ ...anyScope, ...line }] })];
  const upTo150 = { upTo: { value: '150', unit: 'kg' } };

  const permitted: [string, Designation[], WantedWork][] = [
    ['a line without class or range', narrow({}), wanted],
    ['a capacity at the limit of the range', narrow(upTo150), wanted],
    ['a capacity given in another unit', narrow(upTo150), { ...wanted, capacity: { value: '0.15', unit: 't' } }],
    [
      'a class among those named, however typed',
      narrow({ accuracyClasses: ['III', 'IIII'] }),
      { ...wanted, accuracyClass: ' iii' },
    ],
    [
      'the second line when the first does not',
      [designation({ scopeLines: [{ ...anyScope, modes: [] }, anyScope] })],
      wanted,
    ],
    [
      'the decision in force when another has ended',
      [designation({ validUntil: '2025-01-01' }), designation()],
      wanted,
    ],
  ];
  it.each(permitted)('%s permits', (_what, designations, work) => {
    expect(permits(designations, work, today)).toHaveProperty('line.typeCode', 'KL-04');
  });

  const refused: [string, Designation[], WantedWork, string[]][] = [
    ['no designation at all', [], wanted, ['designation.none']],
    ['a designation for disputed instruments only', [designation({ kind: 'disputed' })], wanted, ['designation.none']],
    ['a withdrawn designation', [designation({ withdrawnOn: '2026-11-20' })], wanted, ['designation.notInForce']],
    ['another type', narrow({ typeCode: 'KL-05' }), wanted, ['scope.type']],
    ['another activity', narrow({ activity: 'calibration' }), wanted, ['scope.type']],
    ['a mode not named', narrow({ modes: ['initial'] }), wanted, ['scope.mode']],
    ['a class not named', narrow({ accuracyClasses: ['II'] }), wanted, ['scope.class']],
    [
      'a class that is not recorded',
      narrow({ accuracyClasses: ['II'] }),
      { ...wanted, accuracyClass: '' },
      ['scope.class'],
    ],
    [
      'a capacity above the range',
      narrow(upTo150),
      { ...wanted, capacity: { value: '150.1', unit: 'kg' } },
      ['scope.range'],
    ],
    [
      'a capacity of another dimension',
      narrow(upTo150),
      { ...wanted, capacity: { value: '1', unit: 'm3' } },
      ['scope.range'],
    ],
    [
      'mode, class and range together',
      narrow({ modes: [], accuracyClasses: ['I'], upTo: { value: '1', unit: 'kg' } }),
      wanted,
      ['scope.mode', 'scope.class', 'scope.range'],
    ],
  ];
  it.each(refused)('%s is refused, with the rule named', (_what, designations, work, rules) => {
    const answer = permits(designations, work, today);
    expect('refusals' in answer && answer.refusals.map(({ rule }) => rule)).toEqual(rules);
  });

  it('asks for a capacity when the line has a limit and the record has none', () => {
    const { capacity: _none, ...unknown } = wanted;
    const answer = permits(narrow(upTo150), unknown, today);
    expect('refusals' in answer && answer.refusals[0].text.vi).toContain('hồ sơ chưa ghi mức đo lớn nhất');
  });

  it('says the values in the reader’s own figures, and cites the decree', () => {
    const answer = permits(narrow(upTo150), { ...wanted, capacity: { value: '1500.5', unit: 'kg' } }, today);
    expect('refusals' in answer && answer.refusals[0]).toMatchObject({
      text: {
        vi: expect.stringContaining('1.500,5 kg') as string,
        en: expect.stringContaining('1,500.5 kg') as string,
      },
      legalBasis: '105/2016/NĐ-CP',
    });
  });
});
