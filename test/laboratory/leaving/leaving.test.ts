import { Types } from 'mongoose';
import { VerificationModel } from '../../../src/laboratory/certificates';
import { VerifierModel } from '../../../src/laboratory/centres';
import { SignatoryModel } from '../../../src/laboratory/signatories';
import { AccountModel } from '../../../src/register/accounts';
import { buildWorkingCentre, entryFor, workAt } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { buildCentre } from '../../support/organizations';
import { buildOrder } from '../../support/orders';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { buildSignatory } from '../../support/signatories';
import { buildStamps } from '../../support/stamps';

const registry = useRegistry();
const leaving = { on: '2026-11-10', reason: 'Chuyển công tác', document: '7/QĐ-SKHCN' };
const rulesOf = ({ body }: { body: unknown }) =>
  ((body as { refusals?: { rule: string }[] }).refusals ?? []).map(({ rule }) => rule);

it('a person leaves when the stamps are handed back; cards, rights to sign and account end', async () => {
  const centre = await buildWorkingCentre();
  const { hand, move } = await buildStamps(registry.app, centre);
  await hand('00001', '00020');
  const { record } = await workAt(registry.app, centre);
  const { number } = await record({ instrumentId: (await centre.scale()).id });
  const centreId = centre.centre._id;
  await buildSignatory({ centreId, accountId: new Types.ObjectId(centre.technician.id) });
  const order = await buildOrder({ centreId, status: 'scheduled', verifierIds: [centre.verifier._id] });
  const api = await useApi(registry.app, centre.head);
  const { get } = await signIn(registry.app, centre.head);
  const path = `/verifiers/${centre.verifier.id}`;

  expect(rulesOf(await api.post(`${path}/leaving/finish`, {}).expect(409))).toEqual(['leaving.notBegun']);
  await api.post(`${path}/leaving`, { ...leaving, on: '2026-12-31' }).expect(200);
  expect(rulesOf(await api.post(`${path}/leaving/finish`, {}).expect(409))).toEqual([
    'leaving.tooEarly',
    'leaving.stampsOut',
  ]);
  await api.post(`${path}/leaving`, leaving).expect(200);
  const page = (await get(`${path}/leaving`).expect(200)).text;
  const card = centre.verifier.cards[0]?.number ?? 'no card';
  for (const words of ['26V00001–26V00020', number, order.number, '7/QĐ-SKHCN', '1/QĐ', card])
    expect(page).toContain(words);
  expect(await faultsOf(page)).toEqual([]);
  expect((await get(path)).text).toContain(`${path}/leaving`);

  const given = { kind: 'handed', firstNumber: '00021', lastNumber: '00030', holderId: centre.verifier.id };
  await move({ ...given, day: '2026-11-11' }).expect(422);
  await move({ kind: 'returned', firstNumber: '00001', lastNumber: '00019', reason: 'Thôi việc' }).expect(201);
  expect(rulesOf(await api.post(`${path}/leaving/finish`, {}).expect(409))).toEqual(['leaving.stampsOut']);
  await move({ kind: 'lost', firstNumber: '00020', lastNumber: '00020', reason: 'Thất lạc' }).expect(201);
  await api.post(`${path}/leaving/finish`, {}).expect(200);

  const left = await VerifierModel.findById(centre.verifier.id).orFail().lean();
  expect(left).toMatchObject({ active: false, cards: [{ endedOn: '2026-11-10', endReason: 'Chuyển công tác' }] });
  expect(await SignatoryModel.findOne({ centreId }).lean()).toMatchObject({ endedOn: '2026-11-10' });
  expect(await AccountModel.findById(centre.technician.id).lean()).toMatchObject({ active: false });
  expect((await get(path)).text).toContain('Đã chấm dứt');
  expect(rulesOf(await api.post(`${path}/leaving`, leaving).expect(409))).toEqual(['leaving.finished']);

  // The way back is named where it is looked for: active again, and the card issued anew under its number.
  const officer = await buildPerson('departmentOfficer');
  const pages = await signIn(registry.app, officer);
  expect((await pages.get(`${path}/leaving`)).text).toContain(`href="${path}/activate"`);
  const keeper = await useApi(registry.app, officer);
  await keeper.post(`${path}/activate`, { reason: 'Quay lại làm việc' }).expect(200);
  expect((await pages.get(`${path}/leaving`)).text).not.toContain(`href="${path}/activate"`);
  const again = { number: card, expiresOn: '2030-12-31', fields: ['Khối lượng'] };
  const early = await keeper.post(`${path}/cards`, { ...again, issuedOn: '2026-11-09' }).expect(422);
  expect(early.text).toContain('đã chấm dứt ngày 10/11/2026 khi thôi việc');
  await keeper.post(`${path}/cards`, { ...again, issuedOn: '2026-11-20' }).expect(201);
  const twice = await keeper.post(`${path}/cards`, { ...again, issuedOn: '2026-11-20' }).expect(422);
  expect(twice.text).toContain('đã có thẻ mang số này');
});

it('work from the day of leaving on is refused before it is finished, and accepted when the person stays', async () => {
  const centre = await buildWorkingCentre();
  const { technician } = await workAt(registry.app, centre);
  const head = await useApi(registry.app, centre.head);
  const path = `/verifiers/${centre.verifier.id}/leaving`;
  await head.post(path, leaving).expect(200);
  const entry = entryFor(centre, { instrumentId: (await centre.scale()).id });
  const enter = () => technician.post('/verifications', entry);
  expect(rulesOf(await enter().expect(409))).toContain('verifier.left');
  await head.post(path, { ...leaving, on: '2026-11-20' }).expect(200);
  await enter().expect(201);
  await head.post(path, leaving).expect(200);
  expect(rulesOf(await enter().expect(409))).toContain('verifier.left');
  await head.post(`${path}/withdraw`, { reason: 'Ở lại làm việc' }).expect(200);
  await enter().expect(201);
});

it('who comes back works again, and the days away stay refused even when the person leaves once more', async () => {
  const centre = await buildWorkingCentre();
  const { technician } = await workAt(registry.app, centre);
  const [on, finishedAt] = ['2026-10-01', new Date('2026-10-01T02:00:00Z')];
  const before = { ...{ on, reason: 'Đi học', finishedAt, finishedBy: 'Trưởng trung tâm' }, backOn: '2026-10-20' };
  await VerifierModel.updateOne({ _id: centre.verifier._id }, { leaving: before });
  const head = await useApi(registry.app, centre.head);
  const path = `/verifiers/${centre.verifier.id}/leaving`;
  const entry = entryFor(centre, { instrumentId: (await centre.scale()).id });
  const enter = (performedOn: string) => technician.post('/verifications', { ...entry, performedOn });
  const away = async () => rulesOf(await enter('2026-10-10').expect(409));

  const early = await head.post(path, { ...leaving, on: '2026-10-19' }).expect(422);
  expect(early.text).toContain('Ngày thôi việc (19/10/2026) không được trước ngày quay lại làm việc (20/10/2026)');
  await head.post(path, { ...leaving, on: '2026-12-31' }).expect(200);
  expect(await away()).toContain('verifier.left');
  expect((await (await signIn(registry.app, centre.head)).get(path)).text).toContain('làm việc lại từ ngày 20/10/2026');
  await head.post(`${path}/withdraw`, { reason: 'Ở lại làm việc' }).expect(200);
  expect(await away()).toContain('verifier.left');
  const stays = await VerifierModel.findById(centre.verifier.id).orFail().lean();
  expect(stays.leaving).toEqual(before);
  expect(stays.earlierLeavings).toBeUndefined();
});

it('is not entered before a day on which an approved record says that the person worked, and says what is in hand', async () => {
  const centre = await buildWorkingCentre();
  const work = await workAt(registry.app, centre);
  await work.verify({ instrumentId: (await centre.scale()).id });
  const { performedOn } = await VerificationModel.findOne({ verifierId: centre.verifier._id }).orFail().lean();
  const head = await useApi(registry.app, centre.head);
  const path = `/verifiers/${centre.verifier.id}/leaving`;
  expect(rulesOf(await head.post(path, { ...leaving, on: performedOn }).expect(409))).toEqual(['leaving.workedSince']);
  expect(rulesOf(await head.post(path, { ...leaving, on: '2019-01-01' }).expect(409))).toEqual(['leaving.workedSince']);
  await work.record({ instrumentId: (await centre.scale()).id });
  const { get } = await signIn(registry.app, centre.head);
  expect((await get(`${path}/begin`).expect(200)).text).toContain('Còn 1 biên bản chưa xong');
  await head.post(path, { ...leaving, on: '2026-12-31' }).expect(200);
});

it('is not entered by the person, by whoever keeps the cards, nor for somebody of another centre', async () => {
  const centre = await buildWorkingCentre();
  const path = `/verifiers/${centre.verifier.id}/leaving`;
  await (await useApi(registry.app, centre.technician)).post(path, leaving).expect(403);
  const quality = await buildPerson('qualityOfficer', { organizationId: centre.centre._id });
  await (await useApi(registry.app, quality)).post(path, leaving).expect(403);
  const elsewhere = await buildPerson('centreHead', { organizationId: (await buildCentre())._id });
  await (await useApi(registry.app, elsewhere)).post(path, leaving).expect(404);
  await (await signIn(registry.app, elsewhere)).get(path).expect(404);
});
