import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findProcedure } from '../src/metrology';
import { evaluateBudgets, monteCarlo } from '../src/metrology/uncertainty';
import { schemaCheckTime, writeSample } from './bench/dcc';
import { gaugeBlock, thirtyInputs } from './bench/gauge-block';

/** What is measured: milliseconds of processor time, the best of some runs, so that a busy machine tells the same. */
interface Measured {
  readonly what: string;
  readonly took: number | null;
  readonly most: number | null;
}

const meters = 5000;

function main(): void {
  const block = gaugeBlock();
  const trials = best(5, (seed) => monteCarlo(block, { seed, trials: 1_000_000, probability: 0.99 }));
  const numpy = numpyTime();
  const budget = thirtyInputs();
  const written = best(20, () => repeat(10, () => void writeSample())) / 10;
  const checked = schemaCheckTime(writeSample());
  const measured: readonly Measured[] = [
    { what: `${meters} water meters of three points judged`, took: best(3, judgeMeters), most: 1000 },
    { what: 'budget of 30 inputs', took: best(20, () => repeat(10, () => evaluateBudgets(budget))) / 10, most: 2 },
    { what: '1,000,000 trials of the gauge block', took: trials, most: 1000 },
    { what: '  the same in numpy', took: numpy, most: null },
    { what: '  times numpy', took: numpy === null ? null : trials / numpy, most: 3 },
    { what: 'digital certificate (DCC) written', took: written, most: null },
    { what: '  written and held against its schema', took: checked === null ? null : written + checked, most: 20 },
  ];
  for (const line of measured) print(line);
  if (numpy === null)
    console.log('numpy is not on this machine (python3 with numpy; PYTHON names another): not compared.');
  if (checked === null)
    console.log('No schemas of the DCC (folder DCC_SCHEMAS), or no xmllint: the certificate is written, not checked.');
  if (measured.some(({ took, most }) => took !== null && most !== null && took > most)) process.exitCode = 1;
}

function best(runs: number, work: (run: number) => void): number {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const began = process.cpuUsage();
    work(run);
    const { user, system } = process.cpuUsage(began);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function repeat(times: number, work: () => void): void {
  for (let time = 0; time < times; time += 1) work();
}

function judgeMeters(): void {
  const { evaluate } = findProcedure('coldWaterMeter')!;
  for (let meter = 0; meter < meters; meter += 1) {
    const indicated = ['9.7', '10.05', (99 + (meter % 7) / 10).toFixed(1)];
    const flows = [
      { flowPoint: 'Q1', flow: '32', actualVolume: '10' },
      { flowPoint: 'Q2', flow: '52', actualVolume: '10' },
      { flowPoint: 'Q3', flow: '2400', actualVolume: '100' },
    ].map((run, point) => ({ ...run, startReading: '0', endReading: indicated[point]!, waterTemperature: '24' }));
    const { evaluation } = evaluate({
      characteristics: {
        ...{ q3: { value: '2.5', unit: 'm3/h' }, ratio: '80', accuracyClass: '2', temperatureClass: 'T30' },
        registerInterval: { value: '0.05', unit: 'L' },
      },
      environment: { temperature: '28', humidity: '70' },
      checks: { markings: 'pass', condition: 'pass', tightness: 'pass', sealing: 'pass' },
      readings: { flows },
    });
    if (!evaluation) throw new Error('The water meter of the bench is not judged: its readings miss something.');
  }
}

/** Milliseconds of numpy; null where there is none. */
function numpyTime(): number | null {
  const script = join(__dirname, 'bench/gauge-block.py');
  const { status, stdout } = spawnSync(process.env['PYTHON'] ?? 'python3', [script], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}

function print({ what, took, most }: Measured): void {
  const figure = took === null ? '—' : took.toFixed(took < 10 ? 2 : 0);
  const limit = most === null || took === null ? '' : `  (at most ${most}) ${took <= most ? 'ok' : 'TOO SLOW'}`;
  console.log(`${what.padEnd(44)}${figure.padStart(8)}${what.includes('times') ? '    ' : ' ms '}${limit}`);
}

main();
