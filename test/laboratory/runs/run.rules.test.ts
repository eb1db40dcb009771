import {
  faultOfRun,
  fieldInRun,
  nameOf,
  questionInRun,
  recordOf,
  type RefusedMember,
} from '../../../src/laboratory/runs/run.rules';
import { InvalidInputError, NeedsConfirmationError } from '../../../src/platform/http';

const procedure = {
  code: 'waterMeter',
  bench: { step: 'flows', own: ['indication'] },
  steps: [{ name: 'flows', fields: [{ name: 'flow' }, { name: 'indication' }], proposed: [] }],
} as never;
const text = (vi: string) => ({ vi, en: `${vi} (en)` });

describe('a run on a bench', () => {
  it('names its instruments by code and serial number', () => {
    expect(nameOf({ code: 'PTD-1', serial: 'S1' })).toBe('PTD-1 · S1');
    expect(nameOf({ code: 'PTD-1', serial: '' })).toBe('PTD-1');
  });

  it('makes a record of each, its own cells beside those of the bench row by row', () => {
    const run = {
      ...{
        run: 'r1',
        kind: 'verification',
        mode: 'periodic',
        performedOn: '2026-11-20',
        standardIds: ['s'],
        environment: {},
      },
      rows: [{ flow: '1' }, { flow: '2', indication: '0' }],
      members: [],
      confirmed: ['i1:serial', 'place', 'i2:serial'],
    } as never;
    const member = {
      instrumentId: 'i1',
      checks: { seal: 'pass' },
      readings: {},
      rows: [{}, { indication: '7' }, { indication: '8' }],
    };
    expect(recordOf(run, member, procedure)).toEqual({
      ...{ mode: 'periodic', performedOn: '2026-11-20', standardIds: ['s'], environment: {} },
      ...{
        instrumentId: 'i1',
        checks: { seal: 'pass' },
        kind: 'verification',
        procedureCode: 'waterMeter',
        runId: 'r1',
      },
      readings: { flows: [{ flow: '1' }, { flow: '2', indication: '7' }, { indication: '8' }] },
      confirmed: ['serial', 'place', 'i2:serial'],
    });
    const { confirmed } = recordOf({ rows: [] } as never, { ...member, rows: [] }, procedure);
    expect(confirmed).toEqual([]);
  });

  it.each([
    ['readings[flows][2][indication]', 'members[i1][rows][2][indication]'],
    ['readings[flows][2][flow]', 'rows[2][flow]'],
    ['readings[flows][12][flow]', 'rows[12][flow]'],
    ['readings[others][2][flow]', 'members[i1]'],
    ['readings', 'members[i1]'],
    ['checks[seal]', 'members[i1][checks][seal]'],
    ['stampNumber', 'members[i1][stampNumber]'],
    ['seals', 'members[i1][seals]'],
    ['failureReason', 'members[i1][failureReason]'],
    ['environment[temperature]', 'environment[temperature]'],
    ['performedOn', 'performedOn'],
    ['standardIds', 'standardIds'],
    ['instrumentId', 'members[i1]'],
    ['checksum', 'members[i1]'],
    ['places', 'members[i1]'],
  ])('says what is wrong at %s in its form at %s', (field, inRun) => {
    expect(fieldInRun(field, 'i1', procedure)).toBe(inRun);
  });

  it('asks of one instrument for that one alone, and of the bench for all', () => {
    const question = { ...text('Có đúng không?'), key: 'serial' } as never;
    expect(questionInRun(question, 'members[i1][rows]', 'i1')).toMatchObject({ key: 'i1:serial' });
    expect(questionInRun(question, 'place', 'i1')).toBe(question);
  });
});

describe('what is wrong with a run', () => {
  const member = (changes: Partial<RefusedMember> = {}): RefusedMember => ({
    ...{ key: 'i1', instrumentId: 'i1', name: 'PTD-1', errors: {}, questions: {}, refusals: [] },
    ...changes,
  });
  const refusal = (vi: string) => ({ rule: vi, text: text(vi), remedy: text('Xem lại.') });
  const question = { ...text('Lạ.'), key: 'k' } as never;

  it('is asked once nothing is refused', () => {
    const asked = faultOfRun([member({ questions: { place: question } }), member({ key: 'i2', instrumentId: 'i2' })]);
    expect(asked).toBeInstanceOf(NeedsConfirmationError);
    expect((asked as NeedsConfirmationError).questions).toEqual({ place: question });
    expect(faultOfRun([member({ questions: { place: question }, errors: { mode: text('Sai.') } })])).toBeInstanceOf(
      InvalidInputError,
    );
  });

  it('stands at its field, with what would be asked, and what is refused at its instrument', () => {
    const one = member({ errors: { mode: text('Sai.') }, questions: { place: question } });
    const two = member({
      ...{ key: 'i2', instrumentId: 'i2', name: 'PTD-2' },
      refusals: [refusal('Đã thôi dùng.'), refusal('Chưa có.')],
    });
    const { fields, refusals } = faultOfRun([one, two]) as InvalidInputError;
    expect(refusals).toEqual([]);
    expect(fields).toEqual({
      mode: text('Sai.'),
      place: text('Lạ.'),
      'members[i2]': {
        vi: 'PTD-2: Đã thôi dùng. Xem lại. Chưa có. Xem lại.',
        en: 'PTD-2: Đã thôi dùng. (en) Xem lại. (en) Chưa có. (en) Xem lại. (en)',
      },
    });
  });

  it('is said once where it is said of every instrument alike', () => {
    const common = refusal('Ngày ở sau hôm nay.');
    const one = member({ refusals: [common] });
    const two = member({ key: 'i2', instrumentId: 'i2', name: 'PTD-2', refusals: [refusal('Đã thôi dùng.'), common] });
    const { fields, refusals } = faultOfRun([one, two]) as InvalidInputError;
    expect(refusals).toEqual([common]);
    expect(Object.keys(fields)).toEqual(['members[i2]']);
    expect(fields['members[i2]']?.vi).toBe('PTD-2: Đã thôi dùng. Xem lại.');
    const ofTwo = faultOfRun([one, two, member({ key: 'i3', instrumentId: 'i3', errors: { mode: text('Sai.') } })]);
    expect((ofTwo as InvalidInputError).refusals).toEqual([]);
  });
});
