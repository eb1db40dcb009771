import { VerificationModel } from '../../laboratory/certificates';
import { InstrumentModel, type InstrumentRecord } from '../../laboratory/instruments';
import { procedureForType } from '../../metrology';
import type { Dice } from '../dice';
import { entryOf, issue, readingsOf, type Occasion } from './issuing';
import type { People } from './people';

const typeCode = 'KL-04';

/** Platform scales that fall due are verified today, each with a stamp of its technician; the last is the newest due. */
export async function verifyScales(
  dice: Dice,
  people: People,
  occasion: Occasion,
  stamps: readonly string[],
): Promise<void> {
  const scales = await scalesDue(people, occasion.performedOn, stamps.length);
  const code = procedureForType(typeCode)?.code ?? '';
  for (const [at, scale] of scales.entries()) {
    const begun = await entryOf(people, scale, 'CT-QK-01', code, 'verification');
    const readings = readingsOf(dice, code, scale);
    const stampNumber = stamps[at] ?? '';
    const place = scale.place && { place: scale.place };
    await issue(people, { ...begun, mode: 'periodic', readings, stampNumber, ...place }, occasion);
  }
}

/** Those whose certificate ends next, and that wait for nobody's decision. */
async function scalesDue(
  { technician: { organizationId: centreId } }: People,
  today: string,
  count: number,
): Promise<InstrumentRecord[]> {
  const open = { centreId, status: { $in: ['draft', 'submitted', 'returned'] as const } };
  const busy = await VerificationModel.distinct('instrumentId', open);
  const due = { typeCode, centreId, status: 'inService', dueOn: { $gte: today }, _id: { $nin: busy } } as const;
  return InstrumentModel.find(due).sort({ dueOn: 1, code: 1 }).limit(count).lean<InstrumentRecord[]>();
}
