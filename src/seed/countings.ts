import type { CountingRow } from '../department/reports';
import { generated, provenanceOf } from './facts';
import facts from './province-facts.json';

/** The generated records begin with 2020: of the sample, the registers hold everything since then. */
const sampleSince = '2020-01-01';
const sampled = ['designations', 'verifiers', 'standards', 'instruments', 'verifications', 'certificates'];

/** Since when the registers of the sample are whole; of the province's documents, as far as a source says so. */
export const seededCountings: readonly CountingRow[] = [
  ...sampled.map((register) => ({ register, since: sampleSince, provenance: generated })),
  ...facts.countings.map(({ register, since, until, ...sourced }) => ({
    register,
    since,
    until,
    provenance: provenanceOf(sourced),
  })),
];
