/** The largest message the server takes. */
export const maxMessageBytes = 48_000_000;

const headerBytes = 16;

/** One complete message: header and body. */
export interface Frame {
  readonly requestId: number;
  readonly opCode: number;
  readonly body: Buffer;
}

/** Cuts a stream of bytes into messages; throws on bytes that are none. */
export class Framer {
  private chunks: Buffer[] = [];
  private size = 0;

  *push(chunk: Buffer): Generator<Frame> {
    this.chunks.push(chunk);
    this.size += chunk.length;
    while (this.size >= headerBytes) {
      const length = this.peekLength();
      if (length < headerBytes || length > maxMessageBytes) throw new Error(`message of ${length} bytes`);
      if (this.size < length) return;
      const message = this.takeBytes(length);
      yield { requestId: message.readInt32LE(4), opCode: message.readInt32LE(12), body: message.subarray(headerBytes) };
    }
  }

  private peekLength(): number {
    if ((this.chunks[0] as Buffer).length < 4) this.chunks = [Buffer.concat(this.chunks)];
    return (this.chunks[0] as Buffer).readInt32LE(0);
  }

  private takeBytes(length: number): Buffer {
    const all = this.chunks.length === 1 ? (this.chunks[0] as Buffer) : Buffer.concat(this.chunks);
    this.chunks = all.length > length ? [all.subarray(length)] : [];
    this.size = all.length - length;
    return all.subarray(0, length);
  }
}
