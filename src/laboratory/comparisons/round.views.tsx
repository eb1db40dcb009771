import type { Page } from '../../platform/database';
import {
  FilterSelect,
  GeneratedMark,
  Layout,
  ListFilters,
  ListFragment,
  Status,
  useWords,
  type Column,
} from '../../platform/web';
import { criterionNames, roundStatusNames, roundTexts as texts } from './round.messages';
import { roundStatuses, type RoundRecord } from './round.model';
import { actionTexts } from './action.messages';

export const roundList = { href: '/comparisons', label: texts.title };
export const addressOf = ({ _id }: Pick<RoundRecord, '_id'>) => `${roundList.href}/${String(_id)}`;

interface ListProps {
  readonly page: Page<RoundRecord>;
}

export function RoundListPage({ page, mayManage, unfinished }: ListProps & { mayManage: boolean; unfinished: number }) {
  const t = useWords();
  const register = (
    <a class="btn btn-primary" href={`${roundList.href}/new`}>
      {t(texts.register)}
    </a>
  );
  return (
    <Layout title={t(texts.title)} actions={mayManage && register}>
      <p class="prose">{t(texts.intro)}</p>
      <p>
        <a href={`${roundList.href}/actions`}>{t(actionTexts.title)}</a>
        {unfinished > 0 && <> – {t(actionTexts.waiting, { count: t.number(unfinished) })}</>}
      </p>
      <ListFilters search={false}>
        <FilterSelect
          name="status"
          label={texts.status}
          choices={roundStatuses.map((value) => ({ value, label: roundStatusNames[value] }))}
        />
      </ListFilters>
      <RoundTable page={page} />
    </Layout>
  );
}

export function RoundTable({ page }: ListProps) {
  const t = useWords();
  const columns: Column<RoundRecord>[] = [
    {
      label: texts.name,
      cell: (round) => (
        <>
          <a href={addressOf(round)}>{round.name}</a> <GeneratedMark generated={round.generated} />
        </>
      ),
    },
    { label: texts.organizer, cell: ({ organizer }) => organizer },
    { label: texts.beginsOn, cell: ({ beginsOn }) => t.day(beginsOn) },
    { label: texts.criterion, minor: true, cell: ({ criterion }) => t(criterionNames[criterion]) },
    { label: texts.status, cell: ({ status }) => <RoundStatusMark status={status} /> },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

export function RoundStatusMark({ status }: Pick<RoundRecord, 'status'>) {
  return <Status text={roundStatusNames[status]} tone={status === 'closed' ? 'good' : 'neutral'} />;
}
