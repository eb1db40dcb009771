import { VerificationModel } from '../../../src/laboratory/certificates';
import { buildWorkingCentre, workAt, type WorkingCentre } from '../../support/certificates';
import { testPassword } from '../../support/people';
import { testNow, useRegistry } from '../../support/registry';

const registry = useRegistry();
afterEach(() => registry.clock.set(testNow));

async function submitted(centre: WorkingCentre): Promise<string> {
  const { record, submit } = await workAt(registry.app, centre);
  const { id } = await record({ instrumentId: (await centre.scale()).id });
  await submit(id);
  return id;
}

describe('the number of a certificate', () => {
  it.each([
    ['the last second of a year in Vietnam', '2026-12-31T16:59:59Z', 'V26.00002'],
    [
      'the first second of a year in Vietnam, when it is still the old year elsewhere',
      '2026-12-31T17:00:00Z',
      'V27.00001',
    ],
  ])('has the year, and the row of that year, of %s', async (_when, instant, number) => {
    const centre = await buildWorkingCentre();
    const { approve } = await workAt(registry.app, centre);
    await approve(await submitted(centre));
    const id = await submitted(centre);
    registry.clock.set(new Date(instant));
    expect((await approve(id)).certificate?.number).toBe(number);
  });

  it('is given back when the certificate cannot be drawn, so that the next one has it', async () => {
    const centre = await buildWorkingCentre();
    const { head, approve } = await workAt(registry.app, centre);
    const undrawable = await submitted(centre);
    await VerificationModel.updateOne(
      { _id: undrawable },
      { $set: { place: 'Chợ \u{1F41F}', 'frozen.place': 'Chợ \u{1F41F}' } },
    );
    const approval = { to: 'approved', password: testPassword };
    const refused = await head.post(`/verifications/${undrawable}/transitions`, approval);
    expect(refused.status).toBe(409);
    expect((await VerificationModel.findById(undrawable).orFail()).status).toBe('submitted');
    expect((await approve(await submitted(centre))).certificate?.number).toBe('V26.00001');
  });
});

describe('the number of a record', () => {
  it('has the year of Vietnam too', async () => {
    const centre = await buildWorkingCentre();
    registry.clock.set(new Date('2026-12-31T17:00:00Z'));
    const { record } = await workAt(registry.app, centre);
    expect((await record({ instrumentId: (await centre.scale()).id, performedOn: '2026-12-30' })).number).toContain(
      '27',
    );
  });
});
