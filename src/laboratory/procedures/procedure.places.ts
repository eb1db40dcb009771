import type { ProcedureDeclaration } from '../../metrology';
import { fieldName } from '../../platform/http';

/** The field of the form at which something wrong with a declaration is said: `steps.0.results.1.error.value` → `steps[0][results][1][error]`. */
export function placeInForm(path: string, { steps }: Pick<ProcedureDeclaration, 'steps'>): string {
  const parts = path.split('.');
  const [group = '', at = ''] = parts;
  if (group === 'steps' && /^\d+$/.test(at)) return placeInStep(parts.slice(2), at, steps[Number(at)]);
  if (group in tables && /^\d+$/.test(at)) return fieldName([group, at, cellOf(parts.slice(2))]);
  return fields[group] ?? fields[parts.slice(0, 2).join('.')] ?? 'nameVi';
}

const tables = { characteristics: true, environment: true, checks: true };

const fields: Readonly<Record<string, string>> = {
  code: 'code',
  name: 'nameVi',
  'document.number': 'documentNumber',
  'document.edition': 'documentEdition',
  instrumentTypeCodes: 'typeCodes',
  kinds: 'kinds',
  characteristics: 'characteristics[0][name]',
  environment: 'environment[0][name]',
  checks: 'checks[0][vi]',
  steps: 'steps[0][vi]',
};

/** Parts of a field, a check or a condition, as the columns of the form are called. */
const cells: Readonly<Record<string, string>> = {
  label: 'vi',
  unit: 'unit',
  units: 'unit',
  choices: 'choices',
  kind: 'kind',
  name: 'name',
};

function cellOf([part = '', inner = '']: readonly string[]): string {
  if (part === 'permitted') return inner === 'to' ? 'to' : 'from';
  return cells[part] ?? 'name';
}

function placeInStep(parts: readonly string[], at: string, step: ProcedureDeclaration['steps'][number] | undefined) {
  const [group = '', index = '', ...rest] = parts;
  const cell = (...names: string[]) => fieldName(['steps', at, ...names]);
  if (group === 'fields' && index) return cell('fields', index, cellOf(rest));
  if (group === 'points' && index) {
    const field = step?.points?.[Number(index)]?.field;
    const row = step?.fields.findIndex(({ name }) => name === field) ?? -1;
    return cell('fields', String(Math.max(row, 0)), 'points');
  }
  if ((group === 'quantities' || group === 'aggregates') && index)
    return cell(group, index, rest[0] === 'name' ? 'name' : 'value');
  if (group === 'results') return cell('results', index || '0', resultCell(rest));
  return cell(ofStep[group] ?? (group === 'columns' ? headOf(index) : 'vi'));
}

const ofStep: Readonly<Record<string, string>> = {
  unit: 'unit',
  minRows: 'minRows',
  repeats: 'repeats',
  errorDecimals: 'decimals',
  withoutUncertainty: 'withoutUncertainty',
  fields: 'vi',
};

function headOf(column: string): string {
  return column === 'indication' ? 'indicationHead' : 'referenceHead';
}

function resultCell([part = '', ...rest]: readonly string[]): string {
  if (part === 'limit') return rest.includes('document') ? 'document' : rest.includes('value') ? 'limit' : 'limitAs';
  if (part === 'uncertainty') return rest[0] === 'k' ? 'k' : 'expanded';
  if (part === 'error' && rest[0] === 'unit') return 'errorUnit';
  return ['reference', 'indication', 'error'].includes(part) ? part : 'vi';
}
