import { RefusedError, type Refusal } from '../../platform/http';
import { fill, verbatim } from '../../platform/i18n';
import type { FrozenCentre } from './frozen';
import { issueRefusals as refusals } from './issue.messages';
import type { NamedMethod } from './record-method';

/** What a paper that leaves the house must carry, besides a record that is in order. */
export interface IssueFacts {
  /** As it was at submission: what is missing there is entered, then submitted again. */
  readonly centre: Pick<FrozenCentre, 'name' | 'address' | 'registrationMark'>;
  /** The document of the procedure, once an officer confirmed it, or that which the record names. */
  readonly method: NamedMethod | undefined;
  /** Where the QR code leads; absent while nobody has set it. */
  readonly paperUrl: string | undefined;
}

interface IssuableFacts extends IssueFacts {
  readonly method: NamedMethod;
  readonly paperUrl: string;
}

/** Every reason why no certificate may leave the house yet. */
export function refusalsOfIssue({ centre, method, paperUrl }: IssueFacts): Refusal[] {
  const about = (refusal: Refusal) => ({ ...refusal, text: fill(refusal.text, { centre: verbatim(centre.name) }) });
  return [
    ...(centre.address ? [] : [about(refusals.noAddress)]),
    ...(centre.registrationMark ? [] : [about(refusals.noRegistration)]),
    ...(method ? [] : [refusals.noMethod]),
    ...(paperUrl ? [] : [refusals.noPaperUrl]),
  ];
}

export function assertIssuable(facts: IssueFacts): asserts facts is IssuableFacts {
  const [first, ...others] = refusalsOfIssue(facts);
  if (first) throw new RefusedError([first, ...others]);
}
