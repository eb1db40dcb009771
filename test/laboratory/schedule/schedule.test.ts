import { fixedClock } from '../../../src/platform/clock';
import { createLog } from '../../../src/platform/log';
import { InstrumentModel } from '../../../src/laboratory/instruments';
import {
  DueNoticeModel,
  MessageModel,
  runSchedule,
  ScheduleRunModel,
  type Mail,
  type RunOptions,
} from '../../../src/laboratory/schedule';
import { takeLease } from '../../../src/laboratory/schedule/schedule.lease';
import { buildInstrument, buildInstrumentType, platformScaleRule } from '../../support/instruments';
import { buildCentre, buildOrganization } from '../../support/organizations';
import { emptyDatabase, useRegistry } from '../../support/registry';

useRegistry();
beforeEach(emptyDatabase);

/** One o'clock at night in Vietnam. */
const nightOf = (day: string) => new Date(`${day}T01:00:00+07:00`);

function run(day: string, more: Partial<RunOptions> = {}) {
  const clock = fixedClock(nightOf(day));
  return runSchedule({ day, clock, log: createLog('silent'), publicUrl: 'https://chuan-do.test', ...more });
}

const stages = async () =>
  (await DueNoticeModel.find().sort({ runOn: 1, dueOn: 1 }).lean()).map(({ runOn, stage }) => `${runOn} ${stage}`);

describe('the nightly schedule', () => {
  it('announces each due day 60, 30 and 7 days ahead and when it is overdue, each once', async () => {
    await buildInstrument({ dueOn: '2027-02-28' });
    for (const day of [
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-29',
      '2027-01-30',
      '2027-02-21',
      '2027-02-28',
      '2027-03-01',
      '2027-03-02',
    ]) {
      expect(await run(day)).toBe('done');
    }
    expect(await stages()).toEqual([
      '2026-12-30 days60',
      '2027-01-29 days30',
      '2027-02-21 days7',
      '2027-03-01 overdue',
    ]);
  });

  it('notes of each night what it announced itself, a night begun twice what both made', async () => {
    await buildInstrument({ dueOn: '2027-02-28' });
    await run('2026-12-30');
    await buildInstrument({ dueOn: '2027-03-01' });
    await run('2026-12-31');
    await ScheduleRunModel.updateOne({ _id: '2026-12-31' }, { status: 'failed' });
    await buildInstrument({ dueOn: '2027-03-01' });
    await run('2026-12-31');
    const made = await ScheduleRunModel.find().sort({ _id: 1 }).lean();
    expect(made.map(({ noticesMade }) => noticesMade)).toEqual([1, 2]);
  });

  it('announces 29 February, and overdue on 1 March', async () => {
    await buildInstrument({ dueOn: '2028-02-29' });
    await run('2028-02-29');
    await run('2028-03-01');
    expect(await stages()).toEqual(['2028-02-29 days7', '2028-03-01 overdue']);
  });

  it('passes over what has no due day, is out of service, or is no longer under control', async () => {
    await buildInstrumentType({
      code: 'DI-02',
      rules: [{ ...platformScaleRule, effectiveFrom: '2013-11-15', effectiveTo: '2024-10-15' }],
    });
    await buildInstrument({ lastVerifiedOn: '2025-01-01' });
    await buildInstrument({ status: 'outOfService', dueOn: '2026-11-30' });
    await buildInstrument({ status: 'retired', dueOn: '2026-11-30' });
    await buildInstrument({ typeCode: 'DI-02', dueOn: '2026-11-30' });
    await run('2026-11-20');
    expect(await stages()).toEqual([]);
    await run('2024-10-14');
    expect(await stages()).toEqual([]);
  });

  it('announces again after the next verification', async () => {
    const { _id } = await buildInstrument({ dueOn: '2026-11-30' });
    await run('2026-11-25');
    await InstrumentModel.updateOne({ _id }, { dueOn: '2027-11-30', stateKey: '2027-11-30' });
    await run('2027-11-25');
    expect(await stages()).toEqual(['2026-11-25 days7', '2027-11-25 days7']);
  });
});

describe('two instances at once', () => {
  it('tell nobody twice', async () => {
    for (let index = 0; index < 20; index += 1) await buildInstrument({ dueOn: '2026-11-30' });
    const outcomes = await Promise.all([run('2026-11-25'), run('2026-11-25'), run('2026-11-25')]);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(await DueNoticeModel.countDocuments()).toBe(20);
    expect(await run('2026-11-25')).toBe('alreadyDone');
    expect(await ScheduleRunModel.findById('2026-11-25').lean()).toMatchObject({
      status: 'done',
      examined: 20,
      noticesMade: 20,
      messagesMade: 40,
    });
  });

  it('wait for one that is at work, and take over from one that has died', async () => {
    await buildInstrument({ dueOn: '2026-11-30' });
    await takeLease('2026-11-25', fixedClock(nightOf('2026-11-25')));
    expect(await run('2026-11-25')).toBe('held');
    const sixMinutesLater = fixedClock(new Date(nightOf('2026-11-25').getTime() + 6 * 60_000));
    expect(await run('2026-11-25', { clock: sixMinutesLater })).toBe('done');
    expect(await DueNoticeModel.countDocuments()).toBe(1);
  });
});

describe('an instance that was down for a week', () => {
  it('announces the nearest stage once, and keeps the missed days on record', async () => {
    await buildInstrument({ dueOn: '2026-12-25' });
    await run('2026-11-24');
    await run('2026-12-20');
    expect(await stages()).toEqual(['2026-11-24 days60', '2026-12-20 days7']);
    expect(await ScheduleRunModel.countDocuments({ status: 'missed' })).toBe(25);
    expect(await ScheduleRunModel.findById('2026-12-01').lean()).toMatchObject({
      ...{ status: 'missed', examined: 0, noticesMade: 0, messagesMade: 0 },
    });
  });

  it('has not missed the days that are still to come when somebody runs a later day by hand', async () => {
    await run('2026-11-20');
    await run('2026-11-30', { clock: fixedClock(nightOf('2026-11-22')) });
    const missed = await ScheduleRunModel.find({ status: 'missed' }).sort({ _id: 1 }).lean();
    expect(missed.map(({ _id }) => _id)).toEqual(['2026-11-21']);
  });

  it('still sends the letters of a run that died after its notices', async () => {
    const instrument = await buildInstrument({ dueOn: '2026-11-30' });
    await takeLease('2026-11-24', fixedClock(nightOf('2026-11-24')));
    const { _id, centreId, ownerId } = instrument;
    await DueNoticeModel.create({
      instrumentId: _id,
      dueOn: '2026-11-30',
      stage: 'days7',
      runOn: '2026-11-24',
      centreId,
      ownerId,
    });
    await run('2026-11-25');
    expect(await DueNoticeModel.countDocuments()).toBe(1);
    expect((await MessageModel.find().lean()).map(({ key }) => key.slice(0, 14))).toEqual([
      'due:2026-11-24',
      'due:2026-11-24',
    ]);
    expect(await ScheduleRunModel.findById('2026-11-24').lean()).toMatchObject({ status: 'done' });
  });
});

describe('a run that is asked to stop', () => {
  it('goes on the next time', async () => {
    for (let index = 0; index < 3; index += 1) await buildInstrument({ dueOn: '2026-11-30' });
    const stopping = new AbortController();
    const stopped = await run('2026-11-25', { signal: stopping.signal, onProgress: () => stopping.abort() });
    expect(stopped).toBe('interrupted');
    expect(await MessageModel.countDocuments()).toBe(0);
    expect(await run('2026-11-25')).toBe('done');
    expect(await DueNoticeModel.countDocuments()).toBe(3);
    expect(await MessageModel.countDocuments()).toBe(6);
  });
});

describe('the letters of a night', () => {
  it('say in their subject where they tell of a sample instrument, and nowhere else', async () => {
    const [centre, owner, other] = [await buildCentre(), await buildOrganization(), await buildOrganization()];
    const due = { centreId: centre._id, dueOn: '2026-11-25' };
    const provenance = { source: 'Mẫu', confidence: 'unconfirmed', generated: true } as const;
    await buildInstrument({ ...due, ownerId: owner._id, provenance });
    await buildInstrument({ ...due, ownerId: other._id });
    await run('2026-11-20');
    const letters = await MessageModel.find().lean();
    const marked = letters.filter(({ subject }) => subject.startsWith('[Số liệu mẫu] '));
    expect(marked.map(({ recipientId }) => String(recipientId)).sort()).toEqual([centre.id, owner.id].sort());
    expect(letters.length).toBe(3);
  });

  it('are one to the centre and one to each owner, with every instrument, grouped', async () => {
    const centre = await buildCentre({ nameVi: 'Trung tâm Kỹ thuật', email: 'tt@example.vn', phone: '0233 1' });
    const market = await buildOrganization({ nameVi: 'Chợ Đông Hà', email: 'cho@example.vn' });
    const shop = await buildOrganization({ nameVi: 'Cửa hàng số 5' });
    const common = { centreId: centre._id };
    await buildInstrument({ ...common, ownerId: market._id, code: 'PTD-000001', serial: 'A1', dueOn: '2026-11-10' });
    await buildInstrument({ ...common, ownerId: market._id, code: 'PTD-000002', dueOn: '2026-12-31', place: 'Quầy 7' });
    await buildInstrument({ ...common, ownerId: shop._id, code: 'PTD-000003', dueOn: '2026-11-30' });

    await run('2026-11-25');

    const letters = await MessageModel.find().sort({ recipientName: 1 }).lean();
    expect(letters.map(({ recipientName, status }) => [recipientName, status])).toEqual([
      ['Chợ Đông Hà', 'waiting'],
      ['Cửa hàng số 5', 'noAddress'],
      ['Trung tâm Kỹ thuật', 'waiting'],
    ]);
    expect(letters.every(({ organizationId }) => organizationId.equals(centre._id))).toBe(true);
    expect(letters.map(({ recipientId }) => String(recipientId))).toEqual([market.id, shop.id, centre.id]);
    const [toMarket, , toCentre] = letters;
    expect(toMarket?.body).toContain(
      'Đã quá hạn:\n- PTD-000001, Cân thông dụng: cân bàn, số A1, Chợ Đông Hà: hạn 10/11/2026',
    );
    expect(toMarket?.body).toContain('Trong 60 ngày tới:\n- PTD-000002');
    expect(toMarket?.body).toContain('Quầy 7');
    expect(toMarket?.body).not.toContain('PTD-000003');
    expect(toMarket?.body).toContain('Trung tâm Kỹ thuật');
    expect(toCentre?.body).toContain('- Đã quá hạn: 1\n- Trong 7 ngày tới: 1\n- Trong 60 ngày tới: 1');
    expect(toCentre?.body).toContain('Cửa hàng số 5:\n- PTD-000003');
  });
});

describe('sending', () => {
  it('sends each waiting letter once', async () => {
    const owner = await buildOrganization({ email: 'a@example.vn' });
    await buildInstrument({ ownerId: owner._id, dueOn: '2026-11-30' });
    const sent: (string | undefined)[] = [];
    const mail: Mail = { send: async ({ to }) => void sent.push(to) };
    await run('2026-11-25', { mail });
    await run('2026-11-26', { mail });
    expect(sent).toEqual(['a@example.vn']);
    expect(await MessageModel.findOne({ to: 'a@example.vn' }).lean()).toMatchObject({ status: 'sent', attempts: 1 });
  });
});
