import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Binary } from 'bson';
import { Binary as BinaryData } from 'bson';
import { EngineError } from '../errors';
import { binaryParts } from '../values/compare';
import type { Doc } from '../values/types';

const iterations = 15_000;

/** What the server keeps of the one user: no password, only what proves that the client knows it (RFC 5802). */
export interface Credential {
  readonly user: string;
  readonly salt: Buffer;
  readonly storedKey: Buffer;
  readonly serverKey: Buffer;
}

const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();

export function credentialOf(user: string, password: string): Credential {
  const salt = randomBytes(28);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const storedKey = createHash('sha256').update(hmac(salted, 'Client Key')).digest();
  return { user, salt, storedKey, serverKey: hmac(salted, 'Server Key') };
}

const failed = () => new EngineError('AuthenticationFailed', 'Authentication failed.');

const bytesOf = (payload: unknown) => Buffer.from(binaryParts(payload as Binary).bytes).toString('utf8');

const attributes = (message: string) =>
  new Map(message.split(',').map((part) => [part.slice(0, 1), part.slice(2)] as const));

/** One connection's SCRAM-SHA-256 conversation. */
export class Scram {
  private firstBare = '';
  private serverFirst = '';
  private nonce = '';
  private isProved = false;
  /** The user, once proved. */
  user: string | undefined;

  constructor(private readonly credential: Credential) {}

  /** A conversation begun inside `hello`; a wrong beginning is left for `saslStart` to refuse. */
  speculate(command: Doc): Doc | undefined {
    try {
      return this.start(command);
    } catch {
      return undefined;
    }
  }

  start(command: Doc): Doc {
    if (command['mechanism'] !== 'SCRAM-SHA-256') {
      throw new EngineError(
        334,
        `Received authentication for mechanism ${String(command['mechanism'])} which is not enabled`,
      );
    }
    const message = bytesOf(command['payload']);
    this.firstBare = message.slice(message.indexOf('n='));
    const fields = attributes(this.firstBare);
    if (fields.get('n') !== this.credential.user || !fields.get('r')) throw failed();
    this.isProved = false;
    this.nonce = (fields.get('r') as string) + randomBytes(24).toString('base64');
    this.serverFirst = `r=${this.nonce},s=${this.credential.salt.toString('base64')},i=${iterations}`;
    return this.reply(this.serverFirst, false);
  }

  proceed(command: Doc): Doc {
    if (this.isProved) return this.reply('', true);
    const message = bytesOf(command['payload']);
    const fields = attributes(message);
    const withoutProof = message.slice(0, message.lastIndexOf(',p='));
    const authMessage = `${this.firstBare},${this.serverFirst},${withoutProof}`;
    const proof = Buffer.from(fields.get('p') ?? '', 'base64');
    if (this.nonce === '' || fields.get('r') !== this.nonce || proof.length !== 32) throw failed();
    const signature = hmac(this.credential.storedKey, authMessage);
    const clientKey = Buffer.from(proof.map((byte, at) => byte ^ (signature[at] as number)));
    const storedKey = createHash('sha256').update(clientKey).digest();
    if (!timingSafeEqual(storedKey, this.credential.storedKey)) throw failed();
    this.isProved = true;
    this.user = this.credential.user;
    return this.reply(`v=${hmac(this.credential.serverKey, authMessage).toString('base64')}`, true);
  }

  private reply(payload: string, done: boolean): Doc {
    return { conversationId: 1, done, payload: new BinaryData(Buffer.from(payload)), ok: 1 };
  }
}
