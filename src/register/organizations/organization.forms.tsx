import {
  DayField,
  Form,
  IdentityField,
  Layout,
  SelectField,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
} from '../../platform/web';
import { agencyKindNames, organizationKindNames, organizationTexts as texts } from './organization.messages';
import { agencyKinds, type OrganizationKind, type OrganizationRecord } from './organization.model';
import { organizationList as list } from './organization.views';

interface FormProps {
  readonly kinds: readonly OrganizationKind[];
  readonly communes: readonly Choice[];
  readonly parents: readonly Choice[];
  /** The record being changed; absent when a new one is registered. */
  readonly organization?: OrganizationRecord;
}

export function OrganizationFormPage({ kinds, communes, parents, organization }: FormProps) {
  const t = useWords();
  const title = t(organization ? texts.change : texts.register);
  const back = organization ? `${list.href}/${String(organization._id)}` : list.href;
  return (
    <Layout title={title} failed={useFormFailed()} crumbs={[{ href: list.href, label: t(list.label) }]}>
      <Form submit={texts.save} cancel={back}>
        {!organization && (
          <>
            <SelectField
              name="kind"
              label={texts.kind}
              required
              choices={kinds.map((kind) => ({ value: kind, label: organizationKindNames[kind] }))}
            />
            <TextField name="code" label={texts.code} hint={texts.codeHint} required />
          </>
        )}
        <TextField name="nameVi" label={texts.nameVi} required />
        <TextField name="nameEn" label={texts.nameEn} />
        <SelectField
          name="agencyKind"
          label={texts.agencyKind}
          choices={agencyKinds.map((kind) => ({ value: kind, label: agencyKindNames[kind] }))}
        />
        <SelectField name="parentId" label={texts.parent} choices={parents} />
        <SelectField name="communeId" label={texts.commune} choices={communes} />
        <TextField name="address" label={texts.address} />
        <TextField name="email" label={texts.email} type="email" />
        <TextField name="phone" label={texts.phone} />
        <IdentityField name="taxCode" label={texts.taxCode} />
        <IdentityField name="registrationMark" label={texts.registrationMark} />
        <DayField name="validFrom" label={texts.validFrom} />
        <TextField name="legalBasis" label={texts.legalBasis} />
      </Form>
    </Layout>
  );
}

export function EndOrganizationPage({
  organization,
  successors,
}: {
  organization: OrganizationRecord;
  successors: readonly Choice[];
}) {
  const t = useWords();
  const record = `${list.href}/${String(organization._id)}`;
  const crumbs = [
    { href: list.href, label: t(list.label) },
    { href: record, label: organization.nameVi },
  ];
  return (
    <Layout title={t(texts.end)} failed={useFormFailed()} crumbs={crumbs}>
      <Form submit={texts.end} danger cancel={record}>
        <DayField name="validUntil" label={texts.validUntil} required />
        <SelectField name="successorIds" label={texts.successors} choices={successors} />
        <TextField name="legalBasis" label={texts.legalBasis} required />
      </Form>
    </Layout>
  );
}
