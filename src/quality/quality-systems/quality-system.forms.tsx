import { dayPrecisions } from '../../platform/i18n';
import type { ComponentChildren } from 'preact';
import type { Text } from '../../platform/i18n';
import {
  DayField,
  FileField,
  Form,
  IdentityField,
  Layout,
  NumberField,
  SelectField,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
} from '../../platform/web';
import {
  precisionNames,
  qualityStageNames,
  qualitySystemTexts as texts,
  yearlyDutyNames,
} from './quality-system.messages';
import { qualityStages, yearlyDuties, type QualitySystemRecord } from './quality-system.model';
import { DeclareAnewNotice, list } from './quality-system.views';

interface RegistrationProps {
  readonly agencies: readonly Choice[];
  readonly editions: readonly string[];
  /** Names of the own agency's predecessors that had a system. */
  readonly predecessors: readonly string[];
}

export function RegisterQualitySystemPage({ agencies, editions, predecessors }: RegistrationProps) {
  const only = agencies.length === 1 ? agencies[0]?.value : undefined;
  return (
    <FormFrame title={texts.register}>
      <DeclareAnewNotice predecessors={predecessors} />
      <Form submit={texts.save} cancel={list.href}>
        <SelectField
          name="agencyId"
          label={texts.agency}
          required
          choices={agencies}
          {...(only && { defaultValue: only })}
        />
        <EditionField editions={editions} />
        <CoverageFields />
      </Form>
    </FormFrame>
  );
}

interface RecordFormProps {
  readonly system: QualitySystemRecord;
  readonly editions: readonly string[];
}

export function ChangeQualitySystemPage({ system, editions }: RecordFormProps) {
  return (
    <FormFrame title={texts.change} system={system}>
      <Form submit={texts.save} cancel={addressOf(system)}>
        <EditionField editions={editions} />
        <CoverageFields />
      </Form>
    </FormFrame>
  );
}

export function RecordStagePage({ system, editions }: RecordFormProps) {
  const stages = qualityStages.map((stage) => ({ value: stage, label: qualityStageNames[stage] }));
  const precisions = dayPrecisions.map((precision) => ({ value: precision, label: precisionNames[precision] }));
  return (
    <FormFrame title={texts.recordStage} system={system}>
      <Form submit={texts.recordStage} multipart cancel={addressOf(system)}>
        <SelectField name="stage" label={texts.stage} required choices={stages} />
        <DayField name="on" label={texts.on} required />
        <SelectField name="precision" label={texts.precision} choices={precisions} />
        <EditionField editions={editions} defaultValue={system.editionNumber} />
        <IdentityField name="decisionNumber" label={texts.decisionNumber} />
        <TextField name="note" label={texts.note} />
        <FileField name="file" label={texts.evidence} />
      </Form>
    </FormFrame>
  );
}

export function RecordDutyPage({ system, year }: Pick<RecordFormProps, 'system'> & { year: number }) {
  const duties = yearlyDuties.map((duty) => ({ value: duty, label: yearlyDutyNames[duty] }));
  return (
    <FormFrame title={texts.recordDuty} system={system}>
      <Form submit={texts.recordDuty} multipart cancel={addressOf(system)}>
        <NumberField name="year" label={texts.year} required defaultValue={String(year)} />
        <SelectField name="duty" label={texts.duty} required choices={duties} />
        <DayField name="doneOn" label={texts.doneOn} required />
        <IdentityField name="documentNumber" label={texts.documentNumber} />
        <FileField name="file" label={texts.evidence} />
      </Form>
    </FormFrame>
  );
}

function EditionField({ editions, defaultValue }: { editions: readonly string[]; defaultValue?: string }) {
  const choices = editions.map((edition) => ({ value: edition, label: edition }));
  return (
    <SelectField
      name="editionNumber"
      label={texts.edition}
      required
      choices={choices}
      {...(defaultValue && { defaultValue })}
    />
  );
}

function CoverageFields() {
  return (
    <>
      <NumberField name="proceduresCovered" label={texts.proceduresCovered} />
      <NumberField name="proceduresPublished" label={texts.proceduresPublished} />
    </>
  );
}

function FormFrame({
  title,
  system,
  children,
}: {
  title: Text;
  system?: QualitySystemRecord;
  children: ComponentChildren;
}) {
  const t = useWords();
  const record = system ? [{ href: addressOf(system), label: system.agencyName }] : [];
  return (
    <Layout title={t(title)} failed={useFormFailed()} crumbs={[{ href: list.href, label: t(list.label) }, ...record]}>
      {children}
    </Layout>
  );
}

function addressOf({ _id }: QualitySystemRecord): string {
  return `${list.href}/${String(_id)}`;
}
