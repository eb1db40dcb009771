import { BlockModel } from './block.model';
import { checkChain, checkRedactions, checkRows } from './check.entries';
import { checkFiles } from './check.files';
import { beginChecking, type Checking, type Stage } from './checking';
import { checkTexts } from './check.messages';
import { checkRecords } from './check.records';
import { checkSeries } from './check.series';
import type { Finding } from './finding';
import { findSeries } from '../../platform/database';
import { fill, verbatim, type Text } from '../../platform/i18n';

/** A block as somebody outside the database remembers it. */
export interface Remembered {
  readonly block: number;
  readonly hash: string;
}

interface CheckOptions {
  readonly onProgress?: (stage: Stage, done: number) => void;
  /** The last block that this machine has seen. */
  readonly head?: Remembered | undefined;
  /** Daily seals that somebody kept, each with its day. */
  readonly seals?: readonly (Remembered & { readonly day: string })[];
}

export interface CheckReport {
  readonly counts: Readonly<Record<Stage, number>>;
  /** The last block of the chain; absent while there is none. */
  readonly last?: Remembered;
  /** Empty: nothing is bent. */
  readonly findings: readonly Finding[];
}

/** Reads the whole chain, every entry, every held record, every number series and every stored file. */
export async function checkLedger({
  onProgress = () => undefined,
  head,
  seals = [],
}: CheckOptions = {}): Promise<CheckReport> {
  const checking = beginChecking(onProgress, await findSeries());
  await checkChain(checking);
  checkRedactions(checking);
  await checkRows(checking);
  await checkRecords(checking);
  await checkSeries(checking);
  await checkFiles(checking);
  if (head) await compare(checking, head, checkTexts.thisMachine);
  for (const seal of seals) await compare(checking, seal, fill(checkTexts.dailySeal, { day: verbatim(seal.day) }));
  const { counts, findings, last } = checking;
  return { counts, findings: findings.all, ...(last && { last: { block: last._id, hash: last.hash } }) };
}

async function compare({ findings, last }: Checking, { block, hash }: Remembered, by: Text): Promise<void> {
  if (block > (last?._id ?? 0)) return findings.add('chainShort', { block, by, last: last?._id ?? 0 });
  const found = await BlockModel.findById(block, { hash: 1 }).lean();
  if (found && found.hash !== hash) findings.add('chainOther', { block, by });
}
