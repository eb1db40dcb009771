import { VerificationModel } from '../../../src/laboratory/certificates';
import { buildWorkingCentre, entryFor } from '../../support/certificates';
import { useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

describe('readings of a shape that no form sends', () => {
  it.each<[string, object]>([
    ['text for the rows of a step', { readings: { points: 'x' } }],
    ['nothing for a row', { readings: { accuracy: [null] } }],
    ['numbers for rows', { readings: { accuracy: [1, 2] } }],
    ['nothing for the readings', { readings: null }],
    ['nothing for the characteristics', { characteristics: null }],
    ['a list of characteristics', { characteristics: ['max'] }],
    ['nothing for the checks', { checks: null }],
    ['text for the room', { environment: 'warm' }],
    ['a name that every object has', { readings: { constructor: [{ toString: '1' }] } }],
  ])('are refused and nothing is kept: %s', async (_what, sent) => {
    const centre = await buildWorkingCentre();
    const scale = await centre.scale();
    const technician = await useApi(registry.app, centre.technician);
    await technician.post('/verifications', { ...entryFor(centre, { instrumentId: scale.id }), ...sent }).expect(422);
    expect(await VerificationModel.countDocuments()).toBe(0);
  });
});
