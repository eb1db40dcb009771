import { text } from '../../text';
import { defineProcedure } from '../define-procedure';
import { scaleDescription } from './scale-description';
import { scaleRules } from './scale-rules';

/** Verification of platform scales (cân bàn), ĐLVN 14:2009, by the limits of OIML R 76-1. */
export const platformScale = defineProcedure(
  scaleDescription({
    code: 'platformScale',
    name: text('Cân bàn', 'Platform scale'),
    documentNumber: 'ĐLVN 14:2009',
    instrumentTypeCodes: ['KL-04'],
  }),
  scaleRules,
);
