import { createHash } from 'node:crypto';
import { Types } from 'mongoose';

/** 01/01/2020, the first four bytes of every generated id: sample records sort before real ones. */
const idEpoch = 0x5e0be100;

/** Chance that repeats itself: the same name throws the same numbers, makes the same ids, for ever (sfc32). */
export class Dice {
  readonly #state: Uint32Array;
  readonly #idPrefix: Buffer;
  #idsMade = 0;

  constructor(readonly name: string) {
    const digest = createHash('sha256').update(name).digest();
    this.#state = Uint32Array.from([0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset)));
    this.#idPrefix = digest.subarray(16, 21);
  }

  /** Dice of their own for one part, so that a change elsewhere moves nothing here. */
  for(part: string): Dice {
    return new Dice(`${this.name}/${part}`);
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    const state = this.#state;
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const sum = (a + b + d) >>> 0;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    state[3] = d + 1;
    return sum / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(from: number, upTo: number): number {
    return from + Math.floor(this.next() * (upTo - from + 1));
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  oneOf<T>(choices: readonly T[]): T {
    const chosen = choices[this.between(0, choices.length - 1)];
    if (chosen === undefined) throw new RangeError('there is nothing to choose from');
    return chosen;
  }

  /** One of the choices, each as often as its share says; the shares need not add up to 1. */
  oneByShare<T extends { readonly share: number }>(choices: readonly T[]): T {
    let left = this.next() * choices.reduce((sum, { share }) => sum + share, 0);
    return choices.find(({ share }) => (left -= share) < 0) ?? this.oneOf(choices);
  }

  id(): Types.ObjectId {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt32BE(idEpoch, 0);
    this.#idPrefix.copy(bytes, 4);
    bytes.writeUIntBE((this.#idsMade += 1), 9, 3);
    return new Types.ObjectId(bytes);
  }
}
