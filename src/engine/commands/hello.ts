import { ObjectId } from 'bson';
import { maxDocumentBytes } from '../values/bson';
import type { Doc } from '../values/types';
import { isDoc } from '../values/types';
import { maxMessageBytes } from '../wire/framing';
import type { CommandContext } from './context';

const electionId = new ObjectId();

/** The handshake: presents a replica set of one, so that drivers allow sessions, transactions and retries. */
export function hello(context: CommandContext): Doc {
  const { command, connection } = context;
  const me = connection.server.address;
  const isLegacy = !('hello' in command);
  const speculative = command['speculativeAuthenticate'];
  const started = isDoc(speculative) ? connection.scram.speculate(speculative) : undefined;
  return {
    helloOk: true,
    [isLegacy ? 'ismaster' : 'isWritablePrimary']: true,
    secondary: false,
    setName: 'chuan-do',
    setVersion: 1,
    hosts: [me],
    primary: me,
    me,
    electionId,
    maxBsonObjectSize: maxDocumentBytes,
    maxMessageSizeBytes: maxMessageBytes,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId: connection.id,
    minWireVersion: 0,
    maxWireVersion: 21,
    readOnly: false,
    ...(command['saslSupportedMechs'] !== undefined && { saslSupportedMechs: ['SCRAM-SHA-256'] }),
    ...(started && { speculativeAuthenticate: started }),
    ok: 1,
  };
}
