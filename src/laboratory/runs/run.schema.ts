import { notedFields, recordKinds, kindsOfWork, type Noted, type RecordKind } from '../certificates';
import { verificationModes, type VerificationMode } from '../centres';
import { legalStates, registerInstrumentSchema, type InstrumentInput, type LegalState } from '../instruments';
import { confirmedField, dayField, idField, Joi } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { mostMembers } from './run.limits';

type Cells = Readonly<Record<string, string>>;
type StepCells = Readonly<Record<string, readonly Cells[]>>;

/** One instrument of a run: what is its own. */
export interface RunMember extends Readonly<Pick<Noted, 'stampNumber' | 'seals' | 'failureReason'>> {
  /** Absent of one that is registered together with its record. */
  readonly instrumentId?: string;
  /** What to register; nothing where the register has it already. */
  readonly register?: InstrumentInput;
  /** How the form of the run names it; by its id where absent. */
  readonly key?: string;
  readonly checks: Cells;
  /** Its own cells of each row on the bench, in the order of the rows. */
  readonly rows: readonly Cells[];
  /** Its own cells in steps that are not of a bench. */
  readonly readings: StepCells;
}

/** What is noted once for all instruments of a run. */
export const sharedNotes = [
  ...(['place', 'receivedOn', 'methodDocument', 'requirement', 'decisionRule', 'verdict', 'conclusion'] as const),
  ...(['repair', 'lateReason', 'deviations', 'nextOn'] as const),
] as const satisfies readonly (keyof Noted)[];

/** A lot of like instruments, by one procedure: what is the same for all, and of each. */
export interface Run extends Readonly<Pick<Noted, (typeof sharedNotes)[number]>> {
  /** Named by whoever begins it: sent again, the same run makes nothing twice. */
  readonly run: string;
  readonly kind: RecordKind;
  /** The first that serves the work where none is named. */
  readonly procedureCode?: string;
  readonly mode?: VerificationMode;
  readonly performedOn: Day;
  readonly standardIds: readonly string[];
  readonly environment: Cells;
  /** The cells of each row on the bench that are the same for all. */
  readonly rows: readonly Cells[];
  /** The same in steps that are not of a bench. */
  readonly readings: StepCells;
  readonly members: readonly RunMember[];
  /** The work order for which all of it is done. */
  readonly orderId?: string;
  readonly confirmed?: readonly string[];
}

const mostRows = 50;

const cells = Joi.object().pattern(Joi.string().max(50), Joi.string().trim().max(100));
const listed = Joi.array().items(cells).max(mostRows);
const rows = listed.default([]);
const readings = Joi.object().pattern(Joi.string().max(50), listed).default({});
const { stampNumber, seals, failureReason } = notedFields;

const legalKinds = recordKinds.filter((kind) => kindsOfWork[kind].isLegal);
const kind = Joi.string()
  .valid(...recordKinds)
  .default('verification');
const mode = Joi.string().valid(...verificationModes);
const procedureCode = Joi.string().trim().max(50);

const ofRun = {
  run: Joi.string().uuid().required(),
  performedOn: dayField().required(),
  ...Object.fromEntries(sharedNotes.map((name) => [name, notedFields[name]])),
  standardIds: Joi.array().items(idField()).single().default([]),
  environment: cells.default({}),
  ...{ rows, readings },
  confirmed: confirmedField(),
};

const ofMember = { checks: cells.default({}), rows, readings, stampNumber, seals, failureReason };

export const runSchema = Joi.object<Run>({
  ...ofRun,
  ...{ kind, procedureCode, orderId: idField() },
  mode: mode.when('kind', { is: Joi.valid(...legalKinds), then: Joi.required() }),
  members: Joi.array()
    .items(
      Joi.object({ instrumentId: idField(), register: registerInstrumentSchema, ...ofMember }).xor(
        'instrumentId',
        'register',
      ),
    )
    .unique('instrumentId', { ignoreUndefined: true })
    .min(1)
    .max(mostMembers)
    .required(),
});

/** An instrument as the form of a run sends it: what was typed in the row of one that is not registered yet too. */
export interface RunRow extends Omit<RunMember, 'instrumentId' | 'register' | 'key'> {
  readonly owner?: string;
}

/** A run as its form sends it: the instruments by their keys. */
export interface RunForm extends Omit<Run, 'members' | 'kind' | 'procedureCode' | 'orderId'> {
  readonly members: Readonly<Record<string, RunRow>>;
  /** Sent by the script of the page, which sends a long run in parts. */
  readonly part?: string;
}

/** The kind, the procedure and the order of a run stand in its address. */
export function runFormSchema(of: RecordKind) {
  return Joi.object<RunForm>({
    ...ofRun,
    ...(kindsOfWork[of].isLegal && { mode: mode.required() }),
    members: Joi.object()
      .pattern(/^\w{1,40}$/, Joi.object({ ...ofMember, owner: Joi.string().trim().max(200) }))
      .default({}),
    part: Joi.string().max(10),
  });
}

/** Which instruments a run is of: ticked, or named by serial number, code or QR code, one a line; and by what it is done. */
export interface RunChoice {
  readonly kind: RecordKind;
  readonly typeCode?: string;
  readonly procedureCode?: string;
  /** The work order for which it is done. */
  readonly orderId?: string;
  readonly q?: string;
  readonly owner?: string;
  readonly state?: LegalState;
  readonly named?: string;
  readonly instrumentIds: readonly string[];
  /** The list is only to be narrowed. */
  readonly filter?: string;
}

export const runChoiceSchema = Joi.object<RunChoice>({
  ...{ kind, procedureCode, orderId: idField() },
  typeCode: Joi.string().trim().max(20),
  q: Joi.string().trim().max(200),
  owner: Joi.string().trim().max(200),
  state: Joi.string().valid(...legalStates),
  named: Joi.string().trim().max(20_000),
  filter: Joi.string().max(10),
  instrumentIds: Joi.array().items(idField()).single().max(mostMembers).default([]),
})
  // What instruments that are registered with their records have in common: `run.fresh.ts` reads it.
  .pattern(/^fresh\[[\w[\]]{1,80}$/, Joi.string().allow('').max(300));

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
