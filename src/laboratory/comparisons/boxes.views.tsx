import { FieldNotes, NumberBox, useField, type Choice } from '../../platform/web';

interface BoxProps {
  readonly name: string;
  /** Column and row: the box has no label of its own in sight. */
  readonly label: string;
}

/** Words in a cell of a table. */
export function TextBox({ name, label }: BoxProps) {
  const { control, typed = '' } = useField({ name, label });
  const box = `${control.class} form-control-sm`;
  return (
    <>
      <input {...control} class={box} type="text" autocomplete="off" value={typed} aria-label={label} />
      <FieldNotes name={name} />
    </>
  );
}

/** A number in a cell of a table. */
export function FigureBox({ unit, ...box }: BoxProps & { readonly unit?: string }) {
  return (
    <>
      <NumberBox {...box} {...(unit && { unit })} />
      <FieldNotes name={box.name} />
    </>
  );
}

/** One of a list in a cell of a table; none may be chosen. */
export function ChoiceBox({ name, label, choices }: BoxProps & { readonly choices: readonly Choice[] }) {
  const { control, typed = '' } = useField({ name, label });
  return (
    <>
      <select
        {...control}
        class={control.class.replace('form-control', 'form-select form-select-sm')}
        aria-label={label}
      >
        <option value="">—</option>
        {choices.map(({ value, label: words, isNote }) => (
          <option key={value} value={value} selected={value === typed && !isNote} disabled={isNote}>
            {typeof words === 'string' ? words : words.vi}
          </option>
        ))}
      </select>
      <FieldNotes name={name} choices={choices} />
    </>
  );
}
