import type { Express } from 'express';
import { useApi } from './people';
import type { WorkingCentre } from './certificates';

export const lotOrder = {
  ...{ use: 'verification', supplier: 'Nhà in mẫu', orderDocument: 'QĐ 12/QĐ-TT', orderedOn: '2026-01-02' },
  orderedQuantity: 1000,
};
export const lotReceipt = { series: '26V', firstNumber: '00001', lastNumber: '01000', receivedOn: '2026-01-05' };

/** A centre whose head has ordered and received stamps 26V00001–26V01000; `hand` gives some to its technician. */
export async function buildStamps(app: Express, centre: Pick<WorkingCentre, 'head' | 'technician' | 'verifier'>) {
  const head = await useApi(app, centre.head);
  const technician = await useApi(app, centre.technician);
  const { id: lotId } = (await head.post('/stamp-lots', lotOrder).expect(201)).body as { id: string };
  await head.post(`/stamp-lots/${lotId}/receive`, lotReceipt).expect(200);
  const move = (fields: Record<string, unknown>, by = head) =>
    by.post('/stamp-movements', { lotId, day: '2026-01-10', ...fields });
  const hand = (firstNumber: string, lastNumber: string, fields = {}) =>
    move({ kind: 'handed', firstNumber, lastNumber, holderId: centre.verifier.id, ...fields }).expect(201);
  const stateOf = async (stamp: string) => {
    const answer = await head.get(`/stamps/${encodeURIComponent(stamp)}`).expect(200);
    return (answer.body as { items: OneStamp[] }).items[0]!;
  };
  return { lotId, head, technician, move, hand, stateOf };
}

interface OneStamp {
  readonly state: string | null;
  readonly holderName: string | null;
  readonly namedBy: { readonly number: string } | null;
  readonly movements: readonly {
    readonly kind: string;
    readonly recordNumber?: string;
    readonly certificateNumber?: string;
  }[];
}
