import { text } from '../../text';
import { defineScale } from './define-scale';
import * as asked from './scale-characteristics';

/** Verification of platform scales (cân bàn), ĐLVN 14:2009, by the limits of OIML R 76-1. */
export const platformScale = defineScale({
  code: 'platformScale',
  name: text('Cân bàn', 'Platform scale'),
  documentNumber: 'ĐLVN 14:2009',
  instrumentTypeCodes: ['KL-04'],
  characteristics: [
    ...[asked.max, asked.min, asked.e, asked.d, asked.classOf()],
    ...[asked.supports, asked.indicationKind, asked.tareDevice],
  ],
  trial: { reading: 'additionalWeights', indications: ['digital', 'analogue', 'none'], eccentricity: 'weights' },
  tests: ['3.5.3.2', 'A.4.4.1', 'A.4.10', 'A.4.7'],
});
