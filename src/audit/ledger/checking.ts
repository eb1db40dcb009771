import type { NumberStep } from '../../platform/database';
import type { SealedEntry } from '../entry.seals';
import type { Block } from './block.model';
import { Findings, type Named } from './finding';
import type { NamedFile } from './files';

export type Stage = 'blocks' | 'entries' | 'records' | 'files' | 'series';

/** A check at work: what was found, and what one part of it learns for the next. */
export interface Checking {
  readonly findings: Findings;
  readonly counts: Record<Stage, number>;
  /** By file id: what entries and records say of a file. */
  readonly files: Map<string, Omit<NamedFile, 'fileId'> & { readonly subject: Named }>;
  /** By series: the steps that entries tell. */
  readonly steps: Map<string, Set<number>>;
  /** By series: the steps of the records that are there, of kinds that keep theirs for good. */
  readonly kept: Map<string, Set<number>>;
  /** By series: where it stood when the chain began. */
  readonly opened: Map<string, number>;
  /** By series: where it stood when the check began; work goes on meanwhile. */
  readonly standing: ReadonlyMap<string, number>;
  /** The entries out of which something was taken, and what the entries of decisions tell of that. */
  readonly redactions: {
    readonly found: { readonly entry: SealedEntry; readonly hash: string }[];
    /** Id of the entry, hash of what is left, id of the decision. */
    readonly told: Set<string>;
  };
  /** The last block. */
  last: Block | undefined;
  progress(stage: Stage): void;
}

export function beginChecking(
  onProgress: (stage: Stage, done: number) => void,
  series: readonly NumberStep[],
): Checking {
  const counts = { blocks: 0, entries: 0, records: 0, files: 0, series: 0 };
  return {
    findings: new Findings(),
    counts,
    files: new Map(),
    steps: new Map(),
    kept: new Map(),
    opened: new Map(),
    standing: new Map(series.map((each) => [each.series, each.value])),
    redactions: { found: [], told: new Set() },
    last: undefined,
    progress: (stage) => onProgress(stage, counts[stage]),
  };
}
