import type { Verifier } from '../centres';
import type { Refusal } from '../../platform/http';
import { fill, formatDay, type Day } from '../../platform/i18n';
import { leavingRefusals as refusals } from './leaving.messages';

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
