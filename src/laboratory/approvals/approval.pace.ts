import type { ApprovalMember } from './member.model';

/** How many records are decided in one transaction next. */
interface Pace {
  readonly size: number;
}

/** For so long others of the centre may wait for their number, in milliseconds. */
const aimMs = 2_000;
const [least, most] = [4, 16];

/** One alone: what is wrong with all of a lot is met at once. */
export const firstPace: Pace = { size: 1 };

/** Twice as many, up to as many as take about two seconds on this machine at this moment, by how long the last ones took. */
export function paceAfter(decided: number, tookMs: number): Pace {
  const inTime = Math.floor((decided * aimMs) / Math.max(1, tookMs));
  return { size: Math.min(decided * 2, most, Math.max(least, inTime)) };
}

/**
 * The next records, in their order, none of the same instrument: each is judged by what is saved of its instrument. None
 * only where none is left.
 */
export function nextTogether<T extends Pick<ApprovalMember, 'instrumentCode'>>(
  waiting: readonly T[],
  size: number,
): T[] {
  const instruments = new Set<string>();
  const together: T[] = [];
  for (const member of waiting) {
    if (together.length === size || instruments.has(member.instrumentCode)) break;
    instruments.add(member.instrumentCode);
    together.push(member);
  }
  return together;
}
