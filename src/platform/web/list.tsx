import type { ComponentChildren, VNode } from 'preact';
import type { Page } from '../database/page';
import type { Text } from '../i18n';
import type { Choice } from './form-state';
import { FiltersInWords, FilterWords, NotPrinted, PrintLink, useAsWords, useIsPrinted } from './list-print';
import { usePage, useWords } from './page-state';
import { webTexts as texts } from './texts';

/** A column of a list: what it is called and what it shows of a record. */
export interface Column<T> {
  readonly label: Text;
  readonly cell: (record: T) => ComponentChildren;
  /** Numbers stand on the right. */
  readonly numeric?: boolean;
  /** Hidden on phones. */
  readonly minor?: boolean;
}

interface TableProps<T> {
  readonly caption: Text;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey?: (row: T) => string;
}

/** A table whose first column names the row. */
export function Table<T>({ caption, columns, rows, rowKey }: TableProps<T>) {
  const t = useWords();
  if (rows.length === 0) return <p class="text-body-secondary">{t(texts.nothingFound)}</p>;
  return (
    <div class="table-responsive" tabIndex={0} role="region" aria-label={t(caption)}>
      <table class="table table-sm table-hover align-middle card-table">
        <caption class="visually-hidden">{t(caption)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label.en} scope="col" class={classOf(column)}>
                {t(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey?.(row) ?? index}>
              {columns.map((column, position) =>
                position === 0 ? (
                  <th key={column.label.en} scope="row" class={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.label.en} class={classOf(column)} data-label={t(column.label)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classOf<T>({ numeric, minor }: Column<T>): string | undefined {
  return [numeric && 'text-end', minor && 'd-none d-md-table-cell'].filter(Boolean).join(' ') || undefined;
}

const listId = 'list';

/** The part of a list page that htmx replaces: the table and the way on. */
export function ListFragment<T extends { _id: unknown }>({
  page,
  ...table
}: { page: Page<T> } & Omit<TableProps<T>, 'rows' | 'rowKey'>) {
  const isPrinted = useIsPrinted();
  return (
    <div id={listId}>
      <div class="d-flex flex-wrap gap-3 small mb-2">
        <Total total={page.total} />
        {page.items.length > 0 && <PrintLink />}
      </div>
      {isPrinted && <NotPrinted page={page} />}
      <Table {...table} rows={page.items} rowKey={(row) => String(row._id)} />
      {!isPrinted && <Pager next={page.next} previous={page.previous} />}
    </div>
  );
}

function Total({ total }: { total: Page<unknown>['total'] | undefined }) {
  const t = useWords();
  if (!total) return null;
  const words = total.more ? texts.totalOver : total.count === 1 ? texts.totalOne : texts.total;
  return <p class="text-body-secondary mb-0">{t(words, { count: t.number(total.count) })}</p>;
}

/** Links to the pages before and after; the filters in the address stay. */
export function Pager({ next, previous }: { next: string | null; previous: string | null }) {
  const t = useWords();
  if (!next && !previous) return null;
  return (
    <nav aria-label={t(texts.paging)} class="d-flex gap-2 d-print-none">
      {previous && (
        <>
          <PageLink cursor={{}} label={texts.firstPage} />
          <PageLink cursor={{ before: previous }} label={texts.previousPage} />
        </>
      )}
      {next && <PageLink cursor={{ after: next }} label={texts.nextPage} />}
    </nav>
  );
}

function PageLink({ cursor, label }: { cursor: Record<string, string>; label: Text }) {
  const { path, query } = usePage();
  const t = useWords();
  const { after: _after, before: _before, lang: _lang, ...kept } = query;
  const href = `${path}?${new URLSearchParams({ ...kept, ...cursor }).toString()}`;
  return (
    <a
      class="btn btn-outline-primary btn-sm"
      href={href}
      hx-get={href}
      hx-target={`#${listId}`}
      hx-swap="outerHTML show:top"
      hx-push-url="true"
    >
      {t(label)}
    </a>
  );
}

/** The search box and filters above a list: a GET form, so that the address can be kept and shared. */
export function ListFilters({ search = true, children }: { search?: boolean; children?: ComponentChildren }) {
  const { path } = usePage();
  const { value, fault, marks } = useFilter('q');
  const t = useWords();
  const inWords = <FiltersInWords>{children}</FiltersInWords>;
  if (useIsPrinted()) return inWords;
  return (
    <>
      {inWords}
      <form method="get" action={path} role="search" class="list-filters row g-2 align-items-end mb-3 d-print-none">
        {search && (
          <div class="col-12 col-md-4">
            <label class="form-label" for="q">
              {t(texts.search)}
            </label>
            <input
              class={fault ? 'form-control is-invalid' : 'form-control'}
              type="search"
              id="q"
              name="q"
              value={value}
              placeholder={t(texts.searchHint)}
              {...marks}
            />
            {fault && (
              <div class="invalid-feedback" id="filter-q-error">
                {t(fault)}
              </div>
            )}
          </div>
        )}
        {children}
        <div class="col-auto d-flex gap-2">
          <button class="btn btn-primary" type="submit">
            {t(texts.filter)}
          </button>
          <a class="btn btn-outline-secondary" href={path}>
            {t(texts.clearFilters)}
          </a>
        </div>
      </form>
    </>
  );
}

/** What a filter holds: what was understood of it, or what was typed and why it cannot be. */
function useFilter(name: string) {
  const { query, refused } = usePage();
  const { typed, fault } = refused[name] ?? {};
  const id = `filter-${name}`;
  const marks = fault && { 'aria-invalid': true, 'aria-describedby': `${id}-error` };
  return { id, value: typed ?? query[name] ?? '', fault, marks: marks ?? {} };
}

function FilterFrame({ name, label, children }: { name: string; label: Text; children: ComponentChildren }) {
  const { id, fault } = useFilter(name);
  const t = useWords();
  return (
    <div class="col-6 col-md-2">
      <label class="form-label" for={id}>
        {t(label)}
      </label>
      {children}
      {fault && (
        <div class="invalid-feedback" id={`${id}-error`}>
          {t(fault)}
        </div>
      )}
    </div>
  );
}

interface FilterSelectProps {
  readonly name: string;
  readonly label: Text;
  readonly choices: readonly Choice[];
  /** What holds where nothing is asked for; then there is no "all". */
  readonly usual?: string;
}

/** One filter of a list, chosen from values. A value that is not among them stays to be seen. */
export function FilterSelect({ name, label, choices, usual = '' }: FilterSelectProps) {
  const { id, value, fault, marks } = useFilter(name);
  const held = value === '' ? usual : value;
  const t = useWords();
  const chosen = choices.find(({ value }) => String(value) === held)?.label;
  const isOffered = held === '' || chosen !== undefined;
  const words = typeof chosen === 'object' ? t(chosen) : (chosen ?? held);
  if (useAsWords()) return held === '' ? null : <FilterWords {...{ label, words }} />;
  return (
    <FilterFrame {...{ name, label }}>
      <select class={fault ? 'form-select is-invalid' : 'form-select'} {...{ id, name, ...marks }}>
        {usual === '' && <option value="">{t(texts.all)}</option>}
        {!isOffered && (
          <option value={held} selected>
            {held}
          </option>
        )}
        {choices.map(({ value, label: each, isNote }) => (
          <option key={value} value={value} selected={held === String(value) && !isNote} disabled={isNote}>
            {typeof each === 'string' ? each : t(each)}
          </option>
        ))}
      </select>
    </FilterFrame>
  );
}

/** A filter that the page's own title tells of: kept while others change. */
export function HiddenFilter({ name, value }: { name: string; value: string | undefined }) {
  return useAsWords() || !value ? null : <input type="hidden" {...{ name, value }} />;
}

/** A filter that a link has set: in sight, kept while others change, and taken away by its own link. */
export function HeldFilter({ name, label, words }: { name: string; label: Text; words: string }) {
  const { path, query } = usePage();
  const t = useWords();
  const { after: _after, before: _before, lang: _lang, [name]: held, ...others } = query;
  if (!held) return null;
  if (useAsWords()) return <FilterWords {...{ label, words }} />;
  return (
    <div class="col-auto">
      <input type="hidden" name={name} value={held} />
      <span class="form-label d-block">{t(label)}</span>
      <strong>{words}</strong>{' '}
      <a href={`${path}?${new URLSearchParams(others).toString()}`}>
        {t(texts.dropFilter)} <span class="visually-hidden">{words}</span>
      </a>
    </div>
  );
}

/** One filter of a list, typed. */
export function FilterText({
  name,
  label,
  placeholder,
}: {
  name: string;
  label: Text;
  placeholder?: string;
}): VNode | null {
  const { id, value, fault, marks } = useFilter(name);
  if (useAsWords()) return value === '' ? null : <FilterWords label={label} words={value} />;
  return (
    <FilterFrame {...{ name, label }}>
      <input
        type="text"
        class={fault ? 'form-control is-invalid' : 'form-control'}
        {...{ id, name, value, placeholder, ...marks }}
      />
    </FilterFrame>
  );
}
