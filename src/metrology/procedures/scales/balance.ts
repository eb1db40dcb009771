import { weighingClasses } from '../../limits';
import { text } from '../../text';
import { defineScale } from './define-scale';
import * as asked from './scale-characteristics';

/**
 * Verification of analytical and technical balances, ĐLVN 16:2021, by the limits of OIML R 76-1. That an analytical one is
 * of class I was read in the edition before; what class a technical one may be of was not, and is left to R 76.
 */
export const balance = defineScale({
  code: 'balance',
  name: text('Cân phân tích, cân kỹ thuật', 'Analytical or technical balance'),
  documentNumber: 'ĐLVN 16:2021',
  instrumentTypeCodes: ['KL-01', 'KL-02'],
  choicesOfTypes: { 'KL-01': { accuracyClass: ['I'] }, 'KL-02': { accuracyClass: [...weighingClasses] } },
  characteristics: [
    ...[asked.max, asked.min, asked.e, asked.d, asked.classOf()],
    ...[asked.supports, asked.indicationKind, asked.tareDevice],
  ],
  trial: { reading: 'additionalWeights', indications: ['digital', 'analogue', 'none'], eccentricity: 'weights' },
  tests: ['3.5.3.2', 'A.4.4.1', 'A.4.10', 'A.4.7'],
  basis: [
    {
      document: 'ĐLVN 16:2009',
      edition: '2009',
      clause: '1, 2.1',
      confidence: 'unconfirmed',
      note: text(
        'Cân phân tích là cân cấp chính xác I; e ≥ 1 mg (bản trước ĐLVN 16:2021, đọc ở bản chép không chính thức).',
        'An analytical balance is of class I; e ≥ 1 mg (the edition before ĐLVN 16:2021, read in an unofficial copy).',
      ),
    },
  ],
});
