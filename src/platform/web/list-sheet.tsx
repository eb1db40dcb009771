import type { Text } from '../i18n';
import { usePage, useWords } from './page-state';

/** Takes out, as a spreadsheet, everything that the filters of a list find: of every page of it. */
export function SheetLink({ href, label }: { href: string; label: Text }) {
  const { query } = usePage();
  const t = useWords();
  const { after: _after, before: _before, limit: _limit, lang: _lang, print: _print, ...filters } = query;
  const asked = new URLSearchParams(filters).toString();
  return (
    <a class="btn btn-outline-primary" href={`${href}${asked && `?${asked}`}`} download>
      {t(label)}
    </a>
  );
}
