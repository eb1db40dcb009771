import { changed, document, type Box, type FormBox, type Row } from './browser';
import { countedStamps } from './cells';
import type { RowVerdict } from './judging';
import type { Board } from './moving';
import { lotOfGrid } from './verdicts';

/** Answers the free stamps that follow one. */
export type StampsAfter = (stamp: string) => Promise<readonly string[]>;

/** Numbers the stamps on below those that were typed; answers what is to be called when a verdict has changed. */
export function countStamps(
  board: Board,
  stampsAfter: StampsAfter,
  verdictOf: (row: Row) => RowVerdict | undefined,
): () => void {
  const following = new Map<string, readonly string[]>();
  const boxes = board.rows.map(({ row, boxes: all }) => ({
    row,
    box: all.find(({ name }) => name.endsWith('[stampNumber]')),
  }));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const count = (): void => {
    const rows = boxes.map(({ row, box }) => ({
      stamp: box?.value ?? '',
      isCounted: box?.dataset['counted'] === 'yes',
      passes: verdictOf(row)?.state === 'pass',
    }));
    countedStamps(rows, following).forEach((stamp, at) => {
      const box = boxes[at]?.box;
      if (box && box.value !== stamp) write(box, stamp);
    });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(count, 120);
  };
  document.addEventListener('input', ({ target }) => {
    if (!target.matches('.lot-grid [name$="[stampNumber]"]') || isWriting) return;
    target.dataset['counted'] = 'no';
    soon();
  });
  document.addEventListener('change', ({ target }) => {
    const { value: stamp } = target;
    if (!target.matches('.lot-grid [name$="[stampNumber]"]') || stamp === '') return;
    void stampsAfter(stamp).then((stamps) => {
      following.set(stamp, stamps);
      count();
    });
  });
  return soon;
}

let isWriting = false;

function write(box: Box, stamp: string): void {
  isWriting = true;
  box.dataset['counted'] = stamp ? 'yes' : 'no';
  box.value = stamp;
  changed(box);
  isWriting = false;
}

/** The free stamps after one, by the register on the day of the work; where it does not answer none is counted. */
export function stampsOnServer(form: FormBox): StampsAfter {
  return async (after) => {
    const day = form.querySelector<Box>('[name="performedOn"]')?.value ?? '';
    const asked = new URLSearchParams({ after, kind: lotOfGrid().kind, day });
    try {
      const response = await fetch(`/verifications/runs/stamps?${asked.toString()}`, {
        headers: { Accept: 'application/json' },
      });
      return response.ok ? ((await response.json()) as { stamps: string[] }).stamps : [];
    } catch {
      return [];
    }
  };
}
