import { findProcedure } from '../../metrology';
import { FileField, Form, Layout, useFormFailed, useWords, type Fact } from '../../platform/web';
import { isTakenOver, takenOverWords } from './signed-paper';
import { signedPaperTexts as texts } from './signed-paper.messages';
import { verificationTexts } from './verification.messages';
import type { VerificationRecord } from './verification.model';

interface Props {
  readonly record: VerificationRecord;
}

export function AttachSignedPaperPage({ record }: Props) {
  const t = useWords();
  const here = `/verifications/${String(record._id)}`;
  const crumbs = [
    { href: '/verifications', label: t(verificationTexts.title) },
    { href: here, label: record.number },
  ];
  const words = takenOverWords(record);
  return (
    <Layout title={`${t(texts.attach)}: ${record.number}`} failed={useFormFailed()} crumbs={crumbs}>
      {words && <p class="prose">{t(words)}</p>}
      <Form submit={texts.attach} multipart cancel={here}>
        <FileField name="file" label={texts.file} hint={texts.fileHint} required />
      </Form>
    </Layout>
  );
}

/** What the record's page says of the paper that its result was taken over from. */
export function signedPaperFacts(record: VerificationRecord): Fact[] {
  const words = takenOverWords(record);
  if (!words) return [];
  return [
    { label: texts.title, value: <Words text={words} /> },
    { label: texts.signatories, value: record.paperSignatories },
    { label: texts.file, value: <PaperFile record={record} /> },
  ];
}

function Words({ text }: { text: Parameters<ReturnType<typeof useWords>>[0] }) {
  return <>{useWords()(text)}</>;
}

function PaperFile({ record: { _id, paperFile } }: Props) {
  const t = useWords();
  if (!paperFile) return <>{t(texts.noneYet)}</>;
  return (
    <>
      <a href={`/verifications/${String(_id)}/paper/file`}>{paperFile.name}</a>{' '}
      <code class="text-break">{paperFile.sha256}</code>
    </>
  );
}

/** True of a record to which its verifier attaches a paper. */
export function asksForPaper({ procedureCode }: Pick<VerificationRecord, 'procedureCode'>): boolean {
  return isTakenOver(findProcedure(procedureCode));
}
