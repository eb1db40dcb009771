import { text } from '../../text';
import { defineProcedure } from '../define-procedure';
import { scaleDescription } from './scale-description';
import { scaleRules } from './scale-rules';

/** Verification of counter scales (cân đĩa), ĐLVN 15:2009, by the limits of OIML R 76-1. */
export const counterScale = defineProcedure(
  scaleDescription({
    code: 'counterScale',
    name: text('Cân đĩa', 'Counter scale'),
    documentNumber: 'ĐLVN 15:2009',
    instrumentTypeCodes: ['KL-05'],
  }),
  scaleRules,
);
