import { pino, type Logger } from 'pino';

export type { Logger };

const secrets = ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]', '*.password'];

/** One JSON line per event; passwords, cookies and tokens never reach it. */
export function createLog(level: string): Logger {
  return pino({ level, redact: { paths: secrets, remove: true } });
}
