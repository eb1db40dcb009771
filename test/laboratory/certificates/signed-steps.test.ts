import { CertificateModel, VerificationModel } from '../../../src/laboratory/certificates';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { fieldsOf, formTo, typed } from '../../support/page-forms';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

async function buildRecord(isSubmitted: boolean) {
  const centre = await buildWorkingCentre();
  const scale = await centre.scale();
  const work = await workAt(registry.app, centre);
  const { id } = await work.record({ instrumentId: scale.id });
  if (isSubmitted) await work.submit(id);
  return { centre, scale, work, id, officer: await buildPerson('departmentOfficer') };
}

type Given = Awaited<ReturnType<typeof buildRecord>>;
type Person = (given: Given) => { readonly username: string };

const technician: Person = ({ centre }) => centre.technician;
const head: Person = ({ centre }) => centre.head;
const officer: Person = (given) => given.officer;

/** Who takes each step, from which state, and what is typed. */
const steps: Record<string, readonly [who: Person, isSubmitted: boolean, entries: Record<string, string>]> = {
  submit: [technician, false, {}],
  cancel: [technician, false, { reason: 'Nhầm phương tiện' }],
  consent: [officer, false, { reason: 'Đồng ý cấp muộn' }],
  return: [head, true, { reason: 'Xem lại' }],
  approve: [head, true, { password: testPassword }],
};

/** What somebody else does meanwhile, through the API; it stands on the page that refuses. */
async function changeElsewhere({ work, scale, id }: Given, isSubmitted: boolean): Promise<string> {
  const said = `KHÁC ${scale.code}`;
  if (isSubmitted) await work.technician.patch(`/instruments/${scale.id}`, { serial: said }).expect(200);
  else await work.technician.patch(`/verifications/${id}`, { place: said }).expect(200);
  if (isSubmitted) await work.submit(id);
  return said;
}

describe('a step in the life of a record', () => {
  it.each(Object.entries(steps))(
    '%s: is refused from a page that shows an older version, with what was changed since, and nothing happens',
    async (step, [who, isSubmitted, entries]) => {
      const given = await buildRecord(isSubmitted);
      const address = `/verifications/${given.id}/${step}`;
      const { get, send } = await signIn(registry.app, who(given));
      const open = async () => formTo((await get(address).set('Accept', 'text/html').expect(200)).text, address)!;
      const old = await open();
      const said = await changeElsewhere(given, isSubmitted);
      const before = await VerificationModel.findById(given.id).lean();

      const told = await send(address, fieldsOf(typed(old, entries)));
      expect(told.status).toBe(412);
      expect(told.text).toContain(said);
      expect(told.text).toContain(`${given.centre.technician.name} đã lưu hồ sơ này lúc`);
      expect(await VerificationModel.findById(given.id).lean()).toEqual(before);
      expect(await CertificateModel.countDocuments({ instrumentId: given.scale._id })).toBe(0);

      const present = formTo(told.text, address)!;
      expect((await send(address, fieldsOf(typed(present, entries)))).status).toBe(303);
    },
  );

  it('is told through the API too who changed what since', async () => {
    const given = await buildRecord(true);
    const { headers } = await given.work.head.get(`/verifications/${given.id}`).expect(200);
    await changeElsewhere(given, true);
    const approval = { to: 'approved', password: testPassword };
    const refused = await given.work.head
      .post(`/verifications/${given.id}/transitions`, approval)
      .set('If-Match', String(headers['etag']));
    expect(refused.status).toBe(412);
    const { changed } = refused.body as { changed: { by: string; fields: string[] } };
    expect(changed.by).toBe(given.centre.technician.name);
    expect(changed.fields).toEqual(expect.arrayContaining(['status', 'returnReason', 'frozen']));
    expect(await CertificateModel.countDocuments({ instrumentId: given.scale._id })).toBe(0);
  });
});

describe('a proposal that somebody else has confirmed', () => {
  it('is neither confirmed again nor refused from the page that still shows it, and the page says who confirmed it', async () => {
    await buildWorkingCentre();
    const people = await Promise.all([1, 2, 3].map(() => buildPerson('departmentOfficer')));
    const [proposer, first] = await Promise.all(people.slice(0, 2).map((each) => useApi(registry.app, each)));
    const read = { documentNumber: 'ĐLVN 998:2026', source: 'Bản gốc' };
    const proposed = await proposer!.post('/methods/platformScale/proposals', read).expect(201);
    const proposal = (proposed.body as { proposals: { _id: string }[] }).proposals[0]?._id;
    const { get, send } = await signIn(registry.app, people[2]!);
    const forms = await Promise.all(
      ['confirm', 'refuse'].map(async (step) => {
        const address = `/methods/platformScale/proposals/${proposal}/${step}`;
        return { address, form: formTo((await get(address).set('Accept', 'text/html').expect(200)).text, address)! };
      }),
    );
    await first!.post(`/methods/platformScale/proposals/${proposal}/confirmation`, {}).expect(200);
    for (const { address, form } of forms) {
      const told = await send(address, fieldsOf(form));
      expect([address, told.status]).toEqual([address, 412]);
      expect(told.text).toContain(people[1]!.name);
      expect(told.text).toContain('ĐLVN 998:2026');
    }
  });
});
