import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditEntryModel } from '../../../src/audit/audit.model';
import { AccountModel } from '../../../src/register/accounts';
import { ApprovalModel } from '../../../src/laboratory/approvals/approval.model';
import {
  resumeApprovals,
  runApart,
  whenApproved,
  stopApprovals,
} from '../../../src/laboratory/approvals/approval.running';
import { ApprovalMemberModel } from '../../../src/laboratory/approvals/member.model';
import { CertificateModel, VerificationModel } from '../../../src/laboratory/certificates';
import { buildWorkingCentre, scaleReadings, workAt } from '../../support/certificates';
import { formTo } from '../../support/page-forms';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { itWith } from '../../support/programs';
import { testNow, useRegistry } from '../../support/registry';

const registry = useRegistry();
const settings = { clock: registry.clock, paperUrl: 'http://127.0.0.1:3000', digital: { version: 'test' } };

interface Shown {
  readonly id: string;
  readonly version: number;
}

interface Lot {
  readonly id: string;
  readonly status: string;
  readonly progress: Readonly<Record<string, number>>;
  readonly records: readonly {
    readonly id: string;
    readonly state: string;
    readonly certificateNumber?: string;
    readonly refusals: readonly { readonly rule: string }[];
  }[];
}

/** `usual`: nothing comes near a limit; of `pass` the discrimination does. */
type Outcome = 'pass' | 'fail' | 'usual';

function usualReadings() {
  const { readings } = scaleReadings();
  const discrimination = readings['discrimination']?.map((row) => ({ ...row, addedMass: '55' })) ?? [];
  return { readings: { ...readings, discrimination } };
}

/** Submitted records of a centre, each with the version that a page would show. */
async function buildLot(outcomes: readonly Outcome[]) {
  const centre = await buildWorkingCentre();
  const work = await workAt(registry.app, centre);
  const records: Shown[] = [];
  for (const outcome of outcomes) {
    const entered = outcome === 'usual' ? usualReadings() : { outcome };
    const { id } = await work.record({ instrumentId: (await centre.scale()).id, ...entered });
    await work.submit(id);
    records.push({ id, version: (await VerificationModel.findById(id).orFail()).__v });
  }
  return { centre, work, records };
}

type Given = Awaited<ReturnType<typeof buildLot>>;

const signed = ({ work }: Given, records: readonly Shown[]) =>
  work.head.post('/approvals', { records, password: testPassword });

async function signAndWait(given: Given, records = given.records): Promise<Lot> {
  const { id } = (await signed(given, records).expect(201)).body as Lot;
  await whenApproved();
  return readLot(given, id);
}

async function readLot({ work }: Given, id: string): Promise<Lot> {
  return (await work.head.get(`/approvals/${id}`).expect(200)).body as Lot;
}

const numbersOf = ({ records }: Lot) => records.map(({ certificateNumber }) => certificateNumber);

/** The certificates of a centre in the order of their numbers: 1, 2, 3 … where none is missing. */
async function sequencesOf({ centre }: Given): Promise<number[]> {
  const issued = await CertificateModel.find({ centreId: centre.centre._id, kind: 'verification' }).lean();
  return issued.map(({ sequence }) => sequence).sort((a, b) => a - b);
}

function textOf(pdf: Buffer): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'lot-'));
  try {
    writeFileSync(join(folder, 'lot.pdf'), pdf);
    return execFileSync('pdftotext', ['-layout', join(folder, 'lot.pdf'), '-'], { encoding: 'utf8' }).split('\f');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a lot signed with one password', () => {
  itWith(
    'pdftotext',
    'issues each certificate, closes a failure without, refuses alone what changed since it was shown, and leaves no number out',
    async () => {
      const given = await buildLot(['pass', 'pass', 'fail', 'pass']);
      const [, second, third] = given.records;
      // Somebody touches the second after the page was opened: it is returned and submitted anew.
      await given.work.head
        .post(`/verifications/${second!.id}/transitions`, { to: 'returned', reason: 'Xem lại' })
        .expect(200);
      await given.work.submit(second!.id);
      const lot = await signAndWait(given);
      expect(lot.status).toBe('done');
      expect(lot.records.map(({ state }) => state)).toEqual(['issued', 'refused', 'failed', 'issued']);
      expect(lot.records[1]?.refusals).toMatchObject([{ rule: 'approval.changed' }]);
      expect(lot.progress).toMatchObject({ total: 4, done: 4, issued: 2, failed: 1, refused: 1 });
      expect(await sequencesOf(given)).toEqual([1, 2]);
      expect(await VerificationModel.findById(second!.id).lean()).toMatchObject({ status: 'submitted' });
      expect(await VerificationModel.findById(third!.id).lean()).toMatchObject({ status: 'failed' });

      const merged = await given.work.head.get(`/approvals/${lot.id}/certificates.pdf`).expect(200);
      expect(merged.type).toBe('application/pdf');
      const pages = textOf(merged.body as Buffer);
      const found = numbersOf(lot).flatMap((number) =>
        number ? pages.findIndex((page) => page.includes(number)) : [],
      );
      expect(found[0]).toBe(0);
      expect(found[1]).toBeGreaterThan(0);
      const failures = textOf(
        (await given.work.head.get(`/approvals/${lot.id}/failures.pdf`).expect(200)).body as Buffer,
      );
      expect(failures.join('\n')).toContain((await VerificationModel.findById(third!.id).orFail()).number);
      const stored = await CertificateModel.find({ centreId: given.centre.centre._id }).lean();
      for (const { _id, file } of stored) {
        const one = (await given.work.head.get(`/certificates/${String(_id)}.pdf`).expect(200)).headers['etag'];
        expect(one).toBe(`"${file?.sha256}"`);
      }
      const labels = await given.work.head.get(`/labels.pdf?approvalId=${lot.id}`).expect(200);
      const [sheet = ''] = textOf(labels.body as Buffer);
      const onSheet = numbersOf(lot).flatMap((number) => (number ? sheet.replace(/\s+/g, ' ').indexOf(number) : []));
      expect(onSheet).toEqual([...onSheet].sort((a, b) => a - b));
      expect(Math.min(...onSheet)).toBeGreaterThan(-1);
    },
  );

  it('is refused without the password, to a technician, to another centre’s head, and for records of another centre', async () => {
    const given = await buildLot(['pass']);
    const { work, records, centre } = given;
    await work.head.post('/approvals', { records, password: 'không phải' }).expect(422);
    await work.head.post('/approvals', { records }).expect(422);
    await work.technician.post('/approvals', { records, password: testPassword }).expect(403);
    const other = await useApi(registry.app, (await buildWorkingCentre()).head);
    await other.post('/approvals', { records, password: testPassword }).expect(422);
    expect(await CertificateModel.countDocuments({ centreId: centre.centre._id })).toBe(0);
    const lot = await signAndWait(given);
    await other.get(`/approvals/${lot.id}`).expect(404);
    await other.get(`/approvals/${lot.id}/certificates.pdf`).expect(404);
    await work.technician.get(`/approvals/${lot.id}`).expect(200);
    const officer = await useApi(registry.app, await buildPerson('agencyOfficer'));
    await officer.get(`/approvals/${lot.id}`).expect(403);
  });

  it('names what the head did himself, and signs nothing where nothing else is left', async () => {
    const given = await buildLot(['pass', 'pass']);
    const [own] = given.records;
    await VerificationModel.updateOne({ _id: own!.id }, { $push: { recordedByIds: given.centre.head.id } });
    const refused = await signed(given, [own!]).expect(409);
    expect((refused.body as { refusals: unknown[] }).refusals).toMatchObject([{ rule: 'approval.own' }]);
    const lot = await signAndWait(given);
    expect(lot.records.map(({ state }) => state)).toEqual(['refused', 'issued']);
    expect(await sequencesOf(given)).toEqual([1]);
  });

  it('takes no number for a record that its gates refuse in the middle', async () => {
    const given = await buildLot(['pass', 'pass', 'pass']);
    const [, second] = given.records;
    // As a slip in the database would leave it: what was frozen is gone, the version is the same.
    await VerificationModel.updateOne({ _id: second!.id }, { $unset: { frozen: 1 } });
    const lot = await signAndWait(given);
    expect(lot.records.map(({ state }) => state)).toEqual(['issued', 'refused', 'issued']);
    expect(await sequencesOf(given)).toEqual([1, 2]);
  });

  it('is decided many together: where the paper of one cannot be drawn, the others are issued all the same', async () => {
    const given = await buildLot(['pass', 'pass', 'pass', 'fail', 'pass', 'pass', 'pass']);
    const unprintable = given.records[4];
    // As a slip in the database would leave it: a sign that the printing font lacks.
    const place = 'Chợ \u{1F41F}';
    await VerificationModel.updateOne({ _id: unprintable!.id }, { $set: { place, 'frozen.place': place } });
    const lot = await signAndWait(given);
    const states = ['issued', 'issued', 'issued', 'failed', 'refused', 'issued', 'issued'];
    expect(lot.records.map(({ state }) => state)).toEqual(states);
    expect(lot.records[4]?.refusals).toMatchObject([{ rule: 'certificate.undrawable' }]);
    expect(await sequencesOf(given)).toEqual([1, 2, 3, 4, 5]);
    // Each number is told by the audit trail with the work that took it.
    const told = await AuditEntryModel.find({ 'numbers.series': /^certificate:/ })
      .sort({ _id: 1 })
      .lean();
    const own = told.filter(({ subject }) => subject.organizationId?.equals(given.centre.centre._id));
    expect(own.map(({ numbers = [] }) => numbers.map(({ value }) => value))).toEqual([[1], [2], [3], [4], [5]]);
  });

  it('signed twice at once, doubles nothing', async () => {
    const given = await buildLot(['pass', 'pass']);
    const answers = await Promise.all([signed(given, given.records), signed(given, given.records)]);
    await whenApproved();
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await sequencesOf(given)).toEqual([1, 2]);
  });

  it('with an Idempotency-Key is begun once, and answered again', async () => {
    const given = await buildLot(['pass']);
    const [first, again] = [
      await signed(given, given.records).set('Idempotency-Key', 'a lot').expect(201),
      await signed(given, given.records).set('Idempotency-Key', 'a lot').expect(201),
    ];
    expect((again.body as Lot).id).toBe((first.body as Lot).id);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await whenApproved();
    expect(await sequencesOf(given)).toEqual([1]);
  });
});

/** Waits until the running work has decided so many records. */
async function until(given: Given, count: number): Promise<void> {
  while ((await sequencesOf(given)).length < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a lot whose work is cut short', () => {
  it('goes on where it stood, loses and doubles nothing', async () => {
    const given = await buildLot(['pass', 'pass', 'pass', 'pass']);
    const { id } = (await signed(given, given.records).expect(201)).body as Lot;
    await until(given, 1);
    await stopApprovals();
    const cut = await readLot(given, id);
    expect(cut.status).toBe('running');
    expect(cut.progress['waiting']).toBeGreaterThan(0);
    expect(cut.progress['issued']).toBe((await sequencesOf(given)).length);

    // An instance that died holds its lease still: nobody takes it over before it has passed.
    await ApprovalModel.updateOne({ _id: id }, { $set: { leaseUntil: new Date(testNow.getTime() + 60_000) } });
    await resumeApprovals(settings);
    expect((await readLot(given, id)).progress).toEqual(cut.progress);
    registry.clock.set(new Date(testNow.getTime() + 61_000));
    try {
      await Promise.all([resumeApprovals(settings), resumeApprovals(settings)]);
    } finally {
      registry.clock.set(testNow);
    }
    const whole = await readLot(given, id);
    expect([whole.status, whole.progress['issued']]).toEqual(['done', 4]);
    expect(await sequencesOf(given)).toEqual([1, 2, 3, 4]);
    expect(new Set(numbersOf(whole)).size).toBe(4);
  });

  it('decides nothing twice, though two instances believe the lot is theirs', async () => {
    const given = await buildLot(['pass', 'pass', 'pass']);
    const { id } = (await signed(given, given.records).expect(201)).body as Lot;
    await ApprovalModel.updateOne({ _id: id }, { $set: { leaseUntil: testNow } });
    const lot = await ApprovalModel.findById(id).orFail();
    runApart(lot._id, settings);
    await whenApproved();
    await resumeApprovals(settings);
    expect((await readLot(given, id)).progress).toMatchObject({ issued: 3, refused: 0 });
    expect(await sequencesOf(given)).toEqual([1, 2, 3]);
  });

  it('stops when its head says so: what waits stays submitted, what was issued stands', async () => {
    const given = await buildLot(['pass', 'pass', 'pass', 'pass']);
    const { id } = (await signed(given, given.records).expect(201)).body as Lot;
    await until(given, 1);
    await stopApprovals();
    await given.work.technician.post(`/approvals/${id}/cancel`, {}).expect(403);
    await given.work.head.post(`/approvals/${id}/cancel`, { reason: 'Nhầm lô' }).expect(200);
    await resumeApprovals(settings);
    const lot = await readLot(given, id);
    expect(lot).toMatchObject({ status: 'cancelled', cancelReason: 'Nhầm lô' });
    const issued = (await sequencesOf(given)).length;
    expect(lot.progress).toMatchObject({ waiting: 0, issued, left: 4 - issued });
    const left = lot.records.filter(({ state }) => state === 'left').map(({ id: record }) => record);
    expect(await VerificationModel.countDocuments({ _id: { $in: left }, status: 'submitted' })).toBe(left.length);
    await given.work.head.post(`/approvals/${id}/cancel`, {}).expect(409);
    // What was left may be signed again.
    const versions = given.records.filter(({ id: record }) => left.includes(record));
    expect((await signAndWait(given, versions)).progress).toMatchObject({ issued: left.length });
  });

  it('decides nothing in the name of a head whose account was closed', async () => {
    const given = await buildLot(['pass', 'pass', 'pass', 'pass']);
    const { id } = (await signed(given, given.records).expect(201)).body as Lot;
    await until(given, 1);
    await stopApprovals();
    await AccountModel.updateOne({ _id: given.centre.head.id }, { $set: { active: false } });
    await resumeApprovals(settings);
    const members = await ApprovalMemberModel.find({ approvalId: id }).lean();
    expect(members.filter(({ state }) => state === 'waiting')).toEqual([]);
    expect(members.filter(({ state }) => state === 'issued').length).toBe((await sequencesOf(given)).length);
    expect(await ApprovalModel.findById(id).lean()).toMatchObject({ status: 'cancelled' });
  });
});

describe('the page of the review', () => {
  it('shows what failed, then what is near a limit, and what is as usual ticked, leaves out what is refused, and signs with the versions shown', async () => {
    const given = await buildLot(['usual', 'pass', 'fail', 'pass']);
    const [usual, near, failed, own] = given.records;
    await VerificationModel.updateOne({ _id: own!.id }, { $push: { recordedByIds: given.centre.head.id } });
    const { get, post } = await signIn(registry.app, given.centre.head);
    const address = '/approvals/new';
    const page = (await get(address).set('Accept', 'text/html').expect(200)).text;
    const ticked = [...page.matchAll(/<input[^>]*name="records\[([0-9a-f]+)\]"[^>]*>/g)].map(([tag, id]) => [
      id,
      tag.includes('checked'),
    ]);
    expect(ticked).toEqual([
      [failed!.id, false],
      [near!.id, false],
      [usual!.id, true],
    ]);
    expect(page).toContain('Sai số vượt giới hạn ở vị trí 1');
    expect(page).toContain('93 % giới hạn');
    expect(page).toContain('Người lập biên bản không được tự duyệt.');
    expect(formTo(page, address)).toBeDefined();

    const wrong = await post(address, { [`records[${usual!.id}]`]: String(usual!.version), password: 'sai' }).send();
    expect(wrong.status).toBe(422);
    const none = await post(address, { password: testPassword }).send();
    expect([none.status, none.text.includes('Chưa đánh dấu biên bản nào.')]).toEqual([422, true]);
    const { headers } = await post(address, {
      [`records[${usual!.id}]`]: String(usual!.version),
      password: testPassword,
    }).expect(303);
    await whenApproved();
    const lot = (await get(String(headers['location'])).set('Accept', 'text/html').expect(200)).text;
    expect(lot).toContain('certificates.pdf');
    expect(lot).toContain('/labels?approvalId=');
    expect(
      (await get(`/approvals/new?from=01/01/2026&typeCode=khac`).set('Accept', 'text/html').expect(200)).text,
    ).toContain('Không có biên bản nào chờ duyệt.');
  });
});
