import type { RecordVerification } from '../certificates';
import type { InstrumentRecord } from '../instruments';
import type { Procedure } from '../../metrology';
import {
  InvalidInputError,
  NeedsConfirmationError,
  type Fault,
  type Question,
  type Refusal,
} from '../../platform/http';
import type { Run, RunMember } from './run.schema';

/** A procedure by which several instruments are run at once. */
export type BenchProcedure = Procedure & { readonly bench: NonNullable<Procedure['bench']> };

export function isOfBench(procedure: Procedure): procedure is BenchProcedure {
  return procedure.bench !== undefined;
}

/** As it stands on the bench: its code with its serial number. */
export function nameOf({ code, serial }: Pick<InstrumentRecord, 'code' | 'serial'>): string {
  return [code, serial].filter(Boolean).join(' · ');
}

/** The record of one instrument of a run: what is of the bench, joined row by row with what is its own. */
export function recordOf(
  { run, rows, members: _members, confirmed = [], ...common }: Run,
  { rows: own, ...member }: RunMember,
  { code, bench }: BenchProcedure,
): RecordVerification {
  const count = Math.max(rows.length, own.length);
  const joined = Array.from({ length: count }, (_, at) => ({ ...rows[at], ...own[at] }));
  return {
    ...{ ...common, ...member, kind: 'verification', procedureCode: code, runId: run },
    readings: { [bench.step]: joined },
    confirmed: confirmed.map((key) => withoutPrefix(key, member.instrumentId)),
  };
}

/** Where a field of one instrument's record stands in the form of the run. */
export function fieldInRun(field: string, instrumentId: string, { bench }: BenchProcedure): string {
  const member = `members[${instrumentId}]`;
  const [, step, row, cell = ''] = /^readings\[(\w+)\]\[(\d+)\]\[(\w+)\]$/.exec(field) ?? [];
  if (step === bench.step)
    return bench.own.includes(cell) ? `${member}[rows][${row}][${cell}]` : `rows[${row}][${cell}]`;
  if (ofMember.some((name) => field === name || field.startsWith(`${name}[`)))
    return member + field.replace(/^(\w+)/, '[$1]');
  return ofBench.some((name) => field === name || field.startsWith(`${name}[`)) ? field : member;
}

const ofMember: readonly string[] = ['checks', 'stampNumber', 'seals', 'failureReason'];
const ofBench: readonly string[] = [
  ...['mode', 'performedOn', 'place', 'receivedOn', 'repair', 'lateReason', 'deviations', 'standardIds', 'environment'],
];

/** Why an instrument of a run has no record. */
export interface RefusedMember {
  readonly instrumentId: string;
  /** Its code in the register, where there is such an instrument. */
  readonly name: string;
  /** By the field of the form of the run. */
  readonly errors: Readonly<Record<string, Fault>>;
  readonly questions: Readonly<Record<string, Question>>;
  readonly refusals: readonly Refusal[];
}

/** What is wrong with a run, said in its form. Questions are asked once nothing is wrong. */
export function faultOfRun(refused: readonly RefusedMember[]): InvalidInputError | NeedsConfirmationError {
  const questions = Object.assign({}, ...refused.map((each) => each.questions)) as Record<string, Question>;
  const isWrong = refused.some(({ errors, refusals }) => refusals.length > 0 || Object.keys(errors).length > 0);
  if (!isWrong) return new NeedsConfirmationError(questions);
  const common = commonRefusals(refused);
  const errors = refused.map(({ refusals, ...member }) => ({
    ...asFaults(member.questions),
    ...member.errors,
    ...atMember(
      member,
      refusals.filter((each) => !common.some(({ text }) => text.vi === each.text.vi)),
    ),
  }));
  return new InvalidInputError(Object.assign({}, ...errors) as Record<string, Fault>, common);
}

/** What is said of every instrument alike is said once. */
function commonRefusals(refused: readonly RefusedMember[]): readonly Refusal[] {
  const [first, ...others] = refused;
  return (first?.refusals ?? []).filter(({ text }) =>
    others.every(({ refusals }) => refusals.some((each) => each.text.vi === text.vi)),
  );
}

function atMember({ instrumentId, name }: { instrumentId: string; name: string }, refusals: readonly Refusal[]) {
  if (refusals.length === 0) return {};
  const said = (language: 'vi' | 'en') =>
    refusals.map(({ text, remedy }) => `${text[language]} ${remedy[language]}`).join(' ');
  return { [`members[${instrumentId}]`]: { vi: `${name}: ${said('vi')}`, en: `${name}: ${said('en')}` } };
}

function asFaults(questions: Readonly<Record<string, Question>>): Record<string, Fault> {
  return Object.fromEntries(Object.entries(questions).map(([field, { vi, en }]) => [field, { vi, en }]));
}

/** What is asked of one instrument is answered for that one alone; what is asked of the bench, for all. */
export function questionInRun(question: Question, field: string, instrumentId: string): Question {
  return field.startsWith('members[') ? { ...question, key: `${instrumentId}:${question.key}` } : question;
}

function withoutPrefix(key: string, instrumentId: string): string {
  return key.startsWith(`${instrumentId}:`) ? key.slice(instrumentId.length + 1) : key;
}
