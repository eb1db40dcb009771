import { History, type ReadEntry } from '../../audit';
import {
  Facts,
  Form,
  Layout,
  NumberField,
  RefusalLine,
  Section,
  SelectField,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
} from '../../platform/web';
import { OrganizationLink } from '../organizations';
import { installationTexts as texts, provinceKindNames } from './installation.messages';
import { provinceKinds } from './installation.model';
import { letterheadOf } from './installation.rules';
import { installationUnknown, type ShownInstallation } from './installation.service';

const page = { href: '/installation', label: texts.title };

interface PageProps {
  readonly shown: ShownInstallation;
  readonly history: readonly ReadEntry[];
  readonly mayChange: boolean;
}

export function InstallationPage({ shown, history, mayChange }: PageProps) {
  const t = useWords();
  const change = (
    <a class="btn btn-primary" href={`${page.href}/change`}>
      {t(texts.change)}
    </a>
  );
  return (
    <Layout title={t(texts.title)} actions={mayChange && change}>
      <p class="prose">{t(texts.intro)}</p>
      {shown.installation ? <Printed {...shown} /> : <RefusalLine refusal={installationUnknown} />}
      <div class="mt-4">
        <History entries={history} />
      </div>
    </Layout>
  );
}

function Printed({ installation, department }: ShownInstallation) {
  const t = useWords();
  if (!installation) return null;
  const { province, issuer, issuerSymbol, place } = letterheadOf(installation);
  const { provinceEn, projectFromYear, conversionDecision, plannedDepartments, plannedCommunes } = installation;
  const count = (planned: number | undefined) => (planned === undefined ? undefined : t.number(planned));
  return (
    <Facts
      facts={[
        { label: texts.province, value: t(province) },
        { label: texts.provinceEn, value: provinceEn },
        { label: texts.department, value: department && <OrganizationLink organization={department} /> },
        { label: texts.issuer, value: t(issuer) },
        { label: texts.issuerSymbol, value: issuerSymbol },
        { label: texts.place, value: place },
        { label: texts.projectFromYear, value: projectFromYear === undefined ? undefined : String(projectFromYear) },
        { label: texts.conversionDecision, value: conversionDecision },
        { label: texts.plannedDepartments, value: count(plannedDepartments) },
        { label: texts.plannedCommunes, value: count(plannedCommunes) },
      ]}
    />
  );
}

/** What is asked of the province wherever it is asked: at first start, and in the form. */
export function ProvinceFields() {
  return (
    <>
      <SelectField
        name="provinceKind"
        label={texts.provinceKind}
        required
        choices={provinceKinds.map((kind) => ({ value: kind, label: provinceKindNames[kind] }))}
      />
      <TextField name="province" label={texts.province} hint={texts.provinceHint} required />
    </>
  );
}

export function ChangeInstallationPage({ departments }: { departments: readonly Choice[] }) {
  const t = useWords();
  return (
    <Layout title={t(texts.change)} failed={useFormFailed()} crumbs={[{ href: page.href, label: t(page.label) }]}>
      <Form submit={texts.save} cancel={page.href}>
        <ProvinceFields />
        <TextField name="provinceEn" label={texts.provinceEn} hint={texts.provinceEnHint} />
        <SelectField name="departmentId" label={texts.department} required choices={departments} />
        <TextField name="issuer" label={texts.issuer} hint={texts.issuerHint} />
        <TextField name="issuerSymbol" label={texts.issuerSymbol} hint={texts.issuerSymbolHint} />
        <TextField name="place" label={texts.place} hint={texts.placeHint} />
        <NumberField name="projectFromYear" label={texts.projectFromYear} hint={texts.projectFromYearHint} />
        <Section title={texts.conversion}>
          <TextField name="conversionDecision" label={texts.conversionDecision} />
          <NumberField name="plannedDepartments" label={texts.plannedDepartments} />
          <NumberField name="plannedCommunes" label={texts.plannedCommunes} />
        </Section>
      </Form>
    </Layout>
  );
}
