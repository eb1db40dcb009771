import { CertificateModel, VerificationModel } from '../../../src/laboratory/certificates';
import { InstrumentModel } from '../../../src/laboratory/instruments';
import { buildWorkingCentre, entryFor, workAt } from '../../support/certificates';
import { buildOrganization } from '../../support/organizations';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

async function buildSoldScale({ soldOn }: { soldOn: string }) {
  const centre = await buildWorkingCentre();
  const people = await workAt(registry.app, centre);
  const scale = await centre.scale();
  const buyer = await buildOrganization({ nameVi: 'Chủ mới' });
  await people.technician.post(`/instruments/${scale.id}/owner`, { ownerId: buyer.id, from: soldOn }).expect(200);
  return { centre, people, scale, buyer };
}

async function papersOf({ people, scale }: Awaited<ReturnType<typeof buildSoldScale>>) {
  const { id, certificate } = await people.verify({ instrumentId: scale.id });
  return {
    record: await VerificationModel.findById(id).orFail().lean(),
    paper: await CertificateModel.findById(certificate?.id).orFail().lean(),
  };
}

/** What stands on the certificate, line by line. */
const textOf = (paper: object) => JSON.stringify(paper);

describe('the owner that the papers name', () => {
  it('is who owned the instrument on the day of the work, though it was sold since', async () => {
    const place = await buildSoldScale({ soldOn: '2026-11-20' });
    const { record, paper } = await papersOf(place);
    const { owner } = place.centre;
    expect([record.ownerId, paper.ownerId].map(String)).toEqual([owner.id, owner.id]);
    expect(record.frozen?.owner?.name).toBe(owner.nameVi);
    expect(textOf(paper)).toContain(owner.nameVi);
    expect(textOf(paper)).not.toContain('Chủ mới');
    expect(record.searchWords).toContain('chu');
    expect(record.searchWords).not.toContain('moi');
    const after = await InstrumentModel.findById(place.scale._id).orFail().lean();
    expect(String(after.ownerId)).toBe(place.buyer.id);
  });

  it('is who bought it on that very day', async () => {
    const place = await buildSoldScale({ soldOn: '2026-11-19' });
    const { record, paper } = await papersOf(place);
    expect([record.ownerId, paper.ownerId].map(String)).toEqual([place.buyer.id, place.buyer.id]);
    expect(record.frozen?.owner?.name).toBe('Chủ mới');
    expect(textOf(paper)).toContain('Chủ mới');
  });

  it('is nobody before the first owner, so that the work is refused', async () => {
    const centre = await buildWorkingCentre();
    const { technician } = await workAt(registry.app, centre);
    const ownerships = [{ ownerId: centre.owner._id, from: '2026-11-20' }];
    const scale = await centre.scale({ ownerships });
    const answer = await technician.post('/verifications', entryFor(centre, { instrumentId: scale.id })).expect(409);
    const { refusals } = answer.body as { refusals: { rule: string; detail: string }[] };
    expect(refusals.map(({ rule }) => rule)).toEqual(['performedOn.beforeOwned']);
    expect(refusals[0]?.detail).toContain('20/11/2026');

    await technician.patch(`/instruments/${scale.id}`, { ownedFrom: '2027-01-01' }).expect(422);
    await technician.patch(`/instruments/${scale.id}`, { ownedFrom: '2026-11-01' }).expect(200);
    await technician.post('/verifications', entryFor(centre, { instrumentId: scale.id })).expect(201);
  });

  it('owned it when it was last verified: that day is not put after the work', async () => {
    const centre = await buildWorkingCentre();
    const work = await workAt(registry.app, centre);
    const scale = await centre.scale();
    await work.verify({ instrumentId: scale.id });
    const late = await work.technician.patch(`/instruments/${scale.id}`, { ownedFrom: '2026-11-20' }).expect(422);
    expect((late.body as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual(['ownedFrom']);
    await work.technician.patch(`/instruments/${scale.id}`, { ownedFrom: '2026-11-19' }).expect(200);
  });
});
