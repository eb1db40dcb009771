import { BudgetModel } from '../../../src/laboratory/budgets/budget.model';
import { templates } from '../../../src/laboratory/budgets/budget.templates';
import { approvedBudget, budgetForm, weightBudget } from '../../support/budgets';
import { buildWorkingCentre, otherActor } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

interface Shown {
  readonly id: string;
  readonly edition: number;
  readonly status: string;
  readonly result: { readonly standardUncertainty: number; readonly expandedUncertainty: number };
  readonly trial?: { readonly isValidated: boolean; readonly trials: number; readonly seed: number };
}
interface Problem {
  readonly errors?: readonly { readonly field: string }[];
  readonly refusals?: readonly { readonly rule: string; readonly legalBasis?: string }[];
}

const fieldsOf = ({ body }: { body: unknown }) => ((body as Problem).errors ?? []).map(({ field }) => field);

async function people() {
  const centre = await buildWorkingCentre();
  const of = { organizationId: centre.centre._id };
  const technician = await useApi(registry.app, centre.technician);
  const officer = await useApi(registry.app, await buildPerson('qualityOfficer', of));
  return { centre, technician, officer, head: await useApi(registry.app, centre.head) };
}

describe('a budget', () => {
  it('of EA-4/02 S2 comes to the published u and U', async () => {
    const { technician } = await people();
    const { result } = (await technician.post('/budgets', weightBudget()).expect(201)).body as Shown;
    expect(Math.abs(result.standardUncertainty - 0.0292)).toBeLessThan(1e-4);
    expect(Math.abs(result.expandedUncertainty - 0.0585)).toBeLessThan(1e-4);
  });

  it('is entered in a page, and its page shows U with two digits, every contribution and their bars', async () => {
    const { centre } = await people();
    const { get, post } = await signIn(registry.app, centre.technician);
    const { headers } = await post('/budgets/new', budgetForm(weightBudget())).expect(303);
    const { text } = await get(String(headers['location'])).expect(200);
    expect(text).toContain('0,059 g');
    expect(text).toContain('10.000,025 g');
    for (const name of ['mS', 'dmD', 'dm', 'dmC', 'dB']) expect(text).toContain(`${name} – `);
    expect(text).toContain('data:image/svg+xml;base64');
    expect(text).toContain('59,1');
    for (const page of [String(headers['location']), '/budgets', '/budgets/new', '/budgets/new?template=weights'])
      expect([page, await faultsOf((await get(page).expect(200)).text)]).toEqual([page, []]);
    await get(`${String(headers['location'])}/change`).expect(200);
  });

  it('is calculated before it is saved where the browser runs no script', async () => {
    const { centre } = await people();
    const { post } = await signIn(registry.app, centre.technician);
    const { text } = await post('/budgets/new', { ...budgetForm(weightBudget()), more: 'calculate' }).expect(200);
    expect(text).toContain('<output data-said="expandedUncertainty">0,059 g</output>');
    const wrong = { ...budgetForm(weightBudget({ model: 'mS + nothing' })), more: 'calculate' };
    const again = (await post('/budgets/new', wrong).expect(200)).text;
    expect(again).toContain('nothing');
    expect(await BudgetModel.countDocuments({ centreId: centre.centre._id })).toBe(0);
  });

  it.each([
    ['a model with a stranger', { model: 'mS + x' }, 'model'],
    ['a model that is none', { model: 'mS +' }, 'model'],
    ['a unit that nobody knows', { unit: 'gram' }, 'unit'],
    ['a procedure that nobody knows', { procedureCode: 'nothing' }, 'procedureCode'],
    ['a step that the procedure has not', { step: 'accuracy' }, 'step'],
    [
      'a correlation of a stranger',
      { correlations: [{ first: 'mS', second: 'x', coefficient: '0.5' }] },
      'correlations',
    ],
    [
      'a pair whose correlation is stated twice',
      {
        correlations: [
          { first: 'mS', second: 'dm', coefficient: '1' },
          { first: 'dm', second: 'mS', coefficient: '-1' },
        ],
      },
      'correlations',
    ],
    [
      'an input correlated with itself',
      { correlations: [{ first: 'mS', second: 'mS', coefficient: '1' }] },
      'correlations',
    ],
  ])('with %s is refused at its field', async (_what, overrides, field) => {
    const { technician } = await people();
    expect(fieldsOf(await technician.post('/budgets', weightBudget(overrides)).expect(422))).toEqual([field]);
  });

  it.each<[string, string, string[]]>([
    ['does not name', 'mS + dm + dmC', ['inputs[1][name]', 'inputs[4][name]']],
    ['takes away again', 'mS + dmD - dmD + dm + dmC + dB', ['inputs[1][name]']],
  ])('is refused at each input that its model %s', async (_what, model, fields) => {
    const { technician } = await people();
    expect(fieldsOf(await technician.post('/budgets', weightBudget({ model })).expect(422))).toEqual(fields);
  });

  it('that comes to U = 0 is refused', async () => {
    const { technician } = await people();
    const inputs = weightBudget().inputs.map((input) => ({ ...input, spread: '0' }));
    expect(fieldsOf(await technician.post('/budgets', weightBudget({ inputs })).expect(422))).toEqual([
      'inputs[0][spread]',
    ]);
  });

  it('is refused at the very input that is wrong', async () => {
    const { technician } = await people();
    const { inputs } = weightBudget();
    const twice = [...inputs, inputs[0]!];
    expect(fieldsOf(await technician.post('/budgets', weightBudget({ inputs: twice })).expect(422))).toEqual([
      'inputs[5][name]',
    ]);
    const open = inputs.map(({ spread: _open, ...input }) => input);
    expect(fieldsOf(await technician.post('/budgets', weightBudget({ inputs: open })).expect(422))).toEqual([
      'inputs[3][spread]',
      'inputs[4][spread]',
    ]);
  });
});

describe('approving a budget', () => {
  it('is for somebody else of the centre than who wrote it', async () => {
    const { technician, officer, head } = await people();
    const { id } = (await officer.post('/budgets', weightBudget()).expect(201)).body as Shown;
    await technician.post(`/budgets/${id}/submission`, {}).expect(200);
    const { refusals } = (await officer.post(`/budgets/${id}/approval`, {}).expect(409)).body as Problem;
    expect(refusals?.[0]).toMatchObject({ rule: 'budget.sameHand', legalBasis: 'ISO/IEC 17025:2017, 7.6.1' });
    await technician.post(`/budgets/${id}/approval`, {}).expect(403);
    const { status } = (await head.post(`/budgets/${id}/approval`, {}).expect(200)).body as Shown;
    expect(status).toBe('approved');
  });

  it('freezes it: only a new edition says something else, and replaces it once approved', async () => {
    const { centre, technician } = await people();
    const { id } = await approvedBudget(registry.app, centre, weightBudget());
    const { refusals } = (await technician.post(`/budgets/${id}/figures`, weightBudget()).expect(409)).body as Problem;
    expect(refusals?.[0]?.rule).toBe('budget.notDraft');
    const { get } = await signIn(registry.app, centre.technician);
    for (const act of ['change', 'submit']) {
      const { text } = await get(`/budgets/${id}/${act}`).expect(200);
      expect(text).toContain('Lập phiên bản mới từ bảng này');
      expect(text).not.toContain(`action="/budgets/${id}/${act}"`);
    }
    const next = await approvedBudget(registry.app, centre, weightBudget({ probability: '99' }));
    expect(((await technician.get(`/budgets/${next.id}`)).body as Shown).edition).toBe(2);
    expect(((await technician.get(`/budgets/${id}`)).body as Shown).status).toBe('replaced');
  });

  it('returns it to its writer with the reason', async () => {
    const { technician, officer } = await people();
    const { id } = (await technician.post('/budgets', weightBudget()).expect(201)).body as Shown;
    await technician.post(`/budgets/${id}/submission`, {}).expect(200);
    await officer.post(`/budgets/${id}/return`, { reason: 'Thiếu ảnh hưởng nhiệt độ' }).expect(200);
    const { status } = (await technician.post(`/budgets/${id}/figures`, weightBudget()).expect(200)).body as Shown;
    expect(status).toBe('draft');
  });
});

describe('a stranger', () => {
  it('of another centre finds no budget, and the department reads it without changing it', async () => {
    const { technician } = await people();
    const { id } = (await technician.post('/budgets', weightBudget()).expect(201)).body as Shown;
    const other = await useApi(registry.app, await otherActor('technician'));
    await other.get(`/budgets/${id}`).expect(404);
    await other.post(`/budgets/${id}/submission`, {}).expect(404);
    const department = await useApi(registry.app, await buildPerson('departmentOfficer'));
    await department.get(`/budgets/${id}`).expect(200);
    await department.post(`/budgets/${id}/submission`, {}).expect(403);
  });
});

describe('the check by Monte Carlo', () => {
  it('agrees with the GUM where everything is normal, and says so on the page', async () => {
    const { centre, technician } = await people();
    const { id } = (await technician.post('/budgets', weightBudget({ inputs: normalInputs() })).expect(201))
      .body as Shown;
    const { get, post } = await signIn(registry.app, centre.technician);
    const { text } = await get(`/budgets/${id}`);
    expect(text).toContain('Kiểm tra bằng Monte Carlo');
    const token = await post(`/budgets/${id}/monte-carlo`, {}).send();
    expect(token.status).toBe(303);
    const { trial } = (await technician.get(`/budgets/${id}`)).body as Shown;
    expect(trial).toMatchObject({ isValidated: true, trials: 1_000_000 });
    expect((await get(`/budgets/${id}`)).text).toContain('phù hợp với khoảng phủ Monte Carlo');
  });

  it('does not where one rectangle rules, and a change of the figures takes the verdict away', async () => {
    const { technician } = await people();
    const [first] = weightBudget().inputs;
    const wide = [{ ...first!, distribution: 'rectangular' as const }];
    const entry = weightBudget({ model: 'mS', inputs: wide });
    const { id } = (await technician.post('/budgets', entry).expect(201)).body as Shown;
    const tried = (await technician.post(`/budgets/${id}/monte-carlo`, {}).expect(200)).body as Shown;
    expect(tried.trial?.isValidated).toBe(false);
    const changed = (await technician.post(`/budgets/${id}/figures`, entry).expect(200)).body as Shown;
    expect(changed).not.toHaveProperty('trial');
  });
});

function normalInputs() {
  return weightBudget().inputs.map((input) => ({ ...input, distribution: 'normal' as const }));
}

describe('the templates', () => {
  it.each(templates.map((each) => [each.code, each] as const))(
    'of %s open in the form, and are saved once the centre states its figures',
    async (code, template) => {
      const { centre, technician } = await people();
      const { get } = await signIn(registry.app, centre.technician);
      expect((await get(`/budgets/new?template=${code}`).expect(200)).text).toContain(template.model);
      const unit = template.unit ?? 'kPa';
      const inputs = template.inputs.map((each) => ({ unit, ...each, spread: '0.1' }));
      const { procedureCode, step, output, model, probability } = template;
      const entry = { procedureCode, step, output, model, probability, unit, inputs, name: 'Từ mẫu', basis: 'Tự lập' };
      await technician.post('/budgets', entry).expect(201);
    },
  );

  it('say of which document they are, or that they are the registry’s own', () => {
    for (const { source, basis } of templates)
      expect(basis.vi).toMatch(source === 'own' ? /phần mềm/ : /DKD|EA-4|cg-18|R 111/);
  });
});
