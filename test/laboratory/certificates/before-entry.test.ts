import { Types } from 'mongoose';
import type { VerifierCard } from '../../../src/laboratory/centres';
import { buildWorkingCentre } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { buildPerson, signIn } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

const card = (over: Partial<VerifierCard>): VerifierCard => ({
  number: 'KĐV-1',
  decisionNumber: '1/QĐ-TĐC',
  issuedOn: '2021-01-01',
  expiresOn: '2030-01-01',
  fields: ['Khối lượng'],
  ...over,
});

/** Where a verifier begins: the choice of an instrument, the form, and the instrument's own page. */
async function placesOf(cards: VerifierCard[]) {
  const centre = await buildWorkingCentre({ verifier: { cards } });
  const scale = await centre.scale();
  const paths = ['/verifications/new', `/verifications/new?instrumentId=${scale.id}`, `/instruments/${scale.id}`];
  return { centre, paths };
}

async function read(person: { username: string }, path: string): Promise<string> {
  const { get } = await signIn(registry.app, person);
  return (await get(path).expect(200)).text;
}

describe('a verifier who may not do the work', () => {
  it.each([
    [
      'whose card has expired',
      card({ expiresOn: '2026-11-01' }),
      /Thẻ KĐV-1 của .* hết hiệu lực từ sau ngày 01\/11\/2026/,
    ],
    ['whose card lacks the field', card({ fields: ['Điện'] }), /Thẻ của .* không có lĩnh vực Khối lượng/],
  ])('%s is told wherever the work begins, with what to do', async (_who, held, reason) => {
    const { centre, paths } = await placesOf([held]);
    for (const path of paths) {
      const page = await read(centre.technician, path);
      expect([path, page]).toEqual([path, expect.stringMatching(reason)]);
      expect(page.indexOf('Cách xử lý')).toBeGreaterThan(0);
      expect(await faultsOf(page)).toEqual([]);
    }
  });

  it('gets no form when no day is left on which the work could be done, and the form for the days of an expired card', async () => {
    const lacking = await placesOf([card({ fields: ['Điện'] })]);
    expect(await read(lacking.centre.technician, lacking.paths[1]!)).not.toContain('name="performedOn"');
    const expired = await placesOf([card({ expiresOn: '2026-11-01' })]);
    expect(await read(expired.centre.technician, expired.paths[1]!)).toContain('name="performedOn"');
  });

  it('who is no verifier at all is told so', async () => {
    const { centre, paths } = await placesOf([card({})]);
    const other = await buildPerson('technician', { organizationId: centre.centre._id });
    for (const path of paths) expect(await read(other, path)).toContain('chưa gắn với kiểm định viên nào');
  });
});

it('whoever may do the work is told nothing, nor is a reader who does not verify', async () => {
  const { centre, paths } = await placesOf([card({})]);
  for (const path of paths) expect(await read(centre.technician, path)).not.toContain('alert-warning');
  const dead = await placesOf([card({ expiresOn: '2026-11-01' })]);
  expect(await read(dead.centre.head, dead.paths[2]!)).not.toContain('KĐV-1');
  const stranger = await buildPerson('technician', { organizationId: new Types.ObjectId() });
  const { get } = await signIn(registry.app, stranger);
  await get(dead.paths[1]!).expect(404);
});

it('the form leads from its top to the first reading that is not yet filled', async () => {
  const { centre, paths } = await placesOf([card({})]);
  const page = await read(centre.technician, paths[1]!);
  const links = [...page.matchAll(/<a class="visually-hidden-focusable skip-link" href="#([^"]+)">([^<]+)/g)];
  expect(links.map(([, , words]) => words)).toEqual(['Chuyển đến nội dung chính', 'Đến ô số đo']);
  expect(links[1]?.[1]).toBe('readings-accuracy-0-indication');
  expect(page).toMatch(/<input[^>]*id="readings-accuracy-0-indication"/);
});
