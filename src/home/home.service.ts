import type { QueryFilter } from 'mongoose';
import { can, type Actor } from '../access';
import type { Day, Text } from '../platform/i18n';
import type { CountedRegister } from './figure.counts';
import { sources } from './figures';

/** One figure of the dashboard: how many, and where the list behind it is. */
export interface Figure {
  readonly label: Text;
  /** Null where nobody has entered a record of the register: that is no zero. */
  readonly count: number | null;
  readonly href: string;
  /** Rests on records that the sample generator made. */
  readonly generated?: boolean;
  /** Work that waits is shown so. */
  readonly urgent?: boolean;
  /** Waits for this very person; the others tell how the register stands. */
  readonly mine?: boolean;
}

/** What waits for this person today, and how the register stands. */
export async function findFigures(actor: Actor, today: Day): Promise<Figure[]> {
  const open = sources.filter(({ permission }) => can(actor, permission));
  return Promise.all(
    open.map(async ({ label, href, urgent, mine, count, register }) => {
      const [found, known] = await Promise.all([count(actor, today), register && stateOf(register, actor)]);
      return {
        ...{ label, href, count: known?.isEmpty ? null : found },
        ...(known?.hasSample && { generated: true }),
        ...(urgent && found > 0 && { urgent }),
        ...(mine && { mine }),
      };
    }),
  );
}

/** Whether anybody has entered a record of the register, and whether a sample record is among them. */
async function stateOf({ model, within, sampleField }: CountedRegister, actor: Actor) {
  const mine = within(actor) as QueryFilter<never>;
  const sample = { [sampleField]: true } as QueryFilter<never>;
  const [any, anySample] = await Promise.all([model.exists(mine), model.exists(sample)]);
  const hasSample = anySample !== null && (await model.exists({ ...mine, ...sample })) !== null;
  return { isEmpty: any === null, hasSample };
}
