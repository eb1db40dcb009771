import { LinkButton, verificationList } from '../certificates';
import type { InstrumentRecord } from '../instruments';
import type { OrganizationRecord } from '../../register/organizations';
import type { Refusal } from '../../platform/http';
import type { Text } from '../../platform/i18n';
import { BeforeEntry, Layout, ListFilters, Table, useWords } from '../../platform/web';
import { runTexts as texts } from './run.messages';
import { mostMembers, type RunChoice } from './run.schema';

interface ChoiceProps {
  readonly choice: RunChoice;
  readonly offered: readonly InstrumentRecord[];
  readonly owners: ReadonlyMap<string, OrganizationRecord>;
  /** What is wrong with what was chosen. */
  readonly faults: readonly Text[];
  readonly refusals: readonly Refusal[];
}

/** The first step of a run: what stands on the bench. */
export function RunChoicePage({ choice, offered, owners, faults, refusals }: ChoiceProps) {
  const t = useWords();
  const ticked = new Set(choice.instrumentIds);
  return (
    <Layout
      title={t(texts.choose)}
      failed={faults.length > 0}
      crumbs={[{ href: verificationList.href, label: t(verificationList.label) }]}
      actions={<LinkButton href={`${verificationList.href}/runs`} label={t(texts.newest)} quiet />}
    >
      <BeforeEntry refusals={refusals} />
      <p class="text-body-secondary">{t(texts.chooseHint, { most: mostMembers })}</p>
      <ListFilters />
      <form method="get" action={`${verificationList.href}/runs/new`} class="record-form wide">
        {faults.length > 0 && (
          <ul class="alert alert-danger" role="alert">
            {faults.map((fault) => (
              <li key={fault.vi}>{t(fault)}</li>
            ))}
          </ul>
        )}
        <div class="mb-3">
          <label class="form-label" for="named">
            {t(texts.named)}
          </label>
          <textarea class="form-control" id="named" name="named" rows={4} autocomplete="off">
            {choice.named ?? ''}
          </textarea>
        </div>
        <Table
          caption={texts.choose}
          columns={[
            {
              label: texts.onBench,
              cell: (each: InstrumentRecord) => (
                <div class="form-check">
                  <input
                    class="form-check-input"
                    type="checkbox"
                    id={`tick-${String(each._id)}`}
                    name="instrumentIds"
                    value={String(each._id)}
                    checked={ticked.has(String(each._id))}
                  />
                  <label class="form-check-label" for={`tick-${String(each._id)}`}>
                    {each.code}
                  </label>
                </div>
              ),
            },
            { label: texts.serial, cell: (each) => [each.serial, each.model].filter(Boolean).join(' · ') },
            { label: texts.owner, cell: (each) => owners.get(String(each.ownerId))?.nameVi ?? '' },
          ]}
          rows={offered}
        />
        <button class="btn btn-primary" type="submit">
          {t(texts.next)}
        </button>
      </form>
    </Layout>
  );
}
