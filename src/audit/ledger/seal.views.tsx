import type { Page } from '../../platform/database';
import { Layout, ListFragment, useWords, type Column } from '../../platform/web';
import type { CheckRun } from './check-run';
import type { DailySeal } from './daily-seal.model';
import { sealTexts as texts } from './seal.messages';

/** More findings than this are counted only. */
const shown = 50;

/** The seals day by day, and what the newest check found. */
export function SealListPage({ page, check }: { page: Page<DailySeal>; check: CheckRun | undefined }) {
  const t = useWords();
  return (
    <Layout title={t(texts.title)}>
      <CheckOutcome check={check} />
      <p>{t(texts.intro)}</p>
      <SealTable page={page} />
    </Layout>
  );
}

function CheckOutcome({ check }: { check: CheckRun | undefined }) {
  const t = useWords();
  if (!check?.finishedAt) return <p class="alert alert-info">{t(texts.notYet)}</p>;
  const { counts, findings = [], total = 0, errorId = '' } = check;
  const at = t.instant(check.finishedAt);
  if (total === 0) {
    const { entries = 0, records = 0, files = 0 } = counts ?? {};
    const values = { at, entries: t.number(entries), records: t.number(records), files: t.number(files) };
    return <p class="alert alert-success">{t(texts.checked, values)}</p>;
  }
  return (
    <div class="alert alert-danger" role="alert">
      <p>{t(texts.bent, { at, count: total, errorId })}</p>
      <ul>
        {findings.slice(0, shown).map(({ text }) => (
          <li key={text.vi}>{t(text)}</li>
        ))}
        {total > shown && <li>{t(texts.more, { count: total - shown })}</li>}
      </ul>
      <p class="mb-0">{t(texts.whatToDo)}</p>
    </div>
  );
}

export function SealTable({ page }: { page: Page<DailySeal> }) {
  const t = useWords();
  const columns: Column<DailySeal>[] = [
    { label: texts.day, cell: ({ _id }) => t.day(_id) },
    { label: texts.block, numeric: true, cell: ({ block }) => t.number(block) },
    { label: texts.hash, cell: ({ hash }) => <code class="text-break">{hash}</code> },
    { label: texts.entries, numeric: true, minor: true, cell: ({ counts }) => t.number(counts['entries'] ?? 0) },
    { label: texts.stamped, minor: true, cell: (seal) => <Stamped seal={seal} /> },
    { label: texts.download, cell: ({ _id }) => <a href={`/audit/seals/${_id}.txt`}>{t(texts.download)}</a> },
  ];
  return <ListFragment caption={texts.list} columns={columns} page={page} />;
}

function Stamped({ seal: { _id, timeStamp, timeStampFault } }: { seal: DailySeal }) {
  const t = useWords();
  if (!timeStamp) return <>{timeStampFault ?? t(texts.noStamp)}</>;
  return (
    <>
      {t(texts.stampedBy, { at: t.instant(timeStamp.at), by: timeStamp.by })}{' '}
      <a href={`/audit/seals/${_id}.tsr`}>{t(texts.token)}</a>
    </>
  );
}
