import { useContext } from 'preact/hooks';
import type { InstrumentRecord } from '../instruments';
import {
  differenceOfRow,
  fieldUnit,
  formatDecimal,
  typedText,
  unitSymbol,
  type Characteristics,
  type Field,
  type RowDifference,
  type Step,
} from '../../metrology';
import { fill } from '../../platform/i18n';
import {
  fieldId,
  FieldNotes,
  FormContext,
  NumberBox,
  useField,
  useWords,
  valueAt,
  type MeasuredIn,
} from '../../platform/web';
import { statesUncertainty, uncertaintyFields } from './stated-uncertainty';
import { verificationTexts as texts } from './verification.messages';

interface TableProps {
  readonly step: Step;
  readonly instrument: Pick<InstrumentRecord, 'characteristics'>;
  /** Each row has its uncertainty beside it. */
  readonly hasUncertainty: boolean;
  /** The readings after an adjustment. */
  readonly again?: boolean;
}

/** A column of cells: what they are called in the form, and what is typed. */
interface CellColumn {
  readonly group: string;
  readonly field: Field;
  readonly head: string;
  readonly measured?: MeasuredIn;
}

/** More columns than these stand closer, so that a screen of 1,280 px shows them all. */
const mostColumns = 9;

/** The readings of one step. On a phone each row becomes a card whose cells carry their labels. */
export function ReadingsTable({ step, instrument, hasUncertainty, again = false }: TableProps) {
  const { errors } = useContext(FormContext);
  const t = useWords();
  const grouped = (group: string) => (again ? `asLeft[${group}]` : group);
  const name = `${grouped('readings')}[${step.name}]`;
  const more = again ? `asLeft.${step.name}` : step.name;
  const count = useRowCount(step, more, again);
  const measured = step.fields.map((field): CellColumn => {
    const head = withUnit(t(field.label), fieldUnit(field, instrument.characteristics));
    return { group: 'readings', field, head, measured: measuredIn(step, field, instrument.characteristics) };
  });
  const stated = uncertaintyFields.map((field): CellColumn => {
    const unit = field.name === 'expanded' ? errorUnit(step, instrument.characteristics) : null;
    return { group: 'uncertainty', field, head: withUnit(t(field.label), unit) };
  });
  const columns = hasUncertainty && statesUncertainty(step) ? [...measured, ...stated] : measured;
  const wideness = columns.length > mostColumns ? ' readings-wide' : '';
  return (
    <fieldset class="mb-4" id={fieldId(name)}>
      <legend class="h5">{t(step.label)}</legend>
      {step.hint && <p class="form-text">{t(step.hint)}</p>}
      <ColumnHints columns={columns} />
      {errors[name] && <p class="text-danger">{t(errors[name])}</p>}
      <div class="readings-scroll">
        <table
          class={`table table-sm align-middle readings-table card-table${wideness}`}
          data-row-words={t(texts.row, { row: '#' })}
          {...acrossOf(step)}
        >
          <thead>
            <tr>
              <th scope="col">#</th>
              {columns.map(({ head }) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              {step.difference && <th scope="col">{t(step.difference.label)}</th>}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: count }, (_, row) => (
              <tr key={row}>
                <th scope="row">{row + 1}</th>
                {columns.map(({ group, field, head, measured: unit = {} }) => (
                  <td key={head} data-label={head}>
                    <Cell
                      name={`${grouped(group)}[${step.name}][${row}][${field.name}]`}
                      {...{ field, row, measured: unit }}
                    />
                  </td>
                ))}
                {step.difference && <Difference of={step.difference} table={name} row={row} />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {step.mayAddRows && (
        <button class="btn btn-outline-secondary btn-sm" type="submit" name="more" value={more}>
          {t(texts.moreRows)}
        </button>
      )}
    </fieldset>
  );
}

/** What is said of a column stands above the table: a cell of it has no room. */
function ColumnHints({ columns }: { columns: readonly CellColumn[] }) {
  const t = useWords();
  const hinted = columns.flatMap(({ field: { hint }, head }) => (hint ? [{ hint, head }] : []));
  if (hinted.length === 0) return null;
  return (
    <ul class="form-text list-unstyled">
      {hinted.map(({ hint, head }) => (
        <li key={head}>
          {head}: {t(hint)}
        </li>
      ))}
    </ul>
  );
}

/** For the script of the page: in which order the cells are read, and which make the difference of a row. */
function acrossOf({ fields, difference }: Step) {
  if (!difference) return {};
  const [of, less] = [difference.of.join(' '), difference.less.join(' ')];
  const read = fields.map(({ name }) => name).filter((name) => [...difference.of, ...difference.less].includes(name));
  return { 'data-across': read.join(' '), 'data-of': of, 'data-less': less };
}

interface DifferenceProps {
  readonly of: RowDifference;
  readonly table: string;
  readonly row: number;
}

/** What the cells of a row come to, from what stands in them. */
function Difference({ of, table, row }: DifferenceProps) {
  const t = useWords();
  const { values, isTyped } = useContext(FormContext);
  const name = `${table}[${row}]`;
  const typed = (cell: string) => {
    const value = valueAt(values, `${name}[${cell}]`) ?? '';
    return isTyped ? value : typedText(value);
  };
  const difference = differenceOfRow(of, typed);
  const label = `${t(of.label)}, ${t(fill(texts.row, { row: row + 1 }))}`;
  return (
    <td data-label={t(of.label)}>
      <output data-row={name} aria-label={label}>
        {difference === null ? '' : formatDecimal(difference, t.language)}
      </output>
    </td>
  );
}

function Cell({ row, ...cell }: Omit<FieldCellProps, 'label'> & { row: number }) {
  const t = useWords();
  return <FieldCell {...cell} label={`${t(cell.field.label)}, ${t(fill(texts.row, { row: row + 1 }))}`} />;
}

/** In which unit a cell of a step is read, as far as it is known: its own, or that which another step chooses for all. */
export function measuredIn({ readIn }: Step, field: Field, characteristics: Characteristics): MeasuredIn {
  const unit = fieldUnit(field, characteristics);
  if (unit) return { unit };
  return readIn?.numbers.includes(field.name) ? { unitCells: `readings[${readIn.step}] ${readIn.cell}` } : {};
}

interface FieldCellProps {
  readonly name: string;
  readonly field: Field;
  readonly label: string;
  readonly measured?: MeasuredIn;
}

/** One field in a table, where its column and its row are its label. */
export function FieldCell({ name, field, label, measured = {} }: FieldCellProps) {
  return (
    <>
      {field.kind === 'number' ? (
        <NumberBox {...{ name, label, measured }} />
      ) : (
        <WordsCell {...{ name, field, label }} />
      )}
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
function useRowCount({ name, minRows, mayAddRows }: Step, more: string, again: boolean): number {
  const { values } = useContext(FormContext);
  const results = (again ? values['asLeft'] : values) as Record<string, unknown> | undefined;
  const readings = (results?.['readings'] ?? {}) as Record<string, unknown>;
  const rows = Array.isArray(readings[name]) ? (readings[name] as Record<string, string>[]) : [];
  const filled = rows.findLastIndex((row) => Object.values(row ?? {}).some((cell) => cell !== '')) + 1;
  if (!mayAddRows) return Math.max(filled, minRows);
  return Math.max(filled, minRows) + (values['more'] === more ? 10 : 2);
}

/** The unit of the error, in which its uncertainty is stated: that of the field in which a slip makes it, unless said. */
function errorUnit({ errorUnit: unit, fields, judgedField }: Step, characteristics: Characteristics) {
  if (unit)
    return fieldUnit({ kind: 'number', name: '', label: { vi: '', en: '' }, required: false, unit }, characteristics);
  const judged = fields.find(({ name }) => name === judgedField);
  return judged ? fieldUnit(judged, characteristics) : null;
}

function withUnit(label: string, unit: ReturnType<typeof fieldUnit> | undefined): string {
  return unit ? `${label} (${unitSymbol(unit)})` : label;
}
