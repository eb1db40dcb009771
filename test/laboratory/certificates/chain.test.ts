import { checkLedger } from '../../../src/audit';
import { VerificationModel } from '../../../src/laboratory/certificates';
import { MeasurementStandardModel } from '../../../src/laboratory/standards';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { signIn, testPassword } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { buildStandard, standardCertificate } from '../../support/standards';

const registry = useRegistry();

/** A centre whose working standard was calibrated by its reference standard, and that by an institute outside. */
async function centreWithChain() {
  const centre = await buildWorkingCentre();
  const { standard, centre: body, head } = centre;
  const outside = { traceableTo: 'institute', calibratedAgainst: 'Viện Đo lường Mẫu' } as const;
  const top = await buildStandard({
    ...{ centreId: body._id, kind: 'reference', accuracyClass: 'F1', nameVi: 'Bộ quả cân chuẩn chính' },
    certificates: [standardCertificate({ number: 'TREN-1', issuer: 'Phòng hiệu chuẩn Mẫu', ...outside })],
  });
  const below = { traceableTo: 'own', calibratedAgainstId: top._id, issuedOn: '2026-01-05' } as const;
  const certificates = [standardCertificate({ number: 'DUOI-1', ...below })];
  await MeasurementStandardModel.updateOne({ _id: standard._id }, { $set: { certificates } });
  return { ...centre, top, work: await workAt(registry.app, centre), pages: await signIn(registry.app, head) };
}

/** What a reader sees of a page. */
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

const renumber = (id: unknown, number: string) =>
  MeasurementStandardModel.updateOne({ _id: id }, { $set: { 'certificates.0.number': number } });

it('a certificate keeps the chain of its standards as it was, and draws it down to the instrument', async () => {
  const { top, standard, work, scale, pages } = await centreWithChain();
  const instrument = await scale();
  const done = await work.verify({ instrumentId: instrument.id });
  const address = `/certificates/${done.certificate?.id}`;
  const { text } = await pages.get(address).expect(200);
  const words = textOf(text);
  const inOrder = ['Viện Đo lường Mẫu', top.code, 'TREN-1', 'Phòng hiệu chuẩn Mẫu', standard.code, 'DUOI-1'];
  const drawn = words.slice(words.indexOf('Dẫn xuất chuẩn khi cấp giấy'));
  const after = drawn.slice(drawn.indexOf('Viện Đo lường Mẫu'));
  const places = [...inOrder, instrument.code].map((each) => after.indexOf(each));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(drawn).toContain('sổ không có giấy của chúng');
  expect(await faultsOf(text)).toEqual([]);

  await renumber(top._id, 'TREN-2');
  expect((await pages.get(address)).text).toContain('TREN-1');
  const findings = async () => (await checkLedger()).findings.map(({ text: { vi } }) => vi);
  expect((await findings()).filter((each) => each.includes(done.number))).toEqual([]);
  await VerificationModel.collection.updateOne(
    { number: done.number },
    { $set: { 'frozen.chains.0.outside.name': 'Nơi khác' } },
  );
  expect((await findings()).some((each) => each.includes(done.number))).toBe(true);
});

it('a chain that changed while the record waited refuses its approval; one never frozen does not, and says so', async () => {
  const { top, work, scale, pages } = await centreWithChain();
  const [waiting, old] = [
    await work.record({ instrumentId: (await scale()).id }),
    await work.record({ instrumentId: (await scale()).id }),
  ];
  await work.submit(waiting.id);
  await work.submit(old.id);
  await VerificationModel.updateOne({ _id: old.id }, { $unset: { 'frozen.chains': 1 } });
  await renumber(top._id, 'TREN-2');
  const decision = { to: 'approved', password: testPassword };
  const refused = await work.head.post(`/verifications/${waiting.id}/transitions`, decision).expect(409);
  expect(JSON.stringify(refused.body)).toContain('TREN-1');
  expect((refused.body as { refusals: { rule: string }[] }).refusals).toMatchObject([{ rule: 'submission.changed' }]);
  const { certificate } = await work.approve(old.id);
  expect(textOf((await pages.get(`/certificates/${certificate?.id}`)).text)).toContain('chưa chốt chuỗi dẫn xuất');
});
