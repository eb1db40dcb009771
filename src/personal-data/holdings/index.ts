import type { Holding } from '../holding';
import { accessHoldings } from './access';
import { contactHoldings } from './contacts';
import { signatureHoldings } from './signatures';
import { workHoldings } from './work';

/** Everything that the registry keeps about people: the table of personal data. */
export const holdings: readonly Holding[] = [
  ...accessHoldings,
  ...contactHoldings,
  ...workHoldings,
  ...signatureHoldings,
];
