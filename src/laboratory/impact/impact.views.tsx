import type { Page } from '../../platform/database';
import {
  FilterSelect,
  GeneratedMark,
  HeldFilter,
  Layout,
  ListFilters,
  ListFragment,
  Status,
  useWords,
  type Column,
  type Tone,
} from '../../platform/web';
import { impactStatusNames, impactTexts as texts } from './impact.messages';
import { impactStatuses, type ImpactRecord, type ImpactStatus } from './impact.model';

export const impactList = { href: '/impact-assessments', label: texts.title };
export const impactAddress = ({ _id }: Pick<ImpactRecord, '_id'>) => `${impactList.href}/${String(_id)}`;

const tones: Readonly<Record<ImpactStatus, Tone>> = { open: 'warning', closed: 'good' };

interface ListProps {
  readonly page: Page<ImpactRecord>;
}

export function ImpactListPage({ page, standardCode }: ListProps & { readonly standardCode: string | undefined }) {
  const t = useWords();
  return (
    <Layout title={t(texts.title)}>
      <p class="prose">{t(texts.intro)}</p>
      <ListFilters search={false}>
        <HeldFilter name="standardId" label={texts.standard} words={standardCode ?? '—'} />
        <FilterSelect
          name="status"
          label={texts.status}
          choices={impactStatuses.map((value) => ({ value, label: impactStatusNames[value] }))}
        />
      </ListFilters>
      <ImpactTable page={page} />
    </Layout>
  );
}

export function ImpactTable({ page }: ListProps) {
  const t = useWords();
  const columns: Column<ImpactRecord>[] = [
    {
      label: texts.standard,
      cell: (each) => (
        <>
          <a href={impactAddress(each)}>{each.standardCode}</a> <GeneratedMark generated={each.generated} />
        </>
      ),
    },
    { label: texts.found, cell: ({ found }) => found },
    { label: texts.foundOn, cell: ({ foundOn }) => t.day(foundOn) },
    { label: texts.openedOn, minor: true, cell: ({ openedOn }) => t.day(openedOn) },
    { label: texts.status, cell: ({ status }) => <ImpactMark status={status} /> },
    { label: texts.affected, numeric: true, cell: ({ affected }) => t.number(affected) },
    { label: texts.undecided, numeric: true, cell: ({ undecided }) => t.number(undecided) },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

export function ImpactMark({ status }: Pick<ImpactRecord, 'status'>) {
  return <Status text={impactStatusNames[status]} tone={tones[status]} />;
}
