import { text } from '../../text';
import { defineScale } from './define-scale';
import * as asked from './scale-characteristics';

/** Verification of crane scales, ĐLVN 259:2015, by the limits of OIML R 76-1: everything hangs on one hook. */
export const craneScale = defineScale({
  code: 'craneScale',
  name: text('Cân treo móc cẩu', 'Crane scale'),
  documentNumber: 'ĐLVN 259:2015',
  instrumentTypeCodes: ['KL-07'],
  characteristics: [
    ...[asked.max, asked.min, asked.e, asked.d, asked.classOf()],
    ...[asked.indicationKind, asked.tareDevice],
  ],
  fixed: { loadReceptor: 'hook' },
  trial: {
    ...{ reading: 'additionalWeights', indications: ['digital', 'analogue', 'none'] },
    ...{ eccentricity: 'never', substitutes: true },
  },
  tests: ['3.5.3.2', '3.7.3', 'A.4.4.1', 'A.4.10'],
});
