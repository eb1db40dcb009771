import { can, type Actor } from '../../access';
import { isOwnWork, type VerificationRecord } from '../certificates';
import { InvalidInputError, RefusedError, UserFacingError, type Refusal } from '../../platform/http';
import { fill, type Text } from '../../platform/i18n';
import { SignatureDelayedError } from '../signing';
import { approvalRefusals as refusals, approvalTexts as texts } from './approval.messages';
import type { Approval } from './approval.model';
import type { ApprovalMember, MemberState } from './member.model';

type Judged = Pick<VerificationRecord, 'number' | 'status' | 'recordedByIds' | 'verifierId'> & { readonly __v: number };

/** What can be seen of a record as the lot is signed; its gates judge it again when its turn comes. */
export function whyLeftOut(
  actor: Actor,
  record: Judged,
  { version, isInOtherLot }: { readonly version: number; readonly isInOtherLot: boolean },
): Refusal | undefined {
  const named = (refusal: Refusal): Refusal => ({ ...refusal, text: fill(refusal.text, { number: record.number }) });
  if (isOwnWork(actor, record)) return named(refusals.own);
  if (record.__v !== version) return named(refusals.changed);
  if (record.status !== 'submitted') return named(refusals.notWaiting);
  return isInOtherLot ? named(refusals.inOtherLot) : undefined;
}

/** A signature decides for so long: the registry's own rule. What was put off longer is looked through again. */
export const signatureHours = 24;

/**
 * Why a lot that was signed is decided no further. Nobody decides in the name of a person who may no longer do so, or
 * whose account is another person's by now.
 */
export function whyStopped(
  { headName, centreId, signedAt }: Pick<Approval, 'headName' | 'centreId' | 'signedAt'>,
  head: Actor | undefined,
  at: Date,
): Text | undefined {
  if (!head || !can(head, 'verifications.approve', centreId)) return texts.accessEnded;
  if (head.name !== headName) return texts.otherName;
  const hours = (at.getTime() - signedAt.getTime()) / 3_600_000;
  return hours > signatureHours ? fill(texts.signedLongAgo, { hours: signatureHours }) : undefined;
}

/**
 * Why a decision was refused, for people; undefined for what is no rule's answer: a fault of the program, or a service that
 * is away. Both are tried again.
 */
export function reasonsOf(
  error: unknown,
  { recordNumber: number }: Pick<ApprovalMember, 'recordNumber'>,
): Refusal[] | undefined {
  if (error instanceof SignatureDelayedError) return undefined;
  if (error instanceof RefusedError) return [...error.refusals];
  if (!(error instanceof UserFacingError)) return undefined;
  if (error.status === 412) return [{ ...refusals.changed, text: fill(refusals.changed.text, { number }) }];
  const fields = error instanceof InvalidInputError ? Object.values(error.fields) : [];
  const kept = error instanceof InvalidInputError ? error.refusals : [];
  const said = fields.length + kept.length > 0 ? fields : [error.text];
  return [...said.map(({ vi, en }) => ({ ...refusals.other, text: { vi, en } })), ...kept];
}

/** How far a lot is, and what came of it. */
export type Progress = Readonly<Record<MemberState, number>> & { readonly total: number; readonly done: number };

export function progressOf(members: readonly Pick<ApprovalMember, 'state'>[]): Progress {
  const count = (state: MemberState) => members.filter((each) => each.state === state).length;
  const counts = {
    ...{ waiting: count('waiting'), issued: count('issued'), failed: count('failed') },
    ...{ refused: count('refused'), left: count('left') },
  };
  return { ...counts, total: members.length, done: members.length - counts.waiting };
}
