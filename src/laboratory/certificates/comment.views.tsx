import {
  CheckboxesField,
  Form,
  Layout,
  Section,
  Table,
  TextAreaField,
  useFormFailed,
  useWords,
} from '../../platform/web';
import { commentTexts as texts } from './comment.messages';
import type { CommentRecord } from './comment.model';
import { verificationTexts } from './verification.messages';
import type { VerificationRecord } from './verification.model';

interface Props {
  readonly record: VerificationRecord;
  readonly comments: readonly CommentRecord[];
}

const addressOf = (id: unknown) => `/verifications/${String(id)}`;

/** Writes a comment, and strikes own ones that are ticked. */
export function CommentsPage({ record, comments, actorId }: Props & { readonly actorId: string }) {
  const t = useWords();
  const here = addressOf(record._id);
  const crumbs = [
    { href: '/verifications', label: t(verificationTexts.title) },
    { href: here, label: record.number },
  ];
  const own = comments.filter(({ writtenById, struckAt }) => writtenById === actorId && !struckAt);
  return (
    <Layout title={`${t(texts.title)}: ${record.number}`} failed={useFormFailed()} crumbs={crumbs}>
      <CommentList comments={comments} />
      <Form submit={texts.save} cancel={here}>
        <TextAreaField name="text" label={texts.text} hint={texts.hint} />
        {own.length > 0 && (
          <CheckboxesField
            name="strike"
            label={texts.strike}
            choices={own.map(({ _id, text }) => ({ value: String(_id), label: text }))}
          />
        )}
      </Form>
    </Layout>
  );
}

/** What the record's page shows of them, and the way to write one; nothing to readers whom they do not concern. */
export function Comments({
  record,
  comments,
}: {
  record: VerificationRecord;
  comments: Props['comments'] | undefined;
}) {
  const t = useWords();
  if (!comments) return null;
  return (
    <Section title={texts.title}>
      <CommentList comments={comments} />
      <a class="btn btn-outline-primary d-print-none" href={`${addressOf(record._id)}/comments`}>
        {t(texts.write)}
      </a>
    </Section>
  );
}

function CommentList({ comments }: Pick<Props, 'comments'>) {
  const t = useWords();
  if (comments.length === 0) return <p class="text-body-secondary">{t(texts.none)}</p>;
  return (
    <ul class="list-unstyled">
      {comments.map(({ _id, text, writtenByName, writtenAt, struckAt }) => (
        <li key={String(_id)} class="mb-2">
          <strong>{writtenByName}</strong> <span class="text-body-secondary">{t.instant(writtenAt)}</span>
          <div class="text-break">
            {struckAt ? <s>{text}</s> : text}
            {struckAt && <span class="text-body-secondary"> ({t(texts.struck, { at: t.instant(struckAt) })})</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What a person has not read, each with the way to its record, where it is then read. */
export function UnreadCommentsPage({ comments }: Pick<Props, 'comments'>) {
  const t = useWords();
  const crumbs = [{ href: '/verifications', label: t(verificationTexts.title) }];
  return (
    <Layout title={t(texts.unread)} crumbs={crumbs}>
      {comments.length === 0 ? (
        <p>{t(texts.noneUnread)}</p>
      ) : (
        <Table
          caption={texts.unread}
          rows={comments}
          rowKey={({ _id }) => String(_id)}
          columns={[
            {
              label: texts.record,
              cell: ({ verificationId, recordNumber }) => <a href={addressOf(verificationId)}>{recordNumber}</a>,
            },
            { label: texts.text, cell: ({ text, struckAt }) => (struckAt ? <s>{text}</s> : text) },
            { label: texts.writtenBy, cell: ({ writtenByName }) => writtenByName },
            { label: texts.writtenAt, cell: ({ writtenAt }) => t.instant(writtenAt) },
          ]}
        />
      )}
    </Layout>
  );
}
