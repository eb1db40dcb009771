import { InstrumentTypeModel, loadInstrumentTypes, ruleOn } from '../../../src/laboratory/instruments';
import { instrumentTypeQuery } from '../../../src/laboratory/instruments/instrument-type.service';
import catalogue from '../../../src/laboratory/instruments/instrument-types.json';
import { DocumentModel } from '../../../src/register/documents';
import { buildDocument } from '../../support/documents';
import { buildInstrumentType } from '../../support/instruments';
import { buildPerson, signIn, useApi } from '../../support/people';
import { testNow, useRegistry } from '../../support/registry';

const registry = useRegistry();

/** A type as the API shows it. */
interface Shown {
  readonly rules: readonly object[];
  readonly proposals: readonly { readonly _id: string }[];
}

/** Two officers of the department, each with their own program. */
async function twoOfficers() {
  const [first, second] = [await buildPerson('departmentOfficer'), await buildPerson('departmentOfficer')];
  return { first, second, propose: await useApi(registry.app, first), confirm: await useApi(registry.app, second) };
}

/** The document on which the rules of these tests rest, with the day on which it came into force. */
async function buildCircular() {
  if (!(await DocumentModel.exists({ number: '03/2024/TT-BKHCN' })))
    await buildDocument({ kind: 'legal', number: '03/2024/TT-BKHCN', inForceFrom: '2024-10-15' });
}

const readInTheText = {
  legalBasis: '03/2024/TT-BKHCN',
  patternApproval: true,
  initial: true,
  periodic: true,
  afterRepair: true,
  periodMonths: 24,
  source: 'Điều 4, mục 12',
};

describe('the list of the law', () => {
  it('is loaded once, and keeps what people confirmed', async () => {
    expect(await loadInstrumentTypes()).toBe(90);
    expect(await loadInstrumentTypes()).toBe(0);
    await buildDocument({ kind: 'legal', number: '23/2013/TT-BKHCN', inForceFrom: '2013-11-15' });
    const { propose, confirm } = await twoOfficers();
    const type = await InstrumentTypeModel.findOne({ code: 'KL-11' }).lean().orFail();
    const { effectiveFrom, legalBasis } = type.rules.at(-1) ?? {};
    const proposed = await propose
      .post('/instrument-types/KL-11/rules', { ...readInTheText, effectiveFrom, legalBasis })
      .expect(201);
    const id = (proposed.body as Shown).proposals[0]?._id;
    await confirm.post(`/instrument-types/KL-11/proposals/${id}/confirmation`, {}).expect(200);

    expect(await loadInstrumentTypes()).toBe(0);

    const kept = await InstrumentTypeModel.findOne({ code: 'KL-11' }).lean().orFail();
    expect(ruleOn(kept, '2026-11-20')).toMatchObject({ periodMonths: 24, confidence: 'confirmed' });
  });

  it('names of each rule the legal text it was read in, never a file that only its writers have', () => {
    for (const { code, rules } of catalogue)
      for (const { source } of rules) {
        expect([code, source]).not.toEqual([code, expect.stringMatching(/\.(md|json)\b|\.\.\//)]);
        expect([code, source]).toEqual([code, expect.stringMatching(/TT \d|kiến thức|giả định|nguồn|[a-z]\.vn/)]);
      }
    expect(catalogue.find(({ code }) => code === 'KL-08')?.rules[0]?.source).toContain(
      'TT 23/2013/TT-BKHCN, Điều 4, danh mục mục 11',
    );
  });

  it('has no rule for a type that left it', async () => {
    const type = await InstrumentTypeModel.findOne({ code: 'DI-02' }).lean().orFail();
    expect(ruleOn(type, '2024-10-14')).toMatchObject({ periodMonths: 60 });
    expect(ruleOn(type, '2024-10-15')).toBeUndefined();
  });

  it('shows by field what is not confirmed, and what has a procedure', async () => {
    const { get } = await signIn(registry.app, await buildPerson('technician'));
    const page = await get('/instrument-types?field=Khối lượng&confidence=unconfirmed').expect(200);
    expect(page.text).toContain('Cân băng tải');
    expect(page.text).toContain('Chưa xác nhận');
    expect(page.text).not.toContain('Cân ô tô<');
    expect((await get('/instrument-types?procedure=with').expect(200)).text).toContain('KL-05');
  });

  it.each([{}, { field: 'Khối lượng' }, { confidence: 'unconfirmed' }, { procedure: 'with' }] as const)(
    'uses an index: %j',
    async (filter) => {
      const query = instrumentTypeQuery(await buildPerson('technician'), filter);
      const stages = JSON.stringify(
        await InstrumentTypeModel.find(query).sort({ code: 1, _id: 1 }).explain('queryPlanner'),
      );
      expect(stages).toContain('IXSCAN');
      expect(stages).not.toContain('"SORT"');
    },
  );
});

describe('a rule that somebody compares with the text', () => {
  const unconfirmed = {
    ...readInTheText,
    effectiveFrom: '2024-10-15',
    effectiveTo: null,
    periodMonths: null,
    confidence: 'unconfirmed',
  } as const;

  it('is proposed on one page and confirmed by another officer on theirs, and stands in the history', async () => {
    await buildCircular();
    await buildInstrumentType({ code: 'XX-01', rules: [unconfirmed] });
    const { first, second } = await twoOfficers();
    const [proposer, other] = [await signIn(registry.app, first), await signIn(registry.app, second)];
    const path = '/instrument-types/XX-01/rules/new?from=2024-10-15';
    expect((await proposer.get(path).expect(200)).text).toContain('value="Điều 4, mục 12"');
    const typed = { ...readInTheText, effectiveFrom: '15/10/2024', source: 'Đã đọc bản gốc' };
    const refused = await proposer.post(path, { ...typed, periodMonths: '' }).expect(422);
    expect(refused.text).toContain('href="#periodmonths"');
    await proposer.post(path, { ...typed, periodMonths: '121' }).expect(422);
    await proposer.post(path, typed).expect(303);

    const page = (await proposer.get('/instrument-types/XX-01').expect(200)).text;
    expect(page).toContain('Chờ người thứ hai xác nhận');
    expect(page).toContain('Bạn đã đề nghị; cần người khác xác nhận');
    const { rules, proposals } = await InstrumentTypeModel.findOne({ code: 'XX-01' }).orFail();
    expect(rules[0]).toMatchObject({ periodMonths: null, confidence: 'unconfirmed' });
    const confirmation = `/instrument-types/XX-01/proposals/${String(proposals[0]?._id)}/confirm`;
    const own = await proposer.post(confirmation).expect(409);
    expect(own.text).toContain(`${first.name} đã đề nghị nội dung này nên không tự xác nhận được`);
    const asked = (await other.get(confirmation).expect(200)).text;
    expect(asked).toContain('Chu kỳ (tháng): 24');
    expect(asked).toContain('Chu kỳ (tháng): —');
    await other.post(confirmation).expect(303);

    const after = (await other.get('/instrument-types/XX-01').expect(200)).text;
    expect(after).toContain(`Đề nghị: ${first.name}. Xác nhận: ${second.name}, 20/11/2026 09:00`);
    expect(after).toContain('Đang có hiệu lực');
    expect(after).toContain('Nhật ký chưa bị sửa');
  });

  it('waits on the home page of every officer but the one who proposed it', async () => {
    await buildCircular();
    await buildInstrumentType({ code: 'XX-05', rules: [unconfirmed] });
    const { first, second, propose } = await twoOfficers();
    const waiting = async (person: { username: string }) => {
      const home = (await (await signIn(registry.app, person)).get('/')).text;
      return Number(/figure-number">(\d+)<\/span><span class="figure-label">Quy định, văn bản chờ tôi/.exec(home)?.[1]);
    };
    const before = [await waiting(first), await waiting(second)];
    await propose.post('/instrument-types/XX-05/rules', { ...readInTheText, effectiveFrom: '2024-10-15' }).expect(201);
    expect([await waiting(first), await waiting(second)]).toEqual([before[0], (before[1] ?? 0) + 1]);
    const page = (await (await signIn(registry.app, second)).get('/methods').expect(200)).text;
    expect(page).toContain('href="/instrument-types/XX-05"');
  });

  it('is refused to everybody else', async () => {
    await buildInstrumentType({ code: 'XX-02', rules: [unconfirmed] });
    const { propose } = await twoOfficers();
    const rule = { ...readInTheText, effectiveFrom: '2027-01-01' };
    const proposed = await propose.post('/instrument-types/XX-02/rules', rule).expect(201);
    const proposal = `/instrument-types/XX-02/proposals/${(proposed.body as Shown).proposals[0]?._id}`;
    for (const role of ['technician', 'centreHead', 'qualityOfficer', 'agencyOfficer', 'administrator'] as const) {
      const { post } = await useApi(registry.app, await buildPerson(role));
      await post('/instrument-types/XX-02/rules', rule).expect(403);
      await post(`${proposal}/confirmation`, {}).expect(403);
      await post(`${proposal}/refusal`, { reason: 'sai' }).expect(403);
    }
  });
});

describe('a new rule', () => {
  const later = { ...readInTheText, effectiveFrom: '2027-03-01', periodMonths: 6 };

  it('holds once a second person confirmed it, and ends the one before it', async () => {
    await buildInstrumentType({ code: 'XX-03' });
    const { propose, confirm } = await twoOfficers();
    const proposed = (await propose.post('/instrument-types/XX-03/rules', later).expect(201)).body as Shown;
    expect(proposed.rules).toMatchObject([{ effectiveFrom: '2024-10-15', effectiveTo: null }]);
    await confirm.post('/instrument-types/XX-03/rules', later).expect(409);
    const confirmation = `/instrument-types/XX-03/proposals/${proposed.proposals[0]?._id}/confirmation`;
    const same = await propose.post(confirmation, {}).expect(409);
    expect(same.body).toMatchObject({ refusals: [{ rule: 'proposal.sameHand' }] });
    const confirmed = await confirm.post(confirmation, {}).expect(200);
    expect(confirmed.body).toMatchObject({
      rules: [
        { effectiveFrom: '2024-10-15', effectiveTo: '2027-03-01', periodMonths: 12 },
        { effectiveFrom: '2027-03-01', effectiveTo: null, periodMonths: 6, confidence: 'confirmed' },
      ],
      proposals: [],
    });
    await confirm.post(confirmation, {}).expect(404);
  });

  it('is refused with the reason, and proposed again', async () => {
    await buildInstrumentType({ code: 'XX-06' });
    const { propose, confirm, first } = await twoOfficers();
    const proposed = (await propose.post('/instrument-types/XX-06/rules', later).expect(201)).body as Shown;
    const proposal = `/instrument-types/XX-06/proposals/${proposed.proposals[0]?._id}`;
    await confirm.post(`${proposal}/refusal`, {}).expect(422);
    await confirm.post(`${proposal}/refusal`, { reason: 'Thông tư ghi 12 tháng' }).expect(200);
    await confirm.post(`${proposal}/confirmation`, {}).expect(409);
    const page = (await (await signIn(registry.app, first)).get('/instrument-types/XX-06')).text;
    expect(page).toContain('Bị từ chối');
    expect(page).toContain('Thông tư ghi 12 tháng');
    expect((await InstrumentTypeModel.findOne({ code: 'XX-06' }).orFail()).rules).toHaveLength(1);
    await propose.post('/instrument-types/XX-06/rules', later).expect(201);
  });

  it('never reaches back: neither when it is proposed nor when it is confirmed, unless its document began that day', async () => {
    await buildCircular();
    await buildInstrumentType({ code: 'XX-07' });
    const { propose, confirm } = await twoOfficers();
    const post = (rule: object) => propose.post('/instrument-types/XX-07/rules', { ...readInTheText, ...rule });
    const past = await post({ effectiveFrom: '2026-11-19', periodMonths: 120 }).expect(422);
    expect(JSON.stringify(past.body)).toContain('Ngày 19/11/2026 đã qua');
    await post({ effectiveFrom: '2024-10-15' }).expect(201);

    const body = (await post({ effectiveFrom: '2026-11-20', periodMonths: 120 }).expect(201)).body as Shown;
    const confirmation = `/instrument-types/XX-07/proposals/${body.proposals[1]?._id}/confirmation`;
    registry.clock.set(new Date('2026-11-21T02:00:00Z'));
    try {
      const late = await confirm.post(confirmation, {}).expect(409);
      expect(late.body).toMatchObject({ refusals: [{ rule: 'rule.effectiveFrom' }] });
    } finally {
      registry.clock.set(testNow);
    }
    await confirm.post(confirmation, {}).expect(200);
  });
});
