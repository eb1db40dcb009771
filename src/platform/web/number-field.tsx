import { useContext } from 'preact/hooks';
import { typedText } from '../../metrology';
import { Field, useField, type FieldProps } from './fields';
import { FormContext } from './form-state';
import { understoodText } from './number-words';
import { usePage } from './page-state';

interface NumberBoxProps {
  readonly name: string;
  readonly hint?: FieldProps['hint'];
  readonly required?: boolean;
  readonly defaultValue?: string;
  /** Shown inside the box on the right. */
  readonly unit?: string;
  /** In a table, where the column is the label. */
  readonly label?: string;
  /** For the script that takes readings from an instrument. */
  readonly measured?: MeasuredIn;
}

/** The unit of a reading as a UCUM code; else the step and the cell in which it is chosen, `comparators readingUnit`. */
export interface MeasuredIn {
  readonly unit?: string;
  readonly unitCells?: string;
}

/** A number, with its label. */
export function NumberField({
  unit,
  defaultValue,
  ...field
}: FieldProps & Pick<NumberBoxProps, 'unit' | 'defaultValue'>) {
  const { name, hint, required } = field;
  return (
    <Field {...field}>
      <NumberBox
        name={name}
        {...(hint && { hint })}
        {...(required && { required })}
        {...(unit && { unit })}
        {...(defaultValue !== undefined && { defaultValue })}
      />
    </Field>
  );
}

/**
 * The box of a number: what a record holds stands in it as people here type it, what was typed stands as typed, and
 * below it what was understood.
 */
export function NumberBox({ name, hint, required = false, defaultValue = '', unit, label, measured }: NumberBoxProps) {
  const { language } = usePage();
  const { isTyped } = useContext(FormContext);
  const { control, typed } = useField({ name, label, required, isNumber: true, ...(hint && { hint }) });
  const value = isTyped ? (typed ?? '') : typedText(typed ?? defaultValue);
  const reading = `${control.id}-read`;
  return (
    <>
      <div class={unit ? 'input-group' : undefined}>
        <input
          {...control}
          class={`${control.class}${label ? ' form-control-sm' : ''}`}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          data-number
          data-unit={measured?.unit}
          data-unit-cells={measured?.unitCells}
          value={value}
          aria-label={label}
          aria-describedby={[control['aria-describedby'], reading].filter(Boolean).join(' ')}
        />
        {unit && <span class="input-group-text">{unit}</span>}
      </div>
      <output class="form-text d-block number-read" id={reading} for={control.id}>
        {isTyped ? understoodText(value, language) : ''}
      </output>
    </>
  );
}
