import type { InstrumentRecord } from '../instruments';
import { procedureForType } from '../../metrology';
import type { OrganizationRecord } from '../../register/organizations';
import type { Page } from '../../platform/database';
import type { Refusal } from '../../platform/http';
import { Layout, ListFilters, ListFragment, BeforeEntry, useWords, type Column } from '../../platform/web';
import { TypeFilter } from './certificate.views';
import { verificationTexts as texts } from './verification.messages';
import { verificationList } from './verification.views';

interface ChooseProps {
  readonly page: Page<InstrumentRecord>;
  readonly owners: Map<string, OrganizationRecord>;
  readonly typeNames: Map<string, string>;
  /** Why the reader may not verify some of these today. */
  readonly refusals: readonly Refusal[];
}

/** The first step: which instrument. */
export function ChooseInstrumentPage(props: ChooseProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.choose)} crumbs={[{ href: verificationList.href, label: t(verificationList.label) }]}>
      <BeforeEntry refusals={props.refusals} />
      <p class="text-body-secondary">{t(texts.chooseHint)}</p>
      <ListFilters>
        <TypeFilter />
      </ListFilters>
      <ChooseInstrumentTable {...props} />
    </Layout>
  );
}

export function ChooseInstrumentTable({ page, owners, typeNames }: ChooseProps) {
  const t = useWords();
  const columns: Column<InstrumentRecord>[] = [
    { label: texts.instrumentCode, cell: (each) => each.code },
    { label: texts.type, cell: (each) => typeNames.get(each.typeCode) ?? each.typeCode },
    { label: texts.serial, cell: (each) => [each.serial, each.model].filter(Boolean).join(' · ') },
    { label: texts.owner, minor: true, cell: (each) => owners.get(String(each.ownerId))?.nameVi ?? '' },
    {
      label: texts.verify,
      cell: (each) =>
        procedureForType(each.typeCode) && (
          <a class="btn btn-primary btn-sm" href={`${verificationList.href}/new?instrumentId=${String(each._id)}`}>
            {t(texts.verify)} <span class="visually-hidden">{each.code}</span>
          </a>
        ),
    },
  ];
  return <ListFragment caption={texts.choose} columns={columns} page={page} />;
}

export function NotVerifiablePage({ refusals }: { refusals: readonly Refusal[] }) {
  const t = useWords();
  return (
    <Layout title={t(texts.start)} crumbs={[{ href: verificationList.href, label: t(verificationList.label) }]}>
      <BeforeEntry refusals={refusals} />
    </Layout>
  );
}
