import { waterDensityRange } from '../../densities';
import { text } from '../../text';
import type { Choice, Field } from '../procedure-description';
import { vessels } from './vessels';

const ways: readonly Choice[] = [
  ...vessels.map(({ way, of }) => ({ value: way, label: text(`Bình ${of.vi}`, `Vessel of ${of.en}`) })),
  { value: 'mass', label: text('Cân', 'Weighing') },
  { value: 'masterMeter', label: text('Đồng hồ chuẩn', 'Master meter') },
];

/** What a row says of the standard where the volume is reckoned: nothing of it where the volume is entered itself. */
export const referenceFields: readonly Field[] = [
  {
    ...{ kind: 'choice', name: 'reference', label: text('Tính thể tích từ', 'Volume reckoned from') },
    ...{ required: false, choices: ways },
  },
  {
    ...{ kind: 'number', name: 'mass', label: text('Số chỉ cân', 'Balance reading') },
    ...{ required: false, unit: 'kg' },
  },
  {
    ...{
      kind: 'number',
      name: 'standardTemperature',
      label: text('Nhiệt độ nước ở chuẩn', 'Water temperature at the standard'),
    },
    ...{ required: false, unit: 'Cel', bounds: { within: waterDensityRange, source: null } },
  },
  {
    ...{ kind: 'number', name: 'standardError', label: text('Sai số của đồng hồ chuẩn', 'Error of the master meter') },
    ...{ required: false, unit: '%', bounds: { within: { from: '-10', to: '10' }, source: null } },
  },
];
