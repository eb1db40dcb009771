import type { Page } from '../../platform/database';
import {
  Form,
  IdentityField,
  Layout,
  ListFragment,
  NumberField,
  SelectField,
  Status,
  useFormFailed,
  useWords,
  type Column,
} from '../../platform/web';
import { stampUses } from './lot.model';
import { stampsHome } from './lot.views';
import { minimumTexts as texts } from './minimum.messages';
import type { MinimumRecord } from './minimum.model';
import type { MinimumState } from './minimum.service';
import { stampTexts, stampUseNames } from './stamp.messages';

export const minimumList = { href: '/stamps/minimums', label: texts.title };

interface ListProps {
  readonly page: Page<MinimumRecord>;
  readonly states: readonly MinimumState[];
  readonly mayManage: boolean;
}

export function MinimumListPage(props: ListProps) {
  const t = useWords();
  return (
    <Layout
      title={t(texts.title)}
      crumbs={[{ href: stampsHome.href, label: t(stampsHome.label) }]}
      actions={
        props.mayManage && (
          <a class="btn btn-primary" href={`${minimumList.href}/new`}>
            {t(texts.set)}
          </a>
        )
      }
    >
      <p class="prose">{t(texts.intro)}</p>
      <MinimumTable {...props} />
    </Layout>
  );
}

export function MinimumTable({ page, states, mayManage }: ListProps) {
  const t = useWords();
  const stateOf = ({ _id }: MinimumRecord) => states.find(({ record }) => record._id.equals(_id));
  const columns: Column<MinimumRecord>[] = [
    { label: stampTexts.seriesShort, cell: ({ series }) => series || t(texts.unnamed) },
    { label: stampTexts.use, cell: ({ use }) => t(stampUseNames[use]) },
    { label: texts.minimum, numeric: true, cell: ({ minimum }) => t.number(minimum) },
    { label: texts.inStore, numeric: true, cell: (record) => t.number(stateOf(record)?.inStore ?? 0) },
    {
      label: stampTexts.state,
      cell: (record) =>
        stateOf(record)?.isBelow ? (
          <Status text={texts.below} tone="bad" />
        ) : (
          <Status text={texts.enough} tone="good" />
        ),
    },
    ...(mayManage
      ? [
          {
            label: texts.change,
            cell: ({ _id, series }: MinimumRecord) => (
              <a href={`${minimumList.href}/${String(_id)}/change`}>
                {t(texts.change)} <span class="visually-hidden">{series}</span>
              </a>
            ),
          },
        ]
      : []),
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

export function SetMinimumPage() {
  const t = useWords();
  return (
    <Layout title={t(texts.set)} failed={useFormFailed()} crumbs={useCrumbs()}>
      <Form submit={stampTexts.save} cancel={minimumList.href}>
        <SelectField
          name="use"
          label={stampTexts.use}
          required
          choices={stampUses.map((value) => ({ value, label: stampUseNames[value] }))}
        />
        <IdentityField name="series" label={stampTexts.series} />
        <NumberField name="minimum" label={texts.minimum} required />
      </Form>
    </Layout>
  );
}

export function ChangeMinimumPage({ minimum }: { minimum: MinimumRecord }) {
  const t = useWords();
  return (
    <Layout title={`${t(texts.change)}: ${minimum.series}`} failed={useFormFailed()} crumbs={useCrumbs()}>
      <Form submit={stampTexts.save} cancel={minimumList.href}>
        <NumberField name="minimum" label={texts.minimum} required />
      </Form>
    </Layout>
  );
}

function useCrumbs() {
  const t = useWords();
  return [stampsHome, minimumList].map(({ href, label }) => ({ href, label: t(label) }));
}
