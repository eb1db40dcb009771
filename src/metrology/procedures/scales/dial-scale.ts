import { text } from '../../text';
import { defineScale } from './define-scale';
import * as asked from './scale-characteristics';

/** Verification of spring dial scales, ĐLVN 30:2019: class IIII, Max up to 200 kg, d = e, on a pan or on a hook. */
export const dialScale = defineScale({
  code: 'dialScale',
  name: text('Cân đồng hồ lò xo', 'Spring dial scale'),
  documentNumber: 'ĐLVN 30:2019',
  instrumentTypeCodes: ['KL-03'],
  characteristics: [asked.max, asked.min, asked.e, asked.classOf(['IIII']), asked.loadReceptor, asked.tareDevice],
  fixed: { indicationKind: 'analogue', readBy: 'marks' },
  trial: { reading: 'marks', indications: ['analogue'], eccentricity: 'unlessHook' },
  tests: ['A.4.4.1', 'A.4.10', 'A.4.7', '3.8.2.1, A.4.8.1'],
  basis: [
    {
      document: 'ĐLVN 30:2019',
      edition: '2019',
      clause: '1, 2.1',
      confidence: 'unconfirmed',
      note: text(
        'Cấp IIII, Max đến 200 kg, d = e, có đĩa hoặc có móc treo (đọc ở bản chép không chính thức).',
        'Class IIII, Max up to 200 kg, d = e, with a pan or a hook (read in an unofficial copy).',
      ),
    },
  ],
  largestMax: { value: '200', unit: 'kg', document: 'ĐLVN 30:2019' },
});
