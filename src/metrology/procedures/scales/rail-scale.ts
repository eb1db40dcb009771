import { text } from '../../text';
import { defineScale } from './define-scale';
import * as asked from './scale-characteristics';

/** Verification of static rail scales (cân tàu hỏa tĩnh), ĐLVN 32, whose year is not known, by the limits of OIML R 76-1. */
export const railScale = defineScale({
  code: 'railScale',
  name: text('Cân tàu hỏa tĩnh', 'Static rail scale'),
  documentNumber: 'ĐLVN 32',
  instrumentTypeCodes: ['KL-11'],
  characteristics: [
    ...[asked.max, asked.min, asked.e, asked.d, asked.classOf(), asked.supports],
    ...[asked.eccentricLoading, asked.indicationKind, asked.tareDevice],
  ],
  trial: {
    ...{ reading: 'additionalWeights', indications: ['digital', 'analogue', 'none'] },
    ...{ eccentricity: 'weightsOrVehicles', substitutes: true },
  },
  tests: ['3.5.3.2', '3.7.3', 'A.4.4.1', 'A.4.10', 'A.4.7', 'A.4.7.4'],
});
