import { findProcedure, formatDecimal, formatQuantity, type Characteristics, type Field } from '../metrology';
import type { Language, Text } from '../platform/i18n';
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

/** What is known of an instrument, in the order of the procedure's fields, ready to read. */
export function describeCharacteristics(
  procedureCode: string | undefined,
  characteristics: Characteristics,
  language: Language,
): { label: Text; words: string }[] {
  return characteristicFields(procedureCode).flatMap((field) => {
    const value = characteristics[field.name];
    return value === undefined ? [] : [{ label: field.label, words: wordsFor(field, value, language) }];
  });
}

function wordsFor(field: Field, value: Characteristics[string], language: Language): string {
  if (typeof value === 'object') return formatQuantity(value, language);
  if (field.kind === 'choice') return field.choices.find((choice) => choice.value === value)?.label[language] ?? value;
  return field.kind === 'number' ? formatDecimal(value, language) : value;
}

/** The same as form fields hold it: decimals with a comma, as people here type them. */
export function typedCharacteristics(characteristics: Characteristics): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(characteristics).map(([name, value]) => [
      name,
      typeof value === 'object' ? { ...value, value: value.value.replace('.', ',') } : value,
    ]),
  );
}
