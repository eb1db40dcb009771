import { useContext } from 'preact/hooks';
import type { InstrumentRecord } from '../instruments';
import { fieldUnit, unitSymbol, type Field, type Step } from '../../metrology';
import { fill } from '../../platform/i18n';
import { fieldId, FieldNotes, FormContext, NumberBox, useField, useWords } from '../../platform/web';
import { verificationTexts as texts } from './verification.messages';

interface TableProps {
  readonly step: Step;
  readonly instrument: InstrumentRecord;
}

/** The readings of one step. On a phone each row becomes a card whose cells carry their labels. */
export function ReadingsTable({ step, instrument }: TableProps) {
  const { values, errors } = useContext(FormContext);
  const t = useWords();
  const name = `readings[${step.name}]`;
  const count = rowCount(step, values);
  const units = step.fields.map((field) => fieldUnit(field, instrument.characteristics));
  const heads = step.fields.map(({ label }, at) => withUnit(t(label), units[at]));
  return (
    <fieldset class="mb-4" id={fieldId(name)}>
      <legend class="h5">{t(step.label)}</legend>
      {step.hint && <p class="form-text">{t(step.hint)}</p>}
      {errors[name] && <p class="text-danger">{t(errors[name])}</p>}
      <table class="table table-sm align-middle readings-table card-table">
        <thead>
          <tr>
            <th scope="col">#</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: count }, (_, row) => (
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {step.fields.map((field, at) => (
                <td key={field.name} data-label={heads[at]}>
                  <Cell name={`${name}[${row}][${field.name}]`} field={field} row={row} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {step.mayAddRows && (
        <button class="btn btn-outline-secondary btn-sm" type="submit" name="more" value={step.name}>
          {t(texts.moreRows)}
        </button>
      )}
    </fieldset>
  );
}

function Cell({ name, field, row }: { name: string; field: Field; row: number }) {
  const t = useWords();
  const label = `${t(field.label)}, ${t(fill(texts.row, { row: row + 1 }))}`;
  return (
    <>
      {field.kind === 'number' ? <NumberBox name={name} label={label} /> : <WordsCell {...{ name, field, label }} />}
      <FieldNotes name={name} />
    </>
  );
}

function WordsCell({ name, field, label }: { name: string; field: Field; label: string }) {
  const t = useWords();
  const { control, typed = '' } = useField({ name, label });
  if (field.kind !== 'choice') {
    const box = `${control.class} form-control-sm`;
    return <input {...control} class={box} type="text" autocomplete="off" value={typed} aria-label={label} />;
  }
  return (
    <select {...control} class={control.class.replace('form-control', 'form-select form-select-sm')} aria-label={label}>
      <option value="">—</option>
      {field.choices.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === typed}>
          {t(choice.label)}
        </option>
      ))}
    </select>
  );
}

/** The rows filled so far and a few to go on; more of them where more were asked for. */
function rowCount({ name, minRows, mayAddRows }: Step, values: Readonly<Record<string, unknown>>): number {
  const readings = (values['readings'] ?? {}) as Record<string, unknown>;
  const rows = Array.isArray(readings[name]) ? (readings[name] as Record<string, string>[]) : [];
  const filled = rows.findLastIndex((row) => Object.values(row ?? {}).some((cell) => cell !== '')) + 1;
  if (!mayAddRows) return Math.max(filled, minRows);
  return Math.max(filled, minRows) + (values['more'] === name ? 10 : 2);
}

function withUnit(label: string, unit: ReturnType<typeof fieldUnit> | undefined): string {
  return unit ? `${label} (${unitSymbol(unit)})` : label;
}
