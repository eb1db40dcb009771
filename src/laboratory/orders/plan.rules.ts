import { absenceOn, cardOn, permits, type DesignationRecord, type VerifierRecord } from '../centres';
import { kindsOfWork, workWanted } from '../certificates';
import type { InstrumentRecord, InstrumentTypeRecord } from '../instruments';
import { asExpected, usableOn, type MeasurementStandardRecord } from '../standards';
import type { Refusal } from '../../platform/http';
import { fill, formatDay, verbatim } from '../../platform/i18n';
import { orderRefusals as refusals } from './order.refusals';
import type { Appointment, WorkOrder } from './order.model';

/** An order that is planned already. */
export interface Planned extends Pick<WorkOrder, 'number' | 'verifierIds' | 'standardIds'> {
  readonly appointment?: Appointment;
}

/** Everything that a plan is held against. */
export interface PlanFacts {
  readonly order: Pick<WorkOrder, 'kind' | 'mode'> & { readonly appointment: Appointment };
  readonly verifiers: readonly VerifierRecord[];
  readonly standards: readonly MeasurementStandardRecord[];
  readonly instruments: readonly InstrumentRecord[];
  /** Of the instruments, and of those announced by their type. */
  readonly types: readonly InstrumentTypeRecord[];
  readonly designations: readonly DesignationRecord[];
  /** The centre's registration permits calibration and tests without a scope line. */
  readonly isRegistered: boolean;
  /** The other orders of the centre on that day. */
  readonly others: readonly Planned[];
}

/** Why the plan cannot stand; empty where it can. Legal basis of each refusal stands with the rule it comes from. */
export function planRefusals(facts: PlanFacts): readonly Refusal[] {
  return once([...people(facts), ...standardsOf(facts), ...scope(facts), ...clashes(facts)]);
}

/** Two stretches of a day overlap when each begins before the other ends. */
export function overlap(one: Appointment, other: Appointment): boolean {
  return one.on === other.on && one.from < other.until && other.from < one.until;
}

function people({ order, verifiers, types }: PlanFacts): readonly Refusal[] {
  if (verifiers.length === 0) return [refusals.nobody];
  const { needsCard } = kindsOfWork[order.kind].permission;
  return verifiers.flatMap((verifier) => {
    const absence = absenceOn(verifier, order.appointment.on);
    if (absence?.rule === 'verifier.left') return [{ ...absence, field: 'verifierIds' }];
    if (absence) return [about(refusals.notActive, { name: verifier.name })];
    if (!needsCard) return [];
    return types.flatMap(({ field }) => {
      const card = cardOn(verifier, field, order.appointment.on);
      return 'rule' in card ? [{ ...card, field: 'verifierIds' }] : [];
    });
  });
}

/** Certificate in force on the day of the work, of the kind that the work asks for; not lent then. */
function standardsOf({ order, standards }: PlanFacts): readonly Refusal[] {
  return standards.flatMap((standard) => {
    const use = usableOn(asExpected(standard), order.appointment.on, kindsOfWork[order.kind].standardUse);
    return 'rule' in use ? [{ ...use, field: 'standardIds' }] : [];
  });
}

/** What was only announced is held against its type: its class and range are not known yet. */
const ofAnnounced = new Set(['designation.none', 'designation.notInForce', 'scope.type']);

function scope({ order, instruments, types, designations, isRegistered }: PlanFacts): readonly Refusal[] {
  const { kind } = order;
  const { permission, isLegal } = kindsOfWork[kind];
  if (permission.byRegistration && isRegistered) return [];
  const mode = isLegal ? (order.mode ?? 'periodic') : undefined;
  const { on } = order.appointment;
  const known = instruments.flatMap((instrument) =>
    refused(permits(designations, workWanted({ kind, mode }, instrument), on)),
  );
  const announced = types.flatMap(({ code }) =>
    refused(permits(designations, { activity: kind, typeCode: code, ...(mode && { mode }) }, on)).filter(({ rule }) =>
      ofAnnounced.has(rule),
    ),
  );
  return [...known, ...announced];
}

function refused(answer: ReturnType<typeof permits>): readonly Refusal[] {
  return 'refusals' in answer ? answer.refusals : [];
}

/** A person or a standard is not in two places at once. */
function clashes({ order, verifiers, standards, others }: PlanFacts): readonly Refusal[] {
  return others.flatMap((other) => {
    if (!other.appointment || !overlap(order.appointment, other.appointment)) return [];
    const taken = (ids: Planned['verifierIds'], id: unknown) => ids.some((each) => String(each) === String(id));
    return [
      ...verifiers
        .filter(({ _id }) => taken(other.verifierIds, _id))
        .map(({ name }) => clash('person', name, other, other.appointment)),
      ...standards
        .filter(({ _id }) => taken(other.standardIds, _id))
        .map(({ code }) => clash('standard', code, other, other.appointment)),
    ];
  });
}

function clash(kind: 'person' | 'standard', name: string, { number }: Planned, time: Appointment | undefined): Refusal {
  const { on, from, until } = time ?? { on: '', from: '', until: '' };
  const values = { name: verbatim(name), number, day: formatDay(on), from, until };
  const refusal = kind === 'person' ? refusals.personTaken : refusals.standardTaken;
  return { ...about(refusal, values), rule: `${refusal.rule}.${name}.${number}` };
}

/** Each reason once, however many instruments it concerns. */
function once(found: readonly Refusal[]): readonly Refusal[] {
  return [...new Map(found.map((each) => [each.text.vi, each])).values()].map((each, at, all) => ({
    ...each,
    rule: all.findIndex(({ rule }) => rule === each.rule) === at ? each.rule : `${each.rule}.${at}`,
  }));
}

function about(refusal: Refusal, values: Parameters<typeof fill>[1]): Refusal {
  return { ...refusal, text: fill(refusal.text, values) };
}
