import { CertificateModel } from '../../../src/laboratory/certificates';
import { InstrumentModel } from '../../../src/laboratory/instruments';
import { buildWorkingCentre, entryFor, formFor, workAt } from '../../support/certificates';
import { signIn } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

interface Problem {
  readonly refusals?: readonly { readonly rule: string }[];
}

/** A scale that failed on 18/11, with its centre at work. */
async function buildFailedScale() {
  const centre = await buildWorkingCentre();
  const scale = await centre.scale();
  const work = await workAt(registry.app, centre);
  await work.verify({ instrumentId: scale.id, performedOn: '2026-11-18', outcome: 'fail' });
  const refused = async (entry: Record<string, unknown>) => {
    const sent = entryFor(centre, { instrumentId: scale.id, ...entry });
    const response = await work.technician.post('/verifications', sent).expect(409);
    return ((response.body as Problem).refusals ?? []).map(({ rule }) => rule);
  };
  return { centre, scale, work, refused };
}

describe('an instrument that failed', () => {
  it('does not pass on an earlier day', async () => {
    const { refused } = await buildFailedScale();
    expect(await refused({ performedOn: '2026-11-17' })).toEqual(['performedOn.beforeFailure']);
    expect(await refused({ performedOn: '2026-11-17', mode: 'afterRepair', repair: 'Thay cảm biến' })).toEqual([
      'performedOn.beforeFailure',
    ]);
  });

  it('passes on the day of the failure only after a repair that is noted', async () => {
    const { scale, work, refused } = await buildFailedScale();
    const performedOn = '2026-11-18';
    expect(await refused({ performedOn })).toEqual(['performedOn.dayOfFailure']);
    expect(await refused({ performedOn, repair: 'Thay cảm biến' })).toEqual(['performedOn.dayOfFailure']);
    expect(await refused({ performedOn, mode: 'afterRepair' })).toEqual([
      'mode.repairNotNoted',
      'performedOn.dayOfFailure',
    ]);
    const record = await work.verify({
      ...{ instrumentId: scale.id, performedOn, mode: 'afterRepair', repair: 'Thay cảm biến lực' },
    });
    expect(record).toMatchObject({ status: 'approved', repair: 'Thay cảm biến lực' });
    expect(await InstrumentModel.findById(scale._id).orFail()).toMatchObject({
      status: 'inService',
      lastVerifiedOn: performedOn,
    });
  });

  it('passes on a later day as it did before', async () => {
    const { scale, work } = await buildFailedScale();
    expect(await work.verify({ instrumentId: scale.id })).toMatchObject({ status: 'approved' });
  });

  it('keeps the certificate of its repair when the failure of that morning is concluded after it', async () => {
    const centre = await buildWorkingCentre();
    const scale = await centre.scale();
    const work = await workAt(registry.app, centre);
    const failing = await work.record({ instrumentId: scale.id, outcome: 'fail' });
    await work.submit(failing.id);
    const repaired = await work.verify({ instrumentId: scale.id, mode: 'afterRepair', repair: 'Thay cảm biến lực' });
    await work.approve(failing.id);
    expect(await CertificateModel.findById(repaired.certificate?.id).orFail()).toMatchObject({ status: 'valid' });
  });

  it('shows the repair in its form and on the record', async () => {
    const { centre, scale } = await buildFailedScale();
    const { get, post } = await signIn(registry.app, centre.technician);
    const typed = formFor(centre, { performedOn: '2026-11-18', mode: 'afterRepair', repair: 'Thay cảm biến lực' });
    const saved = await post(`/verifications/new?instrumentId=${scale.id}`, typed).expect(303);
    const record = saved.headers['location'] as string;
    expect((await get(record).expect(200)).text).toContain('Thay cảm biến lực');
    expect((await get(`${record}/change`).expect(200)).text).toContain('value="Thay cảm biến lực"');
  });
});
