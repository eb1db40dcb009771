import { compareQuantities, formatQuantity, isDecimalText, isUnit, type Quantity } from '../../metrology';
import type { Refusal } from '../../platform/http';
import { fill, formatDay, verbatim, type Day, type Text } from '../../platform/i18n';
import { designationStateNames, designationTexts as texts } from './designation.messages';
import { designationRefusals as refusals } from './designation.refusals';
import type { Designation, DesignationKind, ScopeActivity, ScopeLine, VerificationMode } from './designation.model';
import { scopeOn } from './amendment.rules';
import { stateOn } from './designation.rules';

/** Work that a centre wants to do. */
export interface WantedWork {
  readonly activity: ScopeActivity;
  readonly typeCode: string;
  /** Asked of verification only. */
  readonly mode?: VerificationMode;
  readonly accuracyClass?: string;
  /** Largest load, flow or value of the instrument, to be compared with the line's `upTo`. */
  readonly capacity?: Quantity;
  /** Ordinary control unless said; a designation for disputed instruments permits nothing else. */
  readonly kind?: DesignationKind;
}

export type Permitted<D> = { readonly designation: D; readonly line: ScopeLine };
export type NotPermitted = { readonly refusals: readonly [Refusal, ...Refusal[]] };

/**
 * May the holder of these designations do the work on that day, and by which line of which decision?
 * When no line permits it, the line that comes nearest says why not.
 *
 * What the register does not know never permits: a line without type or modes permits nothing of that type or mode,
 * and a class or a capacity that is not recorded is outside a line that names one. A range that is only printed, without
 * `upTo`, is not compared: the person who approves reads it.
 *
 * Legal basis: Nghị định 105/2016/NĐ-CP, Điều 4 (conditions of designation). Confirmed are number and subject of the
 * article; its amendment by 36/2026/NĐ-CP has not been read.
 */
export function permits<D extends Designation>(
  designations: readonly D[],
  wanted: WantedWork,
  day: Day,
): Permitted<D> | NotPermitted {
  const held = designations.filter(
    (each) => each.kind === (wanted.kind ?? 'control') && stateOn(each, day) !== 'refused',
  );
  if (held.length === 0) return { refusals: [refusals.none] };
  const inForce = held.filter((each) => stateOn(each, day) === 'inForce');
  if (inForce.length === 0) return { refusals: [notInForce(held, day)] };
  const lines = inForce.flatMap((designation) =>
    linesFor(designation, wanted, day).map((line) => ({ designation, line })),
  );
  if (lines.length === 0) return { refusals: [about(refusals.type, { type: wanted.typeCode })] };
  const judged = lines.map((candidate) => ({ candidate, found: refusalsOf(candidate.line, wanted) }));
  const [nearest] = judged.sort(
    (a, b) => a.found.length - b.found.length || unnumbered(a.candidate) - unnumbered(b.candidate),
  );
  const [first, ...others] = nearest?.found ?? [];
  return first ? { refusals: [first, ...others] } : nearest!.candidate;
}

/** Of several decisions that permit the work, papers name one that has a number. */
function unnumbered({ designation: { number } }: Permitted<Designation>): number {
  return number ? 0 : 1;
}

function linesFor(designation: Designation, { activity, typeCode }: WantedWork, day: Day): ScopeLine[] {
  return scopeOn(designation, day).filter((line) => line.activity === activity && line.typeCode === typeCode);
}

function refusalsOf(line: ScopeLine, wanted: WantedWork): Refusal[] {
  return [modeRefusal(line, wanted), classRefusal(line, wanted), rangeRefusal(line, wanted)].filter(
    (each) => each !== undefined,
  );
}

function modeRefusal({ subject, modes }: ScopeLine, { activity, mode }: WantedWork): Refusal | undefined {
  if (activity !== 'verification' || (mode && modes.includes(mode))) return undefined;
  return about(refusals.mode, { subject });
}

function classRefusal({ subject, accuracyClasses }: ScopeLine, { accuracyClass }: WantedWork): Refusal | undefined {
  if (accuracyClasses.length === 0) return undefined;
  const permitted = accuracyClasses.join(', ');
  if (!accuracyClass) return about(refusals.classUnknown, { subject, permitted });
  const same = (each: string) => each.trim().toUpperCase() === accuracyClass.trim().toUpperCase();
  return accuracyClasses.some(same) ? undefined : about(refusals.class, { subject, permitted, accuracyClass });
}

function rangeRefusal({ subject, upTo }: ScopeLine, { capacity }: WantedWork): Refusal | undefined {
  if (!upTo) return undefined;
  const permitted = quantityText(upTo);
  if (!capacity) return about(refusals.rangeUnknown, { subject, permitted });
  const reach = within(capacity, upTo);
  if (reach === true) return undefined;
  const refusal = reach === false ? refusals.range : refusals.rangeIncomparable;
  return about(refusal, { subject, permitted, wanted: quantityText(capacity) });
}

/** Undefined when the two cannot be compared. */
function within(capacity: Quantity, { value, unit }: NonNullable<ScopeLine['upTo']>): boolean | undefined {
  if (!isUnit(unit) || !isDecimalText(value)) return undefined;
  try {
    return compareQuantities(capacity, { value, unit }) <= 0;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function quantityText({ value, unit }: { value: string; unit: string }): Text {
  if (!isUnit(unit) || !isDecimalText(value)) return verbatim(`${value} ${unit}`);
  return { vi: formatQuantity({ value, unit }, 'vi'), en: formatQuantity({ value, unit }, 'en') };
}

function notInForce(held: readonly Designation[], day: Day): Refusal {
  const latest = [...held].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]!;
  return about(refusals.notInForce, {
    number: latest.number ?? texts.numberUnknown,
    state: designationStateNames[stateOn(latest, day)],
    day: formatDay(day),
  });
}

function about(refusal: Refusal, values: Parameters<typeof fill>[1]): Refusal {
  return { ...refusal, text: fill(refusal.text, values) };
}
