import { text } from '../../text';
import { defineScale } from './define-scale';
import * as asked from './scale-characteristics';

/** Verification of steelyards and leaf-shaped hanging scales, ĐLVN 02:2009, by the limits of OIML R 76-1; d = e. */
export const hangingScale = defineScale({
  code: 'hangingScale',
  name: text('Cân treo', 'Hanging scale'),
  documentNumber: 'ĐLVN 02:2009',
  instrumentTypeCodes: ['KL-06'],
  characteristics: [
    ...[asked.max, asked.min, asked.e, asked.classOf()],
    ...[asked.mechanicalIndication, asked.loadReceptor, asked.tareDevice],
  ],
  fixed: { readBy: 'marks' },
  trial: { reading: 'marks', indications: ['analogue', 'none'], eccentricity: 'unlessHook' },
  tests: ['A.4.4.1', 'A.4.10', 'A.4.7', '3.8.2.1, A.4.8.1'],
});
