import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import type { Page } from '../../platform/database';
import type { Day } from '../../platform/i18n';
import {
  CheckboxesField,
  DayField,
  FilterSelect,
  Form,
  IdentityField,
  Layout,
  ListFilters,
  ListFragment,
  SelectField,
  Status,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
  type Column,
  type Tone,
} from '../../platform/web';
import { measurementFields, scopeActivities, scopeActivityNames } from '../centres';
import { signatoryStateNames, signatoryTexts as texts } from './signatory.messages';
import type { SignatoryRecord } from './signatory.model';
import { signatoryStateOn } from './signatory.rules';
import type { SignatoryState } from './signatory.states';

export const signatoryList = { href: '/signatories', label: texts.title };

interface ListProps {
  readonly page: Page<SignatoryRecord>;
  readonly centres: ReadonlyMap<string, OrganizationRecord>;
  readonly today: Day;
  readonly mayManage: boolean;
}

export function SignatoryListPage({ centreChoices, ...props }: ListProps & { centreChoices: readonly Choice[] }) {
  const t = useWords();
  return (
    <Layout
      title={t(texts.title)}
      actions={
        props.mayManage && (
          <a class="btn btn-primary" href={`${signatoryList.href}/new`}>
            {t(texts.register)}
          </a>
        )
      }
    >
      <p class="prose">{t(texts.intro)}</p>
      {centreChoices.length > 0 && (
        <ListFilters search={false}>
          <FilterSelect name="centreId" label={texts.centre} choices={centreChoices} />
        </ListFilters>
      )}
      <SignatoryTable {...props} />
    </Layout>
  );
}

const tones: Record<SignatoryState, Tone> = { notYet: 'neutral', inForce: 'good', over: 'bad' };

export function SignatoryTable({ page, centres, today, mayManage }: ListProps) {
  const t = useWords();
  const columns: Column<SignatoryRecord>[] = [
    { label: texts.person, cell: ({ name }) => name },
    {
      label: texts.centre,
      minor: true,
      cell: ({ centreId }) => <OrganizationLink organization={centres.get(String(centreId))} />,
    },
    { label: texts.activities, cell: (each) => each.activities.map((one) => t(scopeActivityNames[one])).join(', ') },
    { label: texts.fields, cell: (each) => <Scope signatory={each} /> },
    { label: texts.decisionNumber, cell: (each) => `${each.decisionNumber}, ${t.day(each.decidedOn)}` },
    { label: texts.document, minor: true, cell: ({ document }) => document ?? '—' },
    { label: texts.validFrom, cell: ({ validFrom }) => t.day(validFrom) },
    {
      label: texts.validUntil,
      cell: ({ validUntil }) => (validUntil ? t.day(validUntil) : t(texts.untilEnded)),
    },
    { label: texts.state, cell: (each) => <State signatory={each} today={today} /> },
    ...(mayManage ? [{ label: texts.end, cell: (each: SignatoryRecord) => <EndLink signatory={each} /> }] : []),
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

function Scope({ signatory: { fields, typeCodes } }: { signatory: SignatoryRecord }) {
  const t = useWords();
  return (
    <>
      {fields.join('; ')}
      <span class="d-block small text-body-secondary">{typeCodes.join('; ') || t(texts.everyType)}</span>
    </>
  );
}

function State({ signatory, today }: { signatory: SignatoryRecord; today: Day }) {
  const t = useWords();
  const state = signatoryStateOn(signatory, today);
  const { endedOn, endReason } = signatory;
  return (
    <>
      <Status text={signatoryStateNames[state]} tone={tones[state]} />
      {endedOn && (
        <span class="d-block small">
          {t(texts.endedOn)} {t.day(endedOn)}: {endReason}
        </span>
      )}
    </>
  );
}

function EndLink({ signatory: { _id, name, endedOn } }: { signatory: SignatoryRecord }) {
  const t = useWords();
  if (endedOn) return <>—</>;
  return (
    <a href={`${signatoryList.href}/${String(_id)}/end`}>
      {t(texts.end)} <span class="visually-hidden">{name}</span>
    </a>
  );
}

export function SignatoryFormPage({ people }: { people: readonly Choice[] }) {
  const t = useWords();
  return (
    <Layout title={t(texts.register)} failed={useFormFailed()} crumbs={useCrumbs()}>
      <p class="prose">{t(texts.intro)}</p>
      <Form submit={texts.save} cancel={signatoryList.href}>
        <SelectField name="accountId" label={texts.person} required choices={people} />
        <CheckboxesField
          name="activities"
          label={texts.activities}
          required
          choices={scopeActivities.map((value) => ({ value, label: scopeActivityNames[value] }))}
        />
        <CheckboxesField
          name="fields"
          label={texts.fields}
          required
          choices={measurementFields.map((field) => ({ value: field, label: field }))}
        />
        <TextField name="typeCodes" label={texts.typeCodes} hint={texts.typeCodesHint} />
        <IdentityField name="decisionNumber" label={texts.decisionNumber} required />
        <DayField name="decidedOn" label={texts.decidedOn} required />
        <DayField name="validFrom" label={texts.validFrom} required />
        <DayField name="validUntil" label={texts.validUntil} />
        <TextField name="document" label={texts.document} />
      </Form>
    </Layout>
  );
}

export function EndSignatoryPage({ signatory }: { signatory: SignatoryRecord }) {
  const t = useWords();
  return (
    <Layout title={`${t(texts.end)}: ${signatory.name}`} failed={useFormFailed()} crumbs={useCrumbs()}>
      <Form submit={texts.end} danger cancel={signatoryList.href}>
        <DayField name="endedOn" label={texts.endedOn} required />
        <TextAreaField name="reason" label={texts.reason} required />
      </Form>
    </Layout>
  );
}

function useCrumbs() {
  const t = useWords();
  return [{ href: signatoryList.href, label: t(signatoryList.label) }];
}
