import { absenceOn, type Presence, type ScopeActivity } from '../centres';
import type { Refusal } from '../../platform/http';
import { fill, formatDay, type Day } from '../../platform/i18n';
import { signatoryRefusals as refusals } from './signatory.messages';
import type { Signatory } from './signatory.model';
import type { SignatoryState } from './signatory.states';

type Dates = Pick<Signatory, 'validFrom' | 'validUntil' | 'endedOn'>;

/** What a right to sign is on a day; its first and last day are both included, the day on which it is ended is not. */
export function signatoryStateOn({ validFrom, validUntil, endedOn }: Dates, day: Day): SignatoryState {
  if (day < validFrom) return 'notYet';
  return (validUntil && day > validUntil) || (endedOn && day >= endedOn) ? 'over' : 'inForce';
}

/** Whether a right would still be there on that day, or come later: it is to be ended when the person leaves then. */
export function outlasts({ endedOn, validUntil }: Pick<Dates, 'endedOn' | 'validUntil'>, day: Day): boolean {
  return (!endedOn || endedOn > day) && (!validUntil || validUntil >= day);
}

/** Who is about to sign, and every right to sign that the centre decided. */
export interface Signing {
  readonly accountId: string;
  readonly name: string;
  readonly rights: readonly Signatory[];
  /** As the register of verifiers has the person. */
  readonly person?: Presence;
}

interface SignedWork {
  readonly activity: ScopeActivity;
  readonly typeCode: string;
  readonly field: string;
}

/**
 * Why the person may not sign the work on a day: never from the day of leaving on. A centre that had decided nothing by
 * then keeps the rule without: whoever may approve signs everything (the registry's own rule).
 */
export function signingRefusal(
  { accountId, name, rights, person }: Signing,
  work: SignedWork,
  day: Day,
): Refusal | undefined {
  const absence = person && absenceOn(person, day);
  if (absence?.rule === 'verifier.left') return absence;
  const decided = rights.filter(({ validFrom }) => validFrom <= day);
  if (decided.length === 0) return undefined;
  const own = decided.filter((each) => String(each.accountId) === accountId);
  if (own.length === 0) return about(refusals.none, { name, day: formatDay(day) });
  const inForce = own.filter((each) => signatoryStateOn(each, day) === 'inForce');
  if (inForce.length === 0) return about(refusals.over, { name, day: formatDay(day) });
  if (inForce.some((each) => covers(each, work))) return undefined;
  return about(refusals.scope, { name, field: work.field, type: work.typeCode });
}

function covers({ activities, fields, typeCodes }: Signatory, { activity, field, typeCode }: SignedWork): boolean {
  const isOfType = typeCodes.length === 0 || typeCodes.includes(typeCode);
  return activities.includes(activity) && fields.includes(field) && isOfType;
}

function about(refusal: Refusal, values: Parameters<typeof fill>[1]): Refusal {
  return { ...refusal, text: fill(refusal.text, values) };
}
