import type { Database } from '../database';
import type { Credential, Scram } from './scram';

/** What a connection needs of the server it belongs to. */
export interface ServerSide {
  readonly database: Database;
  readonly credential: Credential;
  readonly address: string;
  readonly connectionCount: number;
}

/** One client as commands see it: who it is, and the server it speaks to. */
export interface Client {
  readonly id: number;
  readonly server: ServerSide;
  readonly scram: Scram;
  /** Who the client has proved to be. */
  user: string | undefined;
}
