import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  compareQuantities,
  findProcedure,
  procedureForType,
  problemsOf,
  procedures,
  type Evaluation,
  type EvaluationInput,
  type Point,
  type Procedure,
  type Row,
} from '../../../src/metrology';
import { declaredCases, type DeclaredCase } from './declared-cases';
import catalogue from '../../../src/laboratory/instruments/instrument-types.json';

const declaredFolder = resolve(__dirname, '../../../src/metrology/procedures/declared');
const declarations = readdirSync(declaredFolder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(declaredFolder, file), 'utf8')) as Declared);

interface Declared {
  readonly code: string;
  readonly instrumentTypeCodes: readonly string[];
  readonly steps: readonly {
    readonly rules?: readonly { readonly name: string; readonly over: string }[];
    readonly results: readonly { readonly limit?: { readonly cases: readonly Origin[] } }[];
  }[];
}
type Origin = Readonly<Record<string, unknown>>;

const sampleOf = (code: string): EvaluationInput =>
  (JSON.parse(readFileSync(join(__dirname, '../samples', `${code}.json`), 'utf8')) as { input: EvaluationInput }).input;

function procedureOf(code: string): Procedure {
  const procedure = findProcedure(code);
  if (!procedure) throw new Error(`There is no procedure ${code}.`);
  return procedure;
}

function judged(code: string, input: EvaluationInput): Evaluation {
  const { evaluation, errors } = procedureOf(code).evaluate(input);
  if (errors) throw new Error(errors.map(({ path, code: why }) => `${path} ${why}`).join('\n'));
  return evaluation;
}

/** The sample with one row changed. */
function withCells(code: string, [step, row, cells]: readonly [string, number, Row]): EvaluationInput {
  const input = sampleOf(code);
  const rows = (input.readings[step] ?? []).map((each, index) => (index === row ? { ...each, ...cells } : each));
  return { ...input, readings: { ...input.readings, [step]: rows } };
}

const named = declarations.map((declaration) => [declaration.code, declaration] as const);

describe.each(named)('the declaration of %s', (_code, declaration) => {
  it('has no problem: every formula can be read and names only what is known', () => {
    expect(problemsOf(declaration)).toEqual([]);
  });

  it('says of every limit where it comes from', () => {
    const cases = declaration.steps.flatMap(({ results }) => results.flatMap(({ limit }) => limit?.cases ?? []));
    const origins = cases.map((each) => ['source', 'figure', 'cells', 'table'].filter((key) => key in each));
    expect(origins.every((found) => found.length === 1)).toBe(true);
  });

  it('keeps a draft that is not whole: what a step lacks has the code of a gap', () => {
    const gaps = ['tooFewRows', 'flowPointMissing', 'pointMissing', 'maxNotReached'];
    const ofSteps = declaration.steps.flatMap(({ rules = [] }) => rules.filter(({ over }) => over !== 'row'));
    expect(ofSteps.map(({ name }) => name).filter((name) => !gaps.includes(name))).toEqual([]);
  });

  it('names types that the law’s list has', () => {
    const known = new Set(catalogue.map(({ code }) => code));
    expect(declaration.instrumentTypeCodes.filter((code) => !known.has(code))).toEqual([]);
  });

  it('speaks both languages', () => {
    const missing = textsIn(declaration).filter(({ vi, en }) => !vi.trim() || !en.trim());
    expect(missing).toEqual([]);
  });

  it('has its cases', () => {
    expect(declaredCases.map(({ code }) => code)).toContain(declaration.code);
  });
});

describe.each(declaredCases.map((each) => [each.code, each] as const))('%s', (code, each: DeclaredCase) => {
  it('passes a whole set of sound readings', () => {
    expect(judged(code, sampleOf(code)).passed).toBe(true);
  });

  it('passes at the edge of the limit', () => {
    const { passed, points } = judged(code, withCells(code, each.edge));
    expect(passed).toBe(true);
    expect(points.some(isAtLimit)).toBe(true);
  });

  it('fails beyond it', () => {
    expect(judged(code, withCells(code, each.beyond)).passed).toBe(false);
  });

  it('refuses a set that is not whole', () => {
    const input = sampleOf(code);
    const readings = { ...input.readings, ...each.incomplete.readings(input.readings) };
    const codes = (procedureOf(code).evaluate({ ...input, readings }).errors ?? []).map((error) => error.code);
    expect(codes).toContain(each.incomplete.code);
  });

  it('refuses an instrument that cannot be', () => {
    const input = sampleOf(code);
    const { errors } = procedureOf(code).readCharacteristics({ ...input.characteristics, ...each.impossible.given });
    expect(errors?.map((error) => error.code)).toContain(each.impossible.code);
  });

  it('states the same errors in a calibration, without limits and without figures', () => {
    const { figures: _figures, ...input } = sampleOf(code);
    const stated = judged(code, { ...input, kind: 'calibration' });
    expect(stated.points.map(({ error }) => error)).toEqual(
      judged(code, sampleOf(code)).points.map(({ error }) => error),
    );
    expect(stated.passed).toBeNull();
  });

  it('is judged by the officers’ figures only once they are there', () => {
    const { figures = {}, ...input } = sampleOf(code);
    const refused = (procedureOf(code).evaluate(input).errors ?? []).map(({ path }) => path);
    const needed = Object.keys(figures).map((name) => `figures.${name}`);
    expect(refused.length > 0).toBe(needed.length > 0);
    expect(refused.filter((path) => !needed.includes(path))).toEqual([]);
  });

  it('offers rows that its own form takes', () => {
    const procedure = procedureOf(code);
    const rows = procedure.proposeRows(sampleOf(code).characteristics);
    const foreign = Object.entries(rows).flatMap(([step, offered]) => {
      const fields = procedure.steps.find(({ name }) => name === step)?.fields.map(({ name }) => name) ?? [];
      return offered.flatMap((row) => Object.keys(row).filter((cell) => !fields.includes(cell)));
    });
    expect(foreign).toEqual([]);
  });
});

it.each([
  ['0,085', '1', 'refused'],
  ['0,0427', '1', 'refused'],
  ['0,0426', '1', 'judged'],
  ['0,085', '2', 'judged'],
  ['0,085', '2,87', 'judged'],
  ['0,0854', '3', 'refused'],
])('a pressure gauge with U %s bar, k %s against a limit of 0.256 bar is %s', (uncertainty, k, expected) => {
  const input = sampleOf('pressureGauge');
  const rising = (input.readings['errors'] ?? []).map((row) => ({ ...row, uncertainty, k }));
  const { errors } = procedureOf('pressureGauge').evaluate({
    ...input,
    readings: { ...input.readings, errors: rising },
  });
  const codes = new Set((errors ?? []).map(({ code }) => code));
  expect([...codes]).toEqual(expected === 'refused' ? ['uncertaintyTooLarge'] : []);
});

it('every legal type is served by its own procedure or by the general record', () => {
  const served = catalogue.map(({ code }) => [code, procedureForType(code)?.code ?? 'general'] as const);
  expect(served.every(([, by]) => procedures.some(({ code }) => code === by))).toBe(true);
  const written = new Set(procedures.flatMap(({ instrumentTypeCodes }) => instrumentTypeCodes));
  expect(served.filter(([, by]) => by !== 'general')).toHaveLength(written.size);
});

function isAtLimit({ error, limit }: Point): boolean {
  return limit !== null && compareQuantities({ ...error, value: error.value.replace('-', '') }, limit) === 0;
}

function textsIn(value: unknown): readonly { vi: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('vi' in value && 'en' in value) return [value as { vi: string; en: string }];
  return Object.values(value).flatMap(textsIn);
}
