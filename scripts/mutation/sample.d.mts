import type { Mutant } from '@stryker-mutator/api/core';

/** Which of a room's wrong changes are tried: all, so many drawn with this seed, or those at places such as `src/x.ts:12`. */
export interface Choice {
  readonly size: number | undefined;
  readonly seed: number;
  readonly places: readonly string[];
}

export function drawSample(mutants: readonly Mutant[], choice: Choice & { readonly sampleFile: string }): void;

export function readSample(sampleFile: string): { readonly all: number; readonly ids: ReadonlySet<string> };
