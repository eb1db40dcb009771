import { createHash } from 'node:crypto';
import { isSealed, seal } from '../../platform/seals';
import { canonical, plain } from '../canonical';
import type { Block } from './block.model';

type Content = Omit<Block, 'hash' | 'seal'>;

/** A block with its hash over all that stands in it, and its seal under the installation's key. */
export function sealedBlock(content: Content): Block {
  const hash = hashOfBlock(content);
  return { ...content, hash, seal: seal(contentOf(content._id, hash)) };
}

/** SHA-256 in hex; it names the whole chain up to the block, since the hash of the one before stands in it. */
export function hashOfBlock({ _id, at, kind, of, first, last, leaves, series, totals, previous }: Content): string {
  const root = createHash('sha256').update(leaves).digest('hex');
  const content = [_id, at, kind, of ?? '', first ?? '', last ?? '', root, series ?? [], { ...totals }, previous];
  return createHash('sha256')
    .update(canonical(plain(content)))
    .digest('hex');
}

/** Whether the block is bit for bit what the registry wrote. */
export function isGenuineBlock(block: Block): boolean {
  return block.hash === hashOfBlock(block) && isSealed(contentOf(block._id, block.hash), block.seal);
}

function contentOf(_id: number, hash: string): string {
  return `block ${_id} ${hash}`;
}
