import { ComparisonActionModel, planAction } from '../../laboratory/comparisons';
import type { StepContext } from '../../laboratory/certificates';
import { addDays } from '../../metrology';
import type { Account } from '../../register/accounts';
import { dayInVietnam, type Day } from '../../platform/i18n';
import type { Dice } from '../dice';
import type { Seeded } from '../organizations';
import { approveFromTemplate } from './budgets';
import { calibrateGauge, calibrateScale, calibrateWeight } from './calibrations';
import { checkMonthly } from './checks';
import { morningOf } from './morning';
import { approveOwn } from './own-procedure';
import { peopleOf, type People } from './people';
import { calibrationLot, keepStamps, StampStore, verificationLot } from './stamps';
import { verifyScales } from './verifications';

export interface ShownWork {
  readonly dice: Dice;
  readonly accounts: readonly Seeded<Account>[];
  readonly now: Date;
  readonly papers: Pick<StepContext, 'paperUrl' | 'digital'>;
  readonly passwords: ReadonlyMap<string, string>;
}

/** So many days before today the budgets and the procedure were approved. */
const approvedBefore = 60;

/**
 * What people of one centre do in the sample, done by the services as anybody would: so it has its lines in the audit
 * trail, and ids that are drawn anew each time. Certificates are of sample instruments, and marked with them.
 */
export async function showWork({ dice, accounts, now, papers, passwords }: ShownWork): Promise<void> {
  const people = peopleOf(accounts);
  const today = dayInVietnam(now);
  const approvedAt = morningOf(addDays(today, -approvedBefore));
  for (const template of ['platformScale', 'weights']) await approveFromTemplate(template, people, approvedAt);
  await approveOwn(people, approvedAt);
  await checkMonthly(dice.for('checks'), people, 'CT-QC-01', today);
  await planCorrection(people, approvedAt, today);
  const head = accounts.find(({ _id }) => String(_id) === people.head.id);
  const password = passwords.get(head?.username ?? '') ?? '';
  const occasion = { performedOn: addDays(today, -1), at: now, papers, password };
  const store = new StampStore(people, { today, now });
  await keepStamps(store, people);
  const stamped = (number: number) => ({ ...occasion, stampNumber: store.numberOf(calibrationLot, number) });
  await calibrateScale(dice.for('scale'), people, stamped(1));
  await calibrateWeight(dice.for('weight'), people, stamped(2));
  await calibrateGauge(dice.for('gauge'), people, stamped(3));
  const stamps = [1, 2, 3, 4].map((number) => store.numberOf(verificationLot, number));
  await verifyScales(dice.for('verified'), people, { ...occasion, performedOn: today }, stamps);
}

/** What the centre does about the result that failed in the interlaboratory round. */
async function planCorrection({ qualityOfficer }: People, at: Date, today: Day): Promise<void> {
  const action = await ComparisonActionModel.findOne({ centreId: qualityOfficer.organizationId }).orFail().lean();
  const plan = {
    cause: 'Quả cân chuẩn 1 kg chưa được ổn định nhiệt đủ lâu trước khi cân so sánh (số liệu mẫu).',
    correction: 'Để quả cân trong phòng cân ít nhất 24 giờ; cân lại mẫu lưu và so với kết quả của vòng (số liệu mẫu).',
    responsible: 'Kiểm định viên 01',
    dueOn: addDays(today, 30),
  };
  await planAction(qualityOfficer, String(action._id), plan, { at, expectedVersion: action.__v });
}
