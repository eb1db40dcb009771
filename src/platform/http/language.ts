import type { RequestHandler } from 'express';
import { isLanguage, languages, type Language } from '../i18n';

declare global {
  namespace Express {
    interface Request {
      language: Language;
    }
  }
}

const cookieName = 'language';

/** Which language the reader gets: `?lang=`, then the choice kept in a cookie, then what the browser asks for. */
export function chooseLanguage(): RequestHandler {
  return (req, res, next) => {
    const asked = req.query['lang'];
    if (isLanguage(asked))
      res.cookie(cookieName, asked, { sameSite: 'lax', httpOnly: true, maxAge: 365 * 24 * 60 * 60 * 1000 });
    req.language = isLanguage(asked)
      ? asked
      : (keptChoice(req.get('Cookie')) ?? browserChoice(req.acceptsLanguages([...languages])));
    next();
  };
}

function keptChoice(cookies: string | undefined): Language | undefined {
  const kept = /(?:^|;\s*)language=(\w+)/.exec(cookies ?? '')?.[1];
  return isLanguage(kept) ? kept : undefined;
}

function browserChoice(accepted: string | false): Language {
  return isLanguage(accepted) ? accepted : 'vi';
}
