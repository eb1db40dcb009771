import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withUncertainty } from '../../../src/laboratory/certificates';
import { procedures, type EvaluationInput, type Procedure, type Readings } from '../../../src/metrology';
import { declaredCases } from '../../metrology/declaration/declared-cases';

const declared = procedures.filter(
  ({ code, kinds }) => declaredCases.some((each) => each.code === code) && (kinds?.includes('calibration') ?? true),
);

function sampleOf(code: string): EvaluationInput {
  const file = join(__dirname, '../../metrology/samples', `${code}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { input: EvaluationInput }).input;
}

const typed = { uncertainty: '0.0001', k: '2' };

/** A calibration with U in every row, where the procedure asks for it: in the row itself, or beside it. */
function calibrated({ code, steps, evaluate, ...rest }: Procedure, withoutOne?: string) {
  const { readings, figures: _figures, ...sample } = sampleOf(code);
  const asks = (name: string) => steps.find((step) => step.name === name)?.fields.some((f) => f.name === 'uncertainty');
  const filled: Readings = Object.fromEntries(
    Object.entries(readings).map(([name, rows]) => [
      name,
      rows.map((row, at) => {
        const { uncertainty: _u, ...bare } = row;
        if (!asks(name)) return bare;
        return name === withoutOne && at === rows.length - 1 ? bare : { ...bare, ...typed };
      }),
    ]),
  );
  const beside = Object.fromEntries(
    Object.entries(readings)
      .filter(([name]) => !asks(name))
      .map(([name, rows]) => [name, rows.map(() => ({ expanded: typed.uncertainty, k: typed.k }))]),
  );
  const found = evaluate({ ...sample, readings: filled, kind: 'calibration' });
  return withUncertainty({ ...rest, steps }, found, { readings: filled, uncertainty: beside });
}

describe.each(declared.map((procedure) => [procedure.code, procedure] as const))(
  'a calibration by %s',
  (_, procedure) => {
    it('with U typed in every row is whole: every reading has U, what sums up others has none', () => {
      const { evaluation, errors } = calibrated(procedure);
      expect(errors).toBeNull();
      for (const { row, withoutUncertainty, uncertainty } of evaluation!.points)
        expect(uncertainty !== undefined).toBe(row !== null && !withoutUncertainty);
    });

    it('is refused at the very row whose U was left blank', () => {
      const step = procedure.steps.find(({ fields }) => fields.some(({ name }) => name === 'uncertainty'))!;
      const rows = sampleOf(procedure.code).readings[step.name]!;
      const { errors } = calibrated(procedure, step.name);
      const paths = new Set(errors?.map(({ path }) => path));
      expect([...paths]).toEqual([`readings.${step.name}.${rows.length - 1}.uncertainty`]);
    });
  },
);
