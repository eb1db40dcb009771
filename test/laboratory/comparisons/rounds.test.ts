import request from 'supertest';
import { ComparisonActionModel } from '../../../src/laboratory/comparisons/action.model';
import { ComparisonRoundModel } from '../../../src/laboratory/comparisons/round.model';
import { buildRound, roundFields } from '../../support/comparisons';
import { faultsOf } from '../../support/html';
import { buildCentre, buildOrganization } from '../../support/organizations';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();
const page = '/comparisons';

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly scores: readonly { code: string; en?: number; performance: string }[];
  readonly participants: readonly { code: string; centreId: string | null; name: string | null; isOwn: boolean }[];
}

const aRound = () => buildRound(registry.app);

/** The rows of a table as a browser sends them. */
function rows(name: string, typed: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const cells = typed.flatMap((row, at) =>
    Object.entries(row).map(([cell, value]) => [`${name}[${at}][${cell}]`, value] as const),
  );
  return Object.fromEntries(cells);
}

describe('a round of the department', () => {
  it('is closed with the published scores, frozen, and opens an action for the centre that failed', async () => {
    const { address, department, second } = await aRound();
    const closed = (await department.post(`${address}/close`, {}).expect(200)).body as Shown;
    expect(closed.status).toBe('closed');
    expect(closed.scores.map(({ code, en, performance }) => [code, en?.toFixed(3), performance])).toEqual([
      ['M1', '0.383', 'satisfactory'],
      ['M2', '-1.300', 'unsatisfactory'],
      ['M3', '1.286', 'unsatisfactory'],
    ]);
    const actions = await ComparisonActionModel.find({ roundId: closed.id }).lean();
    expect(actions).toMatchObject([{ centreId: second._id, code: 'M2', status: 'open', openedOn: '2026-11-20' }]);

    for (const [step, body] of [
      ['points', { points: [] }],
      ['participants', { participants: [] }],
      ['results', { code: 'M1', results: [] }],
      ['close', {}],
    ] as const)
      await department.post(`${address}/${step}`, body).expect(409);
    await department.patch(address, { name: 'Tên khác' }).expect(409);
  });

  it('is opened again with a reason alone; what was begun about its results stays', async () => {
    const { address, department, enter } = await aRound();
    await department.post(`${address}/close`, {}).expect(200);
    await department.post(`${address}/reopen`, {}).expect(422);
    const open = (await department.post(`${address}/reopen`, { reason: 'Gõ nhầm M2' }).expect(200)).body as Shown;
    expect(open).toMatchObject({ status: 'draft', scores: [] });
    await department.post(`${address}/reopen`, { reason: 'lại' }).expect(409);
    await enter('M2', '10.00002', '0.00004');
    await department.post(`${address}/close`, {}).expect(200);
    expect(await ComparisonActionModel.countDocuments({ roundId: open.id })).toBe(1);
  });

  it('is not closed before everything that judges it is there', async () => {
    const department = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const { id } = (await department.post(page, { ...roundFields, criterion: 'zeta' }).expect(201)).body as Shown;
    const answer = await department.post(`${page}/${id}/close`, {}).expect(409);
    const { refusals } = answer.body as { refusals: { rule: string }[] };
    expect(refusals.map(({ rule }) => rule)).toEqual(['round.noPoint', 'round.noResult']);
  });

  it('shows each centre its own name and the others’ codes, and nothing before it is closed', async () => {
    const { address, department, first, second, heads } = await aRound();
    const head = await useApi(registry.app, heads[0]);
    await head.get(address).expect(404);
    await department.post(`${address}/close`, {}).expect(200);
    const { participants } = (await head.get(address).expect(200)).body as Shown;
    expect(participants).toMatchObject([
      { code: 'M1', centreId: first.id, isOwn: true },
      { code: 'M2', centreId: null, isOwn: false },
      { code: 'M3', name: null },
    ]);
    const browser = await signIn(registry.app, heads[0]);
    const shown = [await browser.get(address).expect(200), await browser.get(`${address}.csv`).expect(200)];
    for (const { text } of shown) {
      expect(text).toContain(first.nameVi);
      expect(text).not.toContain('Phòng thử nghiệm ngoài sổ');
      expect(text).toContain('M3');
    }
    expect(shown.filter(({ text }) => text.includes(second.nameVi))).toEqual([]);
    const officer = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const all = (await officer.get(address).expect(200)).text;
    for (const name of [first.nameVi, second.nameVi, 'Phòng thử nghiệm ngoài sổ']) expect(all).toContain(name);
  });

  it('refuses at their fields a code twice, a centre twice, no centre, U without a value and a point that is not there', async () => {
    const { address, department, first } = await aRound();
    const fieldsOf = async (step: string, body: object) => {
      const problem = await department.post(`${address}/${step}`, body).expect(422);
      return (problem.body as { errors: { field: string }[] }).errors.map(({ field }) => field);
    };
    const owner = await buildOrganization();
    const participants = [
      { code: 'A', centreId: first.id },
      { code: 'A', name: 'x' },
      { code: 'B', centreId: first.id },
      { code: 'C', centreId: owner.id },
    ];
    expect(await fieldsOf('participants', { participants })).toEqual([
      ...['participants[1][code]', 'participants[2][centreId]', 'participants[3][centreId]'],
    ]);
    const wrong = [{ label: '1' }, { label: '1', uncertainty: '2' }, { label: '2', value: '1', coverageFactor: '2' }];
    expect(await fieldsOf('points', { points: wrong })).toEqual([
      ...['points[1][label]', 'points[1][value]', 'points[2][uncertainty]'],
    ]);
    expect(await fieldsOf('results', { code: 'M1', results: [{ point: 3, value: '1' }] })).toEqual([
      'results[0][point]',
    ]);
    const lone = [{ point: 0 }, { point: 1, uncertainty: '1' }];
    expect(await fieldsOf('results', { code: 'M1', results: lone })).toEqual([
      'results[1][point]',
      'results[1][value]',
    ]);
    expect(await fieldsOf('results', { code: 'M9', results: [] })).toEqual(['code']);
    expect(await fieldsOf('points', { points: [{ label: 'khác' }, { label: 'khác nữa' }] }).catch(() => [])).toEqual(
      [],
    );
  });
});

describe('an action', () => {
  it('waits on the head’s first page until cause, correction and effect are there', async () => {
    const { address, department, heads } = await aRound();
    await department.post(`${address}/close`, {}).expect(200);
    const head = await signIn(registry.app, heads[1]);
    const figure = /href="\/comparisons\/actions\?status=unfinished"><span class="figure-number">(\d+)/;
    expect(figure.exec((await head.get('/')).text)?.[1]).toBe('1');
    expect((await head.get('/assessment/iso-17025')).text).toContain('Còn 1 hành động');

    const { text } = await head.get(`${page}/actions?status=unfinished`).expect(200);
    const action = /href="(\/comparisons\/actions\/[0-9a-f]{24})"/.exec(text)?.[1] ?? '';
    expect((await head.get(action).expect(200)).text).toContain('En = \u22121,30');
    await head.post(`${action}/close`, { effect: 'Đo lại đạt', effectCheckedOn: '20/11/2026' }).expect(409);
    const plan = { cause: 'Gia nhiệt chưa đủ', correction: 'Đợi 24 giờ', responsible: 'Người thử' };
    await head.post(`${action}/plan`, { ...plan, dueOn: '01/01/2020' }).expect(422);
    await head.post(`${action}/plan`, { ...plan, dueOn: '30/11/2026' }).expect(303);
    await head.post(`${action}/close`, { effect: 'Đo lại đạt', effectCheckedOn: '30/11/2026' }).expect(422);
    await head.post(`${action}/close`, { effect: 'Đo lại đạt', effectCheckedOn: '20/11/2026' }).expect(303);
    const page2 = (await head.get(action).expect(200)).text;
    for (const said of ['Gia nhiệt chưa đủ', 'Đợi 24 giờ', '30/11/2026', 'Đã kết thúc']) expect(page2).toContain(said);
    expect(await faultsOf(page2)).toEqual([]);
    expect(figure.exec((await head.get('/')).text)?.[1]).toBe('0');
    await head.post(`${action}/plan`, { ...plan, dueOn: '30/11/2026' }).expect(409);
  });

  it('is its centre’s and the department’s to see, and the centre’s to work on', async () => {
    const { address, department, heads } = await aRound();
    await department.post(`${address}/close`, {}).expect(200);
    const [other, own] = [await useApi(registry.app, heads[0]), await useApi(registry.app, heads[1])];
    const { items } = (await own.get(`${page}/actions`).expect(200)).body as { items: { id: string }[] };
    const action = `${page}/actions/${items[0]?.id}`;
    await department.get(action).expect(200);
    await other.get(action).expect(404);
    const plan = { cause: 'a b c', correction: 'x', responsible: 'y', dueOn: '2026-12-01' };
    await department.post(`${action}/plan`, plan).expect(403);
    await other.post(`${action}/plan`, plan).expect(404);
    const technician = await useApi(registry.app, await buildPerson('technician'));
    await technician.post(`${action}/plan`, plan).expect(403);
    await own.post(`${action}/plan`, plan).expect(200);
    const effect = { effect: 'đạt', effectCheckedOn: '2026-11-20' };
    expect((await own.post(`${action}/close`, effect).expect(200)).body).toMatchObject({ status: 'closed' });
  });
});

describe('the pages of a round', () => {
  it('take a centre’s own round from the first form to its report, without scripts', async () => {
    const centre = await buildCentre();
    const quality = await signIn(registry.app, await buildPerson('qualityOfficer', { organizationId: centre._id }));
    const { headers } = await quality
      .post(`${page}/new`, { ...roundFields, beginsOn: '01/09/2026', endsOn: '15/10/2026' })
      .expect(303);
    const address = String(headers['location']);
    const point = { label: '10 kg', value: '10,000025', uncertainty: '0,00003', coverageFactor: '', sigma: '' };
    const blank = { label: '', value: '', uncertainty: '', coverageFactor: '', sigma: '' };
    await quality.post(`${address}/points`, rows('points', [blank, point, blank])).expect(303);
    const participants = [
      { code: 'A7', centreId: centre.id, name: '' },
      { code: 'B2', centreId: '', name: '' },
    ];
    await quality.post(`${address}/participants`, rows('participants', participants)).expect(303);
    const other = { code: 'C1', centreId: (await buildCentre()).id, name: '' };
    const refused = await quality
      .post(`${address}/participants`, rows('participants', [...participants, other]))
      .expect(422);
    expect(refused.text).toContain('Chỉ Sở ghi được tên tổ chức khác');
    expect(refused.text).toContain('value="A7"');
    const typed = { value: '9,99996', uncertainty: '0,00004', coverageFactor: '2' };
    await quality.post(`${address}/results/0`, rows('results', [typed])).expect(303);
    await quality.post(`${address}/results/1`, rows('results', [{ ...typed, value: '10,00005' }])).expect(303);
    expect((await quality.get(`${address}/results/0`).expect(200)).text).toContain('value="9,99996"');

    await quality.post(`${address}/close`).expect(303);
    const { text } = await quality.get(address).expect(200);
    for (const said of ['A7', 'của bạn', '\u22121,30', 'Không đạt', 'data:image/svg', 'Chưa nêu nguyên nhân'])
      expect(text).toContain(said);
    expect(await faultsOf(text)).toEqual([]);
    const paper = await quality.get(`${address}.pdf`).expect(200);
    expect((paper.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    await quality.post(`${address}/reopen`, { reason: 'Bổ sung kết quả' }).expect(303);
    for (const form of ['change', 'points', 'participants', 'results/0', 'close'])
      expect(await faultsOf((await quality.get(`${address}/${form}`).expect(200)).text)).toEqual([]);
  });

  it('clear an optional field that is emptied', async () => {
    const { address } = await aRound();
    const officer = await signIn(registry.app, await buildPerson('departmentOfficer'));
    await officer.post(`${address}/change`, { ...roundFields, beginsOn: '01/09/2026', endsOn: '' }).expect(303);
    const id = address.split('/').at(-1);
    expect((await ComparisonRoundModel.findById(id).lean())?.endsOn).toBeUndefined();
    await officer
      .post(`${address}/change`, { ...roundFields, beginsOn: '01/09/2026', endsOn: '01/08/2026' })
      .expect(422);
  });
});

it('a technician reads and changes nothing, another centre’s round is not there, a stranger signs in first', async () => {
  const { address, heads } = await aRound();
  const technician = await useApi(registry.app, await buildPerson('technician'));
  await technician.get(page).expect(200);
  await technician.post(page, roundFields).expect(403);
  const other = await useApi(registry.app, heads[0]);
  await other.post(`${address}/close`, {}).expect(404);
  await other.post(page, roundFields).expect(201);
  await request(registry.app).get(address).set('Accept', 'text/html').expect(303);
  await request(registry.app).get(`/api/v1${address}`).expect(401);
  const clerk = await signIn(registry.app, await buildPerson('agencyOfficer'));
  await clerk.get(page).expect(403);
});
