import { Types } from 'mongoose';

/** What a block keeps of one entry, or of one record that was found. */
export interface Leaf {
  /** Of an entry: its id; of what was found: that of the record. */
  readonly id: Types.ObjectId;
  readonly subjectId: Types.ObjectId;
  /** The place in the row of the record's entries; 0 of what was found. */
  readonly sequence: number;
  /** The hash of the entry, or the state of the record. */
  readonly hash: string;
}

/** Two ids of 12 bytes, the place as 4, the hash as 32. */
const length = 12 + 12 + 4 + 32;

export function packLeaves(leaves: readonly Leaf[]): Buffer {
  return Buffer.concat(
    leaves.map(({ id, subjectId, sequence, hash }) => {
      const leaf = Buffer.alloc(length);
      leaf.write(id.toHexString(), 0, 'hex');
      leaf.write(subjectId.toHexString(), 12, 'hex');
      leaf.writeUInt32BE(sequence, 24);
      leaf.write(hash, 28, 'hex');
      return leaf;
    }),
  );
}

export function unpackLeaves(packed: Buffer): Leaf[] {
  return Array.from({ length: Math.floor(packed.length / length) }, (_, at) => {
    const leaf = packed.subarray(at * length, (at + 1) * length);
    const idAt = (start: number) => new Types.ObjectId(leaf.subarray(start, start + 12).toString('hex'));
    return {
      id: idAt(0),
      subjectId: idAt(12),
      sequence: leaf.readUInt32BE(24),
      hash: leaf.subarray(28).toString('hex'),
    };
  });
}
