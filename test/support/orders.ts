import { WorkOrderModel, type WorkOrder } from '../../src/laboratory/orders';
import { PriceListModel, type PriceList } from '../../src/laboratory/orders/price-list.model';
import { WorkRequestModel, type WorkRequest } from '../../src/laboratory/orders/request.model';

/** A saved price list of a centre with one line; not published unless the test says so. */
export function buildPriceList(overrides: Partial<PriceList> & Pick<PriceList, 'centreId'>) {
  return PriceListModel.create({
    validFrom: '2026-01-01',
    document: 'Quyết định 1/QĐ-TT ngày 02/01/2026',
    lines: [{ kind: 'verification', typeCode: 'KL-04', label: 'Cân bàn đến 150 kg', unit: 'cái', amount: 180_000 }],
    status: 'draft',
    ...overrides,
  });
}

let sequence = 0;

/** A saved order of a centre; say only what the test is about. */
export function buildOrder(overrides: Partial<WorkOrder> & Pick<WorkOrder, 'centreId'>) {
  sequence += 1;
  return WorkOrderModel.create({
    ...{ number: `CV-2026-9${String(sequence).padStart(4, '0')}`, status: 'asked', askedOn: '2026-11-18' },
    ...{ customerName: 'Chợ Mẫu', kind: 'verification', mode: 'periodic', placeKind: 'centre' },
    expected: [{ description: 'Cân đồng hồ lò xo 60 kg', count: 3 }],
    ...{ total: 0, publicCode: `ma-don-mau-${sequence}` },
    ...overrides,
  });
}

/** A saved request that waits. */
export function buildRequest(overrides: Partial<WorkRequest> & Pick<WorkRequest, 'centreId'>) {
  sequence += 1;
  return WorkRequestModel.create({
    ...{ number: `YC-2026-9${String(sequence).padStart(4, '0')}`, way: 'clerk', status: 'waiting' },
    ...{ receivedAt: new Date('2026-11-18T02:00:00Z'), customerName: 'Chợ Mẫu' },
    ...{ kind: 'verification', placeKind: 'mobile', publicCode: `ma-yeu-cau-mau-${sequence}` },
    expected: [{ description: 'Cân đồng hồ lò xo 60 kg', count: 3 }],
    ...overrides,
  });
}
