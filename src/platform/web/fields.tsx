import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { acceptedFiles } from '../http/file-kinds';
import { fill, type Text } from '../i18n';
import { wordsForNone } from '../text';
import { FieldNotes } from './field-notes';
import { fieldId, FormContext, valueAt, type Choice } from './form-state';
import { useWords } from './page-state';
import { PresentValue } from './form-conflict';
import { webTexts as texts } from './texts';

export interface FieldProps {
  readonly name: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly required?: boolean;
}

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'password' | 'email' | 'search';
  readonly autocomplete?: string;
  readonly defaultValue?: string;
  /** Ids of `<datalist>`s that suggest values. */
  readonly list?: string;
}

export function TextField({ type = 'text', autocomplete, defaultValue, list, ...field }: TextFieldProps) {
  const { control, typed } = useField(field);
  return (
    <Field {...field}>
      <input
        {...control}
        type={type}
        value={type === 'password' ? undefined : (typed ?? defaultValue ?? '')}
        autocomplete={autocomplete ?? 'off'}
        list={list}
      />
    </Field>
  );
}

/** A number, code or mark that a thing may bear. Says which words mean that there is none (`identityField`). */
export function IdentityField({ hint, ...field }: TextFieldProps) {
  const { vi, en } = noneHint;
  return <TextField {...field} hint={hint ? { vi: `${hint.vi} ${vi}`, en: `${hint.en} ${en}` } : noneHint} />;
}

const noneHint = fill(texts.noneHint, { words: wordsForNone.map((words) => `“${words}”`).join(', ') });

/** A day, typed `05/01/2023`. */
export function DayField({ defaultValue, ...field }: FieldProps & { defaultValue?: string }) {
  const t = useWords();
  const { control, typed } = useField({ ...field, hint: field.hint ?? texts.dayHint });
  const value = typed ?? defaultValue ?? '';
  return (
    <Field {...field} hint={field.hint ?? texts.dayHint}>
      <input
        {...control}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? t.day(value) : value}
      />
    </Field>
  );
}

export function TextAreaField({
  rows = 3,
  defaultValue,
  ...field
}: FieldProps & { rows?: number; defaultValue?: string }) {
  const { control, typed } = useField(field);
  return (
    <Field {...field}>
      <textarea {...control} rows={rows} value={typed ?? defaultValue ?? ''} />
    </Field>
  );
}

export function SelectField({
  choices,
  defaultValue,
  ...field
}: FieldProps & { choices: readonly Choice[]; defaultValue?: string }) {
  const t = useWords();
  const { control, typed } = useField(field);
  const chosen = typed ?? defaultValue ?? '';
  return (
    <Field {...field} choices={choices}>
      <select {...control} class={control.class.replace('form-control', 'form-select')}>
        <option value="">{t(texts.choose)}</option>
        {choices.map(({ value, label, isNote }) => (
          <option key={value} value={value} selected={value === chosen && !isNote} disabled={isNote}>
            {typeof label === 'string' ? label : t(label)}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Several values of one field; none may be chosen. */
export function CheckboxesField({ choices, ...field }: FieldProps & { choices: readonly Choice[] }) {
  const t = useWords();
  const { values, errors, shown } = useContext(FormContext);
  shown?.set(field.name, { label: field.label, isNumber: false });
  const typed = values[field.name];
  const chosen = [typed ?? []].flat().map(String);
  const id = fieldId(field.name);
  return (
    <fieldset class="mb-3" id={id}>
      <legend class="form-label fs-6">
        {t(field.label)} {!field.required && <span class="text-body-secondary">{t(texts.optional)}</span>}
      </legend>
      {errors[field.name] && <p class="text-danger small">{t(errors[field.name]!)}</p>}
      {choices.map(({ value, label }) => (
        <div key={value} class="form-check">
          <input
            class="form-check-input"
            type="checkbox"
            id={fieldId(`${field.name}-${value}`)}
            name={field.name}
            value={value}
            checked={chosen.includes(value)}
          />
          <label class="form-check-label" for={fieldId(`${field.name}-${value}`)}>
            {typeof label === 'string' ? label : t(label)}
          </label>
        </div>
      ))}
      <PresentValue name={field.name} choices={choices} />
    </fieldset>
  );
}

/** A file: what is taken is said before. */
export function FileField({ accept = acceptedFiles, ...props }: FieldProps & { accept?: string }) {
  const field = { hint: texts.fileHint, ...props };
  const { control } = useField(field);
  return (
    <Field {...field}>
      <input {...control} type="file" accept={accept} />
    </Field>
  );
}

/** Label, hint, the control, and what is wrong with it. */
export function Field({
  name,
  label,
  hint,
  required,
  choices,
  children,
}: FieldProps & { children: ComponentChildren; choices?: readonly Choice[] }) {
  const { shown } = useContext(FormContext);
  shown?.set(name, { label, isNumber: false });
  const t = useWords();
  const id = fieldId(name);
  return (
    <div class="mb-3">
      <label class="form-label" for={id}>
        {t(label)} {!required && <span class="text-body-secondary">{t(texts.optional)}</span>}
      </label>
      {children}
      {hint && (
        <div class="form-text" id={`${id}-hint`}>
          {t(hint)}
        </div>
      )}
      <FieldNotes name={name} {...(choices && { choices })} />
    </div>
  );
}

/** The attributes every control has, and what was typed in it before. */
export function useField({
  name,
  label,
  hint,
  required,
  isNumber = false,
}: Pick<FieldProps, 'name' | 'hint' | 'required'> & { label?: Text | string | undefined; isNumber?: boolean }) {
  const { values, errors, shown } = useContext(FormContext);
  shown?.set(name, { label: label ?? shown.get(name)?.label, isNumber });
  const id = fieldId(name);
  const wrong = errors[name] !== undefined;
  const describedBy = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ');
  const typed = valueAt(values, name);
  return {
    control: {
      id,
      name,
      class: `form-control${wrong ? ' is-invalid' : ''}`,
      'aria-describedby': describedBy || undefined,
      'aria-invalid': wrong ? ('true' as const) : undefined,
      'aria-required': required ? ('true' as const) : undefined,
    },
    typed,
  };
}
