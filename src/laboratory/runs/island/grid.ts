import { document, type FormBox, type Row, type Shown } from './browser';
import type { Part } from '../../../platform/web/islands/added-rows';
import { takeFiles } from './dropping';
import { drawMoreRows } from './more';
import { boardOf, copyFromAbove, listenToKeys, passAll } from './moving';
import { countStamps, type StampsAfter } from './stamps';
import { judgeRows } from './verdicts';

/** A grid comes to life: keys, pasted blocks, verdicts as they are typed, and stamps that count on by themselves. */
export function beginGrid(form: FormBox, tools: Row & Shown, stampsAfter: StampsAfter): void {
  const board = boardOf();
  listenToKeys(board);
  takeFiles(board, tools);
  drawMoreRows(form as unknown as Part, () => board.refresh());
  let verdicts: ReturnType<typeof judgeRows> | undefined = undefined;
  const recount = countStamps(board, stampsAfter, (row) => verdicts?.get(row));
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
}
