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
import { groupOf, isOwnCell, joinedRows, rowsIn } from './run.grid';
import type { Run, RunMember } from './run.schema';

/** As it stands in a lot: its code with its serial number. */
export function nameOf({ code, serial }: Pick<InstrumentRecord, 'code' | 'serial'>): string {
  return [code, serial].filter(Boolean).join(' · ');
}

/** How the form of a run names an instrument. */
export function keyOf({ key, instrumentId, register }: RunMember): string {
  return key ?? instrumentId ?? register?.serial ?? '';
}

/** The record of one instrument of a run: what is of the run, joined row by row with what is its own. */
export function recordOf(
  run: Run,
  member: RunMember & { readonly instrumentId: string },
  procedure: Procedure,
): RecordVerification {
  const { run: runId, rows: _rows, readings: _readings, members: _members, confirmed = [], ...common } = run;
  const { rows: _own, readings: _ownReadings, key: _key, register: _register, ...own } = member;
  const readings = procedure.steps.flatMap(({ name }) => {
    const joined = joinedRows(rowsIn(procedure, run, name), rowsIn(procedure, member, name));
    return joined.length > 0 ? [[name, joined] as const] : [];
  });
  return {
    ...{ ...common, ...own, procedureCode: procedure.code, runId },
    readings: Object.fromEntries(readings),
    confirmed: confirmed.map((key) => withoutPrefix(key, keyOf(member))),
  };
}

/** Where a field of one instrument's record stands in the form of the run. */
export function fieldInRun(field: string, key: string, procedure: Procedure): string {
  const member = `members[${key}]`;
  const [, name, row, cell = ''] = /^readings\[(\w+)\]\[(\d+)\]\[(\w+)\]$/.exec(field) ?? [];
  const step = procedure.steps.find((each) => each.name === name);
  if (step) {
    const at = `${groupOf(procedure, step.name)}[${row}][${cell}]`;
    return isOwnCell(procedure, step, cell) ? member + at.replace(/^(\w+)/, '[$1]') : at;
  }
  if (ofMember.some((each) => field === each || field.startsWith(`${each}[`)))
    return member + field.replace(/^(\w+)/, '[$1]');
  return ofRun.some((each) => field === each || field.startsWith(`${each}[`)) ? field : member;
}

const ofMember: readonly string[] = ['checks', 'stampNumber', 'seals', 'failureReason'];
const ofRun: readonly string[] = [
  ...['mode', 'performedOn', 'place', 'receivedOn', 'methodDocument', 'requirement', 'decisionRule', 'verdict'],
  ...['conclusion', 'repair', 'lateReason', 'deviations', 'nextOn', 'standardIds', 'environment'],
];

/** Why an instrument of a run has no record. */
export interface RefusedMember {
  /** How the form of the run names it. */
  readonly key: string;
  /** Absent of one that is not registered. */
  readonly instrumentId?: string | undefined;
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

function atMember({ key, name }: Pick<RefusedMember, 'key' | 'name'>, refusals: readonly Refusal[]) {
  if (refusals.length === 0) return {};
  const said = (language: 'vi' | 'en') =>
    refusals.map(({ text, remedy }) => `${text[language]} ${remedy[language]}`).join(' ');
  return { [`members[${key}]`]: { vi: `${name}: ${said('vi')}`, en: `${name}: ${said('en')}` } };
}

function asFaults(questions: Readonly<Record<string, Question>>): Record<string, Fault> {
  return Object.fromEntries(Object.entries(questions).map(([field, { vi, en }]) => [field, { vi, en }]));
}

/** What is asked of one instrument is answered for that one alone; what is asked of the run, for all. */
export function questionInRun(question: Question, field: string, key: string): Question {
  return field.startsWith('members[') ? { ...question, key: `${key}:${question.key}` } : question;
}

export function withoutPrefix(confirmed: string, key: string): string {
  return confirmed.startsWith(`${key}:`) ? confirmed.slice(key.length + 1) : confirmed;
}
