import { VerifierModel } from '../../laboratory/centres';
import { orderLot, receiveLot, recordMovement, setMinimum, type MovementInput } from '../../laboratory/stamps';
import { addDays } from '../../metrology';
import type { Day } from '../../platform/i18n';
import { morningOf } from './morning';
import type { People } from './people';

const supplier = 'Cơ sở in tem (số liệu mẫu)';
const minutesSignedBy = 'Người đứng đầu, Kiểm định viên 01, cán bộ quản lý chất lượng (số liệu mẫu)';

/** When it is, and until when stamps that came or moved today did so. */
interface Now {
  readonly today: Day;
  readonly now: Date;
}

/** A lot as it comes: its series, how many, and how many days ago it was ordered and came. */
interface Coming {
  readonly use: 'verification' | 'calibration' | 'seal';
  readonly series: string;
  readonly quantity: number;
  readonly ordered: number;
  readonly received: number;
}

/** Stamps of a centre: what the head and the technician do with them, each entered on its day. */
export class StampStore {
  constructor(
    private readonly people: People,
    private readonly when: Now,
  ) {}

  /** `26HC00007`; the year of a series is that of today. */
  numberOf({ series }: Pick<Coming, 'series'>, number: number): string {
    return `${this.#yearOf(series)}${figures(number)}`;
  }

  /** Ordered and received by the head. @returns enters what happens to the lot's stamps */
  async take(coming: Coming): Promise<Enter> {
    const { use, series, quantity, ordered, received } = coming;
    const { _id, __v: expectedVersion } = await this.order(use, quantity, ordered);
    const receipt = {
      ...{ series: this.#yearOf(series), firstNumber: figures(1), lastNumber: figures(quantity) },
      ...{ receivedOn: this.#day(received), receiptDocument: 'Phiếu giao hàng (số liệu mẫu)' },
    };
    await receiveLot(this.people.head, String(_id), receipt, { at: this.#at(received), expectedVersion });
    const minimum = { use, series: this.#yearOf(series), minimum: Math.round(quantity / 5) };
    await setMinimum(this.people.head, minimum, this.#at(received));
    return (by, ago, [first, last], told) => {
      const numbers = { firstNumber: figures(first), lastNumber: figures(last) };
      const entry = { lotId: String(_id), day: this.#day(ago), ...numbers, ...told };
      return recordMovement(this.people[by], entry, this.#at(ago));
    };
  }

  order(use: Coming['use'], orderedQuantity: number, ago: number) {
    const order = { use, supplier, orderDocument: 'Hợp đồng in tem (số liệu mẫu)', orderedOn: this.#day(ago) };
    return orderLot(this.people.head, { ...order, orderedQuantity }, this.#at(ago));
  }

  #yearOf(series: string): string {
    return `${this.when.today.slice(2, 4)}${series}`;
  }

  #day(ago: number): Day {
    return addDays(this.when.today, -ago);
  }

  #at(ago: number): Date {
    return ago === 0 ? this.when.now : morningOf(this.#day(ago));
  }
}

type Told = Omit<MovementInput, 'lotId' | 'day' | 'firstNumber' | 'lastNumber'>;
/** Who enters it, how many days ago, from which number to which, and what is said of it. */
type Enter = (
  by: 'head' | 'technician',
  ago: number,
  numbers: readonly [number, number],
  told: Told,
) => Promise<unknown>;

const figures = (number: number) => String(number).padStart(5, '0');

export const calibrationLot = { use: 'calibration', series: 'HC', quantity: 200, ordered: 100, received: 80 } as const;
const sealLot = { use: 'seal', series: 'NP', quantity: 1000, ordered: 100, received: 80 } as const;
/**
 * The register of verification stamps begins today: what the sample's records of the days before name was never in it,
 * and those of them that still wait for their head may be decided.
 */
export const verificationLot = {
  ...({ use: 'verification', series: 'QT', quantity: 2000, ordered: 30, received: 0 } as const),
};

/** Lots ordered, received, handed out, put on and accounted for, before the work of today. */
export async function keepStamps(store: StampStore, people: People): Promise<void> {
  const [own, other] = await holdersOf(people);
  const calibration = await store.take(calibrationLot);
  await calibration('head', 79, [1, 60], { kind: 'handed', holderId: own });
  await calibration('technician', 40, [60, 60], { kind: 'spoilt', reason: 'Rách khi bóc khỏi đế (số liệu mẫu)' });
  const seals = await store.take(sealLot);
  await seals('head', 79, [1, 300], { kind: 'handed', holderId: own });
  await seals('technician', 60, [1, 40], { kind: 'used' });
  await seals('technician', 30, [41, 110], { kind: 'used' });
  await seals('technician', 29, [111, 113], { kind: 'spoilt', reason: 'Dây chì đứt khi kẹp (số liệu mẫu)' });
  await seals('technician', 7, [114, 150], { kind: 'used' });
  await seals('head', 5, [251, 300], { kind: 'returned' });
  const minutes = { document: 'Biên bản tiêu hủy niêm phong hỏng (số liệu mẫu)', witnesses: minutesSignedBy };
  await seals('head', 2, [111, 113], { kind: 'destroyed', ...minutes });
  const verification = await store.take(verificationLot);
  await verification('head', 0, [1, 600], { kind: 'handed', holderId: own });
  await verification('head', 0, [601, 800], { kind: 'handed', holderId: other });
  await store.order('verification', 5000, 3);
}

/** The technician, and the next of the centre's verifiers. */
async function holdersOf({ technician: { verifierId = '', organizationId } }: People): Promise<[string, string]> {
  const filter = { centreId: organizationId, active: true, _id: { $ne: verifierId } };
  const other = await VerifierModel.findOne(filter, { _id: 1 }).sort({ name: 1 }).orFail().lean();
  return [verifierId, String(other._id)];
}
