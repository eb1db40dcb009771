/** A(t|ν), the share of Student's distribution within ±t (Abramowitz and Stegun, 26.7.3 and 26.7.4), for whole ν. */
function shareWithin(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isEven = freedom % 2 === 0;
  let term = isEven ? 1 : cosine;
  let sum = freedom === 1 ? 0 : term;
  for (let power = isEven ? 2 : 3; power <= freedom - 2; power += 2) {
    term *= ((power - 1) / power) * cosine ** 2;
    sum += term;
  }
  return isEven ? sine * sum : (2 / Math.PI) * (angle + sine * sum);
}

/** The t that holds the share, by halving; from 3,000 degrees of freedom on, the first term beyond the normal one. */
export function studentFactor(share: number, normal: number, freedom: number): number {
  if (freedom > 3000) return normal * (1 + (normal ** 2 + 1) / (4 * freedom));
  let [low, high] = [0, 1000];
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (shareWithin(middle, freedom) < share) low = middle;
    else high = middle;
  }
  return high;
}
