import { text } from '../text';
import type { Bounds } from './bounds';
import type { Field } from './procedure-description';

/** Outside, nobody verifies in a room: the registry's own bounds, from no document. */
const roomTemperature: Bounds = { within: { from: '-10', to: '60' }, usual: { from: '10', to: '40' }, source: null };

/** The whole by its nature, the usual by the registry's own rule. */
const relativeHumidity: Bounds = { within: { from: '0', to: '100' }, usual: { from: '20', to: '95' }, source: null };

/** The conditions a verification record states. */
export const environmentFields: readonly Field[] = [
  {
    ...{ kind: 'number', name: 'temperature', label: text('Nhiệt độ', 'Temperature'), required: true, unit: 'Cel' },
    bounds: roomTemperature,
  },
  {
    ...{
      kind: 'number',
      name: 'humidity',
      label: text('Độ ẩm tương đối', 'Relative humidity'),
      required: true,
      unit: '%',
    },
    bounds: relativeHumidity,
  },
];

/** The same conditions, bounded as a procedure asks: by name of the field. */
export function environmentWithin(conditions: Readonly<Record<string, Bounds>>): readonly Field[] {
  return environmentFields.map((field) => {
    const asked = conditions[field.name];
    return asked ? { ...field, bounds: { ...field.bounds, ...asked } } : field;
  });
}
