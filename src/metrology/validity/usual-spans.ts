import { text, type BilingualText } from '../text';
import { moments, type Moment, type StatedDays } from './day-order';

/** A time that is seldom longer than so many years. */
export interface UsualSpan {
  readonly from: Moment;
  readonly to: Moment;
  readonly years: number;
}

/** Longer ones are asked about once, for `2099` is mostly a slip of the finger. The registry's own: no law sets them. */
export const usualSpans: readonly UsualSpan[] = [
  { from: 'designated', to: 'designatedUntil', years: 10 },
  { from: 'carded', to: 'cardedUntil', years: 10 },
  { from: 'certified', to: 'certifiedUntil', years: 5 },
];

/** Every span that is longer than usual, with what is asked about it. */
export function unusualSpans(
  days: StatedDays,
): readonly { readonly span: UsualSpan; readonly message: BilingualText }[] {
  return usualSpans.flatMap((span) => {
    const [from, to] = [days[span.from], days[span.to]];
    if (!from || !to || to <= yearsLater(from, span.years)) return [];
    return [{ span, message: longer(span) }];
  });
}

function yearsLater(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

function longer({ from, to, years }: UsualSpan): BilingualText {
  return text(
    `Từ ${moments[from].vi} đến ${moments[to].vi} dài hơn ${years} năm.`,
    `From ${moments[from].en} to ${moments[to].en} is more than ${years} years.`,
  );
}
