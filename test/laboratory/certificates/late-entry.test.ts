import { CertificateModel, VerificationModel } from '../../../src/laboratory/certificates';
import { lateAfterDays } from '../../../src/laboratory/certificates/late-entry.rules';
import { DesignationModel } from '../../../src/laboratory/centres';
import { textOf } from '../../platform/pdf.reader';
import { buildWorkingCentre, entryFor, workAt } from '../../support/certificates';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

interface Problem {
  readonly refusals?: readonly { readonly rule: string; readonly legalBasis?: string; readonly detail: string }[];
}

async function buildPlace() {
  const centre = await buildWorkingCentre();
  const scale = await centre.scale();
  const officer = await buildPerson('departmentOfficer');
  const work = await workAt(registry.app, centre);
  return { centre, scale, work, officer, department: await useApi(registry.app, officer) };
}

/** Today is 20/11/2026: the last day in time, and the day before it. */
const [inTime, late] = ['2026-10-21', '2026-10-20'];
const lateReason = 'Sổ mới nhận biên bản giấy của đợt kiểm định lưu động';
const consent = { reason: 'Công văn số 12/SKHCN đồng ý cho cấp' };
const approval = { to: 'approved', password: testPassword };

function rulesOf(answer: { readonly body: unknown }): string[] {
  return ((answer.body as Problem).refusals ?? []).map(({ rule }) => rule);
}

describe('work entered late', () => {
  it(`needs a reason after ${lateAfterDays} days, and says that the limit is the registry's own`, async () => {
    const { centre, scale, work } = await buildPlace();
    await work.record({ instrumentId: scale.id, performedOn: inTime });
    const entry = entryFor(centre, { instrumentId: scale.id, performedOn: late });
    const refused = await work.technician.post('/verifications', entry).expect(409);
    const [first] = (refused.body as Problem).refusals ?? [];
    expect(first).toMatchObject({
      rule: 'lateEntry.noReason',
      detail: expect.stringContaining('quy định nội bộ của sổ') as string,
    });
    expect(first?.legalBasis).toBeUndefined();
    await work.technician.post('/verifications', { ...entry, lateReason }).expect(201);
  });

  it('gets its certificate only with the consent of the department, and both stand on record and certificate', async () => {
    const { centre, scale, work, department } = await buildPlace();
    const { id } = await work.record({ instrumentId: scale.id, performedOn: late, lateReason });
    await work.submit(id);
    const path = `/verifications/${id}`;
    expect(rulesOf(await work.head.post(`${path}/transitions`, approval).expect(409))).toEqual(['lateEntry.noConsent']);
    await work.head.post(`${path}/consent`, consent).expect(403);
    await department.post(`${path}/consent`, consent).expect(200);
    await work.approve(id);

    const { get } = await signIn(registry.app, centre.head);
    const page = await get(path).expect(200);
    for (const said of [lateReason, consent.reason]) expect(page.text).toContain(said);
    const paper = textOf((await get(`${path}.pdf`).expect(200)).body as Buffer);
    expect(paper).toContain(`Nhập muộn: 31 ngày sau ngày kiểm định; lý do: ${lateReason}.`);
    expect(paper).toContain(`Sở đồng ý cho cấp giấy chứng nhận ngày 20/11/2026: ${consent.reason}.`);
    const certificate = await CertificateModel.findOne({ instrumentId: scale._id }).orFail().lean();
    const notes = certificate.lines.filter(({ key }) => key === 'note').map(({ value }) => value);
    expect(notes).toEqual(
      expect.arrayContaining([
        `Nhập muộn: 31 ngày sau ngày kiểm định; lý do: ${lateReason}.`,
        `Sở đồng ý cho cấp giấy chứng nhận ngày 20/11/2026: ${consent.reason}.`,
      ]),
    );
  });

  it('is concluded as failed without consent, for nothing is issued', async () => {
    const { scale, work } = await buildPlace();
    const { id } = await work.record({ instrumentId: scale.id, performedOn: late, lateReason, outcome: 'fail' });
    await work.submit(id);
    await work.head.post(`/verifications/${id}/transitions`, { ...approval, to: 'failed' }).expect(200);
  });

  it('asks for consent again when the record is changed after it', async () => {
    const { scale, work, department } = await buildPlace();
    const { id } = await work.record({ instrumentId: scale.id, performedOn: late, lateReason });
    await department.post(`/verifications/${id}/consent`, consent).expect(200);
    await work.technician.patch(`/verifications/${id}`, { place: 'Nơi khác' }).expect(200);
    expect((await VerificationModel.findById(id).orFail().lean()).consent).toBeUndefined();
    await work.submit(id);
    expect(rulesOf(await work.head.post(`/verifications/${id}/transitions`, approval).expect(409))).toEqual([
      'lateEntry.noConsent',
    ]);
  });
});

describe('work of a day before the designation was withdrawn', () => {
  it('is issued after the withdrawal only when the department releases it, on the page for that', async () => {
    const { centre, scale, work, officer } = await buildPlace();
    const { id } = await work.record({ instrumentId: scale.id });
    await work.submit(id);
    await DesignationModel.updateOne({ _id: centre.designation._id }, { withdrawnOn: '2026-11-20' });
    const path = `/verifications/${id}`;
    expect(rulesOf(await work.head.post(`${path}/transitions`, approval).expect(409))).toEqual([
      'designation.notInForce',
    ]);
    const { get, post } = await signIn(registry.app, officer);
    expect((await get(path).expect(200)).text).toContain(`${path}/consent`);
    await get(`${path}/consent`).expect(200);
    expect((await post(`${path}/consent`, {}).send()).status).toBe(422);
    await post(`${path}/consent`, consent).expect(303);
    expect(await work.approve(id)).toMatchObject({ status: 'approved' });
    expect((await post(`${path}/consent`, consent).send()).status).toBe(409);
  });
});
