import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RefusedCondition } from '../http/query';
import {
  fill,
  formatDay,
  formatInstant,
  formatNumber,
  type Day,
  type Language,
  type Text,
  type TextValues,
} from '../i18n';

export interface NavigationLink {
  readonly href: string;
  readonly label: Text;
}

/** What every page needs to know of the request it answers. */
export interface PageState {
  readonly language: Language;
  /** The address without its query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Conditions of the query that could not be met; they are not in `query`. */
  readonly refused: Readonly<Record<string, RefusedCondition>>;
  readonly csrfToken: string;
  /** Proves, after the session too, that a form was shown to this person; empty for strangers. */
  readonly formMark: string;
  /** Where forms post to when the page is not at its own address. */
  readonly formAction?: string;
  readonly signedInAs?: { readonly name: string; readonly role: Text; readonly organization?: string };
  readonly navigation: readonly NavigationLink[];
  /** When the page was drawn. */
  readonly at: Date;
  readonly flash?: Text;
  /** What the registry did to what was sent before this page. */
  readonly notices: readonly Text[];
}

export const PageContext = createContext<PageState | null>(null);

export function usePage(): PageState {
  const state = useContext(PageContext);
  if (!state) throw new Error('a page was drawn outside renderPage');
  return state;
}

/** The words, days and numbers of the reader's language. */
export interface Words {
  readonly language: Language;
  (text: Text, values?: TextValues): string;
  day(day: Day | null | undefined): string;
  instant(instant: Date | null | undefined): string;
  number(value: number, decimals?: number): string;
}

export function useWords(): Words {
  const { language } = usePage();
  return wordsIn(language);
}

export function wordsIn(language: Language): Words {
  const translate = (text: Text, values?: TextValues) => (values ? fill(text, values) : text)[language];
  return Object.assign(translate, {
    language,
    day: (day: Day | null | undefined) => (day ? formatDay(day) : '—'),
    instant: (instant: Date | null | undefined) => (instant ? formatInstant(instant) : '—'),
    number: (value: number, decimals?: number) => formatNumber(value, language, decimals),
  });
}
