import type { ComponentChildren } from 'preact';
import { proposalTexts } from '../../access';
import { unitSymbol, type NeededFigure } from '../../metrology';
import { fill, type Day, type Text } from '../../platform/i18n';
import {
  DayField,
  Facts,
  Form,
  IdentityField,
  Layout,
  NumberField,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
} from '../../platform/web';
import { figureTexts as texts } from './figure.messages';
import type { ProposedFigure } from './figure.model';
import { figureOn } from './figure.rules';
import { figuresHref, FigureValue } from './figure.views';
import type { MethodState } from './method.service';

interface FigureProps {
  readonly found: MethodState;
  readonly figure: NeededFigure;
}

/** An officer enters a figure as the document gives it. */
export function ProposeFigurePage({ found, figure }: FigureProps) {
  const { unit, hint } = figure;
  return (
    <FigurePage {...{ found, figure }} title={texts.proposeOf}>
      <Form submit={texts.propose} cancel={figuresHref(found.procedure.code)}>
        <NumberField
          name="value"
          label={texts.value}
          required
          {...(hint && { hint })}
          {...(typeof unit === 'string' && { unit: unitSymbol(unit) })}
        />
        <DayField name="effectiveFrom" label={texts.effectiveFrom} hint={texts.effectiveHint} required />
        <IdentityField name="documentNumber" label={texts.documentNumber} required />
        <TextField name="clause" label={texts.clause} hint={texts.clauseHint} required />
        <TextAreaField name="source" label={texts.readAt} hint={texts.readHint} required />
      </Form>
    </FigurePage>
  );
}

interface AskedProposal extends FigureProps {
  readonly proposal: ProposedFigure;
}

/** The proposal beside what holds on its first day, for the second reader. */
export function ConfirmFigurePage({ found, figure, proposal }: AskedProposal) {
  return (
    <FigurePage {...{ found, figure }} title={texts.confirmOf}>
      <ProposalFacts {...{ found, figure, proposal }} />
      <Form submit={proposalTexts.confirm} cancel={figuresHref(found.procedure.code)} />
    </FigurePage>
  );
}

export function RefuseFigurePage({ found, figure, proposal }: AskedProposal) {
  return (
    <FigurePage {...{ found, figure }} title={texts.refuseOf}>
      <ProposalFacts {...{ found, figure, proposal }} />
      <Form submit={proposalTexts.refuse} danger cancel={figuresHref(found.procedure.code)}>
        <TextAreaField name="reason" label={proposalTexts.refusalReason} required />
      </Form>
    </FigurePage>
  );
}

function ProposalFacts({ found, figure, proposal }: AskedProposal) {
  const t = useWords();
  const { effectiveFrom, documentNumber, clause, source, proposedBy, proposedAt } = proposal;
  const held = figureOn(found.method?.figures ?? [], figure.name, effectiveFrom);
  return (
    <Facts
      facts={[
        { label: texts.figure, value: t(figure.label) },
        { label: texts.value, value: <FigureValue read={proposal} figure={figure} /> },
        { label: texts.effectiveFrom, value: t.day(effectiveFrom) },
        { label: texts.documentNumber, value: `${documentNumber}, ${clause}` },
        { label: texts.readAt, value: source },
        { label: texts.inForce, value: held && <FigureValue read={held} figure={figure} /> },
        {
          label: proposalTexts.proposedBy,
          value: t(proposalTexts.by, { name: proposedBy, at: t.instant(proposedAt) }),
        },
      ]}
    />
  );
}

function FigurePage(props: FigureProps & { title: Text; children: ComponentChildren }) {
  const { found, figure, title, children } = props;
  const { code, name } = found.procedure;
  const t = useWords();
  return (
    <Layout
      title={t(fill(title, { figure: figure.label }))}
      failed={useFormFailed()}
      crumbs={[
        { href: '/methods', label: t(texts.crumb) },
        { href: figuresHref(code), label: t(fill(texts.titleOf, { procedure: name })) },
      ]}
    >
      <p class="prose">{t(texts.intro)}</p>
      {children}
    </Layout>
  );
}

/** What the form of a figure starts with: the document of its procedure, today. */
export function startingFigure({ method, procedure }: MethodState, today: Day): Record<string, unknown> {
  return {
    effectiveFrom: today,
    documentNumber: method?.documentNumber ?? procedure.documentNumber ?? undefined,
  };
}
