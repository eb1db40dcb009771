import { document, type Row, type Shown } from './island/browser';
import { keepLocally } from './island/local';
import { boardOf, copyFromAbove, listenToKeys, passAll } from './island/moving';
import { saveInParts } from './island/saving';
import { countStamps } from './island/stamps';
import { formOfGrid, judgeRows } from './island/verdicts';

/** The grid of a lot comes to life: keys, pasted blocks, verdicts, stamps, a copy in the browser, and sending in parts. */
function begin(): void {
  const form = formOfGrid();
  const tools = document.querySelector<Row & Shown>('[data-lot-tools]');
  if (!form || !tools) return;
  const board = boardOf();
  listenToKeys(board);
  let verdicts: ReturnType<typeof judgeRows> | undefined = undefined;
  const recount = countStamps(board, form, (row) => verdicts?.get(row));
  verdicts = judgeRows(board, form, recount);

  let current: Row | null = null;
  document.addEventListener('focusin', ({ target }) => {
    current = target.closest<Row>('tr[data-member]') ?? current;
  });
  tools.hidden = false;
  tools.querySelector<Shown>('[data-lot-pass]')?.addEventListener('click', () => passAll(board));
  tools
    .querySelector<Shown>('[data-lot-above]')
    ?.addEventListener('click', () => current && copyFromAbove(board, current));
  keepLocally(form, tools.dataset['person'] ?? '');
  saveInParts(form);
}

begin();
