import { VerificationModel } from '../../../src/laboratory/certificates';
import { AccountModel } from '../../../src/register/accounts';
import { buildVerifier } from '../../support/centres';
import { buildWorkingCentre, entryFor, workAt } from '../../support/certificates';
import { buildCentre } from '../../support/organizations';
import { buildPerson, testPassword, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

interface Problem {
  readonly refusals?: readonly { readonly rule: string }[];
}

const rulesOf = ({ body }: { body: unknown }) => ((body as Problem).refusals ?? []).map(({ rule }) => rule);

it('whoever recorded does not approve, even when promoted to head and without the card', async () => {
  const centre = await buildWorkingCentre();
  const { record, submit, head } = await workAt(registry.app, centre);
  const { id } = await record({ instrumentId: (await centre.scale()).id });
  await submit(id);
  await AccountModel.updateOne(
    { _id: centre.technician.id },
    { $set: { role: 'centreHead' }, $unset: { verifierId: 1 } },
  );
  const promoted = await useApi(registry.app, centre.technician);
  const approval = { to: 'approved', password: testPassword };
  const response = await promoted.post(`/verifications/${id}/transitions`, approval).expect(409);
  expect(rulesOf(response)).toEqual(['approval.own']);
  await head.post(`/verifications/${id}/transitions`, approval).expect(200);
});

it('a verifier of another centre does not record, whatever the account says', async () => {
  const centre = await buildWorkingCentre();
  const foreign = await buildVerifier({ centreId: (await buildCentre())._id });
  const person = { organizationId: centre.centre._id, verifierId: foreign._id };
  const { post } = await useApi(registry.app, await buildPerson('technician', person));
  const response = await post('/verifications', entryFor(centre, { instrumentId: (await centre.scale()).id }));
  expect(response.status).toBe(409);
  expect(rulesOf(response)).toEqual(['verifier.otherCentre']);
  expect(await VerificationModel.countDocuments({ verifierId: foreign._id })).toBe(0);
});

it('another verifier of the same centre neither changes nor submits the record', async () => {
  const centre = await buildWorkingCentre();
  const { record, technician } = await workAt(registry.app, centre);
  const { id } = await record({ instrumentId: (await centre.scale()).id });
  const colleague = await buildVerifier({ centreId: centre.centre._id });
  const person = { organizationId: centre.centre._id, verifierId: colleague._id };
  const { post } = await useApi(registry.app, await buildPerson('technician', person));
  expect(rulesOf(await post(`/verifications/${id}/transitions`, { to: 'submitted' }))).toEqual(['verifier.own']);
  await technician.post(`/verifications/${id}/transitions`, { to: 'submitted' }).expect(200);
});
