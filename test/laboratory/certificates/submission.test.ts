import { CertificateModel, VerificationModel, type Frozen } from '../../../src/laboratory/certificates';
import { differences } from '../../../src/laboratory/certificates/frozen.differences';
import { DesignationModel, VerifierModel } from '../../../src/laboratory/centres';
import { InstrumentModel, InstrumentTypeModel } from '../../../src/laboratory/instruments';
import { OrganizationModel } from '../../../src/register/organizations';
import { MeasurementStandardModel } from '../../../src/laboratory/standards';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { buildOrganization } from '../../support/organizations';
import { signIn, testPassword } from '../../support/people';
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
  return { centre, scale, work, id };
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
      InstrumentModel.updateOne({ _id: scale._id }, { $set: { 'characteristics.e': { value: '100', unit: 'g' } } }),
    says: 'lúc gửi là «50 g», nay là «100 g»',
  },
  'the address of the owner': {
    change: ({ centre }) => OrganizationModel.updateOne({ _id: centre.owner._id }, { $unset: { address: true } }),
    says: 'lúc gửi là «Số 2 đường Mẫu», nay là «(không có)»',
  },
  'the owner': {
    change: async ({ scale }) =>
      InstrumentModel.updateOne({ _id: scale._id }, { $set: { ownerId: (await buildOrganization())._id } }),
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
    await InstrumentModel.updateOne({ _id: scale._id }, { $set: { ownerId: buyer._id } });
    await work.submit(id);
    const { certificate } = await work.approve(id);
    expect(await VerificationModel.findById(id).orFail()).toMatchObject({ ownerId: buyer._id });
    const { lines, ownerId } = await CertificateModel.findById(certificate?.id).orFail().lean();
    expect(ownerId).toEqual(buyer._id);
    expect(lines).toEqual(expect.arrayContaining([expect.objectContaining({ key: 'owner', value: 'Chủ mới\nSố 9' })]));
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
