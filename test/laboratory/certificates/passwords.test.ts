import { CertificateModel } from '../../../src/laboratory/certificates/certificate.model';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { testPassword } from '../../support/people';
import { testNow, useRegistry } from '../../support/registry';

const registry = useRegistry();
afterEach(() => registry.clock.set(testNow));

async function submitted() {
  const centre = await buildWorkingCentre();
  const { head, record, submit } = await workAt(registry.app, centre);
  const { id } = await record({ instrumentId: (await centre.scale()).id });
  await submit(id);
  const approve = (password: string, key?: string) => {
    const request = head.post(`/verifications/${id}/transitions`, { to: 'approved', password });
    return key ? request.set('Idempotency-Key', key) : request;
  };
  return { centre, head, approve };
}

it('wrong passwords at approval and at withdrawal are counted together, and slow both', async () => {
  const { centre, head, approve } = await submitted();
  await approve(testPassword).expect(200);
  const { id } = await CertificateModel.findOne({ centreId: centre.centre._id }).orFail();
  const withdraw = (password: string) =>
    head.post(`/certificates/${String(id)}/withdraw`, { reason: 'Cấp nhầm', password });
  for (let at = 0; at < 3; at += 1) await withdraw('sai').expect(422);
  for (let at = 0; at < 2; at += 1) await approve('sai').expect(422);
  await withdraw(testPassword).expect(429);
  await approve(testPassword).expect(429);
  registry.clock.set(new Date(testNow.getTime() + 60_000));
  await withdraw(testPassword).expect(200);
});

it('an idempotency key is no way around the count, and a repeated approval answers with its certificate', async () => {
  const { approve } = await submitted();
  for (let at = 0; at < 5; at += 1) await approve('sai', `sai-${at}`).expect(422);
  await approve(testPassword, 'k').expect(429);
  registry.clock.set(new Date(testNow.getTime() + 60_000));
  const first = await approve(testPassword, 'k').expect(200);
  expect(first.body).toMatchObject({ status: 'approved', certificate: { number: expect.any(String) as string } });
  const again = await approve(testPassword, 'k').expect(200);
  expect(again.text).toBe(first.text);
});
