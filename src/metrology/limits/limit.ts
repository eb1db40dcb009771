import type { Quantity } from '../quantity';
import type { BilingualText } from '../text';

/**
 * How a figure is known. `read`: in the named document or a law that carries it. `read-secondary`: only in an unofficial
 * copy. `derived`: follows from read figures by a stated rule. `general`: trade knowledge, not read. `unsure`: not even that.
 */
export type Mark = 'read' | 'read-secondary' | 'derived' | 'general' | 'unsure';

/** What people see of a mark. An unofficial copy confirms nothing. */
export type Confidence = 'confirmed' | 'unconfirmed';

/** The place a figure or rule comes from; `clause` is null when it is not known. */
export interface Source {
  document: string;
  edition: string | null;
  clause: string | null;
}

/** A maximum permissible error: an error of at most `value` either way conforms, or down to `below` where that differs. */
export interface Limit extends Quantity {
  /** How far an error may go the other way, in the same unit and without a sign; absent where it is `value` too. */
  below?: string;
  source: Source;
  confidence: Confidence;
  mark: Mark;
}

/** Which set of limits applies: on verification of any mode, or when an instrument is inspected in use. */
export type LimitRegime = 'verification' | 'inService';

export const limitRegimes: readonly LimitRegime[] = ['verification', 'inService'];

/** Why a table gives no limit. */
export type LimitAbsenceCode = 'unknownClass' | 'outsideTable' | 'noFigure' | 'unknownInService' | 'missingCondition';

export interface LimitAbsence {
  code: LimitAbsenceCode;
  message: BilingualText;
}

/** Either a limit, or none and the reason; never a guess. */
export type LimitLookup = { limit: Limit; absence: null } | { limit: null; absence: LimitAbsence };

export function found(limit: Limit): LimitLookup {
  return { limit, absence: null };
}

export function absent(code: LimitAbsenceCode, message: BilingualText): LimitLookup {
  return { limit: null, absence: { code, message } };
}

export function confidenceOf(mark: Mark): Confidence {
  return mark === 'read' || mark === 'derived' ? 'confirmed' : 'unconfirmed';
}

export function weakestConfidence(confidences: readonly Confidence[]): Confidence {
  return confidences.includes('unconfirmed') ? 'unconfirmed' : 'confirmed';
}

/** The less certain of two marks. */
export function weakerMark(a: Mark, b: Mark): Mark {
  const order: readonly Mark[] = ['read', 'derived', 'read-secondary', 'general', 'unsure'];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}
