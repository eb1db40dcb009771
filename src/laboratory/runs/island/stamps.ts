import { changed, document, type Box, type Row } from './browser';
import { countedStamps } from './cells';
import type { RowVerdict } from './judging';
import type { Board } from './moving';

/** Numbers the stamps on below those that were typed; answers what is to be called when a verdict has changed. */
export function countStamps(board: Board, verdictOf: (row: Row) => RowVerdict | undefined): () => void {
  const used = new Set<string>();
  const asked = new Set<string>();
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
    countedStamps(rows, used).forEach((stamp, at) => {
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
    if (!target.matches('.lot-grid [name$="[stampNumber]"]') || target.value === '' || asked.has(target.value)) return;
    asked.add(target.value);
    void usedAfter(target.value).then((stamps) => {
      for (const stamp of stamps) used.add(stamp);
      if (stamps.length > 0) count();
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

/** Which of the numbers after a stamp are used; without network none is known to be, and the server has the last word. */
async function usedAfter(stamp: string): Promise<readonly string[]> {
  try {
    const response = await fetch(`/verifications/runs/stamps?from=${encodeURIComponent(stamp)}`, {
      headers: { Accept: 'application/json' },
    });
    return response.ok ? ((await response.json()) as { used: string[] }).used : [];
  } catch {
    return [];
  }
}
