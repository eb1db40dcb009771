import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { compareValues } from '../../src/engine/values/compare';
import { kindOf } from '../../src/engine/values/numbers';
import { encodeValue } from '../../src/engine/values/key-encoding';
import { shortened, afterPrefix } from '../../src/engine/storage/keys';

const decimal = (text: string) => Decimal128.fromString(text);

/** Values in BSON's order; those in one inner list are equal. */
const ascending: unknown[][] = [
  [new MinKey()],
  [undefined],
  [null],
  [new Double(NaN), decimal('NaN')],
  [new Double(-Infinity), decimal('-Infinity')],
  [decimal('-1E+400')],
  [new Double(-1e300)],
  [Long.fromString('-9223372036854775808'), new Double(-9223372036854775808)],
  [Long.fromString('-9223372036854775807')],
  [new Int32(-1), new Double(-1), decimal('-1.00')],
  [decimal('-1E-400')],
  [new Int32(0), new Double(-0), decimal('0'), decimal('-0.00')],
  [decimal('1E-6000')],
  [decimal('0.1')],
  [new Double(0.1)],
  [decimal('0.10000000000000001')],
  [new Int32(2), Long.fromNumber(2), new Double(2), decimal('2.0')],
  [new Double(9007199254740992), Long.fromString('9007199254740992')],
  [Long.fromString('9007199254740993'), decimal('9007199254740993')],
  [decimal('9007199254740993.5')],
  [Long.fromString('9223372036854775807')],
  [new Double(9223372036854775808)],
  [decimal('1E+400')],
  [new Double(Infinity), decimal('Infinity')],
  [''],
  ['a'],
  ['a\0'],
  ['a\0b'],
  ['ab'],
  ['Đ'],
  ['～'],
  ['😀'],
  [{}],
  [{ a: new Int32(1) }, { a: new Double(1) }],
  [{ a: new Int32(1), b: new Int32(0) }],
  [{ b: new Int32(0) }],
  [{ a: 'x' }],
  [[]],
  [[new Int32(1)]],
  [[new Int32(1), new Int32(1)]],
  [[new Int32(2)]],
  [new Binary(Buffer.from('b'))],
  [new Binary(Buffer.from('aa'))],
  [new ObjectId('000000000000000000000001')],
  [new ObjectId('ff0000000000000000000000')],
  [false],
  [true],
  [new Date(-1)],
  [new Date(1)],
  [new Timestamp({ t: 1, i: 1 })],
  [new Timestamp({ t: 4294967295, i: 1 })],
  [new BSONRegExp('a')],
  [new BSONRegExp('b')],
  [new MaxKey()],
];

describe('the order of values', () => {
  const ranked = ascending.flatMap((equals, rank) => equals.map((value) => ({ value, rank })));

  it('is the same by comparison and by encoded bytes', () => {
    for (const a of ranked) {
      for (const b of ranked) {
        const expected = Math.sign(a.rank - b.rank);
        const shown = `${String(a.value)} and ${String(b.value)}`;
        expect([shown, Math.sign(compareValues(a.value, b.value))]).toEqual([shown, expected]);
        expect([shown, Math.sign(Buffer.compare(encodeValue(a.value), encodeValue(b.value)))]).toEqual([
          shown,
          expected,
        ]);
      }
    }
  });

  it('has no encoding that is the beginning of another', () => {
    const encoded = ranked.map(({ value, rank }) => ({ bytes: encodeValue(value), rank }));
    for (const a of encoded) {
      for (const b of encoded) {
        if (a.rank !== b.rank) expect(b.bytes.subarray(0, a.bytes.length).equals(a.bytes)).toBe(false);
      }
    }
  });

  it('cuts long keys so that they stay different', () => {
    const [a, b] = ['a', 'b'].map((end) => shortened(encodeValue('x'.repeat(3000) + end))) as [Buffer, Buffer];
    expect(a.equals(b)).toBe(false);
    expect(a.length).toBeLessThan(1900);
  });

  it('knows what comes after every key with a beginning', () => {
    expect(afterPrefix(Buffer.from([1, 2]))).toEqual(Buffer.from([1, 3]));
    expect(afterPrefix(Buffer.from([1, 0xff]))).toEqual(Buffer.from([2]));
  });
});

it.each([
  [5, 'int'],
  [2 ** 31, 'double'],
  [0.5, 'double'],
  [new Int32(5), 'int'],
  [new Double(5), 'double'],
  [Long.fromNumber(5), 'long'],
  [5n, 'long'],
  [Decimal128.fromString('5'), 'decimal'],
] as const)('%p is a number of the kind %s', (value, kind) => {
  expect(kindOf(value)).toBe(kind);
});
