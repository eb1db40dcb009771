import {
  CheckboxesField,
  DayField,
  FileField,
  Form,
  Layout,
  SelectField,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  webTexts,
} from '../../platform/web';
import {
  adoptionNames,
  documentKindNames,
  documentTexts as texts,
  legalKindNames,
  topicNames,
} from './document.messages';
import { type DocumentRecord } from './document.model';
import { choicesOf, list } from './document.views';

/** What the form's fields hold at first, when a document is changed. */
export function formValues(document: DocumentRecord): Record<string, unknown> {
  const { replaces, amends, provenance, ...facts } = document;
  return { ...facts, ...provenance, replaces: replaces.join('\n'), amends: amends.join('\n') };
}

/** `document` is the one being changed; absent when a new one is registered. */
export function DocumentFormPage({ document }: { document?: DocumentRecord }) {
  const t = useWords();
  const title = t(document ? texts.change : texts.register);
  return (
    <Layout title={title} failed={useFormFailed()} crumbs={crumbs(t(list.label), document)}>
      <Form submit={texts.save} cancel={backTo(document)}>
        {!document && <IdentityFields />}
        <SelectField name="legalKind" label={texts.legalKind} choices={choicesOf(legalKindNames)} />
        <TextAreaField name="titleVi" label={texts.titleVi} required rows={2} />
        <TextAreaField name="titleEn" label={texts.titleEn} rows={2} />
        <TextField name="issuer" label={texts.issuer} />
        <TextField name="issuingDecision" label={texts.issuingDecision} />
        <DayField name="issuedOn" label={texts.issuedOn} />
        <DayField name="inForceFrom" label={texts.inForceFrom} />
        <DayField name="inForceUntil" label={texts.inForceUntil} />
        <TextAreaField name="replaces" label={texts.replaces} hint={texts.numbersHint} />
        <TextAreaField name="amends" label={texts.amends} hint={texts.numbersHint} />
        <AdoptionFields rows={(document?.adopts.length ?? 0) + 1} />
        <CheckboxesField name="topics" label={texts.topics} choices={choicesOf(topicNames)} />
        <TextAreaField name="note" label={texts.note} />
        <TextField name="source" label={texts.source} hint={texts.sourceHint} required />
        <SelectField name="confidence" label={texts.confidence} required choices={confidences} />
      </Form>
    </Layout>
  );
}

function IdentityFields() {
  return (
    <>
      <SelectField name="kind" label={texts.kind} required choices={choicesOf(documentKindNames)} />
      <TextField name="number" label={texts.number} hint={texts.numberHint} required />
    </>
  );
}

/** One row for each adopted standard, and an empty one. */
function AdoptionFields({ rows }: { rows: number }) {
  return (
    <>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} class="row">
          <div class="col-sm-6">
            <TextField name={`adopts[${row}][number]`} label={texts.adopts} />
          </div>
          <div class="col-sm-6">
            <SelectField name={`adopts[${row}][degree]`} label={texts.degree} choices={choicesOf(adoptionNames)} />
          </div>
        </div>
      ))}
    </>
  );
}

export function AttachFilePage({ document }: { document: DocumentRecord }) {
  const t = useWords();
  return (
    <Layout title={t(texts.attach)} failed={useFormFailed()} crumbs={crumbs(t(list.label), document)}>
      <Form submit={texts.attach} multipart cancel={backTo(document)}>
        <FileField name="file" label={texts.file} required />
      </Form>
    </Layout>
  );
}

const confidences = (['confirmed', 'partly', 'unconfirmed'] as const).map((value) => ({
  value,
  label: webTexts[value],
}));

function backTo(document: DocumentRecord | undefined): string {
  return document ? `${list.href}/${String(document._id)}` : list.href;
}

function crumbs(listName: string, document: DocumentRecord | undefined) {
  return [
    { href: list.href, label: listName },
    ...(document ? [{ href: backTo(document), label: document.number }] : []),
  ];
}
