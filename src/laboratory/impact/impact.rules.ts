import type { Refusal } from '../../platform/http';
import { fill, type Day } from '../../platform/i18n';
import { lastGoodBefore, type IntermediateCheck, type MeasurementStandardRecord } from '../standards';
import { impactTexts as texts } from './impact.messages';
import type { GoodSource, ImpactRecord } from './impact.model';

/** The last day on which a standard was known to be good, and what shows it. */
export interface LastGood {
  readonly on?: Day;
  readonly source: Extract<GoodSource, 'check' | 'certificate' | 'nothing'>;
  readonly certificate?: string;
}

/**
 * What the register knows: the newest intermediate check that passed by the day of the find, or a certificate issued
 * before it that was not rejected, whichever is later. A certificate of the very day is mostly what showed the fault.
 */
export function lastGoodOf(
  { certificates }: Pick<MeasurementStandardRecord, 'certificates'>,
  checks: readonly Pick<IntermediateCheck, 'performedOn' | 'outcome'>[],
  foundOn: Day,
): LastGood {
  const checked = lastGoodBefore(checks, foundOn);
  const [certificate] = certificates
    .filter(({ review, issuedOn }) => review !== 'rejected' && issuedOn < foundOn)
    .sort((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1));
  if (checked && (!certificate || certificate.issuedOn <= checked)) return { on: checked, source: 'check' };
  if (!certificate) return { source: 'nothing' };
  return { on: certificate.issuedOn, source: 'certificate', certificate: certificate.number };
}

/** What stands in the way of closing, all of it at once. */
export interface ClosingFacts {
  readonly closerId: string;
  /** Affected work that nobody has added yet. */
  readonly unseen: number;
}

/** That somebody else closes it is the registry's own rule; ISO/IEC 17025:2017, 7.10.1 asks only who may. */
export function closingRefusals(
  { status, openedById, undecided }: Pick<ImpactRecord, 'status' | 'openedById' | 'undecided'>,
  { closerId, unseen }: ClosingFacts,
): Refusal[] {
  if (status === 'closed') return [refused('impact.closed', texts.isClosed, texts.isClosedRemedy)];
  const count = (number: number) => ({ count: number });
  return [
    ...(undecided > 0
      ? [refused('impact.undecided', fill(texts.stillUndecided, count(undecided)), texts.stillUndecidedRemedy)]
      : []),
    ...(unseen > 0 ? [refused('impact.unseen', fill(texts.unseen, count(unseen)), texts.unseenRemedy)] : []),
    ...(openedById === closerId ? [refused('impact.samePerson', texts.samePerson, texts.samePersonRemedy)] : []),
  ];
}

export function openRefusal({ status }: Pick<ImpactRecord, 'status'>): Refusal | undefined {
  return status === 'closed' ? refused('impact.closed', texts.isClosed, texts.isClosedRemedy) : undefined;
}

export const alreadyOpen = refused('impact.alreadyOpen', texts.alreadyOpen, texts.alreadyOpenRemedy);
export const notClosed = refused('impact.open', texts.isOpen, texts.isOpenRemedy);

export function withoutPaper(numbers: readonly string[]): Refusal {
  const records = numbers.join(', ');
  return refused('impact.noCertificate', fill(texts.noCertificate, { records }), texts.noCertificateRemedy);
}

function refused(rule: string, text: Refusal['text'], remedy: Refusal['remedy']): Refusal {
  return { rule, text, remedy };
}
