import { boxesOf, document, language, type Box, type FormBox, type Row, type Shown } from './browser';
import { verdictOf, type Lot, type RowVerdict } from './judging';
import type { Board } from './moving';

/** What each row comes to, kept up to date as it is typed. `whenChanged` hears when a row passes or fails anew. */
export function judgeRows(board: Board, form: FormBox, whenChanged: () => void): ReadonlyMap<Row, RowVerdict> {
  const table = document.querySelector<Row>('[data-lot]');
  const lot = lotOfGrid();
  const words = JSON.parse(table?.dataset['words'] ?? '{}') as Record<RowVerdict['state'], string>;
  const verdicts = new Map<Row, RowVerdict>();
  let common = sharedFields(form);

  const judge = (row: Row): void => {
    const typed = { ...common, ...fieldsOf(boxesOf(row)) };
    const verdict = verdictOf(lot, row.dataset['member'] ?? '', typed, language);
    const before = verdicts.get(row);
    if (before?.state === verdict.state && before.said === verdict.said) return;
    verdicts.set(row, verdict);
    show(row.querySelector<Shown>('[data-verdict]'), verdict, words);
    if (before?.state !== verdict.state) whenChanged();
  };

  /** What is shared concerns every row: they are judged in turn, between the keys. */
  let waiting: Row[] = [];
  const goOn = (): void => {
    for (const row of waiting.splice(0, 5)) judge(row);
    if (waiting.length > 0) setTimeout(goOn);
  };
  const judgeAll = (): void => {
    const isIdle = waiting.length === 0;
    common = sharedFields(form);
    waiting = board.rows.map(({ row }) => row);
    if (isIdle) setTimeout(goOn, 150);
  };
  document.addEventListener('input', ({ target }) => {
    if (!target.matches('.record-form *')) return;
    const row = target.closest<Row>('tr[data-member]');
    if (row) judge(row);
    else judgeAll();
  });
  judgeAll();
  return verdicts;
}

function fieldsOf(boxes: Iterable<Box>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { name, value } of boxes) fields[name] = value;
  return fields;
}

function sharedFields(form: FormBox): Record<string, string> {
  const shared = ['rows[', 'readings[', 'environment['].map((name) => `[name^="${name}"]`).join(', ');
  return fieldsOf(form.querySelectorAll<Box>(shared));
}

function show(place: Shown | null, { state, said }: RowVerdict, words: Record<RowVerdict['state'], string>): void {
  if (!place) return;
  place.textContent = [words[state], said].filter(Boolean).join(' · ');
  place.className =
    { pass: 'text-success', fail: 'text-danger fw-semibold', wrong: 'text-danger' }[state as 'pass'] ?? '';
}

/** What the server gave to judge the rows by. */
export function lotOfGrid(): Lot {
  return JSON.parse(document.querySelector<Row>('[data-lot]')?.dataset['lot'] ?? '{}') as Lot;
}

/** The form that the grid stands in. */
export function formOfGrid(): FormBox | null {
  return (
    document.querySelector<Row & { closest(selector: string): FormBox | null }>('.lot-grid')?.closest('form') ?? null
  );
}
