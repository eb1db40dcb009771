import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProcedure, procedures, type EvaluationInput, type WorkKind } from '../../src/metrology';

const sampleOf = (code: string) =>
  (JSON.parse(readFileSync(join(__dirname, 'samples', `${code}.json`), 'utf8')) as { input: EvaluationInput }).input;

it.each<WorkKind>(['verification', 'test', 'inspection'])('a %s is judged against the limits', (kind) => {
  const input = { ...sampleOf('platformScale'), kind };
  const verdicts = findProcedure('platformScale')
    ?.evaluate(input)
    .evaluation?.points.map(({ passed }) => passed);
  expect(new Set(verdicts)).toEqual(new Set([true]));
});

describe('a calibration', () => {
  it.each(procedures.map((procedure) => [procedure.code, procedure] as const))(
    'by %s states every error, and judges nothing',
    (code, procedure) => {
      const input = sampleOf(code);
      const { evaluation: judged } = procedure.evaluate(input);
      const { evaluation: stated } = procedure.evaluate({ ...input, kind: 'calibration' });
      expect(stated?.points.map(({ error }) => error)).toEqual(judged?.points.map(({ error }) => error));
      expect(stated?.points.flatMap(({ limit, passed }) => [limit, passed]).every((each) => each === null)).toBe(true);
      expect(stated?.passed).toBeNull();
    },
  );
});
