import { lineCollector } from '../printed-line';
import type { PortSettings } from '../print-format';
import type { SerialPort } from './browser';

/** A port that is open. */
export interface Connection {
  send(command: string): Promise<void>;
  close(): Promise<void>;
}

interface Heard {
  readonly line: (line: string) => void;
  /** The instrument is gone, without anybody having closed the port. */
  readonly lost: () => void;
}

/** Opens a port and hears every line on it until it is closed or lost. Rejects where it cannot be opened. */
export async function connect(port: SerialPort, settings: PortSettings, { line, lost }: Heard): Promise<Connection> {
  await port.open(settings);
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let isClosing = false;

  const listen = async (): Promise<void> => {
    const collect = lineCollector();
    // After noise on the line the port has a new stream; without one, or with one that has ended, the instrument is gone.
    for (let isOver = false; port.readable && !isOver && !isClosing;) {
      reader = port.readable.getReader();
      isOver = await readAll(reader, (piece) => collect(piece).forEach(line));
      reader.releaseLock();
    }
    if (isClosing) return;
    await port.close().catch(() => undefined);
    lost();
  };
  const listening = listen();

  return {
    send: async (command) => {
      const writer = port.writable?.getWriter();
      try {
        await writer?.write(new TextEncoder().encode(command));
      } finally {
        writer?.releaseLock();
      }
    },
    close: async () => {
      isClosing = true;
      await reader?.cancel().catch(() => undefined);
      await listening;
      await port.close().catch(() => undefined);
    },
  };
}

/** True where the stream has ended, false where it broke. */
async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  hear: (piece: string) => void,
): Promise<boolean> {
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return true;
      // Every byte is a sign of its own: what instruments print is ASCII, with a byte of lamps here and there.
      hear(String.fromCharCode(...value));
    }
  } catch {
    return false;
  }
}
