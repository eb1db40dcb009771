import { understoodText } from '../../../platform/web/number-words';
import { benchCells, placedCells, type Placement } from './bench-file';
import { document, language, type Box, type Dropped, type Row, type Shown } from './browser';
import { fill, type Board } from './moving';

const largest = 1_000_000;

interface Change {
  readonly box: Box;
  readonly head: string;
  readonly value: string;
}

/** A file of a bench is dropped on the grid, or chosen: it is shown where each cell would go before anything is taken. */
export function takeFiles(board: Board, tools: Row & Shown): void {
  const part = <T = Shown>(name: string) => tools.querySelector<T>(`[data-lot-${name}]`);
  const tell = (name: string, count = '') => {
    const status = part('file-status');
    if (status) status.textContent = (status.dataset[name] ?? '').replace('{count}', count);
  };
  let cell: Box | undefined;
  let changes: readonly Change[] = [];
  document.addEventListener('focusin', ({ target }) => {
    if (target.matches('.lot-grid td *')) cell = target;
  });

  const show = (text: string): void => {
    const begun = cell ?? firstReading(board);
    const names = board.rows.map(({ row }) => nameOf(row));
    const at = board.rows.findIndex(({ boxes }) => begun && boxes.includes(begun));
    const placement = placedCells(benchCells(text), names, Math.max(0, at));
    changes = begun ? changesOf(board, placement, begun) : [];
    const preview = part('preview');
    if (preview) preview.hidden = changes.length === 0;
    draw(part<Row & Shown>('preview-rows'), changes);
    if (changes.length === 0) return tell('nothing');
    tell(placement.left > 0 ? 'left' : placement.isByName ? 'byName' : 'inOrder', String(placement.left));
    part<Box>('preview-take')?.focus();
  };
  const read = (file: Dropped | undefined): void => {
    if (!file) return;
    if (file.size > largest) return tell('tooLarge');
    void file.arrayBuffer().then((bytes) => show(textOf(bytes)));
  };

  part<Box & Shown>('file')?.addEventListener('change', ({ target }) => {
    read(target.files?.[0]);
    target.value = '';
  });
  for (const type of ['dragover', 'drop'])
    document.addEventListener(type, (event) => {
      if (!event.target.closest('.lot-scroll, [data-lot-tools]')) return;
      event.preventDefault();
      if (type === 'drop') read(event.dataTransfer?.files[0]);
    });
  part('preview-take')?.addEventListener('click', () => {
    for (const { box, value } of changes) fill(box, value);
    close(part('preview'), changes[0]?.box);
    tell('taken', String(changes.length));
    changes = [];
  });
  part('preview-drop')?.addEventListener('click', () => {
    close(part('preview'), changes[0]?.box);
    changes = [];
    tell('dropped');
  });
}

function close(preview: Shown | null, next: Box | undefined): void {
  if (preview) preview.hidden = true;
  next?.focus();
}

/** Readings stand first, but for the owner of one that is not registered. */
function firstReading({ rows }: Board): Box | undefined {
  return rows[0]?.boxes.find(({ name }) => /\[(rows|readings)\]/.test(name));
}

/** Only boxes are filled in: what is chosen from a list is chosen by a person. */
function changesOf({ rows }: Board, { cells }: Placement, begun: Box): Change[] {
  const home = rows.find(({ boxes }) => boxes.includes(begun))?.boxes ?? [];
  const column = home.indexOf(begun) - home.length;
  return cells.flatMap(({ row, right, value }) => {
    const to = column + right;
    const box = to < 0 ? rows[row]?.boxes.at(to) : undefined;
    if (box?.tagName !== 'INPUT') return [];
    return [{ box, value, head: box.closest<Row & Shown>('td')?.dataset['label'] ?? '' }];
  });
}

function nameOf(row: Row): string {
  return row.querySelector<Shown & { firstChild: Shown | null }>('th')?.firstChild?.textContent?.trim() ?? '';
}

/** One line for each cell: the instrument, the column, what stands there, and what would. */
function draw(body: (Row & Shown) | null, changes: readonly Change[]): void {
  if (!body) return;
  const lines = changes.map(({ box, head, value }) => {
    const name = nameOf(box.closest('tr') as Row);
    const understood = box.matches('[data-number]') ? understoodText(value, language) : '';
    return lineOf([name, head, box.value, [value, understood].filter(Boolean).join(' – ')]);
  });
  body.replaceChildren?.(...lines);
}

function lineOf(words: readonly string[]): unknown {
  const line = document.createElement('tr');
  for (const each of words) {
    const cell = document.createElement('td');
    cell.textContent = each;
    line.append?.(cell);
  }
  return line;
}

/** What spreadsheets write as Unicode text is UTF-16. */
function textOf(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  return new TextDecoder(first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}
