import type { ComponentChildren } from 'preact';
import { units, unitSymbol } from '../../metrology';
import { fieldName } from '../../platform/http';
import { fill, type Text } from '../../platform/i18n';
import {
  ChoiceBox,
  DayField,
  FigureBox,
  Form,
  FormRows,
  Layout,
  SelectField,
  TextAreaField,
  TextBox,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
} from '../../platform/web';
import { criterionNames, roundTexts as texts } from './round.messages';
import { criteria, type RoundRecord } from './round.model';
import { addressOf, roundList } from './round.views';

export function RoundFormPage({ round }: { round?: RoundRecord }) {
  const t = useWords();
  const title = t(round ? texts.change : texts.register);
  return (
    <Layout title={title} failed={useFormFailed()} crumbs={useCrumbs(round)}>
      <Form submit={texts.save} cancel={round ? addressOf(round) : roundList.href}>
        <TextField name="name" label={texts.name} required />
        <TextField name="organizer" label={texts.organizer} required />
        <TextField name="scheme" label={texts.scheme} />
        <TextAreaField name="item" label={texts.item} required />
        <SelectField
          name="unit"
          label={texts.unit}
          required
          choices={units.map((value) => ({ value, label: unitSymbol(value) }))}
        />
        <DayField name="beginsOn" label={texts.beginsOn} required />
        <DayField name="endsOn" label={texts.endsOn} />
        <SelectField
          name="criterion"
          label={texts.criterion}
          hint={texts.criterionHint}
          required
          choices={criteria.map((value) => ({ value, label: criterionNames[value] }))}
        />
        <TextAreaField name="note" label={texts.note} />
      </Form>
    </Layout>
  );
}

interface SubFormProps {
  readonly round: RoundRecord;
}

export function PointsFormPage({ round }: SubFormProps) {
  const unit = unitSymbol(round.unit);
  return (
    <RowsForm round={round} title={texts.changePoints} hint={texts.assignedHint}>
      <FormRows
        name="points"
        caption={texts.points}
        columns={[texts.pointLabel, texts.assigned, texts.uncertainty, texts.coverageFactor, texts.sigma]}
        cells={(at, label) => [
          <TextBox name={fieldName(['points', at, 'label'])} label={label(texts.pointLabel)} />,
          <FigureBox name={fieldName(['points', at, 'value'])} label={label(texts.assigned)} unit={unit} />,
          <FigureBox name={fieldName(['points', at, 'uncertainty'])} label={label(texts.uncertainty)} unit={unit} />,
          <FigureBox name={fieldName(['points', at, 'coverageFactor'])} label={label(texts.coverageFactor)} />,
          <FigureBox name={fieldName(['points', at, 'sigma'])} label={label(texts.sigma)} unit={unit} />,
        ]}
      />
    </RowsForm>
  );
}

export function ParticipantsFormPage({ round, centres }: SubFormProps & { centres: readonly Choice[] }) {
  return (
    <RowsForm round={round} title={texts.changeParticipants} hint={texts.participantsHint}>
      <FormRows
        name="participants"
        caption={texts.participants}
        columns={[texts.code, texts.centre, texts.outsideName]}
        cells={(at, label) => [
          <TextBox name={fieldName(['participants', at, 'code'])} label={label(texts.code)} />,
          <ChoiceBox
            name={fieldName(['participants', at, 'centreId'])}
            label={label(texts.centre)}
            choices={centres}
          />,
          <TextBox name={fieldName(['participants', at, 'name'])} label={label(texts.outsideName)} />,
        ]}
      />
    </RowsForm>
  );
}

/** The results of one participant: a row for each point. */
export function ResultsFormPage({ round, code }: SubFormProps & { code: string }) {
  const t = useWords();
  const unit = unitSymbol(round.unit);
  return (
    <RowsForm round={round} title={fill(texts.resultsOf, { code })} hint={texts.coverageHint}>
      <FormRows
        name="results"
        caption={texts.results}
        count={round.points.length}
        columns={[texts.point, texts.result, texts.uncertainty, texts.coverageFactor]}
        cells={(at, label) => [
          <>{round.points[at]?.label}</>,
          <FigureBox name={fieldName(['results', at, 'value'])} label={label(texts.result)} unit={unit} />,
          <FigureBox name={fieldName(['results', at, 'uncertainty'])} label={label(texts.uncertainty)} unit={unit} />,
          <FigureBox name={fieldName(['results', at, 'coverageFactor'])} label={label(texts.coverageFactor)} />,
        ]}
        nameOf={(at) => round.points[at]?.label ?? t(texts.point)}
      />
    </RowsForm>
  );
}

export function ReopenPage({ round }: SubFormProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.reopen)} failed={useFormFailed()} crumbs={useCrumbs(round)}>
      <Form submit={texts.reopen} cancel={addressOf(round)}>
        <TextAreaField name="reason" label={texts.reason} required />
      </Form>
    </Layout>
  );
}

/** What would refuse the closing comes back here, above the button. */
export function ClosePage({ round }: SubFormProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.close)} failed={useFormFailed()} crumbs={useCrumbs(round)}>
      <p class="prose">{t(texts.closeIntro)}</p>
      <Form submit={texts.close} cancel={addressOf(round)} />
    </Layout>
  );
}

function RowsForm({
  round,
  title,
  hint,
  children,
}: SubFormProps & { title: Text; hint: Text; children: ComponentChildren }) {
  const t = useWords();
  return (
    <Layout title={t(title)} failed={useFormFailed()} crumbs={useCrumbs(round)}>
      <p class="prose">{t(hint)}</p>
      <Form submit={texts.save} cancel={addressOf(round)} wide>
        {children}
      </Form>
    </Layout>
  );
}

function useCrumbs(round?: RoundRecord) {
  const t = useWords();
  return [
    { href: roundList.href, label: t(roundList.label) },
    ...(round ? [{ href: addressOf(round), label: round.name }] : []),
  ];
}
