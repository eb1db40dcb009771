import { randomUUID } from 'node:crypto';
import { VerificationModel } from '../../../src/laboratory/certificates';
import { benchOf, buildBench, memberOf, passing, type Bench } from '../../support/benches';
import { buildWorkingCentre } from '../../support/certificates';
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

  it('holds at most 20 meters, each once', async () => {
    const bench = await buildBench(1);
    const { post } = await useApi(registry.app, bench.technician);
    const [id = ''] = bench.meters;
    await post('/verifications/runs', runOf(bench, [memberOf(id), memberOf(id)])).expect(422);
    await post(
      '/verifications/runs',
      runOf(
        bench,
        Array.from({ length: 21 }, (_, at) => memberOf(`${at}`.padStart(24, 'a'))),
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
    const cell = `members[${bench.meters[2]}][rows][0][endReading]`;
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
    expect(shown).toContain('Gửi soát xét cả lượt');
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
