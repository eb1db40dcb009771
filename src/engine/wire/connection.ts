import type { Socket } from 'node:net';
import { dispatch } from '../commands/dispatch';
import { errorReply } from '../errors';
import { encode } from '../values/bson';
import type { Client, ServerSide } from './client';
import { Framer } from './framing';
import type { Frame } from './framing';
import { formatReply, opMsg, opQuery, parseMessage, parseQuery } from './messages';
import type { Request } from './messages';
import { Scram } from './scram';

/** One client: its messages are answered one after the other. */
export class Connection implements Client {
  readonly scram: Scram;
  /** Who the client has proved to be. */
  user: string | undefined;
  private queue: Promise<void> = Promise.resolve();

  constructor(
    readonly id: number,
    readonly server: ServerSide,
    private readonly socket: Socket,
  ) {
    this.scram = new Scram(server.credential);
    const framer = new Framer();
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      try {
        for (const frame of framer.push(chunk)) this.queue = this.queue.then(() => this.answer(frame));
      } catch {
        socket.destroy();
      }
    });
  }

  /** Resolves when no command of this client is running. */
  idle(): Promise<void> {
    return this.queue;
  }

  private async answer(frame: Frame): Promise<void> {
    if (this.socket.destroyed) return;
    const request = this.parse(frame);
    if (!request) return void this.socket.destroy();
    const reply = await this.run(request);
    if (request.isSilent || this.socket.destroyed) return;
    const isDrained = this.socket.write(formatReply(reply, frame.requestId, request.isLegacy));
    if (!isDrained) await new Promise<void>((resolve) => this.whenWritable(resolve));
  }

  /** Malformed bytes end the connection, never the process. */
  private parse(frame: Frame): Request | undefined {
    try {
      if (frame.opCode === opMsg) return parseMessage(frame);
      return frame.opCode === opQuery ? parseQuery(frame) : undefined;
    } catch {
      return undefined;
    }
  }

  private async run(request: Request): Promise<Uint8Array> {
    try {
      return await dispatch(this.server.database, this, request);
    } catch (error) {
      return encode(errorReply(error));
    }
  }

  private whenWritable(resolve: () => void): void {
    const done = () => {
      this.socket.off('drain', done);
      this.socket.off('close', done);
      resolve();
    };
    this.socket.on('drain', done);
    this.socket.on('close', done);
  }
}
