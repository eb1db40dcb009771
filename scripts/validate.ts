import { readFileSync } from 'node:fs';
import { checkCases, publishedCases, readCases, type CheckedCase } from '../src/metrology/validation';

/**
 * Holds what the registry calculates against published cases (ISO/IEC 17025:2017, 7.11.2): `npm run validate`, or
 * `npm run validate -- FILE` for the cases of another file. Ends with 1 where one does not come out as published. A case
 * that its own file calls incomplete is told of, and counts neither way.
 */
function main(file: string | undefined): void {
  const cases = file === undefined ? publishedCases : casesOf(file);
  let [passed, all, incomplete] = [0, 0, 0];
  for (const checked of checkCases(cases, publishedCases)) {
    print(checked);
    if (checked.incomplete !== undefined) incomplete += 1;
    else all += 1;
    if (checked.passed) passed += 1;
  }
  console.log(`${passed} of ${all}${incomplete > 0 ? `, ${incomplete} incomplete` : ''}`);
  if (passed < all || all === 0) process.exitCode = 1;
}

function casesOf(file: string) {
  const read = readCases(textOf(file));
  if (!read.ok) {
    const said = (language: 'vi' | 'en') => read.faults.map(({ place, words }) => `${place}: ${words[language]}`);
    leave(file, said('vi').join('; '), said('en').join('; '));
  }
  return read.cases;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return leave(file, 'Không đọc được tệp.', 'The file cannot be read.');
  }
}

function leave(file: string, vi: string, en: string): never {
  console.error(`${file}: ${vi}\n${file}: ${en}`);
  process.exit(1);
}

function print({ id, name, source, checks, problem, incomplete, passed }: CheckedCase): void {
  const outcome = incomplete === undefined ? (passed ? 'PASS' : 'FAIL') : 'SKIP';
  console.log(`${outcome}  ${id}${name ? `: ${name}` : ''}\n      ${source}`);
  if (problem !== null) console.log(`      not calculated: ${problem}`);
  if (incomplete !== undefined) console.log(`      incomplete by its own file, which lacks: ${incomplete}`);
  for (const check of checks) {
    const within = check.tolerance === null ? '' : ` within ${figure(check.tolerance)}`;
    const verdict = check.passed ? 'ok' : 'NO';
    console.log(
      `      ${verdict}  ${check.quantity}: expected ${figure(check.expected)}${within}, got ${check.got === null ? 'nothing' : figure(check.got)}`,
    );
  }
}

const figure = (value: number | string) => (typeof value === 'number' ? String(Number(value.toPrecision(9))) : value);

main(process.argv[2]);
