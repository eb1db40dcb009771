import type { Types } from 'mongoose';
import { CertificateModel, VerificationModel, type Frozen } from '../../../src/laboratory/certificates';
import { differences } from '../../../src/laboratory/certificates/frozen.differences';
import { DesignationModel, VerifierModel } from '../../../src/laboratory/centres';
import { InstrumentModel, InstrumentTypeModel } from '../../../src/laboratory/instruments';
import { OrganizationModel } from '../../../src/register/organizations';
import { MeasurementStandardModel } from '../../../src/laboratory/standards';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { buildOrganization } from '../../support/organizations';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { standardCertificate } from '../../support/standards';

const registry = useRegistry();

interface Problem {
  readonly refusals?: readonly { readonly rule: string; readonly detail: string; readonly remedy: string }[];
}

/** A record that waits for the head of its centre. */
async function buildSubmitted(outcome: 'pass' | 'fail' = 'pass') {
  const superior = await buildOrganization({ kind: 'agency', nameVi: 'Chi cục Mẫu' });
  const province = await buildOrganization({ kind: 'province', nameVi: 'Tỉnh Mẫu' });
  const commune = await buildOrganization({ kind: 'commune', nameVi: 'Phường Mẫu', parentId: province._id });
  const centre = await buildWorkingCentre({
    standard: {
      range: { from: { value: '1', unit: 'kg' }, to: { value: '500', unit: 'kg' } },
      accuracyClass: 'M1',
    },
    designation: {
      scopeLines: [
        {
          ...{ activity: 'verification', typeCode: 'KL-04', subject: 'Cân bàn', range: 'đến 500 kg' },
          ...{ accuracyClasses: ['III'], modes: ['periodic'], upTo: { value: '500', unit: 'kg' } },
        },
      ],
    },
  });
  await centre.centre.set({ parentId: superior._id, communeId: commune._id, registrationMark: 'ĐK 12' }).save();
  const scale = await centre.scale({ serial: `CB-${centre.centre.code}`, yearMade: 2020, inventoryNumber: 'TS-1' });
  const work = await workAt(registry.app, centre);
  const { id } = await work.record({ instrumentId: scale.id, outcome });
  await work.submit(id);
  const buyer = await buildOrganization({ nameVi: 'Chủ mới', address: 'Số 9' });
  return { centre, scale, work, id, superior, province, buyer };
}

async function frozenIn(id: string): Promise<Frozen> {
  const { frozen } = await VerificationModel.findById(id).orFail().lean();
  if (!frozen) throw new Error('nothing is frozen');
  return frozen;
}

type Changed = Awaited<ReturnType<typeof buildSubmitted>>;

/** What may change in the register while a record waits, and how the head reads it. */
const changes: Record<string, { readonly change: (given: Changed) => Promise<unknown>; readonly says: string }> = {
  'the serial number': {
    change: ({ scale }) => InstrumentModel.updateOne({ _id: scale._id }, { $set: { serial: 'KHÁC' } }),
    says: '«Số chế tạo» đã đổi: lúc gửi là «CB-',
  },
  'a characteristic': {
    change: ({ scale }) =>
      InstrumentModel.updateOne({ _id: scale._id }, { $set: { 'characteristics.min': { value: '1.1', unit: 'kg' } } }),
    says: '1,1 kg',
  },
  'the address of the owner': {
    change: ({ centre }) => OrganizationModel.updateOne({ _id: centre.owner._id }, { $unset: { address: true } }),
    says: 'lúc gửi là «Số 2 đường Mẫu», nay là «(không có)»',
  },
  'the owner': {
    change: async ({ scale }) => soldTo(scale._id, (await buildOrganization())._id),
    says: '«Cơ sở sử dụng» đã đổi',
  },
  'the name of the centre': {
    change: ({ centre }) => OrganizationModel.updateOne({ _id: centre.centre._id }, { $set: { nameVi: 'Tên mới' } }),
    says: 'nay là «Tên mới»',
  },
  'the mark of the designation': {
    change: ({ centre }) => DesignationModel.updateOne({ _id: centre.designation._id }, { $set: { mark: 'N 111' } }),
    says: 'lúc gửi là «N 000», nay là «N 111»',
  },
  'the number of the card': {
    change: ({ centre }) => VerifierModel.updateOne({ _id: centre.verifier._id }, { $set: { 'cards.0.number': '77' } }),
    says: '«Thẻ kiểm định viên» đã đổi',
  },
  'the certificate of a standard': {
    change: ({ centre }) =>
      MeasurementStandardModel.updateOne(
        { _id: centre.standard._id },
        { $push: { certificates: standardCertificate({ number: 'CN-MỚI', validUntil: '2031-12-31' }) } },
      ),
    says: 'CN-MỚI',
  },
};

describe('a record that was submitted', () => {
  it.each(Object.entries(changes))('is returned when %s has changed since', async (_what, { change, says }) => {
    const given = await buildSubmitted();
    await change(given);
    const { head, technician } = given.work;
    const path = `/verifications/${given.id}/transitions`;
    const refused = await head.post(path, { to: 'approved', password: testPassword }).expect(409);
    const { refusals = [] } = refused.body as Problem;
    const found = refusals.filter(({ rule }) => rule === 'submission.changed');
    expect(found.map(({ detail }) => detail).join('\n')).toContain(says);
    expect(found.every(({ remedy }) => remedy.startsWith('Trả lại biên bản'))).toBe(true);
    expect(await CertificateModel.countDocuments({ instrumentId: given.scale._id })).toBe(0);

    await head.post(path, { to: 'returned', reason: 'Hồ sơ đã đổi' }).expect(200);
    expect((await VerificationModel.findById(given.id).orFail()).frozen).toBeUndefined();
    await technician.patch(`/verifications/${given.id}`, { place: 'Kho' }).expect(200);
    await given.work.submit(given.id);
    expect(await given.work.approve(given.id)).toMatchObject({ status: 'approved' });
  });

  it('shows the change to the head before the password is asked for', async () => {
    const { centre, scale, id } = await buildSubmitted();
    await InstrumentModel.updateOne({ _id: scale._id }, { $set: { serial: 'KHÁC' } });
    const { get } = await signIn(registry.app, centre.head);
    const page = await get(`/verifications/${id}/approve`).expect(200);
    expect(page.text).toContain('nay là «KHÁC»');
  });

  it('is not concluded as failed either once something has changed', async () => {
    const { scale, work, id } = await buildSubmitted('fail');
    await InstrumentModel.updateOne({ _id: scale._id }, { $set: { serial: 'KHÁC' } });
    const refused = await work.head
      .post(`/verifications/${id}/transitions`, { to: 'failed', password: testPassword })
      .expect(409);
    expect((refused.body as Problem).refusals).toMatchObject([{ rule: 'submission.changed' }]);
  });

  it('is judged by the law as it was known at submission, whatever is entered afterwards', async () => {
    const { work, id } = await buildSubmitted();
    const type = await InstrumentTypeModel.findOne({ code: 'KL-04' }).orFail().lean();
    const rules = type.rules.map((rule) => ({ ...rule, periodMonths: 120, periodic: false, legalBasis: 'Khác' }));
    await InstrumentTypeModel.updateOne({ code: 'KL-04' }, { $set: { rules } });

    const { certificate } = await work.approve(id);
    const issued = await CertificateModel.findById(certificate?.id).orFail();
    await InstrumentTypeModel.updateOne({ code: 'KL-04' }, { $set: { rules: type.rules } });

    expect(issued.validUntil).toBe('2027-11-30');
    expect((await frozenIn(id)).rule).toMatchObject({ periodMonths: 12, legalBasis: '03/2024/TT-BKHCN' });
  });

  it('takes its parties from the register at submission, not from when it was written', async () => {
    const centre = await buildWorkingCentre();
    const scale = await centre.scale();
    const work = await workAt(registry.app, centre);
    const { id } = await work.record({ instrumentId: scale.id });
    const buyer = await buildOrganization({ nameVi: 'Chủ mới', address: 'Số 9' });
    await soldTo(scale._id, buyer._id);
    await work.submit(id);
    const { certificate } = await work.approve(id);
    expect(await VerificationModel.findById(id).orFail()).toMatchObject({ ownerId: buyer._id });
    const { lines, ownerId } = await CertificateModel.findById(certificate?.id).orFail().lean();
    expect(ownerId).toEqual(buyer._id);
    expect(lines).toEqual(expect.arrayContaining([expect.objectContaining({ key: 'owner', value: 'Chủ mới\nSố 9' })]));
  });
});

/** The same through the register, by whoever may: path, content and what the reason names. */
const revisions: Record<
  string,
  (given: Changed) => readonly [person: Person, path: string, content: object, says: string]
> = {
  'the serial number': ({ scale }) => [
    'technician',
    `/instruments/${scale.id}`,
    { serial: `KHÁC ${scale.code}` },
    '«Số chế tạo»: «CB-',
  ],
  'a characteristic': ({ scale }) => [
    'technician',
    `/instruments/${scale.id}`,
    { characteristics: { ...scale.toObject().characteristics, min: { value: '1.1', unit: 'kg' } } },
    '1,1 kg',
  ],
  'the owner': ({ scale, buyer }) => [
    'technician',
    `/instruments/${scale.id}/owner`,
    { ownerId: buyer.id, from: '2026-11-19' },
    '→ «Chủ mới»',
  ],
  'the address of the owner': ({ centre }) => [
    'officer',
    `/organizations/${centre.owner.id}`,
    { address: 'Số 77' },
    '«Số 2 đường Mẫu» → «Số 77»',
  ],
  'the name of the centre': ({ centre }) => [
    'officer',
    `/organizations/${centre.centre.id}`,
    { nameVi: 'Tên mới' },
    '→ «Tên mới»',
  ],
  'the name of its superior': ({ superior }) => [
    'officer',
    `/organizations/${superior.id}`,
    { nameVi: 'Chi cục khác' },
    '«Chi cục Mẫu» → «Chi cục khác»',
  ],
  'the name of the province': ({ province }) => [
    'officer',
    `/organizations/${province.id}`,
    { nameVi: 'Tỉnh khác' },
    '«Tỉnh Mẫu» → «Tỉnh khác»',
  ],
  'the mark of the designation': ({ centre }) => [
    'officer',
    `/designations/${centre.designation.id}`,
    { mark: 'N 111', confirmed: ['validUntil=2030-12-31'] },
    '«N 000» → «N 111»',
  ],
  'the name of the verifier': ({ centre }) => [
    'officer',
    `/verifiers/${centre.verifier.id}`,
    { name: 'Tên khác' },
    '→ «Tên khác»',
  ],
  'the description of a standard': ({ centre }) => [
    'qualityOfficer',
    `/measurement-standards/${centre.standard.id}`,
    { nameVi: 'Chuẩn khác', nominals: null },
    '; Chuẩn khác;',
  ],
};

type Person = 'technician' | 'officer' | 'qualityOfficer';

async function peopleOf({ centre, work }: Changed) {
  const officer = async () => useApi(registry.app, await buildPerson('departmentOfficer'));
  const quality = { organizationId: centre.centre._id };
  return {
    ...{ technician: work.technician, officer: await officer(), secondOfficer: await officer() },
    qualityOfficer: await useApi(registry.app, await buildPerson('qualityOfficer', quality)),
  };
}

async function stateOf(id: string) {
  const { status, returnReason, frozen } = await VerificationModel.findById(id).orFail().lean();
  return { status, returnReason, isFrozen: frozen !== undefined };
}

describe('a change of the register while a record waits', () => {
  it.each(Object.entries(revisions))('of %s returns it at once, and the reason names it', async (_what, revision) => {
    const given = await buildSubmitted();
    const [person, path, content, says] = revision(given);
    const api = (await peopleOf(given))[person];
    await (path.endsWith('/owner') ? api.post(path, content) : api.patch(path, content)).expect(200);

    const { status, returnReason, isFrozen } = await stateOf(given.id);
    expect([status, isFrozen]).toEqual(['returned', false]);
    expect(returnReason).toContain('Sau khi gửi duyệt, hồ sơ đã đổi nên biên bản được trả lại');
    expect(returnReason).toContain(says);
    const record = { to: 'approved', password: testPassword };
    await given.work.head.post(`/verifications/${given.id}/transitions`, record).expect(409);
    expect(await CertificateModel.countDocuments({ instrumentId: given.scale._id })).toBe(0);
  });

  it('of the confirmed document of its procedure returns it too', async () => {
    const given = await buildSubmitted();
    const { officer, secondOfficer } = await peopleOf(given);
    const read = { documentNumber: 'ĐLVN 999:2026', source: 'Bản gốc' };
    const proposed = await officer.post('/methods/platformScale/proposals', read).expect(201);
    expect((await stateOf(given.id)).status).toBe('submitted');
    const [proposal] = (proposed.body as { proposals: { _id: string }[] }).proposals;
    const path = `/methods/platformScale/proposals/${proposal?._id}/confirmation`;
    await secondOfficer.post(path, {}).expect(200);
    expect(await stateOf(given.id)).toMatchObject({ status: 'returned', isFrozen: false });
    expect((await stateOf(given.id)).returnReason).toContain('→ «ĐLVN 999:2026»');
  });

  it('that its paper does not show leaves it where it is', async () => {
    const given = await buildSubmitted();
    const { officer } = await peopleOf(given);
    await officer.patch(`/organizations/${given.centre.owner.id}`, { phone: '0233 123 456' }).expect(200);
    await given.work.technician
      .post(`/instruments/${given.scale.id}/status`, { to: 'outOfService', reason: 'Chờ sửa' })
      .expect(200);
    expect(await stateOf(given.id)).toMatchObject({ status: 'submitted', isFrozen: true });
  });

  it('never reaches the certificate: a serial changed then is printed only once the record is submitted with it', async () => {
    const { scale, work, id } = await buildSubmitted();
    await work.technician.patch(`/instruments/${scale.id}`, { serial: `MỚI ${scale.code}` }).expect(200);
    await work.submit(id);
    const { certificate } = await work.approve(id);
    await work.technician.patch(`/instruments/${scale.id}`, { serial: `SAU ${scale.code}` }).expect(200);
    const { lines } = await CertificateModel.findById(certificate?.id).orFail().lean();
    expect(lines.find(({ key }) => key === 'serial')?.value).toContain(`MỚI ${scale.code}`);
    expect((await stateOf(id)).status).toBe('approved');
  });

  it('returns it in the name of whoever made the change, on the record’s own history', async () => {
    const { centre, scale, work, id } = await buildSubmitted();
    await work.technician.patch(`/instruments/${scale.id}`, { serial: `KHÁC ${scale.code}` }).expect(200);
    const { get } = await signIn(registry.app, centre.head);
    const page = await get(`/verifications/${id}`).expect(200);
    expect(page.text).toContain(`«Số chế tạo»: «${scale.serial}» → «KHÁC ${scale.code}»`);
    expect(page.text).toContain(centre.technician.name);
    expect((await get(`/certificates?q=${scale.code}`).expect(200)).text).not.toContain('KHÁC');
  });
});

describe('what is frozen', () => {
  it('is compared whole: no field of it can change unnoticed, except the law', async () => {
    const { id } = await buildSubmitted();
    const frozen = await frozenIn(id);
    // A standard is compared with itself: which standards a record names is the record's own business.
    const paths = leavesOf(frozen).filter((path) => path[0] !== 'rule' && path.at(-1) !== 'standardId');
    expect(paths.length).toBeGreaterThan(35);
    const unnoticed = paths.filter((path) => differences(frozen, changedAt(frozen, path)).length === 0);
    expect(unnoticed.map((path) => path.join('.'))).toEqual([]);
    expect(differences(frozen, frozen)).toEqual([]);
    expect(differences(frozen, changedAt(frozen, ['rule', 'periodMonths']))).toEqual([]);
  });
});

type Path = readonly string[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || '_bsontype' in value) return [path];
  return Object.entries(value).flatMap(([name, each]) => leavesOf(each, [...path, name]));
}

/** The same with one leaf changed: a number by one, a day by a year, a choice or a text to another. */
function changedAt<T>(value: T, [name, ...rest]: Path): T {
  if (name === undefined) return otherThan(value) as T;
  if (Array.isArray(value))
    return (value as unknown[]).map((each, at) => (String(at) === name ? changedAt(each, rest) : each)) as T;
  const fields = value as Record<string, unknown>;
  return { ...fields, [name]: changedAt(fields[name], rest) } as T;
}

const others: Record<string, string> = { kg: 'g', g: 'kg', III: 'II', periodic: 'initial', verification: 'test' };

function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return '6b01495cc73f271b71927fc7';
  if (/^\d{4}-/.test(value)) return value.replace(/^\d/, '3');
  if (/^\d+$/.test(value)) return `${value}1`;
  return others[value] ?? `${value}!`;
}

/** As if the owner had always been this one. */
function soldTo(instrumentId: Types.ObjectId, ownerId: Types.ObjectId) {
  return InstrumentModel.updateOne({ _id: instrumentId }, { $set: { ownerId, 'ownerships.0.ownerId': ownerId } });
}
