import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { cwd } from 'node:process';

/**
 * Chooses which of the room's wrong changes are tried, and notes their ids in `sampleFile`: all, those at the given
 * places (`src/x.ts:12`), or as many as `size`, by a seeded draw in which each is as likely as any other.
 */
export function drawSample(mutants, { sampleFile, size, seed, places }) {
  const able = mutants.filter(({ status }) => status !== 'Ignored').filter((mutant) => isAt(mutant, places));
  const ids = able.map(({ id }) => id);
  writeFileSync(sampleFile, JSON.stringify({ all: ids.length, ids: size === undefined ? ids : draw(ids, size, seed) }));
}

/** What `drawSample` noted: how many wrong changes the room has, and the ids of those that are tried. */
export function readSample(sampleFile) {
  const { all, ids } = JSON.parse(readFileSync(sampleFile, 'utf8'));
  return { all, ids: new Set(ids) };
}

function isAt({ fileName, location }, places) {
  if (places.length === 0) return true;
  return places.some((place) => {
    const [file, line] = place.split(':');
    return relative(cwd(), fileName) === file && (!line || Number(line) === location.start.line + 1);
  });
}

/** The first `size` of a shuffle by Fisher and Yates. */
function draw(ids, size, seed) {
  const next = random(seed);
  const left = [...ids];
  const drawn = [];
  while (drawn.length < size && left.length > 0) drawn.push(...left.splice(Math.floor(next() * left.length), 1));
  return drawn;
}

/** mulberry32: numbers from 0 to 1 that a seed fixes. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
