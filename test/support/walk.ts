import type { Express } from 'express';
import type { Response } from 'supertest';
import { signIn } from './people';

/** One page of each kind that a person reaches by links; `/instruments/<id>` is one kind, whoever opens it. */
export async function* pagesReachedBy(
  app: Express,
  person: { username: string },
): AsyncGenerator<{ path: string; kind: string; response: Response }> {
  const { get } = await signIn(app, person);
  const visited = new Set<string>();
  const waiting = ['/', '/my-account'];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    if (visited.has(kind)) continue;
    visited.add(kind);
    const response = await get(path).set('Accept', 'text/html');
    if (response.status === 302 || response.status === 303) waiting.push(response.headers['location'] as string);
    else yield { path, kind, response };
    if (String(response.headers['content-type']).startsWith('text/html')) waiting.push(...linksIn(response.text));
  }
}

export function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)"/g)]
    .map(([, href]) => (href ?? '').replace(/&amp;/g, '&'))
    .filter((href) => !/[?&](lang|after|before)=/.test(href));
}

/** The address with ids, numbers and the values of filters taken out. */
function kindOf(path: string): string {
  return path
    .replace(/[0-9a-f]{24}/g, ':id')
    .replace(/\/\d+/g, '/:n')
    .replace(/\/[A-Z]{2}-\d{2}(?![^/?])/g, '/:code')
    .replace(/=[^&]*/g, '=');
}
