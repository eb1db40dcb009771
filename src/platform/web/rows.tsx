import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from '../i18n';
import { FieldNotes } from './field-notes';
import { useField } from './fields';
import { FormContext, type Choice } from './form-state';
import { NumberBox } from './number-field';
import { useWords } from './page-state';

interface FormRowsProps {
  readonly name: string;
  readonly caption: Text;
  readonly columns: readonly Text[];
  readonly cells: (at: number, label: (column: Text) => string) => readonly ComponentChildren[];
  /** Absent: as many as are filled, and three more. */
  readonly count?: number;
  readonly nameOf?: (at: number) => string;
}

const spareRows = 3;

/**
 * A table of boxes inside a form, on phones a card for each row. Rows left empty are taken out before the form is read
 * (`filledRows`).
 */
export function FormRows({ name, caption, columns, cells, count, nameOf = (at) => String(at + 1) }: FormRowsProps) {
  const t = useWords();
  const { values } = useContext(FormContext);
  const filled = values[name];
  const rows = count ?? (Array.isArray(filled) ? filled.length : 0) + spareRows;
  return (
    <div class="table-responsive" tabIndex={0} role="region" aria-label={t(caption)}>
      <table class="table table-sm align-top card-table">
        <caption class="visually-hidden">{t(caption)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.en} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, at) => (
            <tr key={at}>
              {cells(at, (column) => `${t(column)}, ${nameOf(at)}`).map((cell, position) => (
                <td key={columns[position]?.en} data-label={columns[position] && t(columns[position])}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BoxProps {
  readonly name: string;
  /** Column and row: the box has no label of its own in sight. */
  readonly label: string;
}

/** Words in a cell of a table. */
export function TextBox({ name, label }: BoxProps) {
  const { control, typed = '' } = useField({ name, label });
  const box = `${control.class} form-control-sm`;
  return (
    <>
      <input {...control} class={box} type="text" autocomplete="off" value={typed} aria-label={label} />
      <FieldNotes name={name} />
    </>
  );
}

/** A number in a cell of a table. */
export function FigureBox({ unit, ...box }: BoxProps & { readonly unit?: string }) {
  return (
    <>
      <NumberBox {...box} {...(unit && { unit })} />
      <FieldNotes name={box.name} />
    </>
  );
}

/** One of a list in a cell of a table; none may be chosen. */
export function ChoiceBox({ name, label, choices }: BoxProps & { readonly choices: readonly Choice[] }) {
  const t = useWords();
  const { control, typed = '' } = useField({ name, label });
  return (
    <>
      <select
        {...control}
        class={control.class.replace('form-control', 'form-select form-select-sm')}
        aria-label={label}
      >
        <option value="">—</option>
        {choices.map(({ value, label: words, isNote }) => (
          <option key={value} value={value} selected={value === typed && !isNote} disabled={isNote}>
            {typeof words === 'string' ? words : t(words)}
          </option>
        ))}
      </select>
      <FieldNotes name={name} choices={choices} />
    </>
  );
}
