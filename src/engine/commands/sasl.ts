import type { Doc } from '../values/types';
import type { CommandContext } from './context';

/** `saslStart`: the client's first SCRAM message. */
export const saslStart = ({ command, connection }: CommandContext): Doc => connection.scram.start(command);

/** `saslContinue`: the client's proof; the connection is then known. */
export function saslContinue({ command, connection }: CommandContext): Doc {
  const reply = connection.scram.proceed(command);
  connection.user = connection.scram.user;
  return reply;
}
