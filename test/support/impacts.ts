import type { Express } from 'express';
import { buildWorkingCentre, workAt } from './certificates';
import { buildPerson, useApi } from './people';

/** What somebody says of a standard found faulty on the day of the tests. */
export const faultFound = { found: 'Quả cân 20 kg lệch 3 g', foundOn: '2026-11-20' };

/** A centre whose standard was found faulty after one certificate and one record in hand: the assessment is open. */
export async function buildImpact(app: Express) {
  const centre = await buildWorkingCentre();
  const work = await workAt(app, centre);
  const done = await work.verify({ instrumentId: (await centre.scale()).id });
  const waiting = await work.record({ instrumentId: (await centre.scale()).id });
  const quality = await buildPerson('qualityOfficer', { organizationId: centre.centre._id });
  const opener = await useApi(app, quality);
  const answer = await opener.post(`/measurement-standards/${centre.standard.id}/impact-assessments`, faultFound);
  const { id } = answer.body as { id: string };
  return { ...centre, work, done, waiting, quality, opener, answer, id, address: `/impact-assessments/${id}` };
}
