import { AccountModel } from '../../../src/register/accounts';
import { permissions, roles, can, type Permission } from '../../../src/access';
import { apiOperations } from '../../../src/api';
import { CertificateModel } from '../../../src/laboratory/certificates';
import { DesignationModel, VerifierModel } from '../../../src/laboratory/centres';
import { InstrumentModel, InstrumentTypeModel } from '../../../src/laboratory/instruments';
import { OrganizationModel } from '../../../src/register/organizations';
import { MeasurementStandardModel } from '../../../src/laboratory/standards';
import { buildWorkingCentre, entryFor, workAt } from '../../support/certificates';
import { buildCentre } from '../../support/organizations';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

/** The days of the walk: the work, and the day after it, on which it is signed. */
const [work, issue] = ['2026-11-19', '2026-11-20'];

interface Problem {
  readonly status: number;
  readonly detail?: string;
  readonly refusals?: readonly { readonly rule: string; readonly detail: string }[];
}

type Place = Awaited<ReturnType<typeof buildPlace>>;

async function buildPlace() {
  const centre = await buildWorkingCentre();
  const scale = await centre.scale();
  return { centre, scale, people: await workAt(registry.app, centre) };
}

interface Party {
  /** Lets the party hold no longer from that day on. */
  readonly ends: (place: Place, day: string) => Promise<unknown>;
  readonly rule: string;
}

const parties: Readonly<Record<string, Party>> = {
  designation: {
    ends: ({ centre }, day) => DesignationModel.updateOne({ _id: centre.designation._id }, { withdrawnOn: day }),
    rule: 'designation.notInForce',
  },
  'designation that expires': {
    ends: ({ centre }, day) => DesignationModel.updateOne({ _id: centre.designation._id }, { validUntil: before(day) }),
    rule: 'designation.notInForce',
  },
  'designation that is suspended': {
    ends: ({ centre }, day) =>
      DesignationModel.updateOne(
        { _id: centre.designation._id },
        { suspensions: [{ from: day, reason: 'Thanh tra' }] },
      ),
    rule: 'designation.notInForce',
  },
  'card of the verifier': {
    ends: ({ centre }, day) =>
      VerifierModel.updateOne({ _id: centre.verifier._id }, { 'cards.$[].expiresOn': before(day) }),
    rule: 'verifier.cardExpired',
  },
  'certificate of the standard': {
    ends: ({ centre }, day) =>
      MeasurementStandardModel.updateOne({ _id: centre.standard._id }, { 'certificates.$[].validUntil': before(day) }),
    rule: 'standard.expired',
  },
};

/** What holds or not, whatever the day. */
const dayless: Readonly<Record<string, Party>> = {
  'scope line': {
    ends: ({ centre }) => DesignationModel.updateOne({ _id: centre.designation._id }, { scopeLines: [] }),
    rule: 'scope.type',
  },
  verifier: {
    ends: ({ centre }) => VerifierModel.updateOne({ _id: centre.verifier._id }, { active: false }),
    rule: 'verifier.inactive',
  },
  standard: {
    ends: ({ centre }) => MeasurementStandardModel.updateOne({ _id: centre.standard._id }, { status: 'quarantined' }),
    rule: 'standard.quarantined',
  },
};

function before(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

const approval = { to: 'approved', password: testPassword };

async function approve({ people }: Place, id: string): Promise<Problem> {
  const answer = await people.head.post(`/verifications/${id}/transitions`, approval);
  return { ...(answer.body as Problem), status: answer.status };
}

describe('a party that no longer holds', () => {
  it.each(Object.entries(parties))('on the day of work: %s', async (_name, { ends, rule }) => {
    const place = await buildPlace();
    await ends(place, work);
    const entry = entryFor(place.centre, { instrumentId: place.scale.id });
    const answer = await place.people.technician.post('/verifications', entry).expect(409);
    expect((answer.body as Problem).refusals?.map((each) => each.rule)).toEqual([rule]);
  });

  it.each(Object.entries({ ...parties, ...dayless }))('on the day of issue: %s', async (_name, { ends, rule }) => {
    const place = await buildPlace();
    const { id } = await place.people.record({ instrumentId: place.scale.id });
    await place.people.submit(id);
    await ends(place, issue);
    const { status, refusals } = await approve(place, id);
    expect(status).toBe(409);
    expect(refusals?.map((each) => each.rule)).toContain(rule);
    expect(await CertificateModel.countDocuments({ instrumentId: place.scale._id })).toBe(0);
    const page = await (await signIn(registry.app, place.centre.head)).get(`/verifications/${id}`).expect(200);
    expect(page.text).toContain('Chưa thể duyệt');
  });

  it('on the day of issue is said with that day', async () => {
    const place = await buildPlace();
    const { id } = await place.people.record({ instrumentId: place.scale.id });
    await place.people.submit(id);
    await parties['designation']!.ends(place, issue);
    const { refusals } = await approve(place, id);
    expect(refusals?.[0]?.detail).toMatch(/^Đến hôm nay, 20\/11\/2026: Quyết định chỉ định .* bị hủy bỏ/i);
  });

  it('may renew before the issue: a draft is kept, and goes on once the card is renewed', async () => {
    const place = await buildPlace();
    await parties['card of the verifier']!.ends(place, issue);
    const { id } = await place.people.record({ instrumentId: place.scale.id });
    const submission = { to: 'submitted' };
    await place.people.technician.post(`/verifications/${id}/transitions`, submission).expect(409);
    await VerifierModel.updateOne({ _id: place.centre.verifier._id }, { 'cards.$[].expiresOn': '2030-01-01' });
    await place.people.technician.post(`/verifications/${id}/transitions`, submission).expect(200);
    expect((await approve(place, id)).status).toBe(200);
  });

  it('keeps no failure from being concluded', async () => {
    const place = await buildPlace();
    const { id } = await place.people.record({ instrumentId: place.scale.id, outcome: 'fail' });
    await place.people.submit(id);
    await parties['designation']!.ends(place, issue);
    const decision = { to: 'failed', password: testPassword };
    const answer = await place.people.head.post(`/verifications/${id}/transitions`, decision);
    expect(answer.status).toBe(200);
  });

  it('type approval that is missing by the day of issue', async () => {
    const place = await buildPlace();
    await InstrumentTypeModel.updateOne(
      { code: 'KL-04' },
      { 'rules.$[].patternApproval': true, 'rules.$[].initial': true },
    );
    await DesignationModel.updateOne({ _id: place.centre.designation._id }, { 'scopeLines.$[].modes': ['initial'] });
    const { id } = await place.people.record({ instrumentId: place.scale.id, mode: 'initial' });
    await place.people.submit(id);
    await InstrumentModel.updateOne({ _id: place.scale._id }, { typeApproval: '-' });
    expect((await approve(place, id)).refusals?.map(({ rule }) => rule)).toContain('typeApproval.missing');
  });
});

describe('a centre that has ended', () => {
  it('is no party of work on a day when it was not there', async () => {
    const place = await buildPlace();
    await OrganizationModel.updateOne({ _id: place.centre.centre._id }, { validFrom: issue });
    const entry = entryFor(place.centre, { instrumentId: place.scale.id });
    const answer = await place.people.technician.post('/verifications', entry).expect(409);
    expect((answer.body as Problem).refusals?.map((each) => each.rule)).toEqual(['centre.notActive']);
  });

  it.each(['ended', 'merged'])('approves nothing when %s, in page or API', async (how) => {
    const place = await buildPlace();
    const { id } = await place.people.record({ instrumentId: place.scale.id });
    await place.people.submit(id);
    const browser = await signIn(registry.app, place.centre.head);
    const successorIds = how === 'merged' ? [(await buildCentre())._id] : [];
    await OrganizationModel.updateOne({ _id: place.centre.centre._id }, { validUntil: work, successorIds });
    const { status, detail } = await approve(place, id);
    expect([status, detail]).toEqual([403, expect.stringContaining('đã chấm dứt hoạt động')]);
    expect((await browser.post(`/verifications/${id}/approve`, { password: testPassword }).send()).status).toBe(403);
    await browser.get(`/verifications/${id}`).expect(200);
    expect(await CertificateModel.countDocuments({ instrumentId: place.scale._id })).toBe(0);
  });

  it('leaves its people only what they read: the whole table of permissions', () => {
    for (const role of roles) {
      const actor = { id: 'x', name: 'x', role, organizationId: 'x', bodyEnded: true } as const;
      const left = (Object.keys(permissions) as Permission[]).filter((each) => can(actor, each));
      expect(left.every((each) => each.endsWith('.read'))).toBe(true);
      expect(left.length).toBeGreaterThan(0);
    }
  });

  it.each(roles)('refuses its %s every operation that writes', async (role) => {
    const body = await buildCentre({ validUntil: '2020-01-01' });
    const api = await useApi(registry.app, await buildPerson(role, { organizationId: body._id }));
    const own = /^\/tokens/;
    const writing = apiOperations({ clock: registry.clock, publicUrl: 'http://127.0.0.1:3000' }).filter(
      ({ access, path }) => access === 'write' && !own.test(path),
    );
    expect(writing.length).toBeGreaterThan(20);
    for (const { method, path } of writing) {
      const address = path.replace(/:\w+/g, '0123456789abcdef01234567');
      const send = { post: api.post, patch: api.patch } as Record<string, typeof api.post>;
      const answer = await send[method]?.(address, {});
      expect(`${method} ${path}: ${answer?.status ?? 403}`).toBe(`${method} ${path}: 403`);
    }
  });
});

describe('the signatory', () => {
  it('signs nothing once the account is disabled', async () => {
    const place = await buildPlace();
    const { id } = await place.people.record({ instrumentId: place.scale.id });
    await place.people.submit(id);
    await AccountModel.updateOne({ _id: place.centre.head.id }, { active: false });
    expect((await approve(place, id)).status).toBe(401);
  });
});
