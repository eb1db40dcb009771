import { RefusedError, type Refusal } from '../platform/http';
import { fill, verbatim } from '../platform/i18n';
import type { FrozenCentre } from './frozen';
import { issueRefusals as refusals } from './issue.messages';

/** What a paper that leaves the house must carry, besides a record that is in order. */
export interface IssueFacts {
  /** As it was at submission: what is missing there is entered, then submitted again. */
  readonly centre: Pick<FrozenCentre, 'name' | 'address' | 'registrationMark'>;
  /** Where the QR code leads; absent while nobody has set it. */
  readonly paperUrl: string | undefined;
}

/** Every reason why no certificate may leave the house yet. */
export function refusalsOfIssue({ centre, paperUrl }: IssueFacts): Refusal[] {
  const about = (refusal: Refusal) => ({ ...refusal, text: fill(refusal.text, { centre: verbatim(centre.name) }) });
  return [
    ...(centre.address ? [] : [about(refusals.noAddress)]),
    ...(centre.registrationMark ? [] : [about(refusals.noRegistration)]),
    ...(paperUrl ? [] : [refusals.noPaperUrl]),
  ];
}

export function assertIssuable(facts: IssueFacts): asserts facts is IssueFacts & { readonly paperUrl: string } {
  const [first, ...others] = refusalsOfIssue(facts);
  if (first) throw new RefusedError([first, ...others]);
}
