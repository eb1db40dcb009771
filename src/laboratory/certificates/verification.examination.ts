import type { Actor } from '../../access';
import { signingOf } from '../signatories';
import type { ClientSession, Types } from 'mongoose';
import {
  cardOn,
  DesignationModel,
  permits,
  VerifierModel,
  type DesignationRecord,
  type Permitted,
  type VerificationMode,
  type VerifierCard,
  type VerifierRecord,
} from '../centres';
import {
  InstrumentModel,
  InstrumentTypeModel,
  ownerOn,
  ruleOn,
  type InstrumentRecord,
  type InstrumentTypeRecord,
  type InstrumentTypeRule,
} from '../instruments';
import type { EvaluationResult, Procedure } from '../../metrology';
import { figuresOf, methodOf, type ConfirmedMethod, type FiguresInForce } from '../methods';
import type { EditionKept } from '../procedures';
import { readOnce } from '../../platform/database';
import { NotFoundError, RefusedError, type Refusal } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { findUpwards, MeasurementStandardModel, standardsAtWork, type MeasurementStandardRecord } from '../standards';
import { budgetedBy, basisOf, isWidenedBy, proposing } from './budgeted.work';
import type { Budgeted } from './budgeted.shape';
import { belowCapability } from './capability';
import { CertificateModel } from './certificate.model';
import type { Frozen, Parties, StandardUsed } from './frozen';
import { gateRefusals } from './gate.messages';
import { belowStandard } from './shown.values';
import { refusalsOf } from './verification.gates';
import { isTakenOver, signedPaperOf, type SignedPaper } from './signed-paper';
import { frozenChains, type FrozenChain } from './frozen.chain';
import { standardsUsedOn } from './verification.fields';
import { verificationTexts as texts } from './verification.messages';
import { VerificationModel, type Entered } from './verification.model';
import { stampRefusals } from './stamp.work';
import type { Noted } from './verification.notes';
import { partiesOf } from './verification.parties';
import { passedBy, stampKeyOf, workWanted } from './verification.rules';
import { kindsOfWork, type RecordKind } from './work-kinds';
import { needOf, outcomesOf, procedureOf, procedureRefusals } from './work.outcome';

/** The work to examine: entered just now, or kept in a record. */
export interface WorkToExamine {
  /** The record itself, when it exists: its own stamp is not taken. */
  readonly verificationId?: Types.ObjectId;
  readonly kind: RecordKind;
  readonly centreId: string;
  readonly verifierId: string;
  readonly instrumentId: string;
  readonly mode?: VerificationMode | undefined;
  /** The procedure chosen; the first that serves the work where none is. */
  readonly procedureCode?: string | undefined;
  /** The edition of the centre's own procedure with which the record was begun. */
  readonly kept?: EditionKept | undefined;
  readonly performedOn: Day;
  readonly standardIds: readonly string[];
  readonly entered: Entered;
  readonly noted: Readonly<Noted>;
  /** The hash of the signed paper that is attached to the record. */
  readonly paperSha256?: string | undefined;
  readonly isConsented?: true;
  /** While it waits for approval: the day on which it was submitted. */
  readonly submittedOn?: Day | undefined;
  readonly replacesCertificateId?: string | undefined;
  /** What the budgets gave when the record was last written; null of one written without. Absent: they are asked. */
  readonly budgeted?: Budgeted | null | undefined;
  /** A record that waits for approval is judged by the law as it was known at its submission. */
  readonly frozen?: Frozen | undefined;
  /** The record is to be submitted or signed, and no longer only kept. */
  readonly atIssue?: true;
  /** Whoever is about to sign it. */
  readonly approver?: Pick<Actor, 'id' | 'name'> | undefined;
}

/** What was found: the records the work rests on, its outcome, and every reason why it is not in order. */
export interface Examination {
  readonly instrument: InstrumentRecord;
  readonly type: InstrumentTypeRecord;
  readonly rule: InstrumentTypeRule | undefined;
  readonly procedure: Procedure | null;
  readonly method: ConfirmedMethod | undefined;
  /** The figures of the procedure that judge: those of the day, or as they were when the record was submitted. */
  readonly figures: FiguresInForce | undefined;
  /** The signed paper that the result was taken over from, once it is whole and attached. */
  readonly paper: SignedPaper | undefined;
  readonly verifier: VerifierRecord;
  readonly card: VerifierCard | undefined;
  /** The line of a designation that permits the work; absent where the centre's registration does. */
  readonly permitted: Permitted<DesignationRecord> | undefined;
  readonly parties: Parties;
  readonly standardsUsed: readonly StandardUsed[];
  /** How each of them leads to the national standard. */
  readonly chains: readonly FrozenChain[];
  readonly outcome: EvaluationResult | undefined;
  /** Of the readings after an adjustment, where there are any. */
  readonly asLeft: EvaluationResult | undefined;
  /** What the budgets of the centre give for its points; absent where it has none. */
  readonly budgeted: Budgeted | undefined;
  /** False when another record holds the stamp, be it that of the certificate this one corrects. */
  readonly holdsStamp: boolean;
  readonly refusals: readonly Refusal[];
}

/**
 * Loads everything a record rests on and holds it against the rules of its day.
 * Inside a transaction with its session, so that what is judged is what is saved.
 */
export async function examine(
  work: WorkToExamine,
  today: Day,
  session: ClientSession | null = null,
): Promise<Examination> {
  const { kind, centreId, performedOn, mode } = work;
  const { instrument, type, verifier } = await subjectsOf(work, session);
  const designations = await readOnce(`designations ${centreId}`, session, () =>
    DesignationModel.find({ centreId }).sort({ validFrom: -1, _id: -1 }).session(session).lean(),
  );
  const standards = await standardsOf(work, session);
  const corrected = work.replacesCertificateId
    ? await CertificateModel.findById(work.replacesCertificateId).session(session).lean()
    : undefined;
  const stamp = await stampState(work, corrected?.verificationId, session);
  const rule = work.frozen ? work.frozen.rule : ruleOn(type, performedOn);
  const procedure = await procedureOf(type.code, work, session);
  const figures = await figuresFor(work, procedure, session);
  const basis = procedure && (await basisOf(work, { procedure, instrument, standards }, session));
  const propose = proposing(work.budgeted, basis);
  const [outcome, asLeft] = outcomesOf(procedure, instrument, { ...work, figures }, propose);
  const budgeted = work.budgeted ?? budgetedBy(propose, basis, outcome, asLeft);
  const bodies = await partiesOf(centreId, ownerOn(instrument, performedOn), session);
  const permitted = permittedFor(designations, instrument, work);
  const results = [outcome?.evaluation, asLeft?.evaluation].filter((each) => !!each);
  const facts = {
    ...{ centre: bodies.centre, atIssue: work.atIssue === true },
    signing: work.approver && (await signingOf(work.approver, centreId, session)),
    ...{
      kind,
      today,
      centreId,
      performedOn,
      mode,
      instrument,
      type,
      rule,
      verifier,
      designations,
      standards,
      corrected,
    },
    ...{ procedure, isAdjusted: work.entered.asLeft !== undefined },
    standardsNamed: work.standardIds.length,
    standardsKnown: await chainsOf(standards, session),
    standardsNeed: needOf(procedure, outcome),
    passed: passedBy(kind, asLeft?.evaluation ?? outcome?.evaluation, work.noted),
    results,
    belowStandard: belowStandard(standardsAtWork(standards, performedOn), results),
    agreed: work.entered.decision,
    judged: outcome?.evaluation?.passed ?? undefined,
    belowCapability: [outcome, asLeft].flatMap((each) =>
      belowCapability(permitted?.line, each?.evaluation ?? undefined),
    ),
    isWidened: isWidenedBy(budgeted, outcome, asLeft),
    isMeasured: isTakenOver(procedure) || outcome?.evaluation?.points.length !== 0,
    paperSha256: work.paperSha256,
    noted: work.noted,
    ...{ isConsented: work.isConsented === true, submittedOn: work.submittedOn },
    failedOn: await lastFailureOf(instrument._id, session),
    standing: await newestStanding(instrument._id, session),
    stampTaken: stamp === 'taken',
    stampUnfit: await stampRefusals(work, verifier.name, corrected?.verificationId, session),
  };
  const card = cardOn(verifier, type.field, performedOn);
  const standardsUsed = standardsUsedOn(standards, performedOn, kindsOfWork[kind].standardUse);
  const usedIds = standardsUsed.map(({ standardId }) => standardId);
  return {
    ...{ instrument, type, rule, procedure, figures, verifier, outcome, asLeft, budgeted },
    paper: isTakenOver(procedure) ? signedPaperOf(work.noted, work.paperSha256) : undefined,
    method: procedure ? await methodOf(procedure.code, session) : undefined,
    card: 'rule' in card || !kindsOfWork[kind].permission.needsCard ? undefined : card,
    permitted,
    parties: bodies,
    standardsUsed,
    chains: frozenChains(usedIds, facts.standardsKnown, performedOn),
    holdsStamp: stamp === 'free',
    refusals: [...refusalsOf(facts), ...procedureRefusals(work, instrument, type, procedure, outcome)],
  };
}

async function subjectsOf({ instrumentId, verifierId }: WorkToExamine, session: ClientSession | null) {
  const instrument = await InstrumentModel.findById(instrumentId).session(session).lean();
  if (!instrument) throw new NotFoundError(texts.noSuchInstrument);
  const type = await readOnce(`type ${instrument.typeCode}`, session, () =>
    InstrumentTypeModel.findOne({ code: instrument.typeCode }).session(session).lean(),
  );
  if (!type) throw new NotFoundError(texts.noSuchInstrument);
  const verifier = await readOnce(`verifier ${verifierId}`, session, () =>
    VerifierModel.findById(verifierId).session(session).lean(),
  );
  if (!verifier) throw new RefusedError([gateRefusals.noVerifier]);
  return { instrument, type, verifier };
}

async function figuresFor(
  { frozen, performedOn }: WorkToExamine,
  procedure: Procedure | null,
  session: ClientSession | null,
): Promise<FiguresInForce | undefined> {
  if (frozen) return frozen.figures;
  return procedure ? figuresOf(procedure, performedOn, session) : undefined;
}

async function lastFailureOf(instrumentId: Types.ObjectId, session: ClientSession | null): Promise<Day | undefined> {
  const failures = VerificationModel.find({ instrumentId, kind: 'verification', status: 'failed' }, { performedOn: 1 });
  const [last] = await failures.sort({ performedOn: -1 }).limit(1).session(session).lean();
  return last?.performedOn;
}

async function newestStanding(instrumentId: Types.ObjectId, session: ClientSession | null) {
  const standing = CertificateModel.find({ instrumentId, kind: 'verification', status: 'valid' });
  return (await standing.sort({ performedOn: -1 }).limit(1).session(session).lean())[0];
}

/** The centre's standards among those named, in the order named. */
async function standardsOf({ centreId, standardIds }: WorkToExamine, session: ClientSession | null) {
  const found = await readOnce(`standards ${centreId} ${standardIds.join(' ')}`, session, () =>
    MeasurementStandardModel.find({ _id: { $in: standardIds }, centreId })
      .session(session)
      .lean(),
  );
  return standardIds.flatMap((id) => found.filter(({ _id }) => String(_id) === id));
}

async function chainsOf(standards: readonly MeasurementStandardRecord[], session: ClientSession | null) {
  const ids = standards.map(({ _id }) => _id);
  return readOnce(`chains ${ids.join(' ')}`, session, () => findUpwards(ids, session ?? undefined));
}

async function stampState(
  { centreId, noted: { stampNumber }, verificationId }: WorkToExamine,
  correctedRecordId: Types.ObjectId | undefined,
  session: ClientSession | null,
): Promise<'free' | 'taken' | 'shared'> {
  if (!stampNumber) return 'free';
  const stampKey = stampKeyOf(centreId, stampNumber);
  const holder = await VerificationModel.findOne({ stampKey }, { instrumentId: 1, stampNumber: 1 })
    .session(session)
    .lean();
  if (!holder || holder._id.equals(verificationId)) return 'free';
  if (!correctedRecordId) return 'taken';
  const corrected = await VerificationModel.findById(correctedRecordId).session(session).lean();
  const same = corrected?.stampNumber !== undefined && stampKeyOf(centreId, corrected.stampNumber) === stampKey;
  return same ? 'shared' : 'taken';
}

function permittedFor(
  designations: readonly DesignationRecord[],
  instrument: InstrumentRecord,
  work: WorkToExamine,
): Permitted<DesignationRecord> | undefined {
  const answer = permits(designations, workWanted(work, instrument), work.performedOn);
  return 'designation' in answer ? answer : undefined;
}
