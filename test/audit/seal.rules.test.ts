import { Types } from 'mongoose';
import type { AuditEntry } from '../../src/audit/audit.model';
import { changesBetween } from '../../src/audit/audit.rules';
import { firstBrokenEntry, hashOf, sealOf, type SealedEntry } from '../../src/audit/entry.seals';
import { sealKeysIn, setUpSeals } from '../../src/platform/seals';

type Unsealed = Omit<AuditEntry, 'hash' | 'seal' | 'block'>;

const [ours, older, theirs] = ['ours', 'older', 'theirs'].map((name) => `the-key-${name}-`.padEnd(32, 'k'));
const holding = (...keys: (string | undefined)[]) => setUpSeals(sealKeysIn(keys.join(' ')));
beforeEach(() => holding(ours));

const first: Unsealed = {
  at: new Date('2026-11-20T02:00:00Z'),
  actorId: 'a1',
  actorName: 'Lê Thị Thử',
  action: 'instrument.changed',
  subject: { type: 'Instrument', id: new Types.ObjectId('6b01495cc73f271b71927fc7'), name: 'PTD-1' },
  changes: [{ field: 'place', before: 'Đông Hà', after: 'Cam Lộ' }],
  reason: 'chuyển chợ',
  sequence: 1,
  previousHash: '',
};

function sealed(entry: Unsealed & { _id?: Types.ObjectId }): SealedEntry {
  const [_id, hash] = [entry._id ?? new Types.ObjectId(), hashOf(entry)];
  return { ...entry, _id, hash, seal: sealOf(_id, hash), block: 0 };
}

/** Three entries, each sealed over the one before. */
function chain(): SealedEntry[] {
  const one = sealed(first);
  const two = sealed({ ...first, sequence: 2, previousHash: one.hash });
  return [one, two, sealed({ ...first, sequence: 3, previousHash: two.hash })];
}

describe('the seal of an entry', () => {
  const altered: readonly [string, Partial<Unsealed>][] = [
    ['the instant', { at: new Date('2026-11-20T02:00:01Z') }],
    ['the person', { actorId: 'a2' }],
    ['the name of the person', { actorName: 'Kẻ khác' }],
    ['what was done', { action: 'instrument.registered' }],
    ['the kind of record', { subject: { ...first.subject, type: 'Document' } }],
    ['the record', { subject: { ...first.subject, id: new Types.ObjectId('6b01495cc73f271b71927fc8') } }],
    ['the name of the record', { subject: { ...first.subject, name: 'PTD-2' } }],
    ['the field that changed', { changes: [{ field: 'serial', before: 'Đông Hà', after: 'Cam Lộ' }] }],
    ['the value before', { changes: [{ field: 'place', before: 'Đông hà', after: 'Cam Lộ' }] }],
    ['the value after', { changes: [{ field: 'place', before: 'Đông Hà', after: 'Cam Lộ 2' }] }],
    ['a change left out', { changes: [] }],
    ['the reason', { reason: 'khác' }],
    ['the version of the record', { version: 7 }],
    ['the place in the row', { sequence: 2 }],
    ['the state of the record', { state: 'f'.repeat(64) }],
    ['a step of a number series', { numbers: [{ series: 'certificate', value: 12 }] }],
    ['the hash before it', { previousHash: 'f'.repeat(64) }],
  ];

  it.each(altered)('is another when %s is altered', (_what, change) => {
    expect(hashOf({ ...first, ...change })).not.toBe(hashOf(first));
    expect(firstBrokenEntry([{ ...sealed(first), ...change }])).toBe(1);
  });

  it.each([
    ['without the key', () => holding(theirs)],
    ['with none', () => undefined],
  ])('is refused when somebody altered the entry and sealed it anew %s', (_how, take) => {
    const { seal: _seal, ...first_ } = sealed(first);
    take();
    const forged = { ...sealed({ ...first, actorName: 'Kẻ khác' }), ...(_how === 'with none' && { seal: _seal }) };
    holding(ours);
    expect(firstBrokenEntry([forged])).toBe(1);
    expect(firstBrokenEntry([{ ...first_, seal: undefined as never }])).toBe(1);
  });

  it('holds after the key was changed, while the earlier one is kept beside it', () => {
    holding(older);
    const entry = sealed(first);
    holding(ours, older);
    expect(firstBrokenEntry([entry])).toBeUndefined();
    holding(ours);
    expect(firstBrokenEntry([entry])).toBe(1);
  });

  it('is the same whatever the order in which a value’s parts were stored', () => {
    const value = (after: object) => ({ ...first, changes: [{ field: 'e', after }] });
    expect(hashOf(value({ unit: 'g', value: '50' }))).toBe(hashOf(value({ value: '50', unit: 'g' })));
  });
});

describe('a row of entries', () => {
  it('fits while nobody touched it', () => {
    expect(firstBrokenEntry(chain())).toBeUndefined();
    expect(firstBrokenEntry([])).toBeUndefined();
  });

  it.each([0, 1])('shows the entry from which it no longer fits when entry %s is taken out', (at) => {
    expect(firstBrokenEntry(chain().filter((_, index) => index !== at))).toBe(at + 1);
  });

  it('shows entries that changed places', () => {
    const [one, two, three] = chain();
    expect(firstBrokenEntry([one!, three!, two!])).toBe(2);
  });

  it('shows an entry that was altered and sealed anew: the next one no longer fits', () => {
    const [one, two, three] = chain();
    const forged = sealed({ ...two!, actorName: 'Kẻ khác' });
    expect(firstBrokenEntry([one!, forged, three!])).toBe(3);
  });
});

describe('what changed', () => {
  it.each([
    ['a value', { place: 'a' }, { place: 'b' }, [{ field: 'place', before: 'a', after: 'b' }]],
    ['a field that was empty', { place: undefined }, { place: 'b' }, [{ field: 'place', after: 'b' }]],
    ['a field that was emptied', { place: 'a' }, {}, [{ field: 'place', before: 'a' }]],
    ['a new record', null, { place: 'b' }, [{ field: 'place', after: 'b' }]],
    ['a record taken out', { place: 'a' }, null, [{ field: 'place', before: 'a' }]],
    ['nothing when only the order of parts differs', { e: { a: 1, b: 2 } }, { e: { b: 2, a: 1 } }, []],
    ['nothing when null stands for absent', { place: null }, {}, []],
    ['the order of a list', { all: [1, 2] }, { all: [2, 1] }, [{ field: 'all', before: [1, 2], after: [2, 1] }]],
    ['never a secret', { passwordHash: 'a', tokenHash: 'b', epoch: 1 }, { passwordHash: 'c' }, []],
    ['an instant as text', {}, { at: new Date(0) }, [{ field: 'at', after: '1970-01-01T00:00:00.000Z' }]],
  ])('is %s', (_what, before, after, changes) => {
    expect(changesBetween(before, after)).toEqual(changes);
  });
});
