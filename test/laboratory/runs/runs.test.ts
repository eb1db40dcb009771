import { randomUUID } from 'node:crypto';
import { VerificationModel } from '../../../src/laboratory/certificates';
import { InstrumentModel } from '../../../src/laboratory/instruments';
import { benchOf, buildBench, memberOf, passing, type Bench } from '../../support/benches';
import { buildWorkingCentre, entryFor } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

interface Made {
  readonly kept: readonly { readonly id: string; readonly number: string; readonly instrumentId: string }[];
  readonly refused: readonly {
    readonly instrumentId: string;
    readonly errors: readonly { readonly field: string; readonly detail: string }[];
    readonly refusals: readonly { readonly rule: string }[];
  }[];
}

const runOf = (bench: Bench, members = bench.meters.map((id) => memberOf(id))) => ({
  ...{ ...benchOf(bench), run: randomUUID(), members },
});

/** The readings of a meter whose register went backwards in the last run. */
const backwards = [...passing.slice(0, 2), ['219.25', '119.75']] as typeof passing;
const failing = [...passing.slice(0, 2), ['119.75', '222.75']] as typeof passing;

describe('a run of a bench through the API', () => {
  it('makes a record of each meter, judged by its own readings', async () => {
    const bench = await buildBench();
    const { post, get } = await useApi(registry.app, bench.technician);
    const run = runOf(bench);
    const made = (await post('/verifications/runs', run).expect(200)).body as Made;
    expect(made).toMatchObject({ run: run.run, refused: [] });
    expect(made.kept.map(({ instrumentId }) => instrumentId)).toEqual(bench.meters);
    expect(new Set(made.kept.map(({ number }) => number)).size).toBe(3);
    const body = (await get(`/verifications/${made.kept[1]?.id}`).expect(200)).body as unknown;
    expect(body).toMatchObject({ passed: true, status: 'draft', runId: run.run });
    expect((await get(`/verifications/runs/${run.run}`).expect(200)).body).toMatchObject({ kept: made.kept });
  });

  it('keeps the others where one is refused, says why at its field, and tries that one alone when sent again', async () => {
    const bench = await buildBench();
    const { post } = await useApi(registry.app, bench.technician);
    const [first = '', second = '', third = ''] = bench.meters;
    const run = runOf(bench, [memberOf(first), memberOf(second, backwards), memberOf(third)]);
    const made = (await post('/verifications/runs', run).expect(200)).body as Made;
    expect(made.kept.map(({ instrumentId }) => instrumentId)).toEqual([first, third]);
    expect(made.refused).toMatchObject([
      { instrumentId: second, errors: [{ field: `members[${second}][rows][2][endReading]` }] },
    ]);
    const again = { ...run, members: run.members.map((each) => ({ ...each, rows: memberOf('').rows })) };
    const whole = (await post('/verifications/runs', again).expect(200)).body as Made;
    expect([whole.kept.length, whole.refused]).toEqual([3, []]);
    expect(whole.kept[0]).toMatchObject(made.kept[0] ?? {});
    expect(await VerificationModel.countDocuments({ runId: run.run })).toBe(3);
  });

  it('makes nothing twice, though it is sent twice at once', async () => {
    const bench = await buildBench(2);
    const { post } = await useApi(registry.app, bench.technician);
    const run = runOf(bench);
    const answers = await Promise.all([post('/verifications/runs', run), post('/verifications/runs', run)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await VerificationModel.countDocuments({ runId: run.run })).toBe(2);
  });

  it('names the reason of a meter that fails, when none is given', async () => {
    const bench = await buildBench(1);
    const { post } = await useApi(registry.app, bench.technician);
    const [id = ''] = bench.meters;
    const member = { ...memberOf(id, failing), stampNumber: '' };
    const made = (await post('/verifications/runs', runOf(bench, [member])).expect(200)).body as Made;
    expect(made).toMatchObject({ kept: [], refused: [{ instrumentId: id }] });
    const said = { ...member, failureReason: 'Sai số tại Q3 vượt giới hạn' };
    const { kept } = (await post('/verifications/runs', runOf(bench, [said])).expect(200)).body as Made;
    expect(kept).toMatchObject([{ passed: false }]);
  });

  it('is refused an instrument that is no bench’s, and one of another centre', async () => {
    const bench = await buildBench(1);
    const scale = await bench.scale();
    const other = await (await buildWorkingCentre()).scale();
    const { post } = await useApi(registry.app, bench.technician);
    const run = runOf(bench, [memberOf(String(scale._id)), memberOf(String(other._id))]);
    const { kept, refused } = (await post('/verifications/runs', run).expect(200)).body as Made;
    expect(kept).toEqual([]);
    expect(refused[0]?.refusals).toMatchObject([{ rule: 'run.notOfBench' }]);
    expect(refused[1]?.errors).toMatchObject([{ field: `members[${String(other._id)}]` }]);
  });

  it('holds at most 200 meters, each once', async () => {
    const bench = await buildBench(1);
    const { post } = await useApi(registry.app, bench.technician);
    const [id = ''] = bench.meters;
    await post('/verifications/runs', runOf(bench, [memberOf(id), memberOf(id)])).expect(422);
    await post(
      '/verifications/runs',
      runOf(
        bench,
        Array.from({ length: 201 }, (_, at) => memberOf(`${at}`.padStart(24, 'a'))),
      ),
    ).expect(422);
  });

  it('is not taken from a stranger, nor shown to another centre', async () => {
    const bench = await buildBench(1);
    const { post } = await useApi(registry.app, bench.technician);
    const run = runOf(bench);
    await post('/verifications/runs', run).expect(200);
    const officer = await useApi(registry.app, await buildPerson('agencyOfficer'));
    await officer.post('/verifications/runs', runOf(bench)).expect(403);
    const other = await useApi(registry.app, (await buildWorkingCentre()).technician);
    await other.get(`/verifications/runs/${run.run}`).expect(404);
  });
});

/** What a browser sends: one field for each cell. */
function formOf(bench: Bench, members: readonly ReturnType<typeof memberOf>[]): Record<string, string> {
  const { rows, environment, standardIds, ...common } = benchOf(bench);
  const cells = (name: string, all: readonly object[]) =>
    all.flatMap((row, at) => Object.entries(row).map(([cell, typed]) => [`${name}[${at}][${cell}]`, String(typed)]));
  const own = members.flatMap(({ instrumentId: id, checks, stampNumber, rows: readings }) => [
    ...Object.entries(checks).map(([name, answer]) => [`members[${id}][checks][${name}]`, answer]),
    [`members[${id}][stampNumber]`, stampNumber],
    ...cells(`members[${id}][rows]`, readings),
  ]);
  const room = Object.entries(environment).map(([name, value]) => [`environment[${name}]`, value]);
  const fields = [...room, ...own, ...cells('rows', rows), ['standardIds', standardIds[0] ?? '']];
  return { ...common, run: randomUUID(), ...(Object.fromEntries(fields) as Record<string, string>) };
}

describe('the pages of a run', () => {
  const address = (bench: Bench) =>
    `/verifications/runs/new?${bench.meters.map((id) => `instrumentIds=${id}`).join('&')}`;

  it('offer the meters of the register, and take serial numbers, one a line', async () => {
    const bench = await buildBench(3);
    const { get } = await signIn(registry.app, bench.technician);
    const [first = '', second = '', third = ''] = bench.serials;
    expect((await get('/verifications/runs/new').expect(200)).text).toContain(third);
    const named = `/verifications/runs/new?named=${encodeURIComponent(`${first}\r\n${third}`)}`;
    const form = (await get(named).expect(200)).text;
    const cell = 'members[line1][rows][0][endReading]';
    expect([form.includes(cell), form.includes(second)]).toEqual([true, false]);
    const missing = (await get('/verifications/runs/new?named=DH-9').expect(200)).text;
    expect(missing).toContain('Không có trong sổ của trung tâm: DH-9.');
  });

  it('record each meter, keep what is right, and say why one is not', async () => {
    const bench = await buildBench(3);
    const { post, get } = await signIn(registry.app, bench.technician);
    const [first = '', second = '', third = ''] = bench.meters;
    const wrong = formOf(bench, [memberOf(first), memberOf(second, backwards), memberOf(third)]);
    const back = await post(address(bench), wrong).send();
    expect(back.status).toBe(422);
    expect(back.text).toContain('2 trong 3 chiếc đã có biên bản');
    expect(back.text).toContain('Số chỉ cuối nhỏ hơn số chỉ đầu');
    expect(back.text).toContain(`name="members[${second}][rows][0][endReading]"`);
    expect(back.text).not.toContain(`name="members[${first}][rows][0][endReading]"`);
    const run = /name="run" value="([^"]+)"/.exec(back.text)?.[1] ?? '';
    const right = { ...formOf(bench, [memberOf(second)]), run };
    const { headers } = await post(address(bench), right).expect(303);
    const page = (await get(headers['location'] as string).expect(200)).text;
    for (const serial of bench.serials) expect(page).toContain(serial);
    expect(await VerificationModel.countDocuments({ runId: run })).toBe(3);
  });

  it('come back as they were, longer, where more rows are asked for', async () => {
    const bench = await buildBench(1);
    const { post } = await signIn(registry.app, bench.technician);
    const longer = await post(address(bench), {
      ...formOf(bench, [memberOf(bench.meters[0] ?? '')]),
      more: '4',
    }).send();
    expect(longer.text).toContain('name="rows[3][flow]"');
    expect(longer.text).toContain('value="109.7"');
    expect(await VerificationModel.countDocuments({ centreId: bench.centre._id })).toBe(0);
  });

  it('submit every draft of a run at once, each in the version that was shown', async () => {
    const bench = await buildBench(2);
    const { post } = await useApi(registry.app, bench.technician);
    const run = runOf(bench);
    const { kept } = (await post('/verifications/runs', run).expect(200)).body as Made;
    const pages = await signIn(registry.app, bench.technician);
    const shown = (await pages.get(`/verifications/runs?run=${run.run}`).expect(200)).text;
    expect(shown).toContain('Trình duyệt cả lô');
    const versions = Object.fromEntries(kept.map(({ id }) => [`versions[${id}]`, '0']));
    await pages.post('/verifications/runs', { run: run.run, ...versions }).expect(303);
    expect(await VerificationModel.countDocuments({ runId: run.run, status: 'submitted' })).toBe(2);
    const late = await pages.post('/verifications/runs', { run: run.run, ...versions }).send();
    expect([late.status, late.text.includes('đã được người khác thay đổi')]).toEqual([422, true]);
  });

  it('are closed to those who record nothing', async () => {
    const bench = await buildBench(1);
    const head = await signIn(registry.app, bench.head);
    await head.get('/verifications/runs/new').expect(403);
    await head.get('/verifications/runs').expect(200);
    await (await signIn(registry.app, await buildPerson('agencyOfficer'))).get('/verifications/runs').expect(403);
  });
});

describe('a lot of instruments that stand on no bench', () => {
  it('is recorded by the steps of its procedure, the loads once, through the API', async () => {
    const centre = await buildWorkingCentre();
    const scales = [await centre.scale(), await centre.scale()].map(({ _id }) => String(_id));
    const { post } = await useApi(registry.app, centre.technician);
    const { readings, checks, ...common } = entryFor(centre, { instrumentId: '' });
    const { accuracy = [], ...others } = readings;
    const loads = accuracy.map(({ load = '' }) => ({ load }));
    const own = accuracy.map(({ load: _load, ...cells }) => cells);
    const { instrumentId: _none, ...shared } = common;
    const members = scales.map((instrumentId) => ({ instrumentId, checks, readings: { ...others, accuracy: own } }));
    const run = { ...shared, run: randomUUID(), readings: { accuracy: loads }, members };
    const made = (await post('/verifications/runs', run).expect(200)).body as Made;
    expect(made).toMatchObject({ refused: [], kept: [{ passed: true }, { passed: true }] });
    const [record] = await VerificationModel.find({ runId: run.run }).lean();
    expect(record?.entered.readings['accuracy']).toEqual(accuracy);
  });

  it('has a grid with a column for each reading, and the loads above it', async () => {
    const centre = await buildWorkingCentre();
    const id = String((await centre.scale())._id);
    const { get } = await signIn(registry.app, centre.technician);
    const { text } = await get(`/verifications/runs/new?instrumentIds=${id}`).expect(200);
    expect(text).toContain('name="readings[accuracy][0][load]"');
    expect(text).toContain(`name="members[${id}][readings][accuracy][0][indication]"`);
    expect(text).not.toContain(`name="members[${id}][readings][accuracy][0][load]"`);
  });
});

describe('instruments that are not registered yet', () => {
  const fresh = {
    'fresh[owner]': '',
    'fresh[maker]': 'Hãng Mẫu',
    'fresh[model]': 'LXS',
    'fresh[typeApproval]': 'PDM 1',
    'fresh[characteristics][accuracyClass]': '2',
    'fresh[characteristics][q3][value]': '2,5',
    'fresh[characteristics][q3][unit]': 'm3/h',
    'fresh[characteristics][ratio]': '80',
    'fresh[characteristics][temperatureClass]': 'T30',
    'fresh[characteristics][registerInterval][value]': '0,05',
    'fresh[characteristics][registerInterval][unit]': 'L',
  };
  const chosen = { typeCode: 'DT-03', named: 'MOI-A1\nMOI-B2' };
  const addressOf = (query: Record<string, string>) =>
    `/verifications/runs/new?${new URLSearchParams({ ...chosen, ...query }).toString()}`;

  it('are described once, then entered in the register with their records, and never twice', async () => {
    const bench = await buildBench(0);
    const { get, post } = await signIn(registry.app, bench.technician);
    const first = (await get(addressOf({})).expect(200)).text;
    expect(first).toContain('2 chiếc chưa có trong sổ: MOI-A1, MOI-B2');
    const address = addressOf(fresh);
    const grid = (await get(address).expect(200)).text;
    expect(grid).toContain('name="members[line1][rows][0][endReading]"');
    const members = ['line0', 'line1'].map((key) => memberOf(key));
    const form: Record<string, string> = { ...formOf(bench, members), 'members[line0][owner]': bench.owner.nameVi };
    const back = await post(address, form).send();
    expect([back.status, back.text.includes('Ghi tên cơ sở sử dụng')]).toEqual([422, true]);
    const whole = { ...form, 'members[line1][owner]': bench.owner.nameVi };
    const mended = await post(address, whole).send();
    expect([mended.status, /id="error-summary"[^]*?<\/ul>/.exec(mended.text)?.[0]]).toEqual([303, undefined]);
    await post(address, whole).expect(303);
    const found = await InstrumentModel.find({ centreId: bench.centre._id }).sort({ serial: 1 }).lean();
    expect(found.map(({ serial, maker, model }) => [serial, maker, model])).toEqual([
      ['MOI-A1', 'Hãng Mẫu', 'LXS'],
      ['MOI-B2', 'Hãng Mẫu', 'LXS'],
    ]);
    expect(await VerificationModel.countDocuments({ runId: form['run'] ?? '' })).toBe(2);
  });

  it('are told what is wrong with their description, and are nothing to whoever names no type', async () => {
    const bench = await buildBench(0);
    const { get } = await signIn(registry.app, bench.technician);
    const wrong = (await get(addressOf({ ...fresh, 'fresh[characteristics][ratio]': 'nhiều' })).expect(200)).text;
    expect(wrong).toContain('id="error-summary"');
    const untyped = (await get('/verifications/runs/new?named=MOI-A1').expect(200)).text;
    expect(untyped).toContain('Không có trong sổ của trung tâm: MOI-A1.');
  });
});

describe('the day’s work', () => {
  it('is remembered: the next lot begins with the values of the last record of the day', async () => {
    const bench = await buildBench(2);
    const [one = '', other = ''] = bench.meters;
    const { post } = await useApi(registry.app, bench.technician);
    const today = { performedOn: '2026-11-20', place: 'Bàn kiểm số 7' };
    await post('/verifications/runs', { ...runOf(bench, [memberOf(one)]), ...today }).expect(200);
    const { get } = await signIn(registry.app, bench.technician);
    const { text } = await get(`/verifications/runs/new?instrumentIds=${other}`).expect(200);
    expect(text).toContain('value="Bàn kiểm số 7"');
    expect(text).toMatch(/name="rows\[2\]\[actualVolume\]"[^>]*value="100"/);
    expect(text).toMatch(new RegExp(`name="standardIds" value="${String(bench.standard._id)}" checked`));
  });

  it('is numbered on by the stamps that follow one, without those that a record names', async () => {
    const bench = await buildBench(1);
    const { post } = await useApi(registry.app, bench.technician);
    const member = { ...memberOf(bench.meters[0] ?? ''), stampNumber: '26N0102' };
    await post('/verifications/runs', runOf(bench, [member])).expect(200);
    const { get } = await signIn(registry.app, bench.technician);
    const asked = (query: string) => get(`/verifications/runs/stamps?${query}`).set('Accept', 'application/json');
    const next = await asked('after=26N0100&kind=verification&day=20/11/2026').expect(200);
    const { stamps } = next.body as { stamps: string[] };
    expect([stamps.length, ...stamps.slice(0, 3)]).toEqual([200, '26N0101', '26N0103', '26N0104']);
  });
});

describe('a balance', () => {
  it('is tried with what it printed, read by each format; nobody else’s page has a way to one', async () => {
    const technician = await signIn(registry.app, await buildPerson('technician'));
    const opened = await technician.get('/verifications/balances').expect(200);
    expect(opened.headers['permissions-policy'] ?? 'serial=(self)').toContain('serial=(self)');
    for (const said of ['Mettler-Toledo', 'Chưa xác nhận', 'data-balance-connect', 'cần JavaScript']) {
      expect(opened.text).toContain(said);
    }
    expect(await faultsOf(opened.text)).toEqual([]);
    const read = (
      await technician.post('/verifications/balances', { lines: 'S S     100.00 g\r\nUS,+00100.00  g' }).expect(200)
    ).text;
    for (const said of ['>S S     100.00 g</code>', '100,00 g', 'chưa ổn định']) expect(read).toContain(said);
    expect((await technician.post('/verifications/balances', { lines: '' }).expect(422)).text).toContain('id="lines"');
    await (await signIn(registry.app, await buildPerson('agencyOfficer'))).get('/verifications/balances').expect(403);
  });

  it('gives its readings to the cells of a lot and of a record, in the unit of each', async () => {
    const bench = await buildBench(1);
    const browser = await signIn(registry.app, bench.technician);
    const lot = (await browser.get(`/verifications/runs/new?instrumentIds=${bench.meters[0]}`).expect(200)).text;
    const one = (await browser.get(`/verifications/new?instrumentId=${bench.meters[0]}`).expect(200)).text;
    for (const page of [lot, one]) {
      expect(await faultsOf(page)).toEqual([]);
      expect(page).toContain('data-balance-connect');
      expect(page).toMatch(/<input[^>]+data-unit="L"[^>]*>/);
    }
    expect(lot).toContain('data-lot-preview');
  });
});
