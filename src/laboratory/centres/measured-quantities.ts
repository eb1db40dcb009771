import { dimensionNames, dimensionOf, unitSymbol, writtenUnits, type Dimension, type Unit } from '../../metrology';
import { defineTexts, fill, type Text } from '../../platform/i18n';

/**
 * What the instruments of a group of the law's list measure, by the letters of its codes; a group that measures much, as
 * electricity or chemistry, is not named. The registry's own table, by the fields of the list.
 */
const measured: Readonly<Record<string, readonly Dimension[]>> = {
  DD: ['length', 'angle', 'speed'],
  KL: ['mass', 'massFlow', 'speed'],
  DT: ['volume', 'flow', 'massFlow', 'mass', 'length', 'speed'],
  AS: ['pressure'],
  ND: ['temperature'],
};

const texts = defineTexts({
  other: {
    vi: '{unit} là đơn vị của “{quantity}”; phương tiện đo loại {type} không đo đại lượng này. Hãy xem lại đơn vị.',
    en: '{unit} measures “{quantity}”; an instrument of type {type} does not. See the unit again.',
  },
});

/** Why a range in words cannot be that of an instrument of the type: no unit in it is of what such instruments measure. */
export function rangeFault(typeCode: string, words: string): Text | undefined {
  const units = writtenUnits(words);
  const [first] = units;
  return first && units.every((unit) => unitFault(typeCode, unit)) ? unitFault(typeCode, first) : undefined;
}

/** Why a quantity in this unit cannot be that of an instrument of the type. */
export function unitFault(typeCode: string, unit: Unit): Text | undefined {
  const own = measured[typeCode.split('-')[0] ?? ''];
  const dimension = dimensionOf(unit);
  if (!own || !dimension || own.includes(dimension)) return undefined;
  return fill(texts.other, { unit: unitSymbol(unit), quantity: dimensionNames[dimension], type: typeCode });
}
