import { randomBytes } from 'node:crypto';
import { publicCodeOf } from '../laboratory/certificates';
import type { Instrument } from '../laboratory/instruments';
import {
  orderSeries,
  PriceListModel,
  requestSeries,
  WorkOrderModel,
  WorkRequestModel,
  type OrderRecord,
  type PriceListRecord,
  type RequestRecord,
} from '../laboratory/orders';
import { addDays } from '../metrology';
import { continueNumbering, searchWords } from '../platform/database';
import { dayInVietnam } from '../platform/i18n';
import type { SeededCentre } from './centres';
import type { Dice } from './dice';
import { insertRecords } from './insert';
import type { Seeded, SeededOrganization } from './organizations';

/** Invented prices, in đồng: no source gives any. */
const prices = [
  ['KL-03', 'Cân đồng hồ lò xo', 'đến 60 kg', 60_000],
  ['KL-04', 'Cân bàn', 'đến 150 kg', 180_000],
  ['DT-01', 'Cột đo xăng dầu', 'đến 100 L/min', 350_000],
] as const;

interface Surroundings {
  readonly centre: SeededCentre;
  readonly owners: readonly SeededOrganization[];
  readonly instruments: readonly Seeded<Instrument>[];
  readonly now: Date;
}

/** A price list, two requests and three orders of one centre, invented and marked so. */
export async function writeOrders(dice: Dice, { centre, owners, instruments, now }: Surroundings): Promise<void> {
  const centreId = centre.organization._id;
  const today = dayInVietnam(now);
  const year = today.slice(0, 4);
  const list = samplePriceList(dice, centreId, now);
  const owner = owners.find(({ _id }) =>
    instruments.some((each) => each.ownerId.equals(_id) && each.centreId.equals(centreId)),
  );
  const own = instruments.filter((each) => owner && each.ownerId.equals(owner._id) && each.centreId.equals(centreId));
  const common = {
    centreId,
    ...({ kind: 'verification', generated: true } as const),
    ...{ contactName: 'Người liên hệ mẫu', phone: '0200 000 000' },
  };
  const customer = owner
    ? { customerId: owner._id, customerName: owner.nameVi }
    : { customerName: 'Khách hàng mẫu chưa có trong sổ' };
  const orderOf = (at: number, fields: Partial<OrderRecord>): Partial<OrderRecord> => {
    const number = `CV-${year}-${String(at).padStart(5, '0')}`;
    return {
      ...{ _id: dice.id(), ...common, publicCode: publicCodeOf(randomBytes(16)), number },
      ...{ askedOn: addDays(today, -at), ...customer, instrumentIds: [], expected: [] },
      ...{ feeLines: [], total: 0, verifierIds: [], standardIds: [], papers: [] },
      mode: 'periodic',
      placeKind: 'centre',
      searchWords: searchWords(number, customer.customerName),
      ...fields,
    };
  };
  const requestOf = (at: number, fields: Partial<RequestRecord>): Partial<RequestRecord> => {
    const number = `YC-${year}-${String(at).padStart(5, '0')}`;
    const words = fields.customerName ?? 'Ban quản lý chợ mẫu';
    return {
      ...{ _id: dice.id(), ...common, publicCode: publicCodeOf(randomBytes(16)), number },
      ...{ receivedAt: now, customerName: words },
      status: 'waiting',
      way: 'public',
      placeKind: 'mobile',
      expected: [{ typeCode: 'KL-04', description: 'Cân bàn 150 kg', count: 12 }],
      searchWords: searchWords(number, words),
      ...fields,
    };
  };
  const line = list.lines.find(({ typeCode }) => typeCode === 'KL-04');
  if (!line) throw new Error('the sample price list has no line for platform scales');
  const fee = {
    ...({ kind: 'listed', priceListId: list._id } as const),
    ...{ priceLineId: line._id, label: line.label },
    ...{ unit: line.unit, quantity: 12, amount: line.amount },
  };
  const expected = [{ typeCode: 'KL-04', description: 'Cân bàn 150 kg', count: 12 }];
  const verifierIds = centre.verifiers.slice(0, 2).map(({ _id }) => _id);
  await insertRecords(PriceListModel, [list], now);
  await insertRecords(
    WorkRequestModel,
    [requestOf(1, {}), requestOf(2, { way: 'clerk', customerName: 'Bệnh viện mẫu', placeKind: 'customer' })],
    now,
  );
  const appointment = { on: addDays(today, 1), from: '08:00', until: '11:30' };
  await insertRecords(
    WorkOrderModel,
    [
      orderOf(1, { status: 'scheduled', placeKind: 'mobile', expected, verifierIds, appointment, ...feesOf([fee]) }),
      orderOf(2, { status: 'received', instrumentIds: own.slice(0, 5).map(({ _id }) => _id) }),
      orderOf(3, { status: 'asked', expected }),
    ],
    now,
  );
  await continueNumbering(orderSeries(centreId, year), 3);
  await continueNumbering(requestSeries(centreId, year), 2);
}

function feesOf(feeLines: OrderRecord['feeLines']): Pick<OrderRecord, 'feeLines' | 'total'> {
  return { feeLines, total: feeLines.reduce((total, { quantity, amount }) => total + quantity * amount, 0) };
}

function samplePriceList(dice: Dice, centreId: SeededOrganization['_id'], now: Date): Omit<PriceListRecord, '__v'> {
  return {
    ...{ _id: dice.id(), centreId, validFrom: '2026-01-01', document: 'Số liệu mẫu, không có văn bản' },
    ...{ publishedAt: now, publishedBy: 'Số liệu mẫu', generated: true },
    status: 'published',
    note: 'Giá mẫu, chỉ để xem thử; trung tâm phải nhập giá của mình.',
    lines: prices.map(([typeCode, label, range, amount]) => ({
      ...{ _id: dice.id(), typeCode, label, range, unit: 'cái', amount },
      kind: 'verification',
    })),
  };
}
