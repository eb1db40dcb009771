import type { Verifier } from '../centres';
import type { Refusal } from '../../platform/http';
import { fill, formatDay, type Day } from '../../platform/i18n';
import { leavingRefusals as refusals } from './leaving.messages';

/** An issued paper says that the person worked on a later day. */
export function workedSince(name: string, day: Day): Refusal {
  const { workedSince: since } = refusals;
  return { ...since, text: fill(since.text, { name, day: formatDay(day) }) };
}

/** Every reason why a person's leaving cannot be finished on a day; none when it can. */
export function refusalsOfFinish(
  { name, leaving }: Pick<Verifier, 'name' | 'leaving'>,
  stampsOut: number,
  day: Day,
): readonly Refusal[] {
  if (!leaving) return [refusals.notBegun];
  if (leaving.finishedAt) return [refusals.finished];
  const { tooEarly, stampsOut: out } = refusals;
  return [
    ...(day < leaving.on ? [{ ...tooEarly, text: fill(tooEarly.text, { day: formatDay(leaving.on) }) }] : []),
    ...(stampsOut > 0 ? [{ ...out, text: fill(out.text, { name, count: stampsOut }) }] : []),
  ];
}
