import { fill, formatDay, type Day } from '../../platform/i18n';
import { Section, useWords } from '../../platform/web';
import { holdCauseNames, keepingTexts as texts } from './keeping.messages';
import { openHolds } from './keeping.rules';
import { loanTexts } from './loan.messages';
import type { LoanRecord } from './loan.model';
import { loanList, LoanTable } from './loan.views';
import { maintenanceTexts } from './maintenance.messages';
import type { MaintenanceRecord } from './maintenance.model';
import { maintenanceList, MaintenanceTable, UpkeepTable } from './maintenance.views';
import type { MeasurementStandardRecord } from './standard.model';
import { addressOf } from './standard.views';
import { storageTexts } from './storage.messages';
import type { StorageReadingRecord } from './storage.model';
import { storageLog, StoragePlaceTable, StorageReadingTable } from './storage.views';
import { openTasks } from './upkeep.rules';

/** So many of the last entries stand on the page of the standard; the lists have all. */
export const shownEntries = 5;

/** What is known of how a standard is kept, its newest entries first. */
export interface Keeping {
  readonly loans: readonly LoanRecord[];
  readonly maintenance: readonly MaintenanceRecord[];
  readonly readings: readonly StorageReadingRecord[];
}

interface KeepingProps extends Keeping {
  readonly standard: MeasurementStandardRecord;
  readonly today: Day;
  readonly mayManage: boolean;
  readonly mayCheck: boolean;
}

/** How a standard is kept: on its page. */
export function KeepingSection(props: KeepingProps) {
  return (
    <Section title={texts.title}>
      <Storage {...props} />
      <Upkeep {...props} />
      <Loans {...props} />
    </Section>
  );
}

function Storage({ standard, readings, mayManage, mayCheck }: KeepingProps) {
  const t = useWords();
  const address = addressOf(standard);
  return (
    <>
      <h3 class="h6">{t(storageTexts.title)}</h3>
      <p>
        {mayManage && <Act href={`${address}/storage`} text={t(storageTexts.move)} />}
        {mayCheck && <Act href={`${address}/storage/new`} text={t(storageTexts.record)} />}
      </p>
      <StoragePlaceTable standard={standard} />
      {readings.length > 0 && (
        <>
          <StorageReadingTable readings={readings} />
          <p>
            <a href={`${storageLog.href}?standardId=${String(standard._id)}`}>{t(storageTexts.all)}</a>
          </p>
        </>
      )}
    </>
  );
}

function Upkeep({ standard, maintenance, today, mayManage, mayCheck }: KeepingProps) {
  const t = useWords();
  const address = addressOf(standard);
  const isKept = standard.status !== 'retired';
  return (
    <>
      <h3 class="h6">{t(maintenanceTexts.title)}</h3>
      <p>
        {mayCheck && isKept && <Act href={`${address}/maintenance/new`} text={t(maintenanceTexts.record)} />}
        {mayManage && isKept && <Act href={`${address}/upkeep`} text={t(maintenanceTexts.addTask)} />}
        {mayManage && openTasks(standard).length > 0 && (
          <Act href={`${address}/upkeep/end`} text={t(maintenanceTexts.endTask)} />
        )}
      </p>
      <UpkeepTable standard={standard} today={today} />
      {maintenance.length === 0 ? (
        <p class="text-body-secondary">{t(maintenanceTexts.none)}</p>
      ) : (
        <>
          <MaintenanceTable entries={maintenance} />
          <p>
            <a href={`${maintenanceList.href}?standardId=${String(standard._id)}`}>{t(maintenanceTexts.all)}</a>
          </p>
        </>
      )}
    </>
  );
}

function Loans({ standard, loans, today, mayManage }: KeepingProps) {
  const t = useWords();
  const isOut = loans[0]?.state === 'out';
  const mayLend = mayManage && standard.status !== 'retired' && !isOut;
  return (
    <>
      <h3 class="h6">{t(loanTexts.title)}</h3>
      <p>
        {mayLend && <Act href={`${addressOf(standard)}/lend`} text={t(loanTexts.lend)} />}
        {mayManage && isOut && <Act href={`${addressOf(standard)}/return`} text={t(loanTexts.giveBack)} />}
      </p>
      {loans.length === 0 ? (
        <p class="text-body-secondary">{t(loanTexts.none)}</p>
      ) : (
        <>
          <LoanTable loans={loans} today={today} />
          <p>
            <a href={`${loanList.href}?standardId=${String(standard._id)}`}>{t(loanTexts.all)}</a>
          </p>
        </>
      )}
    </>
  );
}

/** What keeps its earlier certificates from serving, and the way out. */
export function HoldNotes({ standard, mayManage }: Pick<KeepingProps, 'standard' | 'mayManage'>) {
  const t = useWords();
  const open = openHolds(standard);
  if (open.length === 0) return <></>;
  return (
    <div class="alert alert-warning" role="note">
      {open.map(({ since, cause, entryId }) => (
        <p key={String(entryId)} class="mb-1">
          {t(fill(texts.onHold, { since: formatDay(since), cause: holdCauseNames[cause] }))}
        </p>
      ))}
      {mayManage && (
        <a class="alert-link" href={`${addressOf(standard)}/resume`}>
          {t(texts.resume)}
        </a>
      )}
    </div>
  );
}

function Act({ href, text }: { href: string; text: string }) {
  return (
    <>
      <a class="btn btn-outline-primary btn-sm" href={href}>
        {text}
      </a>{' '}
    </>
  );
}
