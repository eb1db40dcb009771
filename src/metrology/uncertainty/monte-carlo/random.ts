/** Numbers between 0 and 1, both excluded, with 53 random bits; the same ones for the same seed. */
export type Random = () => number;

const lowerBits = 2 ** 26;
const resolution = 2 ** -53;

/**
 * A generator for Monte Carlo work: xoshiro128++ of Blackman and Vigna, period 2^128 − 1, which passes the tests that
 * JCGM 101:2008, C.3.1 asks a generator to pass. The seed is any whole number from 0 to 2^53.
 */
export function seededRandom(seed: number): Random {
  let [a, b, c, d] = startingState(seed);
  // Numbers are made many at a time: the state then stays in registers.
  const ready = new Float64Array(1024);
  let place = ready.length;
  const refill = () => {
    let [p, q, r, s] = [a, b, c, d];
    for (let index = 0; index < ready.length; index += 1) {
      let sum = (p + s) | 0;
      const high = ((((sum << 7) | (sum >>> 25)) + p) | 0) >>> 5;
      let shifted = q << 9;
      r ^= p;
      s ^= q;
      q ^= r;
      p ^= s;
      r ^= shifted;
      s = (s << 11) | (s >>> 21);
      sum = (p + s) | 0;
      const low = ((((sum << 7) | (sum >>> 25)) + p) | 0) >>> 6;
      shifted = q << 9;
      r ^= p;
      s ^= q;
      q ^= r;
      p ^= s;
      r ^= shifted;
      s = (s << 11) | (s >>> 21);
      ready[index] = (high * lowerBits + low + 0.5) * resolution;
    }
    [a, b, c, d] = [p, q, r, s];
    place = 0;
  };
  return () => {
    if (place === ready.length) refill();
    place += 1;
    return ready[place - 1]!;
  };
}

/** Spreads a seed over the whole state, so that seeds next to each other give unlike numbers (SplitMix). */
function startingState(seed: number): [number, number, number, number] {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError('A seed is a whole number, not negative.');
  let state = (seed % 2 ** 32) | 0;
  const spread = (extra: number): number => {
    state = (state + 0x9e3779b9 + extra) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  return [spread(Math.floor(seed / 2 ** 32)), spread(0), spread(0), spread(0)];
}
