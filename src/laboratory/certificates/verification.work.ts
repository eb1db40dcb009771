import { Types } from 'mongoose';
import type { Evaluation } from '../../metrology';
import type { EditionKept } from '../procedures';
import { withoutNulls } from '../../platform/database';
import { InvalidInputError, type Question } from '../../platform/http';
import { dayInVietnam, fill } from '../../platform/i18n';
import { readAgreement, type AgreementInput } from './agreement';
import { statementRefusals } from './statement.messages';
import type { Examination, WorkToExamine } from './verification.examination';
import { unjudged, verificationFields } from './verification.fields';
import type { Entered, Gap, Verification, VerificationRecord } from './verification.model';
import { everyNote, notesOf, type Noted } from './verification.notes';
import type { VerificationInput } from './verification.schema';
import { kindsOfWork, type RecordKind } from './work-kinds';

type Work = WorkToExamine & {
  /** The keys of what was confirmed, now or before. */
  readonly confirmed?: readonly string[] | undefined;
};

/** Fields that a change may leave out, and mongoose removes when they are undefined. */
export const emptied = {
  ...everyNote(undefined),
  ...{ stampKey: undefined, procedureDocument: undefined, communeId: undefined, confirmed: undefined },
  ...{ gaps: undefined, passed: undefined, mode: undefined, cardNumber: undefined, designationId: undefined },
  ...{ unfitStandardIds: undefined, asLeft: undefined, budgeted: undefined },
};

interface Kept {
  /** Kept with whatever is there: what its gates miss is said on its page. */
  readonly isDraft?: boolean | undefined;
  readonly number: string;
  readonly status: Verification['status'];
  readonly confirmed: readonly Question[] | undefined;
  readonly gaps?: readonly Gap[];
  readonly recordedByIds: readonly string[];
}

export function fieldsOf(examination: Examination, work: Work, { isDraft, ...kept }: Kept): Verification {
  const { instrument, verifier, card, permitted, parties, standardsUsed, procedure, outcome, asLeft, budgeted } =
    examination;
  const hasGaps = Boolean(kept.gaps?.length);
  const known = hasGaps ? procedure && unjudged(procedure, instrument.characteristics) : outcome?.evaluation;
  const { kind, mode, performedOn, noted, entered, replacesCertificateId } = work;
  if (!known || !(isDraft || isPermitted(kind, examination))) throw new Error('the work has not passed its gates');
  const unfit = work.standardIds.filter((id) => !standardsUsed.some(({ standardId }) => String(standardId) === id));
  return verificationFields({
    ...kept,
    ...{ kind, instrument, verifier, mode, performedOn, noted, entered },
    cardNumber: card?.number,
    ownerName: parties.owner?.nameVi ?? '',
    designationId: permitted?.designation._id,
    standards: standardsUsed,
    unfitStandardIds: unfit.map((id) => new Types.ObjectId(id)),
    holdsStamp: examination.holdsStamp,
    evaluation: known,
    asLeft: hasGaps ? undefined : (asLeft?.evaluation ?? undefined),
    budgeted: hasGaps ? undefined : budgeted,
    replacesCertificateId: replacesCertificateId ? new Types.ObjectId(replacesCertificateId) : undefined,
  });
}

function isPermitted(kind: RecordKind, { card, permitted }: Examination): boolean {
  const { needsCard, byRegistration } = kindsOfWork[kind].permission;
  return Boolean((card ?? !needsCard) && (permitted ?? byRegistration));
}

/** What was entered, without what is absent or empty: no second readings means that nothing was adjusted. */
export function enteredOf(given: Given): Entered {
  const { characteristics, environment, checks, readings, uncertainty, asLeft, decision } = given;
  const isAdjusted = asLeft && Object.values(asLeft.readings).some((rows) => rows.length > 0);
  return {
    ...(characteristics && { characteristics }),
    ...{ environment: environment ?? {}, checks: checks ?? {}, readings: readings ?? {} },
    ...(decision && { decision: withoutAbsent(decision) as AgreementInput }),
    ...(uncertainty && { uncertainty }),
    ...(isAdjusted && { asLeft: { ...asLeft } }),
  };
}

type Given = WithGaps<Omit<Entered, 'decision'>> & { readonly decision?: AgreementInput | null | undefined };

type WithGaps<T> = { readonly [Name in keyof T]?: T[Name] | undefined };

function withoutAbsent<T extends object>(given: WithGaps<T>): Partial<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** A kind of work has its own fields: what belongs to another kind is refused, and not dropped. */
export function assertOfKind(kind: RecordKind, input: Partial<VerificationInput>): void {
  const { isLegal, uncertainty, isAdjusted, verdict, notes, name } = kindsOfWork[kind];
  const foreign = [
    ...Object.keys(everyNote(null)).filter((note) => !notes.includes(note as keyof Noted)),
    ...(isLegal ? [] : ['mode']),
    ...(uncertainty === 'none' ? ['uncertainty'] : []),
    ...(isAdjusted ? [] : ['asLeft']),
    ...(verdict === 'judged' ? ['decision'] : []),
  ].filter((field) => (input[field as keyof VerificationInput] ?? undefined) !== undefined);
  if (foreign.length === 0) return;
  const { text, rule } = statementRefusals.otherKind;
  const fault = { ...fill(text, { work: name }), rule };
  throw new InvalidInputError(Object.fromEntries(foreign.map((field) => [field, fault])));
}

/** What was agreed must be whole: a rule that cannot be read decides nothing. */
export function assertAgreement({ decision }: Pick<Partial<VerificationInput>, 'decision'>): void {
  const { faults } = decision ? readAgreement(decision) : { faults: {} };
  if (Object.keys(faults).length > 0) throw new InvalidInputError(faults);
}

export function workOf(record: VerificationRecord): Work {
  const { kind, mode, procedureCode, performedOn, entered, evaluation } = record;
  return {
    kept: editionKept(evaluation),
    ...{ kind, mode, procedureCode, performedOn, entered, noted: notesOf(record) },
    ...(record.consent && { isConsented: true }),
    submittedOn: record.status === 'submitted' && record.submittedAt ? dayInVietnam(record.submittedAt) : undefined,
    confirmed: record.confirmed?.map(({ key }) => key),
    verificationId: record._id,
    centreId: String(record.centreId),
    verifierId: String(record.verifierId),
    instrumentId: String(record.instrumentId),
    standardIds: namedStandards(record),
    replacesCertificateId: record.replacesCertificateId?.toHexString(),
    paperSha256: record.paperFile?.sha256,
    frozen: record.status === 'submitted' ? record.frozen : undefined,
    budgeted: record.gaps ? undefined : (record.budgeted ?? null),
  };
}

/** The standards of a record, those too that its draft names and that may not be used on its day. */
export function namedStandards({ standards, unfitStandardIds = [] }: VerificationRecord): string[] {
  return [...standards.map(({ standardId }) => standardId), ...unfitStandardIds].map(String);
}

/** Of a procedure that the registry holds ready the day decides which edition serves; a centre's own is kept. */
export function editionKept({ procedure: code, edition, described }: Evaluation): EditionKept | undefined {
  return described && edition !== undefined ? { code, edition } : undefined;
}

export function changedWork(before: VerificationRecord, input: Partial<VerificationInput>): Work {
  const {
    characteristics,
    environment,
    checks,
    readings,
    uncertainty,
    asLeft,
    decision,
    draft: _draft,
    ...rest
  } = input;
  const changed = withoutAbsent({ characteristics, environment, checks, readings, uncertainty, asLeft, decision });
  const { budgeted: _asked, ...kept } = workOf(before);
  const confirmed = [...(kept.confirmed ?? []), ...(rest.confirmed ?? [])];
  const changes = withoutNulls(rest);
  const noted = notesOf({ ...kept.noted, ...changes });
  return { ...kept, ...changes, noted, confirmed, entered: enteredOf({ ...kept.entered, ...changed }) };
}
