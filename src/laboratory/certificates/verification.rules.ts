import type { Permission } from '../../access';
import { verificationModeNames, type VerificationMode, type WantedWork } from '../centres';
import type { InstrumentRecord, InstrumentTypeRule } from '../instruments';
import type { Characteristics, Evaluation, Quantity, Verdict } from '../../metrology';
import { fill, type Text } from '../../platform/i18n';
import { identityKey } from '../../platform/text';
import { unconfirmedTexts } from './doubt.messages';
import type { VerificationStatus } from './verification.model';
import type { Noted } from './verification.notes';
import { kindsOfWork, type RecordKind } from './work-kinds';

export const transitionTargets = ['submitted', 'returned', 'approved', 'failed', 'cancelled'] as const;
export type TransitionTarget = (typeof transitionTargets)[number];

/** What a step asks of the person who takes it. */
export interface Transition {
  readonly permission: Permission;
  readonly byOwnVerifier?: true;
  readonly needsReason?: true;
  readonly needsPassword?: true;
  /** The step is refused while a gate refuses the record. */
  readonly needsOrder?: true;
}

const submit: Transition = { permission: 'verifications.record', byOwnVerifier: true, needsOrder: true };
const cancel: Transition = { permission: 'verifications.record' };
const decide: Transition = { permission: 'verifications.approve', needsPassword: true, needsOrder: true };
const giveBack: Transition = { permission: 'verifications.approve', needsReason: true };

const stepsTo: Readonly<Record<TransitionTarget, Transition>> = {
  submitted: submit,
  returned: giveBack,
  approved: decide,
  failed: decide,
  cancelled: cancel,
};

/** What a step asks for wherever the record stands: judged before its state and the password. */
export function permissionFor(to: TransitionTarget): Permission {
  return stepsTo[to].permission;
}

/** The life of a record. What is not listed is refused; concluded and cancelled records never change. */
export const transitions: Readonly<Record<VerificationStatus, Partial<Record<TransitionTarget, Transition>>>> = {
  draft: { submitted: submit, cancelled: cancel },
  returned: { submitted: submit, cancelled: cancel },
  submitted: { approved: decide, failed: decide, returned: giveBack },
  approved: {},
  failed: {},
  cancelled: {},
};

export function isEditable(status: VerificationStatus): boolean {
  return status === 'draft' || status === 'returned';
}

/** A record that may still change, and whose gates therefore still matter. */
export function isOpen(status: VerificationStatus): boolean {
  return isEditable(status) || status === 'submitted';
}

/** The work that a scope line must permit: kind, type, mode where it has one, class and largest load, flow or value. */
export function workWanted(
  { kind, mode }: { readonly kind: RecordKind; readonly mode?: VerificationMode | undefined },
  { typeCode, characteristics }: Pick<InstrumentRecord, 'typeCode' | 'characteristics'>,
): WantedWork {
  return { activity: kind, typeCode, ...(mode && { mode }), ...extentOf(characteristics) };
}

/** The class of the instrument and its largest load, flow or value: what a scope line limits. */
function extentOf(characteristics: Characteristics): { accuracyClass?: string; capacity?: Quantity } {
  const { accuracyClass, max, nominal, q3, qn } = characteristics;
  const capacity = [max, nominal, q3, qn].find((each) => typeof each === 'object');
  return {
    ...(typeof accuracyClass === 'string' && { accuracyClass }),
    ...(capacity && { capacity }),
  };
}

/**
 * Whether the work passed: by its limits, by the rule agreed, or as it was stated; undefined where none says. A verdict
 * under conditions is on the side of the limits on which the value lies.
 */
export function passedBy(
  kind: RecordKind,
  evaluation: Pick<Evaluation, 'passed' | 'decision'> | null | undefined,
  { verdict }: Pick<Noted, 'verdict'>,
): boolean | undefined {
  if (!evaluation) return undefined;
  if (kindsOfWork[kind].verdict === 'judged') return evaluation.passed ?? undefined;
  if (!evaluation.decision) return verdict && verdict === 'pass';
  const { verdict: decided } = evaluation.decision;
  return decided === null ? undefined : isPass(decided);
}

export function isPass(verdict: Verdict): boolean {
  return verdict === 'pass' || verdict === 'conditionalPass';
}

/** Whether a certificate is issued: of a verification for a pass alone, of other work whatever its result. */
export function isCertified(kind: RecordKind, passed: boolean | undefined): boolean {
  return !kindsOfWork[kind].isLegal || passed === true;
}

/** What holds a stamp: the centre and the number, however it is typed. */
export function stampKeyOf(centreId: unknown, stampNumber: string): string {
  return `${String(centreId)}:${identityKey('stamp', stampNumber)}`;
}

/** What is allowed but rests on a rule that no source confirms. */
export function unconfirmedOf(rule: InstrumentTypeRule | undefined, mode: VerificationMode | undefined): Text[] {
  if (!mode) return [];
  if (!rule) return [unconfirmedTexts.noRule];
  return [
    ...(rule[mode] === null ? [fill(unconfirmedTexts.modeUnknown, { mode: verificationModeNames[mode] })] : []),
    ...(rule.confidence === 'confirmed' ? [] : [fill(unconfirmedTexts.ruleUnconfirmed, { basis: rule.legalBasis })]),
  ];
}
