import { text } from '../../text';
import { defineScale } from './define-scale';
import * as asked from './scale-characteristics';

/** Verification of counter scales (cân đĩa), ĐLVN 15:2009, by the limits of OIML R 76-1. */
export const counterScale = defineScale({
  code: 'counterScale',
  name: text('Cân đĩa', 'Counter scale'),
  documentNumber: 'ĐLVN 15:2009',
  instrumentTypeCodes: ['KL-05'],
  characteristics: [
    ...[asked.max, asked.min, asked.e, asked.d, asked.classOf()],
    ...[asked.supports, asked.indicationKind, asked.tareDevice],
  ],
  trial: { reading: 'additionalWeights', indications: ['digital', 'analogue', 'none'], eccentricity: 'weights' },
  tests: ['3.5.3.2', 'A.4.4.1', 'A.4.10', 'A.4.7'],
});
