import { useContext } from 'preact/hooks';
import { fill, type Text } from '../../platform/i18n';
import { fieldId, FieldNotes, FormContext, NumberBox, useField, useWords, type Choice } from '../../platform/web';
import { procedureTexts as texts } from './procedure.messages';

/** A column of rows that a person fills: typed, chosen or ticked. */
export interface RowColumn {
  readonly name: string;
  readonly head: Text;
  readonly choices?: readonly Choice[];
  readonly isTicked?: true;
  readonly isNumber?: true;
}

interface TableProps {
  /** `steps[0][fields]`. */
  readonly group: string;
  readonly title: Text;
  readonly hint?: Text;
  /** The step it belongs to. */
  readonly within?: Text;
  readonly columns: readonly RowColumn[];
}

/** Rows filled so far, one to go on, and more of them where more were asked for. On a phone each row is a card. */
export function RowsTable({ group, title, hint, within, columns }: TableProps) {
  const t = useWords();
  const named = within ? `${t(title)}, ${t(within)}` : t(title);
  const count = useFilled(group) + 1 + (useAsked() === group ? 3 : 0);
  return (
    <fieldset class="mb-4" id={fieldId(group)}>
      <legend class="h6">{t(title)}</legend>
      {hint && <p class="form-text">{t(hint)}</p>}
      <div class="table-responsive" tabIndex={0} role="region" aria-label={named}>
        <table class="table table-sm align-middle readings-table card-table">
          <thead>
            <tr>
              <th scope="col">#</th>
              {columns.map(({ name, head }) => (
                <th key={name} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: count }, (_, row) => (
              <tr key={row}>
                <th scope="row">{row + 1}</th>
                {columns.map((column) => (
                  <td key={column.name} data-label={t(column.head)}>
                    <Cell {...{ column, row }} name={`${group}[${row}][${column.name}]`} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MoreButton of={group} label={fill(texts.moreRows, { table: named })} />
    </fieldset>
  );
}

/** Sends the form, which comes back longer: nothing is saved. */
export function MoreButton({ of, label }: { of: string; label: Text }) {
  const t = useWords();
  return (
    <button class="btn btn-outline-secondary btn-sm" type="submit" name="more" value={of}>
      {t(label)}
    </button>
  );
}

function Cell({ column, name, row }: { column: RowColumn; name: string; row: number }) {
  const t = useWords();
  const label = `${t(column.head)}, ${t(fill(texts.row, { row: row + 1 }))}`;
  return (
    <>
      {column.isNumber ? <NumberBox {...{ name, label }} /> : <Box {...{ column, name, label }} />}
      <FieldNotes name={name} />
    </>
  );
}

interface BoxProps {
  readonly column: RowColumn;
  readonly name: string;
  readonly label: string;
}

function Box({ column, name, label }: BoxProps) {
  const t = useWords();
  const { control, typed = '' } = useField({ name, label });
  if (column.isTicked)
    return (
      <input
        {...control}
        class="form-check-input"
        type="checkbox"
        value="true"
        checked={typed === 'true'}
        aria-label={label}
      />
    );
  if (!column.choices)
    return (
      <input
        {...control}
        class={`${control.class} form-control-sm`}
        type="text"
        autocomplete="off"
        value={typed}
        aria-label={label}
      />
    );
  return (
    <select {...control} class={control.class.replace('form-control', 'form-select form-select-sm')} aria-label={label}>
      {column.choices.map(({ value, label: words }) => (
        <option key={value} value={value} selected={value === typed}>
          {typeof words === 'string' ? words : t(words)}
        </option>
      ))}
    </select>
  );
}

/** How many rows of a table hold something. */
export function useFilled(group: string): number {
  const { values } = useContext(FormContext);
  const rows = group
    .split(/[[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], values);
  return Array.isArray(rows) ? rows.length : 0;
}

/** The table for which more rows were asked. */
export function useAsked(): unknown {
  return useContext(FormContext).values['more'];
}
