import type { EvaluationResult, Procedure, ReadingError } from '../metrology';
import { fieldName, InvalidInputError, RefusedError, type Fault } from '../platform/http';
import { fill } from '../platform/i18n';
import type { Examination } from './verification.examination';
import { verificationTexts as texts } from './verification.messages';

/** A record is sound when its readings can be judged and no gate refuses it; else everything wrong is named at once. */
export function assertSound(examination: Examination): void {
  const { outcome, procedure, refusals } = examination;
  const faults = procedure && outcome ? faultsOf(procedure, outcome) : {};
  if (Object.keys(faults).length > 0) throw new InvalidInputError(faults, refusals);
  const [first, ...others] = refusals;
  if (first) throw new RefusedError([first, ...others]);
}

/** What is wrong with the readings, by form field. Faults of the instrument itself are the gates' business. */
export function faultsOf(procedure: Procedure, { errors }: EvaluationResult): Record<string, Fault> {
  const typed = errors?.filter(({ path }) => !path.startsWith('characteristics.')) ?? [];
  return Object.fromEntries(typed.map((error) => [fieldName(error.path.split('.')), faultOf(procedure, error)]));
}

/** Says where: a message such as "must be a number" alone would not tell which of thirty cells. */
function faultOf({ steps, checks, environment }: Procedure, { path, code, message }: ReadingError): Fault {
  const rule = `readings.${code}`;
  const [group, name, row, cell] = path.split('.');
  if (group !== 'readings') {
    const asked = [...checks, ...environment].find((each) => each.name === name);
    return { ...(asked ? fill(texts.atStep, { step: asked.label, message }) : message), rule };
  }
  const step = steps.find((each) => each.name === name);
  if (!step) return { ...message, rule };
  if (row === undefined) return { ...fill(texts.atStep, { step: step.label, message }), rule };
  const field = step.fields.find((each) => each.name === cell)?.label ?? '';
  return { ...fill(texts.at, { step: step.label, row: Number(row) + 1, field, message }), rule };
}
