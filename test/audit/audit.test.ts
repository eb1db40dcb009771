import { Types } from 'mongoose';
import { findBrokenSeal, recordAudit } from '../../src/audit';
import { AuditEntryModel } from '../../src/audit/audit.model';
import { auditQuery } from '../../src/audit/audit.service';
import { inTransaction } from '../../src/platform/database';
import { buildPerson, signIn, useApi } from '../support/people';
import { testNow, useRegistry } from '../support/registry';

const registry = useRegistry();
const actor = { id: 'a', name: 'Người thử' };

async function recordTwice() {
  const id = new Types.ObjectId();
  const organizationId = new Types.ObjectId();
  const subject = { type: 'Instrument' as const, id, name: 'PTD-1', organizationId };
  const states = [
    [null, { place: 'Đông Hà', when: new Date(0), parts: { a: 1, b: [] }, empty: {} }],
    [{ place: 'Đông Hà' }, { place: 'Cam Lộ' }],
  ] as const;
  for (const [before, after] of states) {
    await inTransaction((session) =>
      recordAudit(actor, { action: 'instrument.changed', subject, before, after, reason: 'thử', at: testNow }, session),
    );
  }
  return { id, organizationId };
}

describe('the audit trail of a record', () => {
  it('keeps before and after of what changed, in order', async () => {
    const { id } = await recordTwice();
    const [, second] = await AuditEntryModel.find({ 'subject.id': id }).sort({ sequence: 1 }).lean();
    expect(second?.changes).toEqual([{ field: 'place', before: 'Đông Hà', after: 'Cam Lộ' }]);
    expect(await findBrokenSeal(id)).toBeUndefined();
  });

  it('shows where an entry was changed or removed', async () => {
    const changed = await recordTwice();
    await AuditEntryModel.updateOne({ 'subject.id': changed.id, sequence: 2 }, { $set: { actorName: 'Kẻ khác' } });
    expect(await findBrokenSeal(changed.id)).toBe(2);

    const removed = await recordTwice();
    await AuditEntryModel.deleteOne({ 'subject.id': removed.id, sequence: 1 });
    expect(await findBrokenSeal(removed.id)).toBe(1);
  });

  it('is not written when the change is not saved', async () => {
    const id = new Types.ObjectId();
    const work = inTransaction(async (session) => {
      await recordAudit(
        actor,
        { action: 'instrument.changed', subject: { type: 'Instrument', id, name: 'x' }, at: testNow },
        session,
      );
      throw new Error('the change failed');
    });
    await expect(work).rejects.toThrow('the change failed');
    expect(await AuditEntryModel.countDocuments({ 'subject.id': id })).toBe(0);
  });
});

describe('the list of all changes', () => {
  it('shows a centre its own and the department all', async () => {
    const { organizationId } = await recordTwice();
    const idsSeenBy = async (person: Awaited<ReturnType<typeof buildPerson>>) => {
      const { get } = await useApi(registry.app, person);
      const response = await get('/audit?limit=200').expect(200);
      return new Set((response.body as { items: { subject: { id: string } }[] }).items.map(({ subject }) => subject.id))
        .size;
    };
    expect(await idsSeenBy(await buildPerson('centreHead', { organizationId }))).toBe(1);
    expect(await idsSeenBy(await buildPerson('departmentOfficer'))).toBeGreaterThan(1);
  });

  it.each([
    ['of every organization', 'departmentOfficer', {}],
    ['of one’s own organization', 'centreHead', {}],
    ['of one kind of record', 'departmentOfficer', { subjectType: 'Instrument' }],
    ['of one person', 'administrator', { actorId: '0123456789abcdef01234567' }],
    ['of some days', 'administrator', { from: '2026-11-01', until: '2026-11-20' }],
    ['of one kind on some days', 'administrator', { subjectType: 'SignIn', from: '2026-11-01' }],
  ] as const)('%s, reads an index in its order', async (_which, role, filter) => {
    const query = auditQuery(await buildPerson(role), filter);
    const plan = JSON.stringify(await AuditEntryModel.find(query).sort({ at: -1, _id: -1 }).limit(51).explain());
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toMatch(/COLLSCAN|"SORT"/);
  });

  it('is narrowed to a kind and to days in Vietnam', async () => {
    const instants = ['2026-10-01T16:59:59Z', '2026-10-01T17:00:00Z', '2026-10-02T16:59:59Z', '2026-10-02T17:00:00Z'];
    for (const instant of instants) {
      const subject = { type: 'SignIn' as const, id: new Types.ObjectId(), name: instant };
      const record = { action: 'signIn.signedIn' as const, subject, at: new Date(instant) };
      await inTransaction((session) => recordAudit(actor, record, session));
    }
    const filter = 'subjectType=SignIn&from=02/10/2026&until=2026-10-02';
    const administrator = await buildPerson('administrator');
    const { get } = await useApi(registry.app, administrator);
    const { items } = (await get(`/audit?${filter}`).expect(200)).body as { items: { subject: { name: string } }[] };
    expect(items.map(({ subject }) => subject.name)).toEqual([instants[2], instants[1]]);
    const page = await (await signIn(registry.app, administrator)).get(`/audit?${filter}`).expect(200);
    expect(instants.filter((instant) => page.text.includes(instant))).toEqual([instants[1], instants[2]]);
  });

  it('is closed to technicians', async () => {
    const { get } = await signIn(registry.app, await buildPerson('technician'));
    await get('/audit').expect(403);
  });
});
