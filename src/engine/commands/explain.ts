import { EngineError } from '../errors';
import type { Doc } from '../values/types';
import type { CommandContext } from './context';

export function explain(_context: CommandContext): Doc {
  throw new EngineError('NotImplemented', 'explain is not supported by this engine');
}
