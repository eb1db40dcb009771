import type { InstrumentRecord } from '../instruments';
import type { OrganizationRecord } from '../../register/organizations';
import type { Page } from '../../platform/database';
import type { Refusal } from '../../platform/http';
import {
  Layout,
  ListFilters,
  ListFragment,
  BeforeEntry,
  HiddenFilter,
  useWords,
  type Choice,
  type Column,
} from '../../platform/web';
import { TypeFilter } from './certificate.views';
import { verificationTexts as texts } from './verification.messages';
import { verificationList } from './verification.views';
import { inWordsOf, kindNames, recordKinds, type RecordKind } from './work-kinds';

interface ChooseProps {
  readonly page: Page<InstrumentRecord>;
  readonly owners: Map<string, OrganizationRecord>;
  readonly typeNames: Map<string, string>;
  readonly kind: RecordKind;
  /** What the list is narrowed to. */
  readonly choices: readonly Choice[];
  /** The types for which some procedure does the work. */
  readonly served: ReadonlySet<string>;
  /** Why the reader may not do the work on some of these today. */
  readonly refusals: readonly Refusal[];
}

/** The first step: which work, on which instrument. */
export function ChooseInstrumentPage(props: ChooseProps) {
  const t = useWords();
  return (
    <Layout
      title={t(inWordsOf(props.kind, texts.choose))}
      crumbs={[{ href: verificationList.href, label: t(verificationList.label) }]}
    >
      <KindLinks kind={props.kind} />
      <BeforeEntry refusals={props.refusals} />
      <p class="text-body-secondary">{t(texts.chooseHint)}</p>
      <ListFilters>
        <HiddenFilter name="kind" value={props.kind} />
        <TypeFilter types={props.choices} />
      </ListFilters>
      <ChooseInstrumentTable {...props} />
    </Layout>
  );
}

/** The kinds of work, each a click away; the one chosen is marked. */
function KindLinks({ kind }: Pick<ChooseProps, 'kind'>) {
  const t = useWords();
  return (
    <ul class="list-inline mb-3">
      {recordKinds.map((each) => (
        <li key={each} class="list-inline-item mb-2">
          <a
            class={`btn btn-sm ${each === kind ? 'btn-primary' : 'btn-outline-primary'}`}
            href={`${verificationList.href}/new?kind=${each}`}
            aria-current={each === kind ? 'page' : undefined}
          >
            {t(kindNames[each])}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function ChooseInstrumentTable({ kind, page, owners, served, typeNames }: ChooseProps) {
  const t = useWords();
  const columns: Column<InstrumentRecord>[] = [
    { label: texts.instrumentCode, cell: (each) => each.code },
    { label: texts.type, cell: (each) => typeNames.get(each.typeCode) ?? each.typeCode },
    { label: texts.serial, cell: (each) => [each.serial, each.model].filter(Boolean).join(' · ') },
    { label: texts.owner, minor: true, cell: (each) => owners.get(String(each.ownerId))?.nameVi ?? '' },
    {
      label: kindNames[kind],
      cell: (each) =>
        served.has(each.typeCode) && (
          <a
            class="btn btn-primary btn-sm"
            href={`${verificationList.href}/new?kind=${kind}&instrumentId=${String(each._id)}`}
          >
            {t(kindNames[kind])} <span class="visually-hidden">{each.code}</span>
          </a>
        ),
    },
  ];
  return <ListFragment caption={inWordsOf(kind, texts.choose)} columns={columns} page={page} />;
}

export function NotVerifiablePage({ refusals }: { refusals: readonly Refusal[] }) {
  const t = useWords();
  return (
    <Layout title={t(texts.start)} crumbs={[{ href: verificationList.href, label: t(verificationList.label) }]}>
      <BeforeEntry refusals={refusals} />
    </Layout>
  );
}
