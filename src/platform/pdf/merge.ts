import { join } from 'node:path';
import { runInThread } from '../threads';

const merging = { file: join(__dirname, 'merge.thread.ts'), work: 'mergeInThread' };

/** One file of all pages of the papers, in their order, made in a thread of its own: pages go on being answered. */
export async function mergePapers(papers: readonly Uint8Array[], title: string): Promise<Buffer> {
  return Buffer.from(await runInThread<Uint8Array>({ ...merging, given: [papers, title] }));
}
