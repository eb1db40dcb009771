import type { Page } from '../platform/database';
import { Form, Layout, ListFragment, Status, TextField, useFormFailed, useWords, type Column } from '../platform/web';
import { erasureTexts as texts, groupNames } from './erasure.messages';
import type { ErasureRecord, Outcome } from './erasure.model';
import { becauseOf } from './erasing';
import { holdings } from './holdings';
import type { PersonalData } from './personal-data.queries';
import { HeldData, personalDataHome } from './personal-data.views';

export const erasureList = { href: '/personal-data/erasures', label: texts.title } as const;

interface EraseProps {
  readonly data: PersonalData;
  /** Where what is kept of the person is shown. */
  readonly back: string;
}

/** Asks who wants it and by which paper, beside what goes and what stays. */
export function ErasePage({ data, back }: EraseProps) {
  const t = useWords();
  const { name } = data.person;
  const crumbs = [
    { href: personalDataHome.href, label: t(personalDataHome.label) },
    { href: back, label: name },
  ];
  return (
    <Layout title={`${t(texts.begin)}: ${name}`} failed={useFormFailed()} crumbs={crumbs}>
      <p class="prose">{t(texts.intro)}</p>
      <p class="prose">{t(texts.hashStays)}</p>
      <Form submit={texts.begin} danger cancel={back}>
        <TextField name="askedBy" label={texts.askedBy} hint={texts.askedByHint} required />
        <TextField name="document" label={texts.document} required />
        <TextField name="password" type="password" autocomplete="current-password" label={texts.password} required />
      </Form>
      <HeldData data={data} />
    </Layout>
  );
}

export function ErasureListPage({ page }: { readonly page: Page<ErasureRecord> }) {
  const t = useWords();
  const crumbs = [{ href: personalDataHome.href, label: t(personalDataHome.label) }];
  return (
    <Layout title={t(texts.title)} crumbs={crumbs}>
      <ErasureTable page={page} />
    </Layout>
  );
}

export function ErasureTable({ page }: { readonly page: Page<ErasureRecord> }) {
  const t = useWords();
  const columns: Column<ErasureRecord>[] = [
    { label: texts.at, cell: ({ erasedAt }) => t.instant(erasedAt) },
    { label: texts.group, cell: ({ group }) => <Status text={groupNames[group]} tone="neutral" /> },
    { label: texts.askedBy, cell: ({ askedBy }) => askedBy },
    { label: texts.document, cell: ({ document }) => document },
    { label: texts.by, cell: ({ erasedBy }) => erasedBy },
    { label: texts.outcomes, minor: true, cell: ({ outcomes }) => <Outcomes outcomes={outcomes} /> },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

function Outcomes({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const t = useWords();
  return (
    <ul class="list-unstyled small mb-0">
      {outcomes.map((outcome) => {
        const { of, erased, kept } = outcome;
        const name = holdings.find(({ model }) => model === of)?.name ?? { vi: of, en: of };
        const because = becauseOf(outcome) ?? { vi: '', en: '' };
        return (
          <li key={of}>
            {kept > 0 ? t(texts.outcomeKept, { name, erased, kept, because }) : t(texts.outcome, { name, erased })}
          </li>
        );
      })}
    </ul>
  );
}
