import { Types } from 'mongoose';
import { VerificationModel } from '../../../src/laboratory/certificates';
import { MeasurementStandardModel } from '../../../src/laboratory/standards';
import { buildWorkingCentre, entryFor, formFor, scaleReadings, workAt } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { fieldsOf, formTo } from '../../support/page-forms';
import { signIn, testPassword } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

/** Good readings of which one indication and the answers to the checks are not there yet. */
function withGaps() {
  const { environment, readings } = scaleReadings();
  const [first = {}, second = {}, ...others] = readings['accuracy'] ?? [];
  const accuracy = [first, { ...second, indication: '' }, ...others];
  return { environment, checks: {}, readings: { ...readings, accuracy } };
}

const missingCell = 'readings[accuracy][1][indication]';

async function buildDraft() {
  const centre = await buildWorkingCentre();
  const scale = await centre.scale();
  const work = await workAt(registry.app, centre);
  const entry = { ...entryFor(centre, { instrumentId: scale.id }), ...withGaps() };
  const kept = await work.technician.post('/verifications', { ...entry, draft: true }).expect(201);
  const { id, gaps, ...record } = kept.body as {
    id: string;
    gaps: { field: string; vi: string }[];
    [field: string]: unknown;
  };
  return { centre, scale, work, entry, id, gaps, record };
}

describe('a record of which readings are still missing', () => {
  it('is kept as a draft where that is asked, and names each gap; nothing of it is judged', async () => {
    const { gaps, record } = await buildDraft();
    expect(record).toMatchObject({ status: 'draft', number: 'BB-2026-00001' });
    expect('passed' in record || 'evaluation' in record).toBe(false);
    expect(gaps.map(({ field }) => field)).toContain(missingCell);
    expect(gaps.some(({ field }) => field.startsWith('checks['))).toBe(true);
  });

  it('is refused where it is not asked to be a draft, or where what is there is wrong', async () => {
    const { work, entry } = await buildDraft();
    await work.technician.post('/verifications', entry).expect(422);
    const [first = {}, ...others] = entry.readings['accuracy'] ?? [];
    const unreadable = { ...entry.readings, accuracy: [{ ...first, indication: 'chưa rõ' }, ...others] };
    const refused = await work.technician.post('/verifications', { ...entry, readings: unreadable, draft: true });
    expect(refused.status).toBe(422);
  });

  it('is kept though its gates refuse it: what they miss stands on its page, and its submission names it', async () => {
    const { centre, work, entry } = await buildDraft();
    const early = { ...entry, standardIds: [], performedOn: '2001-01-01' };
    await work.technician.post('/verifications', early).expect(422);
    const kept = await work.technician.post('/verifications', { ...early, draft: true }).expect(201);
    const { id } = kept.body as { id: string };
    const missing = ['standards.none', 'designation.notInForce'];

    const refused = await work.technician.post(`/verifications/${id}/transitions`, { to: 'submitted' });
    expect(refused.status).toBe(422);
    const { refusals } = refused.body as { refusals: { rule: string; detail: string }[] };
    expect(refusals.map(({ rule }) => rule)).toEqual(expect.arrayContaining(missing));
    const { get } = await signIn(registry.app, centre.technician);
    const page = await get(`/verifications/${id}`).expect(200);
    expect(page.text).toContain('Chưa gửi duyệt được');
    expect(page.text).toContain('Chưa chọn chuẩn đo lường đã dùng.');
    expect(await faultsOf(page.text)).toEqual([]);

    const { checks, readings } = scaleReadings();
    const whole = { checks, readings, standardIds: entry.standardIds, performedOn: entry.performedOn };
    await work.technician.patch(`/verifications/${id}`, whole).expect(200);
    await work.submit(id);
    const { cardNumber, designationId } = (await VerificationModel.findById(id).lean())!;
    expect([Boolean(cardNumber), Boolean(designationId)]).toEqual([true, true]);
  });

  it('keeps the standards it names though they may not be used, and the form offers them as they were', async () => {
    const { work, entry } = await buildDraft();
    await MeasurementStandardModel.updateMany({ _id: { $in: entry.standardIds } }, { status: 'quarantined' });
    const kept = await work.technician.post('/verifications', { ...entry, draft: true }).expect(201);
    const { id } = kept.body as { id: string };
    expect(await VerificationModel.findById(id).lean()).toMatchObject({
      standards: [],
      unfitStandardIds: entry.standardIds.map((each) => new Types.ObjectId(each)),
    });
    await MeasurementStandardModel.updateMany({ _id: { $in: entry.standardIds } }, { status: 'inUse' });
    const { checks, readings } = scaleReadings();
    await work.technician.patch(`/verifications/${id}`, { checks, readings }).expect(200);
    const settled = await VerificationModel.findById(id).lean();
    expect(settled?.standards.map(({ standardId }) => String(standardId))).toEqual(entry.standardIds);
    expect(settled?.unfitStandardIds).toBeUndefined();
  });

  it('does not take a stamp that another record holds, and says so before it is submitted', async () => {
    const { centre, work, entry } = await buildDraft();
    const holder = await work.record({ instrumentId: (await centre.scale()).id, stampNumber: 'T-77' });
    const kept = await work.technician
      .post('/verifications', { ...entry, stampNumber: 'T-77', draft: true })
      .expect(201);
    const { id } = kept.body as { id: string };
    expect((await VerificationModel.findById(id).lean())?.stampKey).toBeUndefined();
    expect((await VerificationModel.findById(holder.id).lean())?.stampKey).toBeDefined();
    const refused = await work.technician.post(`/verifications/${id}/transitions`, { to: 'submitted' });
    expect((refused.body as { refusals: { rule: string }[] }).refusals.map(({ rule }) => rule)).toContain(
      'stamp.taken',
    );
  });

  it('holds nothing of another centre', async () => {
    const { work, entry } = await buildDraft();
    const stranger = await buildWorkingCentre();
    const foreign = { ...entry, standardIds: entryFor(stranger, { instrumentId: entry.instrumentId }).standardIds };
    const refused = await work.technician.post('/verifications', { ...foreign, draft: true });
    expect(refused.status).toBe(422);
    const others = { ...entry, instrumentId: (await stranger.scale()).id, draft: true };
    expect((await work.technician.post('/verifications', others)).status).toBeGreaterThanOrEqual(400);
  });

  it('is not submitted: each missing field is named, and nothing moves', async () => {
    const { work, id, gaps } = await buildDraft();
    const refused = await work.technician.post(`/verifications/${id}/transitions`, { to: 'submitted' });
    expect(refused.status).toBe(422);
    const { errors } = refused.body as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field).sort()).toEqual(gaps.map(({ field }) => field).sort());
    expect((await VerificationModel.findById(id).lean())?.status).toBe('draft');
  });

  it('stands on the list and on its own page as incomplete, has no paper, and reopens with what is there', async () => {
    const { centre, id, gaps } = await buildDraft();
    const { get } = await signIn(registry.app, centre.technician);
    expect((await get('/verifications?status=draft&mine=true').expect(200)).text).toContain('Chưa đủ số liệu');
    const page = await get(`/verifications/${id}`).expect(200);
    expect(page.text).toContain(gaps[0]?.vi);
    expect(page.text).not.toContain('Không đạt');
    expect(await faultsOf(page.text)).toEqual([]);
    await get(`/verifications/${id}.pdf`).expect(409);
    const home = await get('/').expect(200);
    expect(home.text).toContain('/verifications?status=draft&amp;mine=true');

    const address = `/verifications/${id}/change`;
    const { controls } = formTo((await get(address).expect(200)).text, address)!;
    const valueOf = (name: string) => controls.find((control) => control.name === name)?.value;
    expect([valueOf(missingCell), valueOf('readings[accuracy][0][indication]')]).toEqual(['', '0']);
  });

  it('is judged, submitted and approved once everything is there', async () => {
    const { work, id } = await buildDraft();
    const { checks, readings } = scaleReadings();
    const whole = await work.technician.patch(`/verifications/${id}`, { checks, readings }).expect(200);
    expect(whole.body).toMatchObject({ passed: true, evaluation: { passed: true } });
    expect('gaps' in (whole.body as object)).toBe(false);
    await work.submit(id);
    expect((await work.approve(id)).status).toBe('approved');
  });

  it('may have gaps again while it is a draft, and then loses its verdict', async () => {
    const { centre, scale, work } = await buildDraft();
    const { id } = await work.record({ instrumentId: scale.id });
    const again = await work.technician.patch(`/verifications/${id}`, { ...withGaps(), draft: true }).expect(200);
    expect('passed' in (again.body as object)).toBe(false);
    const approval = { to: 'approved', password: testPassword };
    await (await workAt(registry.app, centre)).head.post(`/verifications/${id}/transitions`, approval).expect(409);
  });

  it('is kept by a button of its form too', async () => {
    const centre = await buildWorkingCentre();
    const scale = await centre.scale();
    const { get, send } = await signIn(registry.app, centre.technician);
    const address = `/verifications/new?instrumentId=${scale.id}`;
    const proof = fieldsOf(formTo((await get(address).expect(200)).text, address)!).filter(
      ([name]) => name === '_csrf',
    );
    const typed = Object.entries({ ...formFor(centre), [missingCell]: '' }).flatMap(
      ([name, value]): [string, string][] =>
        name === 'environment' || name === 'checks'
          ? Object.entries(value as unknown as Record<string, string>).map(([field, cell]) => [
              `${name}[${field}]`,
              cell,
            ])
          : [[name, String(value)]],
    );
    const kept = await send(address, [...proof, ...typed, ['draft', 'true']]);
    expect(kept.status).toBe(303);
    expect((await VerificationModel.findOne({ instrumentId: scale._id }).lean())?.gaps).toMatchObject([
      { field: missingCell },
    ]);
  });
});
