import type { ComponentChildren } from 'preact';
import { proposalTexts } from '../../access';
import { fill, type Text } from '../../platform/i18n';
import { Facts, Form, IdentityField, Layout, TextAreaField, useFormFailed, useWords } from '../../platform/web';
import { methodTexts as texts } from './method.messages';
import type { ProposedMethod } from './method.model';
import type { MethodState } from './method.service';
import { methodList } from './method.views';

/** An officer says which document of a procedure was read, and where. */
export function ProposeMethodPage({ found }: { found: MethodState }) {
  return (
    <MethodPage found={found} title={texts.proposeOf}>
      <Form submit={texts.propose} cancel={methodList.href}>
        <IdentityField name="documentNumber" label={texts.documentNumber} hint={texts.documentHint} required />
        <TextAreaField name="source" label={texts.source} hint={texts.sourceHint} required />
      </Form>
    </MethodPage>
  );
}

interface AskedProposal {
  readonly found: MethodState;
  readonly proposal: ProposedMethod;
}

export function ConfirmMethodPage({ found, proposal }: AskedProposal) {
  return (
    <MethodPage found={found} title={texts.confirmOf}>
      <ProposalFacts proposal={proposal} />
      <Form submit={proposalTexts.confirm} cancel={methodList.href} />
    </MethodPage>
  );
}

export function RefuseMethodPage({ found, proposal }: AskedProposal) {
  return (
    <MethodPage found={found} title={texts.refuseOf}>
      <ProposalFacts proposal={proposal} />
      <Form submit={proposalTexts.refuse} danger cancel={methodList.href}>
        <TextAreaField name="reason" label={proposalTexts.refusalReason} required />
      </Form>
    </MethodPage>
  );
}

function ProposalFacts({ proposal }: Pick<AskedProposal, 'proposal'>) {
  const t = useWords();
  const { documentNumber, source, proposedBy, proposedAt } = proposal;
  return (
    <Facts
      facts={[
        { label: texts.documentNumber, value: documentNumber },
        { label: texts.source, value: source },
        {
          label: proposalTexts.proposedBy,
          value: t(proposalTexts.by, { name: proposedBy, at: t.instant(proposedAt) }),
        },
      ]}
    />
  );
}

function MethodPage(props: { found: MethodState; title: Text; children: ComponentChildren }) {
  const { found, title, children } = props;
  const t = useWords();
  return (
    <Layout
      title={t(fill(title, { procedure: found.procedure.name }))}
      failed={useFormFailed()}
      crumbs={[{ href: methodList.href, label: t(methodList.label) }]}
    >
      <p class="prose">{t(texts.intro)}</p>
      {children}
    </Layout>
  );
}
