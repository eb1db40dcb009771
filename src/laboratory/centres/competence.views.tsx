import type { Day } from '../../platform/i18n';
import {
  CheckboxesField,
  DayField,
  Form,
  Layout,
  Section,
  SelectField,
  Status,
  Table,
  TextField,
  useFormFailed,
  useWords,
  type Column,
  type Tone,
} from '../../platform/web';
import { competenceKindNames, competenceStateNames, competenceTexts as texts } from './competence.messages';
import { competenceKinds, type Competence } from './competence.model';
import { competenceStateOn, type CompetenceState } from './competence.rules';
import { measurementFields } from './measurement-fields';
import { verifierTexts } from './verifier.messages';
import type { VerifierRecord } from './verifier.model';
import { addressOf, verifierList } from './verifier.list';

interface SectionProps {
  readonly verifier: VerifierRecord;
  readonly today: Day;
  readonly mayManage: boolean;
}

const tones: Record<CompetenceState, Tone> = { inForce: 'good', notYet: 'neutral', ending: 'warning', over: 'bad' };

/** What a person was trained in, judged by and authorized to do. */
export function Competences({ verifier, today, mayManage }: SectionProps) {
  const t = useWords();
  const address = `${addressOf(verifier)}/competences`;
  const rows = (verifier.competences ?? []).map((competence, index) => ({ ...competence, index }));
  const columns: Column<(typeof rows)[number]>[] = [
    { label: texts.kind, cell: ({ kind }) => t(competenceKindNames[kind]) },
    { label: texts.subject, cell: ({ subject }) => subject },
    { label: texts.by, minor: true, cell: ({ by }) => by },
    { label: texts.on, cell: ({ on }) => t.day(on) },
    { label: texts.validUntil, cell: ({ validUntil }) => (validUntil ? t.day(validUntil) : t(texts.noEnd)) },
    { label: verifierTexts.fields, cell: (each) => [...each.fields, ...each.typeCodes].join('; ') },
    { label: texts.evidence, minor: true, cell: ({ evidence }) => evidence },
    { label: verifierTexts.status, cell: (each) => <State competence={each} today={today} /> },
    ...(mayManage
      ? [
          {
            label: texts.change,
            cell: ({ index, subject }: (typeof rows)[number]) => (
              <a class="btn btn-outline-primary btn-sm" href={`${address}/${index}/change`}>
                {t(texts.change)} <span class="visually-hidden">{subject}</span>
              </a>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={texts.title}
      actions={
        mayManage && (
          <a class="btn btn-outline-primary btn-sm" href={`${address}/new`}>
            {t(texts.add)}
          </a>
        )
      }
    >
      {rows.length > 0 ? (
        <Table caption={texts.title} columns={columns} rows={rows} />
      ) : (
        <p class="text-body-secondary">{t(texts.none)}</p>
      )}
    </Section>
  );
}

function State({ competence, today }: { competence: Competence; today: Day }) {
  const state = competenceStateOn(competence, today);
  return <Status text={competenceStateNames[state]} tone={tones[state]} />;
}

/** A new entry, or one that is corrected. */
export function CompetenceFormPage({ verifier, isNew }: { verifier: VerifierRecord; isNew: boolean }) {
  const t = useWords();
  const crumbs = [
    { href: verifierList.href, label: t(verifierList.label) },
    { href: addressOf(verifier), label: verifier.name },
  ];
  return (
    <Layout title={t(isNew ? texts.add : texts.changeOne)} failed={useFormFailed()} crumbs={crumbs}>
      <Form submit={verifierTexts.save} cancel={addressOf(verifier)}>
        <SelectField
          name="kind"
          label={texts.kind}
          required
          choices={competenceKinds.map((value) => ({ value, label: competenceKindNames[value] }))}
        />
        <TextField name="subject" label={texts.subject} hint={texts.subjectHint} required />
        <TextField name="by" label={texts.by} required />
        <DayField name="on" label={texts.on} required />
        <DayField name="validUntil" label={texts.validUntil} />
        <TextField name="evidence" label={texts.evidence} hint={texts.evidenceHint} required />
        <CheckboxesField
          name="fields"
          label={verifierTexts.fields}
          required
          choices={measurementFields.map((field) => ({ value: field, label: field }))}
        />
        <TextField name="typeCodes" label={texts.typeCodes} hint={texts.typeCodesHint} />
      </Form>
    </Layout>
  );
}
