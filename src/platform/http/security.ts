import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import { defineTexts } from '../i18n';
import type { Logger } from '../log';
import { TooManyRequestsError } from './errors';

const texts = defineTexts({
  tooMany: {
    vi: 'Có quá nhiều yêu cầu. Hãy thử lại sau ít phút.',
    en: 'Too many requests. Try again in a few minutes.',
  },
});

/** Everything comes from this server; no inline script or style. */
export function setSecurityHeaders(secure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: secure,
  });
}

/** Addresses whose last part is a secret of whoever holds it, however they are written: the log does not keep it. */
const secretAddress = /^(\/+(?:ask|calendar)\/+)[^/?]+/i;

/** One log line per request, carrying the id that the answer carries too. */
export function logRequests(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (_req, res) => {
      const id = randomUUID();
      res.setHeader('X-Request-Id', id);
      return id;
    },
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        ...{ id, method },
        url: url.replace(secretAddress, '$1…'),
      }),
      res: (res: { statusCode: number }) => ({ statusCode: res.statusCode }),
    },
    autoLogging: { ignore: (req) => /^\/(assets|livez|readyz)/.test(req.url ?? '') },
  });
}

/** Where a request came from, as the limits count it: an address, of IPv6 the network that one customer has. */
export function senderAddress({ ip = '' }: Request): string {
  return ipKeyGenerator(ip);
}

/** At most `limit` requests a minute from one address. */
export function limitRate(limit: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, _res, next) => next(new TooManyRequestsError(texts.tooMany)),
  });
}
