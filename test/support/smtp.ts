import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A small mail server (RFC 5321): it takes every letter, or answers a mailbox as told. */
export interface SmtpServer {
  readonly url: string;
  readonly port: number;
  /** The mailboxes whose letters were taken, in order. */
  readonly taken: string[];
  /** How often somebody connected. */
  connections: number;
  /** What a mailbox is answered instead of 250: `550 no such mailbox`. `close` hangs up. */
  readonly answers: Map<string, string>;
  stop(): Promise<void>;
}

export async function startSmtpServer(port = 0): Promise<SmtpServer> {
  const taken: string[] = [];
  const answers = new Map<string, string>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    running.connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    converse(socket, taken, answers);
  });
  const listening = await listen(server, port);
  const running = {
    ...{ url: `smtp://127.0.0.1:${listening}`, port: listening, taken, answers, connections: 0 },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  return running;
}

function converse(socket: Socket, taken: string[], answers: Map<string, string>): void {
  let [typed, mailbox, isText] = ['', '', false];
  const say = (line: string) => void socket.write(`${line}\r\n`);
  const answer = (line: string) => {
    if (isText) {
      if (line !== '.') return;
      isText = false;
      taken.push(mailbox);
      return say('250 taken');
    }
    mailbox = /^RCPT TO:<([^>]*)>/i.exec(line)?.[1] ?? mailbox;
    const told = /^RCPT/i.test(line) ? answers.get(mailbox) : undefined;
    if (told === 'close') return void socket.destroy();
    if (told) return say(told);
    if (/^QUIT/i.test(line)) return void socket.end('221 bye\r\n');
    isText = /^DATA/i.test(line);
    return say(isText ? '354 go on' : '250 ok');
  };
  say('220 test');
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (typed + chunk).split('\r\n');
    typed = lines.pop() ?? '';
    lines.forEach(answer);
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
