import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { procedures, type EvaluationInput } from '../../src/metrology';
import { LimitFile } from '../../src/metrology/limits/limit-file';

describe('procedures as data', () => {
  it.each(procedures.map((procedure) => [procedure.code, procedure] as const))(
    '%s turns its sample readings into its sample record',
    (code, procedure) => {
      const file = readFileSync(join(__dirname, 'samples', `${code}.json`), 'utf8');
      const sample = JSON.parse(file) as { input: EvaluationInput; evaluation: unknown };
      expect(procedure.evaluate(sample.input).evaluation).toEqual(sample.evaluation);
    },
  );

  it.each(procedures.map((procedure) => [procedure.code, procedure] as const))(
    '%s describes itself in plain JSON, with fields and steps named once',
    (_code, procedure) => {
      const { readCharacteristics: _read, proposeRows: _propose, standardNeed: _need, ...rest } = procedure;
      const {
        evaluate: _evaluate,
        nameOf: _name,
        whyNotJudged: _why,
        stepsFor: _steps,
        unusual: _unusual,
        ...description
      } = rest;
      expect(JSON.parse(JSON.stringify(description))).toEqual(description);
      const groups = [
        description.characteristics,
        description.checks,
        description.steps,
        ...description.steps.map(({ fields }) => fields),
      ];
      for (const names of groups.map((group) => group.map(({ name }) => name)))
        expect(new Set(names).size).toBe(names.length);
    },
  );
});

describe('a file of limits', () => {
  const head = {
    document: 'OIML R 0',
    edition: '2000',
    title: { vi: 'Thử', en: 'Trial' },
    evidence: [{ id: 'S1', what: 'a law' }],
  };

  it('is refused when a figure has no known mark or no known evidence', () => {
    const file = new LimitFile('trial.json', head);
    expect(() => file.grounds({ clause: null, mark: 'sure', evidence: ['S1'] }, 'row')).toThrow(
      'row.mark must be a known mark',
    );
    expect(() => file.grounds({ clause: null, mark: 'read', evidence: ['S9'] }, 'row')).toThrow(
      'evidence named in the file',
    );
    expect(() => file.decimal('1,5', 'mpe')).toThrow('mpe must be decimal text');
  });

  it('is refused without its document', () => {
    expect(() => new LimitFile('trial.json', { ...head, document: '' })).toThrow('document must be a text');
  });
});
