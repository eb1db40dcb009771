import { exact, quantity, type Quantity } from '../quantity';
import { confidenceOf, weakerMark, type Confidence, type Limit, type Source } from './limit';
import { LimitFile } from './limit-file';
import table from './r49-1-tests.json';

const file = new LimitFile('r49-1-tests.json', table);
const tests = file.fields(file.part('tests'), 'tests');

function ruleOf(name: string) {
  const path = `tests.${name}`;
  const fields = file.fields(tests[name], path);
  return {
    ...file.grounds(fields, path),
    fields,
    figure: (key: string) => file.decimal(fields[key], `${path}.${key}`),
  };
}

const sameSign = ruleOf('sameSign');
const spread = ruleOf('spread');
const reading = ruleOf('reading');
const water = ruleOf('water');

const readingEdition = file.text(reading.fields['edition'], 'tests.reading.edition');
const readingShares = file.fields(reading.fields['percentOfVolume'], 'tests.reading.percentOfVolume');

/** Where errors are all of one sign, the least of them in % of its limit is at most this (R 49-1:2013, 7.2.3; read). */
export const sameSignLimit: Limit = {
  ...quantity(sameSign.figure('percentOfMpe'), '%'),
  source: file.source(sameSign.clause),
  confidence: confidenceOf(sameSign.mark),
  mark: sameSign.mark,
};

/** How often the standard deviation of the runs at one flow goes into the limit (7.3.6; general knowledge). */
export const spreadTimes = spread.figure('timesDeviation');

/** The limit of that many standard deviations: that of the errors themselves. */
export function asSpreadLimit(limit: Limit): Limit {
  const mark = weakerMark(limit.mark, spread.mark);
  return { ...limit, source: file.source(spread.clause), confidence: confidenceOf(mark), mark };
}

/** The least volume that a register of this interval measures finely enough, in its unit (R 49-1:2024, 6.7.3.2.3; read). */
export function leastTestVolume(accuracyClass: string, interval: Quantity): Quantity {
  const share = file.decimal(readingShares[accuracyClass], `tests.reading.percentOfVolume.${accuracyClass}`);
  return quantity(exact(interval.value).times(100).div(share), interval.unit);
}

/** The temperatures of the water in a verification, °C, both included (general knowledge). */
export const verificationWater = {
  ...{ from: water.figure('from'), to: water.figure('upTo') },
  source: file.source(water.clause),
};

/** Where the rules of the tests come from, for the basis of a procedure. */
export const waterMeterTestSources: Readonly<Record<'sameSign' | 'spread' | 'reading' | 'water', Basis>> = {
  sameSign: basisOf(sameSign),
  spread: basisOf(spread),
  reading: { ...basisOf(reading), edition: readingEdition },
  water: basisOf(water),
};

interface Basis extends Source {
  confidence: Confidence;
}

function basisOf({ clause, mark }: ReturnType<typeof ruleOf>): Basis {
  return { ...file.source(clause), confidence: confidenceOf(mark) };
}
