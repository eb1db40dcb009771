import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Refusal } from '../http/errors';
import type { Text } from '../i18n';
import { ConfirmedBefore } from './field-notes';
import { fieldId, FormContext, stateFor } from './form-state';
import { ConflictLines, FieldLine, OpenedWith } from './form-conflict';
import { FormProof } from './form-proof';
import { KeepButton, Resumed } from './kept-form.views';
import { usePage, useWords } from './page-state';
import { webTexts as texts } from './texts';

interface FormProps {
  /** Absent: the form posts to the address it was shown at. */
  readonly action?: string;
  readonly submit: Text;
  readonly multipart?: boolean;
  readonly danger?: boolean;
  /** For forms with tables. */
  readonly wide?: boolean;
  readonly cancel?: string;
  readonly children?: ComponentChildren;
}

/** A plain form: no script needed, CSRF token inside, problems listed on top with links to their fields. */
export function Form({ action, submit, multipart, danger, wide, cancel, children }: FormProps) {
  const { formAction } = usePage();
  const state = stateFor(action, useContext(FormContext));
  const t = useWords();
  return (
    <FormContext.Provider value={state}>
      <form
        method="post"
        action={action ?? formAction}
        noValidate
        enctype={multipart ? 'multipart/form-data' : undefined}
        class={wide ? 'record-form wide' : 'record-form'}
      >
        <FormProof />
        <DefaultButton label={submit} />
        <ConfirmedBefore />
        <Resumed />
        <ErrorSummary />
        {children}
        <OpenedWith />
        <div class="d-flex flex-wrap gap-2 mt-3">
          <button class={`btn ${danger ? 'btn-danger' : 'btn-primary'}`} type="submit">
            {t(submit)}
          </button>
          {action === undefined && <KeepButton />}
          {cancel && (
            <a class="btn btn-outline-secondary" href={cancel}>
              {t(texts.back)}
            </a>
          )}
        </div>
      </form>
    </FormContext.Provider>
  );
}

/** Enter presses a form's first button: it must be the one that saves, whatever other buttons the form has. */
function DefaultButton({ label }: { label: Text }) {
  const t = useWords();
  return (
    <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true">
      {t(label)}
    </button>
  );
}

/** A form that is only a button: an action on the record shown. */
export function ActionButton({
  action,
  label,
  fields = {},
  version,
  danger,
}: {
  action: string;
  label: Text;
  fields?: Record<string, string>;
  /** The version of the record that the page shows. */
  version?: number;
  danger?: boolean;
}) {
  const t = useWords();
  return (
    <form method="post" action={action}>
      <FormProof />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class={`btn ${danger ? 'btn-outline-danger' : 'btn-primary'}`} type="submit">
        {t(label)}
      </button>
    </form>
  );
}

export function useFormFailed(): boolean {
  const { errors, questions = {}, refusals, message, conflict } = useContext(FormContext);
  const isSaid = message !== undefined || conflict !== undefined;
  return Object.keys({ ...errors, ...questions }).length > 0 || refusals.length > 0 || isSaid;
}

/** Everything that is wrong, in one place, before the form. */
export function ErrorSummary() {
  const { errors, questions, refusals, message, conflict } = useContext(FormContext);
  const t = useWords();
  if (!useFormFailed()) return null;
  return (
    <div class="alert alert-danger" role="alert" aria-labelledby="error-summary" tabIndex={-1}>
      <h2 class="h6" id="error-summary">
        {t(texts.errorSummary)}
      </h2>
      <ul class="mb-0">
        {message && <li>{t(message)}</li>}
        {conflict && <ConflictLines conflict={conflict} />}
        {Object.entries({ ...questions, ...errors }).map(([name, text]) => (
          <FieldLine key={name} name={name} text={text} />
        ))}
        {refusals.map((refusal) => (
          <RefusalLine key={refusal.rule} refusal={refusal} />
        ))}
      </ul>
    </div>
  );
}

/** What would refuse the work, said before anything is entered. */
export function BeforeEntry({ refusals }: { refusals: readonly Refusal[] }) {
  if (refusals.length === 0) return null;
  return (
    <ul class="alert alert-warning list-unstyled">
      {refusals.map(({ field: _field, ...refusal }) => (
        <RefusalLine key={refusal.text.vi} refusal={refusal} />
      ))}
    </ul>
  );
}

export function RefusalLine({ refusal }: { refusal: Refusal }) {
  const t = useWords();
  return (
    <li>
      <strong>{refusal.field ? <a href={`#${fieldId(refusal.field)}`}>{t(refusal.text)}</a> : t(refusal.text)}</strong>
      {refusal.legalBasis && (
        <>
          <br />
          {t(texts.legalBasis)}
          {refusal.legalBasis}
        </>
      )}
      <br />
      {t(texts.remedy)}
      {t(refusal.remedy)}
    </li>
  );
}
