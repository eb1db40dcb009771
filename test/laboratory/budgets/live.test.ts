import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { buildSync } from 'esbuild';
import request from 'supertest';
import { calculateTyped, type TypedFields } from '../../../src/laboratory/budgets/budget.typed';
import { resultWords } from '../../../src/laboratory/budgets/contribution.words';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();
const folder = resolve(__dirname, '../../../src/laboratory/budgets');

interface PublishedInput {
  readonly name: string;
  readonly value: number;
  readonly standardUncertainty?: number;
  readonly distribution?: string;
  readonly halfWidth?: number;
  readonly dof?: number;
  readonly given?: { readonly U?: number; readonly expanded?: number; readonly k?: number };
}
interface Published {
  readonly id: string;
  readonly model?: string;
  /** Words where the source names another case. */
  readonly inputs?: readonly PublishedInput[] | string;
  readonly correlations?: unknown;
  readonly expected: Readonly<Record<string, number>>;
}

const file = join(__dirname, '../../../src/metrology/validation/uncertainty-cases.json');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Published[] };

/** Published budgets of one output whose inputs are stated as a form states them. */
const typable = cases.filter(
  ({ model, inputs, correlations, expected }) =>
    typeof model === 'string' &&
    typeof inputs === 'object' &&
    !correlations &&
    inputs.every((each) => typeof each === 'object' && typedSpread(each) !== null) &&
    ('uc' in expected || 'u' in expected) &&
    !('ucIfUncorrelated_wrong' in expected) &&
    // No figure that people type is longer; a constant of 10⁻³⁴ is written in other units.
    inputs.every(({ value }) => value === 0 || (Math.abs(value) > 1e-12 && decimal(value).length <= 24)),
);

function comma(value: number): string {
  return decimal(value).replace('.', ',');
}

/** Every digit, and no exponent: people type none. */
function decimal(value: number): string {
  return value.toPrecision(12).includes('e') ? value.toFixed(20).replace(/0+$/, '') : String(value);
}

function typedSpread(input: PublishedInput): Record<string, string> | null {
  const { distribution = 'normal', halfWidth, standardUncertainty: u, given } = input;
  if (halfWidth !== undefined && ['rectangular', 'triangular', 'arcsine'].includes(distribution))
    return { distribution, spread: comma(halfWidth) };
  const U = given?.U ?? given?.expanded;
  if (U !== undefined && given?.k) return { distribution: 'normal', spread: comma(U), k: comma(given.k) };
  return u === undefined ? null : { distribution: 'normal', spread: comma(u) };
}

/** The case as somebody types it into the form of a budget. */
function typed({ model = '', inputs = [] }: Published): TypedFields {
  const rows = (typeof inputs === 'object' ? inputs : []).flatMap((input, at) => {
    const { name, value, dof } = input;
    const cells = { name, labelVi: name, unit: '1', estimate: comma(value), ...typedSpread(input) };
    const known = { ...cells, ...(dof !== undefined && { degreesOfFreedom: comma(dof) }) };
    return Object.entries(known).map(([field, cell]) => [`inputs[${at}][${field}]`, cell] as const);
  });
  return { output: 'y', unit: '1', model, probability: '95,45', correlations: '', ...Object.fromEntries(rows) };
}

describe('a published budget, typed into the form', () => {
  it('is one of several that are there', () => expect(typable.length).toBeGreaterThan(9));

  it.each(typable.map((each) => [each.id, each] as const))('%s comes to the published u', (_id, published) => {
    const { outcome } = calculateTyped(typed(published));
    if (!outcome.ok) throw new Error(outcome.problem.words.en);
    const { uc, u, y, nuEff } = published.expected;
    const expected = (uc ?? u)!;
    const place = 10 ** Math.floor(Math.log10(expected) - 1);
    expect(Math.abs(outcome.result.standardUncertainty - expected)).toBeLessThanOrEqual(place * 1.01);
    if (y !== undefined)
      expect(outcome.result.estimate).toBeCloseTo(y, Math.max(0, 1 - Math.floor(Math.log10(expected))));
    if (nuEff !== undefined && nuEff < 100) expect(outcome.result.degreesOfFreedom).toBeCloseTo(nuEff, -0.5);
  });
});

describe('the script of the page', () => {
  const bundle = buildSync({
    stdin: {
      contents: `export { calculateTyped } from './budget.typed'; export { resultWords } from './contribution.words';`,
      resolveDir: folder,
      loader: 'ts',
    },
    ...{ bundle: true, write: false, format: 'iife', globalName: 'live', target: 'es2020', platform: 'browser' },
  }).outputFiles[0]!.text;
  const live = runInNewContext(`${bundle}; live`, {}) as {
    calculateTyped: typeof calculateTyped;
    resultWords: typeof resultWords;
  };

  it.each(typable.map((each) => [each.id, each] as const))('says of %s what the server says', (_id, published) => {
    const fields = typed(published);
    const [there, here] = [live.calculateTyped(fields), calculateTyped(fields)];
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
    if (!here.outcome.ok || !there.outcome.ok) throw new Error('not calculated');
    for (const language of ['vi', 'en'] as const)
      expect(JSON.stringify(live.resultWords({ unit: 'g' }, there.outcome.result, language))).toBe(
        JSON.stringify(resultWords({ unit: 'g' }, here.outcome.result, language)),
      );
  });

  it('is served from here, and does not reach for anything else', async () => {
    const { text, headers } = await request(registry.app).get('/assets/budgets.js').expect(200);
    expect(headers['content-type']).toContain('javascript');
    expect(text).toContain('data-budget');
    expect(text).not.toMatch(/require\("|"node:/);
  });
});

it('what is no number is said at its field, and nothing is calculated', () => {
  const [first] = typable;
  const { outcome } = calculateTyped({ ...typed(first!), 'inputs[0][spread]': 'hai' });
  expect(outcome).toMatchObject({ ok: false, problem: { field: 'inputs[0][spread]' } });
});
