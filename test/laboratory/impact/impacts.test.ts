import { Types } from 'mongoose';
import request from 'supertest';
import { AffectedWorkModel } from '../../../src/laboratory/impact/affected.model';
import { ImpactAssessmentModel } from '../../../src/laboratory/impact/impact.model';
import { affectedQuery, impactQuery } from '../../../src/laboratory/impact/impact.queries';
import { lastGoodOf } from '../../../src/laboratory/impact/impact.rules';
import { faultsOf } from '../../support/html';
import { buildImpact, faultFound } from '../../support/impacts';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { standardCertificate } from '../../support/standards';

const registry = useRegistry();

interface Affected {
  readonly id: string;
  readonly recordNumber: string;
  readonly verdict: string;
  readonly judgements: readonly { readonly verdict: string; readonly reason: string }[];
  readonly certificate: { readonly id: string; readonly standing: string } | null;
}
interface Refused {
  readonly errors?: readonly { readonly field: string }[];
  readonly refusals?: readonly { readonly rule: string }[];
}
const rulesOf = ({ body }: { body: unknown }) => ((body as Refused).refusals ?? []).map(({ rule }) => rule);
const fieldsOf = ({ body }: { body: unknown }) => ((body as Refused).errors ?? []).map(({ field }) => field);

/** The assessment, and what its people do. */
async function assessing() {
  const built = await buildImpact(registry.app);
  const { address, head, opener } = built;
  const api = await useApi(registry.app, head);
  const affected = async () => ((await api.get(`${address}/affected`).expect(200)).body as { items: Affected[] }).items;
  const idOf = async (number: string) => (await affected()).find((each) => each.recordNumber === number)?.id ?? '';
  const judge = (ids: readonly string[], verdict: string, reason = 'Sai số còn xa giới hạn') =>
    api.post(`${address}/judge`, { affected: ids, verdict, reason });
  const close = (by = api, said: object = {}) => by.post(`${address}/close`, { conclusion: 'Được tiếp tục', ...said });
  return { ...built, api, affected, idOf, judge, close, opener };
}

describe('the impact assessment of a standard', () => {
  it('begins with all that rests on it since it was last good, and there is one at a time', async () => {
    const { answer, standard, done, waiting, affected, opener, api } = await assessing();
    expect(answer.status).toBe(201);
    const { number } = standard.certificates[0]!;
    expect(answer.body).toMatchObject({
      ...{ standardCode: standard.code, status: 'open', affected: 2, undecided: 2 },
      ...{ goodOn: '2020-01-01', goodSource: 'certificate', goodCertificate: number },
    });
    const items = await affected();
    expect(items.map(({ recordNumber }) => recordNumber).sort()).toEqual([done.number, waiting.number].sort());
    expect(items.find(({ recordNumber }) => recordNumber === done.number)?.certificate).toMatchObject({
      standing: 'valid',
    });
    const opening = `/measurement-standards/${standard.id}/impact-assessments`;
    expect(rulesOf(await opener.post(opening, faultFound).expect(409))).toEqual(['impact.alreadyOpen']);
    const { items: listed } = (await api.get(`/impact-assessments?status=open&standardId=${standard.id}`)).body as {
      items: unknown[];
    };
    expect(listed).toHaveLength(1);
  });

  it('goes by another last good day only with a reason, and by no day that cannot be', async () => {
    const { standard, opener, judge, close, affected, api } = await assessing();
    await judge(
      (await affected()).map(({ id }) => id),
      'noEffect',
    ).expect(200);
    await close().expect(200);
    const opening = `/measurement-standards/${standard.id}/impact-assessments`;
    const open = (said: object) => opener.post(opening, { ...faultFound, ...said });
    expect(fieldsOf(await open({ goodOn: '2026-11-20' }).expect(422))).toEqual(['goodReason']);
    expect(fieldsOf(await open({ foundOn: '2026-11-21' }).expect(422))).toContain('foundOn');
    expect(fieldsOf(await open({ goodOn: '2026-11-20', foundOn: '2026-11-19' }).expect(422))).toContain('foundOn');
    const typed = await open({ goodOn: '2026-11-20', goodReason: 'So sánh với chuẩn của viện' }).expect(201);
    expect(typed.body).toMatchObject({ goodSource: 'typed', affected: 0 });
    await close(api, {}).expect(409);
  });

  it('is decided by people, keeps every decision, and withdraws nothing by itself', async () => {
    const { address, done, waiting, idOf, judge, affected, head, quality, close, api } = await assessing();
    const [issued, inHand] = [await idOf(done.number), await idOf(waiting.number)];
    expect(rulesOf(await judge([issued, inHand], 'withdraw').expect(409))).toEqual(['impact.noCertificate']);
    expect(fieldsOf(await judge([String(new Types.ObjectId())], 'noEffect').expect(422))).toEqual(['affected']);
    await judge([issued], 'noEffect', 'Lệch 3 g, giới hạn 75 g').expect(200);
    expect(rulesOf(await close().expect(409))).toEqual(['impact.undecided']);

    const pages = await signIn(registry.app, head);
    const form = await pages.get(`${address}/judge`).expect(200);
    expect(form.text).toContain(waiting.number);
    expect(form.text).not.toContain(`>${done.number}<`);
    await pages.post(`${address}/judge`, { verdict: 'reverify', reason: 'x' }).expect(422);
    await pages
      .post(`${address}/judge`, { all: 'on', [`shown[${inHand}]`]: '1', verdict: 'reverify', reason: 'Đo lại' })
      .expect(303);
    await judge([issued], 'withdraw', 'Lệch quá giới hạn').expect(200);
    const decided = (await affected()).find(({ id }) => id === issued);
    expect(decided?.judgements.map(({ verdict }) => verdict)).toEqual(['noEffect', 'withdraw']);
    expect(decided?.certificate?.standing).toBe('valid');

    const { text } = await pages.get(address).expect(200);
    expect(text).toContain(`/certificates/${decided?.certificate?.id}/withdraw`);
    expect(text).toContain('Lệch 3 g, giới hạn 75 g');
    expect(await faultsOf(text)).toEqual([]);
    const sheet = await pages.get(`${address}.csv?verdict=withdraw`).expect(200);
    expect(sheet.text.trim().split('\r\n')).toHaveLength(2);
    expect(sheet.text).toContain('Lệch quá giới hạn');

    expect(fieldsOf(await close().expect(422))).toEqual(['leftReason']);
    await api.post(`/certificates/${decided?.certificate?.id}/withdraw`, {
      reason: 'Chuẩn không đạt',
      password: testPassword,
    });
    const own = await useApi(registry.app, quality);
    expect(rulesOf(await close(own).expect(409))).toEqual(['impact.samePerson']);
    const closed = await close().expect(200);
    expect(closed.body).toMatchObject({ status: 'closed', closings: [{ conclusion: 'Được tiếp tục', by: head.name }] });
    await judge([issued], 'noEffect').expect(409);
    const again = await api.post(`${address}/reopen`, { reason: 'Khách hàng khiếu nại' }).expect(200);
    expect(again.body).toMatchObject({
      status: 'open',
      closings: [{ conclusion: 'Được tiếp tục', reopenedReason: 'Khách hàng khiếu nại' }],
    });
    const trail = await pages.get('/audit?subjectType=AffectedWork').expect(200);
    expect(trail.text).toContain('Lệch 3 g, giới hạn 75 g');
  });

  it('is not closed over work that came after, until the register is searched again', async () => {
    const { address, work, scale, affected, judge, close, api } = await assessing();
    await judge(
      (await affected()).map(({ id }) => id),
      'noEffect',
    ).expect(200);
    const later = await work.record({ instrumentId: (await scale()).id, performedOn: '2026-11-20' });
    expect(rulesOf(await close().expect(409))).toEqual(['impact.unseen']);
    expect((await api.post(`${address}/look-again`, { doubtedUntil: '2026-11-19' }).expect(200)).body).toMatchObject({
      ...{ affected: 2, undecided: 0, doubtedUntil: '2026-11-19' },
    });
    expect((await api.post(`${address}/look-again`, {}).expect(200)).body).toMatchObject({ affected: 3, undecided: 1 });
    expect((await affected()).map(({ recordNumber }) => recordNumber)).toContain(later.number);
    await api.post(`${address}/look-again`, { doubtedUntil: '2026-11-19' }).expect(200);
    expect(rulesOf(await close().expect(409))).toEqual(['impact.undecided']);
  });

  it('is seen by its centre and the department, and offered where a standard is quarantined', async () => {
    const { address, standard, head, technician, opener } = await assessing();
    for (const path of [address, `${address}.csv`, `${address}/judge`]) {
      await request(registry.app).get(path).set('Accept', 'text/html').expect(303);
      await (await signIn(registry.app, await buildPerson('centreHead'))).get(path).expect(404);
    }
    await request(registry.app).get(`/api/v1${address}`).expect(401);
    const officer = await useApi(registry.app, await buildPerson('departmentOfficer'));
    expect((await officer.get(address).expect(200)).body).toMatchObject({ standardCode: standard.code });
    await officer.post(`${address}/judge`, {}).expect(403);
    const atWork = await useApi(registry.app, technician);
    await atWork.post(`${address}/look-again`, {}).expect(200);
    await atWork.post(`${address}/close`, { conclusion: 'x' }).expect(403);

    const pages = await signIn(registry.app, technician);
    expect((await pages.get(address).expect(200)).text).toContain('Chuẩn này vẫn đang được dùng');
    await opener.post(`/measurement-standards/${standard.id}/quarantine`, { reason: 'Lệch' }).expect(200);
    expect((await pages.get(address).expect(200)).text).not.toContain('Chuẩn này vẫn đang được dùng');
    const own = await pages.get(`/measurement-standards/${standard.id}`).expect(200);
    expect(own.text).toContain(`/measurement-standards/${standard.id}/impact-assessment`);
    const form = await pages.get(`/measurement-standards/${standard.id}/impact-assessment`).expect(200);
    expect(form.text).toContain(standard.certificates[0]!.number);
    expect(await faultsOf(form.text)).toEqual([]);
    expect((await (await signIn(registry.app, head)).get('/')).text).toContain('/impact-assessments?status=open');
    const list = await (await signIn(registry.app, head)).get('/impact-assessments').expect(200);
    expect(list.text).toContain(address);
    expect(await faultsOf(list.text)).toEqual([]);
  });

  it.each(['technician', 'departmentOfficer'] as const)('is listed by an index for a %s', async (role) => {
    const actor = await buildPerson(role);
    const newest = { openedOn: -1, _id: -1 } as const;
    const standardId = String(new Types.ObjectId());
    for (const filter of [{}, { status: 'open' }, { standardId }] as const) {
      const plan = await ImpactAssessmentModel.find(impactQuery(actor, filter)).sort(newest).limit(51).explain();
      expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
      expect(JSON.stringify(plan)).not.toContain('"SORT"');
    }
    for (const filter of [{}, { verdict: 'withdraw' }] as const) {
      const query = affectedQuery(new Types.ObjectId(), filter);
      const plan = await AffectedWorkModel.find(query).sort({ performedOn: -1, _id: -1 }).limit(51).explain();
      expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
      expect(JSON.stringify(plan)).not.toContain('"SORT"');
    }
  });
});

describe('the last good day that the register knows', () => {
  const certificates = [
    standardCertificate({ number: 'A', issuedOn: '2024-01-01' }),
    standardCertificate({ number: 'B', issuedOn: '2025-01-01' }),
    standardCertificate({ number: 'C', issuedOn: '2026-01-01', review: 'rejected' }),
  ];
  const passed = (performedOn: string) => ({ performedOn, outcome: 'passed' }) as const;

  it.each([
    ['a certificate', [], '2026-06-01', { on: '2025-01-01', source: 'certificate', certificate: 'B' }],
    ['a later check', [passed('2025-06-01')], '2026-06-01', { on: '2025-06-01', source: 'check' }],
    [
      'no failed check',
      [passed('2024-06-01'), { performedOn: '2025-06-01', outcome: 'failed' }],
      '2026-06-01',
      { on: '2025-01-01', source: 'certificate', certificate: 'B' },
    ],
    [
      'no certificate of the day of the find',
      [],
      '2025-01-01',
      { on: '2024-01-01', source: 'certificate', certificate: 'A' },
    ],
    ['nothing', [], '2023-01-01', { source: 'nothing' }],
  ] as const)('is shown by %s', (_, checks, foundOn, expected) => {
    expect(lastGoodOf({ certificates }, checks, foundOn)).toEqual(expected);
  });
});
