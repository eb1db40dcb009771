/** Abscissae of Kronrod's rule of 15 points on [−1, 1] from the outside in, with its weights and those of Gauss's 7. */
const nodes: readonly (readonly [abscissa: number, kronrod: number, gauss: number])[] = [
  [0.9914553711208126, 0.022935322010529224, 0],
  [0.9491079123427585, 0.06309209262997856, 0.1294849661688697],
  [0.8648644233597691, 0.10479001032225019, 0],
  [0.7415311855993945, 0.14065325971552592, 0.27970539148927664],
  [0.5860872354676911, 0.1690047266392679, 0],
  [0.4058451513773972, 0.19035057806478542, 0.3818300505051189],
  [0.20778495500789848, 0.20443294007529889, 0],
  [0, 0.20948214108472782, 0.4179591836734694],
];

const deepest = 40;

/**
 * The integral of `f` from `from` to `to`, either end possibly infinite, by Gauss and Kronrod's pair of 7 and 15 points,
 * halving where they disagree. `breaks` are places where `f` bends; `scale` is how far a tail reaches.
 */
export function integrate(
  f: (x: number) => number,
  [from, to]: readonly [number, number],
  { breaks = [], scale = 1 }: { readonly breaks?: readonly number[]; readonly scale?: number } = {},
): number {
  const inside = breaks.filter((each) => each > from && each < to && Number.isFinite(each)).sort((a, b) => a - b);
  const middle = inside.length > 0 || Number.isFinite(from) || Number.isFinite(to) ? inside : [0];
  const ends = [from, ...middle, to];
  return ends.slice(1).reduce((sum, end, index) => sum + piece(f, ends[index] ?? from, end, scale), 0);
}

function piece(f: (x: number) => number, from: number, to: number, scale: number): number {
  if (from >= to) return 0;
  if (to === Infinity) return halving((t) => tailTerm(f, from, scale, t), 0, 1, deepest);
  if (from === -Infinity) return halving((t) => tailTerm(f, to, -scale, t), 0, 1, deepest);
  return halving(f, from, to, deepest);
}

/** x = end + scale · t/(1 − t) takes [end, ±∞) to [0, 1). */
function tailTerm(f: (x: number) => number, end: number, scale: number, t: number): number {
  const rest = 1 - t;
  const term = (f(end + (scale * t) / rest) * Math.abs(scale)) / (rest * rest);
  return Number.isFinite(term) ? term : 0;
}

function halving(f: (x: number) => number, from: number, to: number, depth: number): number {
  const [half, centre] = [(to - from) / 2, (to + from) / 2];
  let [kronrod, gauss] = [0, 0];
  for (const [abscissa, ofKronrod, ofGauss] of nodes) {
    const value = abscissa === 0 ? f(centre) : f(centre - half * abscissa) + f(centre + half * abscissa);
    kronrod += ofKronrod * value;
    gauss += ofGauss * value;
  }
  const settled = Math.abs(kronrod - gauss) * half <= 1e-13 + 1e-11 * Math.abs(kronrod * half);
  if (settled || depth === 0) return kronrod * half;
  return halving(f, from, centre, depth - 1) + halving(f, centre, to, depth - 1);
}
