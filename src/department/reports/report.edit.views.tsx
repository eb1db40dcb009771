import {
  DayField,
  Form,
  Layout,
  NumberField,
  Section,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
} from '../../platform/web';
import { reportTexts as texts } from './report.messages';
import { figureDefinitions, headingOf, openingKey } from './report.outline';
import { narrativeField } from './report.rules';
import type { ReportOfYear } from './report.service';

/** The form of head and texts, with the names of all figures under it. */
export function EditReportPage({ report }: { report: ReportOfYear }) {
  const t = useWords();
  const { year, sections } = report;
  const record = `/reports/996/${year}`;
  const crumbs = [
    { href: '/reports', label: t(texts.title) },
    { href: record, label: t(texts.report, { year }) },
  ];
  return (
    <Layout title={t(texts.edit)} failed={useFormFailed()} crumbs={crumbs}>
      <Form submit={texts.save} cancel={record}>
        <Section title={texts.header}>
          <NumberField name="number" label={texts.number} />
          <TextField name="place" label={texts.place} />
          <DayField name="signedOn" label={texts.signedOn} />
          <TextAreaField name="addressee" label={texts.addressee} hint={texts.addresseeHint} rows={2} />
          <TextAreaField name="authority" label={texts.authority} hint={texts.authorityHint} />
          <TextField name="signatoryName" label={texts.signatoryName} />
        </Section>
        <Section title={texts.narratives}>
          <p class="text-body-secondary">{t(texts.narrativeHint)}</p>
          <TextAreaField name={narrativeField(openingKey)} label={texts.opening} />
          {sections
            .filter(({ outline }) => outline.isNarrated)
            .map(({ outline }) => (
              <TextAreaField
                key={outline.key}
                name={narrativeField(outline.key)}
                label={headingOf(outline, year)}
                rows={6}
              />
            ))}
        </Section>
      </Form>
      <FigureNames />
    </Layout>
  );
}

function FigureNames() {
  const t = useWords();
  return (
    <Section title={texts.indicators}>
      <ul>
        {figureDefinitions.map(({ key, label }) => (
          <li key={key}>
            <code>{`{{${key}}}`}</code> {t(label)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
