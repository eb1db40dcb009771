import { useContext } from 'preact/hooks';
import type { Question } from '../http/errors';
import { PresentValue } from './form-conflict';
import { fieldId, FormContext, type Choice } from './form-state';
import { useWords } from './page-state';
import { webTexts as texts } from './texts';

/** What is said below a control: what is wrong with it, the readings to choose from, or what is asked about it. */
export function FieldNotes({ name, choices }: { name: string; choices?: readonly Choice[] }) {
  const { errors, questions = {} } = useContext(FormContext);
  const t = useWords();
  const [fault, question] = [errors[name], questions[name]];
  return (
    <>
      {fault && (
        <div class="text-danger small mt-1" id={`${fieldId(name)}-error`}>
          {t(fault)}
        </div>
      )}
      {fault?.readings && <Readings name={name} readings={fault.readings} />}
      {question && <Confirmation name={name} question={question} />}
      <PresentValue name={name} choices={choices} />
    </>
  );
}

/** A button for each reading: it puts the number in the field as meant, and sends the form. */
function Readings({ name, readings }: { name: string; readings: readonly string[] }) {
  const t = useWords();
  return (
    <div class="d-flex flex-wrap gap-2 mt-1">
      {readings.map((reading) => (
        <button
          key={reading}
          class="btn btn-outline-primary btn-sm"
          type="submit"
          name="_read"
          value={`${name}=${reading}`}
        >
          {t(texts.meant, { value: reading })}
        </button>
      ))}
    </div>
  );
}

function Confirmation({ name, question }: { name: string; question: Question }) {
  const { values } = useContext(FormContext);
  const t = useWords();
  const id = `${fieldId(name)}-confirmed`;
  return (
    <div class="form-check mt-1">
      <input
        class="form-check-input"
        type="checkbox"
        id={id}
        name="confirmed"
        value={question.key}
        checked={confirmedKeys(values).includes(question.key)}
      />
      <label class="form-check-label" for={id}>
        {t(question)} {t(texts.confirm)}
      </label>
      {question.links && (
        <ul class="mb-0">
          {question.links.map(({ name, href }) => (
            <li key={href}>
              <a href={href} target="_blank" rel="noopener">
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is improbable on a record, in the words in which somebody was asked about it and said yes. */
export function Confirmed({ of: confirmed = [] }: { of: readonly Question[] | undefined }) {
  const t = useWords();
  return (
    <>
      {confirmed.map((each) => (
        <div key={each.key} class="small text-body-secondary">
          {t(texts.confirmedUnusual)} {t(each)}
        </div>
      ))}
    </>
  );
}

/** What was said yes to before travels with the form, so that it is not asked again. */
export function ConfirmedBefore() {
  const { values, questions = {} } = useContext(FormContext);
  const asked = Object.values(questions).map(({ key }) => key);
  return (
    <>
      {confirmedKeys(values)
        .filter((key) => !asked.includes(key))
        .map((key) => (
          <input key={key} type="hidden" name="confirmed" value={key} />
        ))}
    </>
  );
}

/** Of what a form sent, or of what a record holds. */
function confirmedKeys(values: Readonly<Record<string, unknown>>): readonly string[] {
  const confirmed = [values['confirmed'] ?? []].flat() as (string | Question)[];
  return confirmed.map((each) => (typeof each === 'string' ? each : each.key));
}
