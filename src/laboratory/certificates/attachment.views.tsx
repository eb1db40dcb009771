import {
  CheckboxesField,
  FileField,
  Form,
  Layout,
  Section,
  Status,
  Table,
  TextField,
  useFormFailed,
  useWords,
} from '../../platform/web';
import type { Attachment } from './attachment';
import { attachmentTexts as texts } from './attachment.messages';
import { verificationTexts } from './verification.messages';
import type { VerificationRecord } from './verification.model';
import { isEditable } from './verification.rules';

interface Props {
  readonly record: VerificationRecord;
}

/** Attaches one file, and takes off those that are ticked. */
export function AttachmentsPage({ record }: Props) {
  const t = useWords();
  const { attachments = [], number, status } = record;
  const here = `/verifications/${String(record._id)}`;
  const crumbs = [
    { href: '/verifications', label: t(verificationTexts.title) },
    { href: here, label: number },
  ];
  return (
    <Layout title={`${t(texts.title)}: ${number}`} failed={useFormFailed()} crumbs={crumbs}>
      {isEditable(status) ? (
        <Form submit={texts.save} multipart cancel={here}>
          <FileField name="file" label={texts.file} hint={texts.fileHint} accept=".jpg,.jpeg,.png,.pdf" />
          <TextField name="note" label={texts.note} hint={texts.noteHint} />
          <CheckboxesField name="keepPlace" label={texts.place} choices={[{ value: 'true', label: texts.keepPlace }]} />
          {attachments.length > 0 && (
            <CheckboxesField
              name="remove"
              label={texts.remove}
              choices={attachments.map(({ fileId, name, note }) => ({
                value: String(fileId),
                label: [name, note].filter(Boolean).join(' – '),
              }))}
            />
          )}
        </Form>
      ) : (
        <p class="prose">{t(texts.locked)}</p>
      )}
      {attachments.length > 0 && <AttachmentTable record={record} />}
    </Layout>
  );
}

/** What the record's page shows of them; nothing where there is none. */
export function Attachments({ record }: Props) {
  if (!record.attachments?.length) return null;
  return (
    <Section title={texts.title}>
      <AttachmentTable record={record} />
    </Section>
  );
}

function AttachmentTable({ record: { _id, attachments = [] } }: Props) {
  const t = useWords();
  const fileOf = ({ fileId }: Attachment) => `/verifications/${String(_id)}/attachments/${String(fileId)}`;
  return (
    <Table
      caption={texts.title}
      rows={attachments}
      rowKey={({ fileId }) => String(fileId)}
      columns={[
        {
          label: texts.name,
          cell: (each) => (
            <>
              <a class="text-break" href={fileOf(each)}>
                {each.name}
              </a>{' '}
              {each.placeKept && <Status text={texts.placeKept} tone="neutral" />}
            </>
          ),
        },
        { label: texts.note, cell: ({ note }) => note ?? '—' },
        { label: texts.size, cell: ({ size }) => `${t.number(Math.ceil(size / 1024))} kB` },
        { label: texts.sha256, cell: ({ sha256 }) => <code class="text-break">{sha256}</code> },
        { label: texts.addedBy, cell: ({ addedByName }) => addedByName },
        { label: texts.addedAt, cell: ({ addedAt }) => t.instant(addedAt) },
      ]}
    />
  );
}
