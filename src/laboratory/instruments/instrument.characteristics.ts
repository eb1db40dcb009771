import type { ObjectSchema } from 'joi';
import {
  findProcedure,
  formatDecimal,
  formatQuantity,
  procedures,
  readTypedCharacteristics,
  type Characteristics,
  type Field,
} from '../../metrology';
import type { FieldWords } from '../../audit';
import { fieldName, parseForm } from '../../platform/http';
import type { Language, Text } from '../../platform/i18n';
import type { InstrumentType } from './instrument-type.model';
import { instrumentTexts as texts } from './instrument.messages';

/** The fields that describe an instrument of a type: those of its procedure, else range and class in words. */
export function characteristicFields(procedureCode: string | undefined): readonly Field[] {
  const procedure = procedureCode ? findProcedure(procedureCode) : null;
  return procedure?.characteristics ?? inWords;
}

const inWords: readonly Field[] = [
  { kind: 'text', name: 'range', label: texts.range, required: false },
  { kind: 'text', name: 'accuracyClass', label: texts.accuracyClass, required: false },
];

/** The words of every characteristic that an instrument of any type can have, for the audit trail. */
export function characteristicWords(): Record<string, FieldWords> {
  return wordsOfFields([...inWords, ...procedures.flatMap(({ characteristics }) => characteristics)]);
}

/** The words of fields by their names; of several with one name all choices together. */
export function wordsOfFields(fields: readonly Field[]): Record<string, FieldWords> {
  const words = new Map<string, FieldWords>();
  for (const field of fields) {
    const { name, label } = field;
    const values = field.kind === 'choice' ? field.choices.map((each) => [each.value, each.label] as const) : [];
    const known = words.get(name);
    const others = known && 'values' in known ? known.values : {};
    if (field.kind === 'choice') words.set(name, { label, values: { ...others, ...Object.fromEntries(values) } });
    else if (!known) words.set(name, field.kind === 'number' ? { label, isNumber: true } : label);
  }
  return Object.fromEntries(words);
}

/**
 * What is known of an instrument, in the order of the procedure's fields, ready to read. Words from before its type had a
 * procedure come last.
 */
export function describeCharacteristics(
  procedureCode: string | undefined,
  characteristics: Characteristics,
  language: Language,
): { label: Text; words: string }[] {
  const fields = characteristicFields(procedureCode);
  const words = inWords.filter(({ name }) => !fields.some((field) => field.name === name));
  return describeFields([...fields, ...words], characteristics, language);
}

/** What is known of these fields, in their order, ready to read. */
export function describeFields(
  fields: readonly Field[],
  characteristics: Characteristics,
  language: Language,
): { label: Text; words: string }[] {
  return fields.flatMap((field) => {
    const value = characteristics[field.name];
    return value === undefined ? [] : [{ label: field.label, words: wordsFor(field, value, language) }];
  });
}

function wordsFor(field: Field, value: Characteristics[string], language: Language): string {
  if (typeof value === 'object') return formatQuantity(value, language);
  if (field.kind === 'choice') return field.choices.find((choice) => choice.value === value)?.label[language] ?? value;
  return field.kind === 'number' ? formatDecimal(value, language) : value;
}

/** Reads the form of an instrument; what is wrong with its numbers is said together with what else is wrong. */
export function readInstrumentForm<T>(
  schema: ObjectSchema<T>,
  type: Pick<InstrumentType, 'procedureCode'> | null,
  form: { readonly characteristics?: unknown } = {},
): T {
  if (typeof form.characteristics !== 'object') return parseForm(schema, form);
  const fields = characteristicFields(type?.procedureCode);
  const { read, errors } = readTypedCharacteristics(fields, (form.characteristics ?? {}) as Characteristics);
  const faults = errors.map(({ path, message, readings }) => {
    return [fieldName(path.split('.')), { ...message, ...(readings && { readings }) }] as const;
  });
  return parseForm(schema, { ...form, characteristics: read }, Object.fromEntries(faults));
}
