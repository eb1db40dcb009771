import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A place between a registry and its database at which the steps of its work are counted and can be cut off. */
export interface Wire {
  readonly uri: string;
  /** Counts from now on; before the step of this number reaches the database, `cut` is called and nothing passes any more. */
  arm(step: number, cut: () => void): void;
  /** The steps since then, by their names. */
  readonly steps: readonly string[];
  close(): void;
}

/** What the driver asks by itself and no work waits for. */
const idle = new Set(['hello', 'ismaster', 'isMaster', 'ping', 'saslStart', 'saslContinue', 'endSessions']);

/** Opens a wire to the database at this address; each registry takes one of its own. */
export async function openWire(databaseUri: string): Promise<Wire> {
  const target = new URL(databaseUri);
  const sockets = new Set<Socket>();
  let steps: string[] = [];
  let limit = Infinity;
  let cut: () => void = () => undefined;
  let isCut = false;

  const server = createServer((near) => {
    const far = connect({ host: target.hostname, port: Number(target.port) });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => undefined).on('close', () => (sockets.delete(one), other.destroy()));
    }
    far.pipe(near);
    let rest = Buffer.alloc(0);
    near.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
        const message = rest.subarray(0, rest.readInt32LE(0));
        rest = rest.subarray(message.length);
        if (isCut) return;
        pass(message, far);
      }
    });
  });

  function pass(message: Buffer, far: Socket): void {
    const name = commandOf(message);
    if (!idle.has(name)) {
      steps.push(name);
      if (steps.length >= limit) {
        isCut = true;
        cut();
        for (const socket of sockets) socket.destroy();
        return;
      }
    }
    far.write(message);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const uri = new URL(databaseUri);
  uri.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    uri: uri.href,
    arm: (step, then) => {
      [steps, limit, cut] = [[], step, then];
    },
    get steps() {
      return steps;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** The first key of the first document of an OP_MSG: `insert`, `find`, `commitTransaction` … (MongoDB wire protocol). */
function commandOf(message: Buffer): string {
  const isOpMsg = message.readInt32LE(12) === 2013 && message[20] === 0;
  const key = 21 + 4 + 1;
  return isOpMsg ? message.toString('utf8', key, message.indexOf(0, key)) : 'other';
}
