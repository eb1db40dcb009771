import { useWords } from '../platform/web';
import { personalDataTexts as texts } from './personal-data.messages';
import type { Held } from './personal-data.queries';

/** Values that a cell shows; all of them are in the export. */
const mostValues = 5;

/** What the newest records hold in one field, each value once. */
export function ValuesOf({ held: { records }, path }: { readonly held: Held; readonly path: string }) {
  const t = useWords();
  const values = records.flatMap(({ values: of }) => (path in of ? [of[path]].flat() : []));
  if (values.some((value) => isGroup(value))) return <>{t(texts.inExport)}</>;
  const distinct = [...new Set(values.map((value) => String(value)))];
  if (distinct.length === 0) return <>—</>;
  const rest = distinct.length - mostValues;
  return (
    <span class="text-break">
      {distinct.slice(0, mostValues).join('; ')}
      {rest > 0 && ` ${t(texts.more, { count: rest })}`}
    </span>
  );
}

/** Of what has parts nothing short can be shown. */
function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !('toHexString' in value) && !(value instanceof Date);
}
