import { randomBytes } from 'node:crypto';
import { cardOn, permits, type Verifier, type VerifierCard } from '../laboratory/centres';
import { ownerOn, ruleOn } from '../laboratory/instruments';
import type { Evaluation } from '../metrology';
import {
  authorityOf,
  frozenChains,
  frozenOf,
  notesOf,
  publicCodeOf,
  recordNumber,
  standardsUsedOn,
  verificationFields,
  workWanted,
  type Parties,
  type Signatory,
  type Verification,
} from '../laboratory/certificates';
import type { MeasurementStandardRecord } from '../laboratory/standards';
import type { SeededCentre } from './centres';
import type { Dice } from './dice';
import type { Example, Examples } from './examples';
import type { Visit } from './history';
import type { InstrumentAtWork } from './instruments';
import { padded, type Seeded, type SeededOrganization } from './organizations';
import type { SuitingStandards } from './suiting-standards';
import { yearOf, type Work } from './timeline';

/** What records of work are written from. */
export interface Workplace {
  readonly dice: Dice;
  readonly examples: Examples;
  readonly suiting: SuitingStandards;
  /** Every standard, by id. */
  readonly known: ReadonlyMap<string, MeasurementStandardRecord>;
  readonly owners: ReadonlyMap<string, SeededOrganization>;
  /** Accounts by the verifier they belong to, and the head by centre. */
  readonly accountIds: ReadonlyMap<string, string>;
  readonly heads: ReadonlyMap<string, Signatory>;
  /** The province in which the centres stand. */
  readonly province: Parties['province'];
  /** The agency that a centre belongs to. */
  readonly superiors: ReadonlyMap<string, SeededOrganization>;
  readonly workOf: (visit: Visit) => Work | undefined;
}

export type SeededVerification = Seeded<Verification> & { createdAt: Date; updatedAt: Date };

/** The record of one visit, as the service would have left it. */
export function seededVerification(place: Workplace, work: Work): SeededVerification {
  const { visit, recordedAt, decidedAt, certificate } = work;
  const { at, performedOn, mode, passes, corrects, status } = visit;
  const owner = place.owners.get(String(ownerOn(at.record, performedOn)));
  if (!owner) throw new Error(`${at.record.code} has no owner on ${performedOn}`);
  const { entered, evaluation } = exampleOf(place.examples, visit);
  const verifier = verifierOf(place, visit);
  const card = cardHeldOn(verifier, at.type.field, performedOn);
  const permitted = permittedOn(at, visit);
  const standardsUsed = standardsOn(place, at, evaluation, performedOn);
  const corrected = corrects && place.workOf(corrects);
  const next = visit.replacedBy && place.workOf(visit.replacedBy);
  const instrument = { ...at.record, __v: 0 };
  const fields = verificationFields({
    kind: 'verification',
    number: recordNumber('verification', yearOf(recordedAt), work.sequence),
    status,
    instrument,
    ownerName: owner.nameVi,
    mode,
    performedOn,
    verifier,
    cardNumber: card.number,
    designationId: permitted.designation._id,
    standards: standardsUsed,
    noted: notesOf({
      stampNumber: passes ? stampOf(corrected ?? work) : undefined,
      failureReason: passes ? undefined : failureOf(evaluation),
      repair: mode === 'afterRepair' ? 'Điều chỉnh, thay chi tiết hỏng (số liệu mẫu)' : undefined,
      correctionReason: corrected && 'Ghi sai nơi sử dụng (số liệu mẫu)',
    }),
    holdsStamp: !corrected,
    entered,
    evaluation,
    recordedByIds: [place.accountIds.get(String(verifier._id))].filter((id) => id !== undefined),
    replacesCertificateId: corrected?.certificate?.id,
  });
  const head = place.heads.get(at.centre.key);
  const procedure = { code: evaluation.procedure, documentNumber: evaluation.documentNumber };
  const rule = ruleOn(at.type, performedOn);
  const usedIds = standardsUsed.map(({ standardId }) => standardId);
  const chains = frozenChains(usedIds, place.known, performedOn);
  const judged = {
    ...{ instrument, type: at.type, rule, verifier, card, standardsUsed, chains, procedure },
    permitted,
  };
  return {
    _id: work.verificationId,
    ...fields,
    generated: true,
    ...(next?.visit.corrects && next.decidedAt && { correctedById: next.verificationId }),
    ...(status !== 'draft' && { submittedAt: recordedAt }),
    ...(wasSubmitted(status) && { frozen: frozenOf(judged, partiesOf(place, at, owner)) }),
    ...(status === 'returned' && { returnReason: 'Ghi bổ sung số tem đã dán (số liệu mẫu).' }),
    ...(decidedAt && { decidedAt, ...(head && { decidedByName: head.name, decidedAs: authorityOf(head) }) }),
    ...(certificate && { certificateId: certificate.id }),
    ...(status === 'failed' && { publicCode: publicCodeOf(randomBytes(16)) }),
    createdAt: recordedAt,
    updatedAt: decidedAt ?? recordedAt,
  };
}

/** The same readings for a record and the one that corrects it: both are of one instrument and one day. */
function exampleOf(examples: Examples, { at, performedOn, passes }: Visit): Example {
  const choices = examples(at.variant, passes ? 'passes' : 'fails');
  const turn = Number(at.record.code.replace(/\D/g, '')) + Number(performedOn.replaceAll('-', ''));
  const example = choices[turn % choices.length];
  if (!example) throw new Error(`the sample has no readings for ${at.variant.model}`);
  return example;
}

/** Someone of the centre whose card holds that day. Work still open belongs to somebody who can sign in. */
function verifierOf({ dice, accountIds }: Workplace, { at, performedOn, status }: Visit): Seeded<Verifier> {
  const isOpen = status !== 'approved' && status !== 'failed';
  const able = at.centre.verifiers.filter(
    (each) => !('rule' in cardOn(each, at.type.field, performedOn)) && (!isOpen || accountIds.has(String(each._id))),
  );
  return dice.oneOf(able);
}

function cardHeldOn(verifier: Verifier, field: string, day: string): VerifierCard {
  const card = cardOn(verifier, field, day);
  if ('rule' in card) throw new Error(`${verifier.name}: ${card.text.en}`);
  return card;
}

function permittedOn({ centre, record }: InstrumentAtWork, { performedOn, mode }: Visit) {
  const wanted = workWanted({ kind: 'verification', mode }, record);
  const answer = permits<SeededCentre['designations'][number]>(centre.designations, wanted, performedOn);
  if ('refusals' in answer) throw new Error(answer.refusals[0].text.en);
  return { ...answer, designation: { ...answer.designation, __v: 0 } };
}

/** A draft is still being written, and a returned record is again. */
function wasSubmitted(status: Visit['status']): boolean {
  return status !== 'draft' && status !== 'returned';
}

function partiesOf(
  { superiors, province }: Workplace,
  { centre }: InstrumentAtWork,
  owner: SeededOrganization,
): Parties {
  const superior = superiors.get(centre.key);
  return {
    centre: { ...centre.organization, __v: 0 },
    owner: { ...owner, __v: 0 },
    superior: superior && { ...superior, __v: 0 },
    province,
  };
}

/** One or two of the centre's working standards that suit the work and held that day, whatever became of them since. */
function standardsOn({ dice, suiting: suitingOn }: Workplace, at: InstrumentAtWork, work: Evaluation, day: string) {
  const suiting = suitingOn(at, work, day);
  const first = dice.oneOf(suiting);
  const second = dice.oneOf(suiting);
  return standardsUsedOn(first === second || dice.happens(0.6) ? [first] : [first, second], day);
}

/** `25V00123`: the year, then the place in the centre's series. */
function stampOf({ recordedAt, sequence }: Work): string {
  return `${String(yearOf(recordedAt)).slice(2)}V${padded(sequence, 5)}`;
}

function failureOf({ points, failedChecks }: Evaluation): string {
  const point = points.find(({ passed }) => !passed);
  if (point) return `Sai số vượt giới hạn cho phép: ${lowered(point.label.vi)}.`;
  return `Không đạt khi kiểm tra: ${failedChecks.join(', ')}.`;
}

/** Within a sentence, and "Q1" as it is written. */
const lowered = (words: string) => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
