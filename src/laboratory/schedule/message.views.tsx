import type { Page } from '../../platform/database';
import {
  Facts,
  FilterSelect,
  FilterText,
  Form,
  Layout,
  ListFilters,
  ListFragment,
  Section,
  Status,
  TextField,
  useFormFailed,
  useWords,
  type Column,
  type Tone,
} from '../../platform/web';
import { messageStatuses, type MessageRecord, type MessageStatus } from './message.model';
import type { MessageFilter } from './message.schema';
import { messageStatusNames, messageTexts as texts, paperTexts } from './schedule.messages';

interface Printing {
  /** What the button prints: what the list shows; before a state is chosen, the letters that no mail can carry. */
  readonly letters: MessageFilter;
  readonly found: 'none' | 'tooMany' | 'fitting';
}

export function MessageListPage({ page, printing }: { page: Page<MessageRecord>; printing: Printing }) {
  const t = useWords();
  return (
    <Layout title={t(texts.title)} actions={<PrintLink {...printing} />}>
      <ListFilters search={false}>
        <FilterSelect
          name="status"
          label={texts.status}
          choices={messageStatuses.map((value) => ({ value, label: messageStatusNames[value] }))}
        />
        <FilterText name="from" label={paperTexts.from} placeholder="dd/mm/yyyy" />
        <FilterText name="until" label={paperTexts.until} placeholder="dd/mm/yyyy" />
      </ListFilters>
      <MessageTable page={page} />
    </Layout>
  );
}

/** The letters as one file, for the post. */
function PrintLink({ letters, found }: Printing) {
  const { status, from, until } = letters;
  const t = useWords();
  if (found === 'none') return null;
  if (found === 'tooMany') return <p class="text-body-secondary mb-0">{t(paperTexts.splitUp)}</p>;
  const asked = { ...(status && { status }), ...(from && { from }), ...(until && { until }) };
  return (
    <a class="btn btn-outline-primary" href={`/messages/letters.pdf?${new URLSearchParams(asked).toString()}`}>
      {t(status === 'noAddress' ? paperTexts.printWithoutAddress : paperTexts.printFound)}
    </a>
  );
}

export function MessageTable({ page }: { page: Page<MessageRecord> }) {
  const t = useWords();
  const columns: Column<MessageRecord>[] = [
    { label: texts.subject, cell: ({ _id, subject }) => <a href={`/messages/${String(_id)}`}>{subject}</a> },
    { label: texts.recipient, cell: ({ recipientName }) => recipientName },
    { label: texts.to, minor: true, cell: ({ to }) => to ?? '—' },
    { label: texts.createdAt, minor: true, cell: ({ createdAt }) => t.instant(createdAt) },
    { label: texts.status, cell: ({ status }) => <MessageStatusMark status={status} /> },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

export function MessagePage({ message, mayResend }: { message: MessageRecord; mayResend: boolean }) {
  const t = useWords();
  const { subject, recipientName, to, createdAt, sentAt, attempts, lastError, nextAttemptAt, status, body } = message;
  return (
    <Layout title={subject} crumbs={[{ href: '/messages', label: t(texts.title) }]}>
      {status === 'failed' && <p class="alert alert-warning">{t(texts.tellThem)}</p>}
      <Facts
        facts={[
          { label: texts.status, value: <MessageStatusMark status={status} /> },
          { label: texts.recipient, value: recipientName },
          { label: texts.to, value: to },
          { label: texts.createdAt, value: t.instant(createdAt) },
          { label: texts.sentAt, value: t.instant(sentAt) },
          { label: texts.attempts, value: t.number(attempts) },
          ...(status === 'waiting' && attempts > 0
            ? [{ label: texts.nextAttemptAt, value: t.instant(nextAttemptAt) }]
            : []),
          ...(lastError ? [{ label: texts.lastError, value: lastError }] : []),
        ]}
      />
      <Section title={texts.body}>
        <pre class="letter">{body}</pre>
      </Section>
      {mayResend && (
        <p>
          <a class="btn btn-outline-primary" href={`${addressOf(message)}/resend`}>
            {t(texts.resend)}
          </a>
        </p>
      )}
    </Layout>
  );
}

export function ResendPage({ message }: { message: MessageRecord }) {
  const t = useWords();
  const { subject, recipientName, lastError } = message;
  const crumbs = [
    { href: '/messages', label: t(texts.title) },
    { href: addressOf(message), label: subject },
  ];
  return (
    <Layout title={t(texts.resend)} failed={useFormFailed()} crumbs={crumbs}>
      <Facts
        facts={[
          { label: texts.recipient, value: recipientName },
          ...(lastError ? [{ label: texts.lastError, value: lastError }] : []),
        ]}
      />
      <Form submit={texts.resend} cancel={addressOf(message)}>
        <TextField name="to" label={texts.to} type="email" required hint={texts.toHint} />
      </Form>
    </Layout>
  );
}

function addressOf({ _id }: MessageRecord): string {
  return `/messages/${String(_id)}`;
}

const tones: Record<MessageStatus, Tone> = { waiting: 'neutral', sent: 'good', failed: 'bad', noAddress: 'warning' };

function MessageStatusMark({ status }: { status: MessageStatus }) {
  return <Status text={messageStatusNames[status]} tone={tones[status]} />;
}
