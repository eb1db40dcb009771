import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Page } from '../database/page';
import { mostPrinted } from '../http/query';
import type { Text } from '../i18n';
import { usePage, useWords } from './page-state';
import { webTexts as texts } from './texts';

/** True on the page that holds the whole list for paper. */
export function useIsPrinted(): boolean {
  return usePage().query['print'] !== undefined;
}

/** Whose paper it is and of when; seen on paper alone. */
export function PaperHead() {
  const { signedInAs, at } = usePage();
  const t = useWords();
  if (!signedInAs) return null;
  return (
    <p class="d-none d-print-block">
      {signedInAs.organization && <strong class="d-block">{signedInAs.organization}</strong>}
      {t(texts.printedBy, { at: t.instant(at), name: signedInAs.name })}
    </p>
  );
}

const AsWords = createContext(false);

/** Filters within say in words what they hold. */
export function useAsWords(): boolean {
  return useContext(AsWords);
}

/** What a list was narrowed to, in words: paper has no boxes to look into. */
export function FiltersInWords({ children }: { children: ComponentChildren }) {
  const { query } = usePage();
  const isPrinted = useIsPrinted();
  return (
    <ul class={isPrinted ? 'list-unstyled' : 'list-unstyled d-none d-print-block'}>
      <AsWords.Provider value={true}>
        {query['q'] && <FilterWords label={texts.search} words={query['q']} />}
        {children}
      </AsWords.Provider>
    </ul>
  );
}

export function FilterWords({ label, words }: { label: Text; words: string }) {
  const t = useWords();
  return (
    <li>
      {t(label)}: <strong>{words}</strong>
    </li>
  );
}

/** Leads to the page that holds the whole list for paper; there, back to the list. */
export function PrintLink() {
  const { path, query } = usePage();
  const t = useWords();
  const { after: _after, before: _before, lang: _lang, print, ...kept } = query;
  const address = (more: Record<string, string>) => `${path}?${new URLSearchParams({ ...kept, ...more }).toString()}`;
  if (print === undefined)
    return (
      <a class="d-print-none" href={address({ print: 'all' })}>
        {t(texts.print)}
      </a>
    );
  return (
    <span class="d-print-none">
      {t(texts.printHint)} <a href={address({})}>{t(texts.backToList)}</a>
    </span>
  );
}

/** Says what the paper does not hold; nothing when it holds the whole list. */
export function NotPrinted({ page }: { page: Page<unknown> }) {
  const t = useWords();
  if (!page.next) return null;
  const { count, more } = page.total ?? { count: 0, more: true };
  const missing = count - page.items.length;
  const words = missing <= 0 ? texts.notPrintedSome : more ? texts.notPrintedOver : texts.notPrinted;
  return (
    <p class="alert alert-warning" role="alert">
      {t(words, { most: t.number(mostPrinted), missing: t.number(missing) })}
    </p>
  );
}
