import type { Part } from '../../platform/web/islands/added-rows';
import { document, type Row, type Shown } from './island/browser';
import { beginGrid } from './island/grid';
import type { StampsAfter } from './island/stamps';
import { drawRowsFor } from './island/more';
import { formOfGrid } from './island/verdicts';
import { numbersAfter } from './run.numbers';

/** The same grid where there is no network: it begins when its lot was opened from what was taken along. */
document.addEventListener('lot-opened', () => {
  const form = formOfGrid();
  const tools = document.querySelector<Row & Shown>('[data-lot-tools]');
  if (form && tools) beginGrid(form, tools, stampsTaken());
});

/** The rows that were added to a lot before are drawn again with its form. */
document.addEventListener('form-drawn', (event) => {
  const { form, names } = (event as unknown as { detail: { form: Part; names: readonly string[] } }).detail;
  if (form.querySelector('.lot-grid')) drawRowsFor(form, names);
});

/** Those that were taken along; where the centre keeps no register of them the numbers themselves follow. */
function stampsTaken(): StampsAfter {
  const taken = document.querySelector('[data-lot-stamps]')?.dataset['lotStamps'];
  const stamps = taken ? (JSON.parse(taken) as string[]) : undefined;
  return (after) => {
    if (!stamps) return Promise.resolve(numbersAfter(after));
    const at = stamps.indexOf(after);
    return Promise.resolve(at < 0 ? [] : stamps.slice(at + 1));
  };
}
