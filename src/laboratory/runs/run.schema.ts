import { notedFields, type Noted } from '../certificates';
import { verificationModes, type VerificationMode } from '../centres';
import { confirmedField, dayField, idField, Joi } from '../../platform/http';
import type { Day } from '../../platform/i18n';

type Cells = Readonly<Record<string, string>>;

/** One instrument on the bench: what is its own. */
export interface RunMember extends Readonly<Pick<Noted, 'stampNumber' | 'seals' | 'failureReason'>> {
  readonly instrumentId: string;
  readonly checks: Cells;
  /** Its own cells of each row of the run, in the order of the rows. */
  readonly rows: readonly Cells[];
}

/** Several instruments verified on one bench at once: what is of the bench, and of each. */
export interface Run extends Readonly<Pick<Noted, 'place' | 'receivedOn' | 'repair' | 'lateReason' | 'deviations'>> {
  /** Named by whoever begins it: sent again, the same run makes nothing twice. */
  readonly run: string;
  readonly mode: VerificationMode;
  readonly performedOn: Day;
  readonly standardIds: readonly string[];
  readonly environment: Cells;
  /** The cells of each row that are the same for all. */
  readonly rows: readonly Cells[];
  readonly members: readonly RunMember[];
  readonly confirmed?: readonly string[];
}

/** As many instruments as stand on one bench, and rows as are run on it. */
export const mostMembers = 20;
const mostRows = 20;

const cells = Joi.object().pattern(Joi.string().max(50), Joi.string().trim().max(100));
const rows = Joi.array().items(cells).max(mostRows).default([]);
const { place, receivedOn, repair, lateReason, deviations, stampNumber, seals, failureReason } = notedFields;

const ofBench = {
  run: Joi.string().uuid().required(),
  mode: Joi.string()
    .valid(...verificationModes)
    .required(),
  performedOn: dayField().required(),
  ...{ place, receivedOn, repair, lateReason, deviations },
  standardIds: Joi.array().items(idField()).single().default([]),
  environment: cells.default({}),
  rows,
  confirmed: confirmedField(),
};

const ofMember = { checks: cells.default({}), rows, stampNumber, seals, failureReason };

export const runSchema = Joi.object<Run>({
  ...ofBench,
  members: Joi.array()
    .items(Joi.object({ instrumentId: idField().required(), ...ofMember }))
    .unique('instrumentId')
    .min(1)
    .max(mostMembers)
    .required(),
});

/** A run as its form sends it: the instruments by their ids. */
export interface RunForm extends Omit<Run, 'members'> {
  readonly members: Readonly<Record<string, Omit<RunMember, 'instrumentId'>>>;
}

export const runFormSchema = Joi.object<RunForm>({
  ...ofBench,
  members: Joi.object().pattern(idField(), Joi.object(ofMember)).default({}),
});

/** Which instruments are put on the bench: ticked, or named by serial number or code, one a line. */
export interface RunChoice {
  readonly q?: string;
  readonly named?: string;
  readonly instrumentIds: readonly string[];
}

export const runChoiceSchema = Joi.object<RunChoice>({
  q: Joi.string().trim().max(200),
  named: Joi.string().trim().max(2000),
  instrumentIds: Joi.array().items(idField()).single().max(mostMembers).default([]),
});

export const shownRunSchema = Joi.object<{ readonly run?: string }, true>({ run: Joi.string().uuid() });

/** The drafts to submit together, each with the version that was read. */
export interface RunSubmission {
  readonly run: string;
  readonly versions: Readonly<Record<string, number>>;
}

export const runSubmissionSchema = Joi.object<RunSubmission, true>({
  run: Joi.string().uuid().required(),
  versions: Joi.object().pattern(idField(), Joi.number().integer().min(0)).default({}),
});
