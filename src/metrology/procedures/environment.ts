import { text } from '../text';
import type { Field } from './procedure';

/** The conditions a verification record states. */
export const environmentFields: readonly Field[] = [
  { kind: 'number', name: 'temperature', label: text('Nhiệt độ', 'Temperature'), required: true, unit: 'Cel' },
  { kind: 'number', name: 'humidity', label: text('Độ ẩm tương đối', 'Relative humidity'), required: true, unit: '%' },
];
