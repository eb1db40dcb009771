import { AuditEntryModel } from '../../../src/audit/audit.model';
import { OwnProcedureModel } from '../../../src/laboratory/procedures';
import { buildInstrumentType } from '../../support/instruments';
import { buildWorkingCentre, type WorkingCentre } from '../../support/certificates';
import { rulerProcedure, rulerWith } from '../../support/own-procedures';
import { buildPerson, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();
const fitness = 'Thử trên 12 số đọc của PTD-000001, khớp biên bản giấy 03/2025';

interface Shown {
  readonly id: string;
}

beforeAll(async () => {
  await buildInstrumentType({ code: 'DD-01', nameVi: 'Thước cuộn' });
});

async function peopleOf(centre: WorkingCentre) {
  const { technician, head } = centre;
  return { technician: await useApi(registry.app, technician), head: await useApi(registry.app, head) };
}

async function written(centre: WorkingCentre, declaration = rulerProcedure()) {
  const people = await peopleOf(centre);
  const body = (await people.technician.post('/procedures', { declaration, fitness }).expect(201)).body as unknown;
  return { ...people, ...(body as Shown) };
}

async function approved(centre: WorkingCentre, declaration = rulerProcedure()) {
  const draft = await written(centre, declaration);
  await draft.technician.post(`/procedures/${draft.id}/submission`, {}).expect(200);
  await draft.head.post(`/procedures/${draft.id}/approval`, {}).expect(200);
  return draft;
}

describe('writing a procedure of one’s own', () => {
  it('begins as a draft of the first edition, with the centre’s own document where none is numbered', async () => {
    const centre = await buildWorkingCentre();
    const document = { number: null, edition: null, confidence: 'confirmed' as const };
    const body = (
      await (
        await peopleOf(centre)
      ).technician
        .post('/procedures', { declaration: rulerProcedure({ document, edition: '9' }) })
        .expect(201)
    ).body as unknown;
    expect(body).toMatchObject({
      ...{ state: 'draft', edition: 1, code: 'QT07' },
      declaration: { edition: '1', document: { number: 'Phương pháp nội bộ QT07' } },
    });
  });

  it('is deleted by whoever wrote it while it is a draft, and by nobody else; the trail says so', async () => {
    const centre = await buildWorkingCentre();
    const { id, technician, head } = await written(centre);
    const reason = 'Viết nhầm loại';
    const refused = await head.post(`/procedures/${id}/discard`, { reason }).expect(409);
    expect(JSON.stringify(refused.body)).toContain('ownProcedure.otherHand');
    await technician.post(`/procedures/${id}/discard`, { reason }).expect(204);
    await technician.get(`/procedures/${id}`).expect(404);
    const entry = await AuditEntryModel.findOne({ action: 'ownProcedure.discarded', 'subject.id': id }).lean();
    expect(entry?.reason).toBe(reason);
    const used = await approved(centre);
    const kept = await technician.post(`/procedures/${used.id}/discard`, { reason }).expect(409);
    expect(JSON.stringify(kept.body)).toContain('ownProcedure.state');
  });

  it.each([
    ['(indication - reference)/0', 'không bao giờ cho ra một số'],
    ['log(-1) + indication', 'không bao giờ cho ra một số'],
    ['max(indication - reference, 0,5)', 'viết 0.5'],
  ])('is refused for a formula that says no number: %s', async (error, said) => {
    const { technician } = await peopleOf(await buildWorkingCentre());
    const refused = await technician.post('/procedures', { declaration: rulerWith({ error }) }).expect(422);
    expect(JSON.stringify(refused.body)).toContain(said);
  });

  it('says at its place what is wrong: a name that a formula does not know, a type there is none of', async () => {
    const centre = await buildWorkingCentre();
    const { technician } = await peopleOf(centre);
    const wrong = rulerWith({ error: 'indication - referense' });
    const refused = await technician.post('/procedures', { declaration: wrong }).expect(422);
    expect(JSON.stringify(refused.body)).toMatch(
      /declaration\[steps\]\[0\]\[results\]\[0\]\[error\]\[value\].*referense/,
    );
    const noType = rulerProcedure({ instrumentTypeCodes: ['XX-99'] });
    const answer = await technician.post('/procedures', { declaration: noType }).expect(422);
    expect(JSON.stringify(answer.body)).toContain('Không có loại phương tiện đo “XX-99”');
    expect(await OwnProcedureModel.countDocuments({ writtenByIds: centre.technician.id })).toBe(0);
  });

  it('takes no text that no paper could carry', async () => {
    const { technician } = await peopleOf(await buildWorkingCentre());
    const declaration = rulerProcedure({ name: { vi: 'Thước\u202E thép', en: 'Steel ruler' } });
    const refused = await technician.post('/procedures', { declaration }).expect(422);
    expect(JSON.stringify(refused.body)).toContain('declaration[name][vi]');
  });

  it.each([
    ['the code of a ready procedure', { code: 'thermoHygrometer' }, 'có sẵn trong phần mềm'],
    ['a verification without a limit', { kinds: ['verification' as const], steps: noLimit() }, 'ít nhất một giới hạn'],
    [
      'a verification of a type that has its procedure',
      { kinds: ['verification' as const], instrumentTypeCodes: ['KL-04'] },
      'phải theo quy trình đã có của loại đó',
    ],
  ])('refuses %s', async (_what, overrides, words) => {
    const { technician } = await peopleOf(await buildWorkingCentre());
    const refused = await technician.post('/procedures', { declaration: rulerProcedure(overrides) }).expect(422);
    expect(JSON.stringify(refused.body)).toContain(words);
  });

  it('has one procedure of a code in a centre; another centre may have its own of the same', async () => {
    const { technician } = await written(await buildWorkingCentre());
    await technician.post('/procedures', { declaration: rulerProcedure() }).expect(422);
    await written(await buildWorkingCentre());
  });
});

describe('approving it', () => {
  it('needs a second person, a head of the centre, and what shows that it is fit', async () => {
    const centre = await buildWorkingCentre();
    const { id, technician, head } = await written(centre);
    const path = `/procedures/${id}`;
    await head.post(`${path}/approval`, {}).expect(409);
    await technician.patch(path, { fitness: null }).expect(200);
    await technician.post(`${path}/submission`, {}).expect(422);
    await technician.patch(path, { fitness }).expect(200);
    await technician.post(`${path}/submission`, {}).expect(200);
    await technician.post(`${path}/approval`, {}).expect(403);
    await technician.patch(path, { fitness: 'khác' }).expect(409);
    const body = (await head.post(`${path}/approval`, {}).expect(200)).body as unknown;
    expect(body).toMatchObject({ state: 'approved', approvedBy: centre.head.name, approvedOn: '2026-11-20' });
  });

  it('is refused to a head who wrote it, and allowed to another', async () => {
    const centre = await buildWorkingCentre();
    const { head } = await peopleOf(centre);
    const body = (await head.post('/procedures', { declaration: rulerProcedure(), fitness }).expect(201))
      .body as unknown;
    const path = `/procedures/${(body as Shown).id}`;
    await head.post(`${path}/submission`, {}).expect(200);
    const refused = await head.post(`${path}/approval`, {}).expect(409);
    expect(JSON.stringify(refused.body)).toContain('Bạn đã viết bản này');
    const second = await buildPerson('centreHead', { organizationId: centre.centre._id });
    await (await useApi(registry.app, second)).post(`${path}/approval`, {}).expect(200);
  });

  it('may send it back with the reason, to be changed and submitted again', async () => {
    const { id, technician, head } = await written(await buildWorkingCentre());
    await technician.post(`/procedures/${id}/submission`, {}).expect(200);
    await head.post(`/procedures/${id}/return`, { reason: 'Thiếu điểm 3/4' }).expect(200);
    await technician.patch(`/procedures/${id}`, { declaration: rulerWith({ limit: '0.2' }) }).expect(200);
    const body = (await technician.post(`/procedures/${id}/submission`, {}).expect(200)).body as unknown;
    expect(body).not.toHaveProperty('returnReason');
  });
});

describe('an approved edition', () => {
  it('is never changed: a change makes the next edition, one at a time', async () => {
    const { id, technician } = await approved(await buildWorkingCentre());
    await technician.patch(`/procedures/${id}`, { declaration: rulerWith({ limit: '1' }) }).expect(409);
    const body = (await technician.post(`/procedures/${id}/editions`, {}).expect(200)).body as unknown;
    expect(body).toMatchObject({ edition: 2, state: 'draft', declaration: { edition: '2' } });
    await technician.post(`/procedures/${id}/editions`, {}).expect(409);
    expect(await OwnProcedureModel.findById(id).lean()).toMatchObject({ edition: 1, state: 'approved' });
  });
});

describe('the procedure of a centre', () => {
  it('is unknown to other centres and to strangers; officers of the department read it and change nothing', async () => {
    const { id } = await approved(await buildWorkingCentre());
    const other = await peopleOf(await buildWorkingCentre());
    await other.technician.get(`/procedures/${id}`).expect(404);
    await other.head.post(`/procedures/${id}/withdrawal`, { reason: 'thử' }).expect(404);
    await other.technician.post(`/procedures/${id}/editions`, {}).expect(404);
    const body = (await other.technician.get('/procedures').expect(200)).body as unknown;
    expect(JSON.stringify(body)).not.toContain(id);
    const officer = await useApi(registry.app, await buildPerson('departmentOfficer'));
    await officer.get(`/procedures/${id}`).expect(200);
    await officer.post(`/procedures/${id}/withdrawal`, { reason: 'thử' }).expect(403);
    await officer.post('/procedures', { declaration: rulerProcedure() }).expect(403);
  });
});

function noLimit() {
  const [step] = rulerProcedure().steps;
  const [result] = step?.results ?? [];
  if (!step || !result) throw new Error('the ruler has a step with a result');
  const { limit: _limit, ...unlimited } = result;
  return [{ ...step, results: [unlimited] }];
}
