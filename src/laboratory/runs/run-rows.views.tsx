import { useContext } from 'preact/hooks';
import { FieldCell } from '../certificates';
import type { Characteristics, Procedure } from '../../metrology';
import { fieldId, FormContext, namePath, useWords, type Words } from '../../platform/web';
import { headOf, type GridStep } from './run.grid';
import { runTexts as texts } from './run.messages';

interface RowsProps {
  readonly procedure: Procedure;
  readonly grid: readonly GridStep[];
  readonly characteristics: Characteristics;
}

/** What is the same for all instruments in each row of each step: flows, loads, the volume of the vessel. */
export function SharedRows({ grid, ...props }: RowsProps) {
  return (
    <>
      {grid.map((each) => (
        <StepRows key={each.step.name} {...props} of={each} isOnly={grid.length === 1} />
      ))}
    </>
  );
}

function StepRows({ characteristics, of, isOnly }: Omit<RowsProps, 'grid'> & { of: GridStep; isOnly: boolean }) {
  const t = useWords();
  const { step, shared, group } = of;
  const count = useRowCounts([of])[0] ?? 0;
  const more = group === 'rows' ? String(count + 1) : `${step.name}:${count + 1}`;
  if (shared.length === 0 && !step.mayAddRows) return null;
  return (
    <fieldset class="mb-3" id={fieldId(group)} data-row-words={JSON.stringify(rowWords(t))}>
      <legend class="h5">{isOnly ? t(texts.shared) : `${t(step.label)}: ${t(texts.shared).toLowerCase()}`}</legend>
      {step.hint && <p class="form-text">{t(step.hint)}</p>}
      {shared.length > 0 &&
        Array.from({ length: count }, (_, row) => (
          <div key={row} class="row g-2 mb-2 align-items-end">
            <strong class={shared.length > 1 ? 'col-12' : 'col-6 col-md-3'}>{t(texts.row, { row: row + 1 })}</strong>
            {shared.map((field) => {
              const head = t(headOf(field, characteristics));
              return (
                <div key={field.name} class="col-6 col-md-3 col-lg-2">
                  <div class="form-label mb-1 small" aria-hidden="true">
                    {head}
                  </div>
                  <FieldCell
                    name={`${group}[${row}][${field.name}]`}
                    field={field}
                    label={t(texts.cell, { field: head, row: row + 1 })}
                  />
                </div>
              );
            })}
          </div>
        ))}
      {step.mayAddRows && (
        <button class="btn btn-outline-secondary btn-sm" type="submit" name="more" value={more}>
          {t(texts.more)}
        </button>
      )}
    </fieldset>
  );
}

/** How a row is called in the grid, for the script that draws more of them. */
function rowWords(t: Words): readonly string[] {
  return [t(texts.row, { row: '#' }), t(texts.cell, { field: '', row: '#' })];
}

/** Of each step the rows that the procedure asks for or proposes, and those filled so far; more where they were asked for. */
export function useRowCounts(grid: readonly GridStep[]): readonly number[] {
  const { values } = useContext(FormContext);
  const more = typeof values['more'] === 'string' ? values['more'] : '';
  const [, name, asked] = /^(?:(\w+):)?(\d{1,2})$/.exec(more) ?? [];
  return grid.map(({ step, group, proposed }) => {
    const rows = namePath(group).reduce<unknown>(
      (at, part) => (at as Record<string, unknown> | undefined)?.[part],
      values,
    );
    const isAsked = name === (group === 'rows' ? undefined : step.name);
    const filled = Array.isArray(rows) ? rows.length : 0;
    return Math.max(step.minRows, proposed.length, filled, isAsked ? Number(asked ?? 0) : 0);
  });
}
