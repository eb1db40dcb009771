import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Express } from 'express';
import type { Response } from 'supertest';
import { roles, type Role } from '../../src/access';
import { signIn } from './people';
import { seededPeople } from './seed';

/** A page as somebody found it. */
export interface Visit {
  readonly role: Role;
  readonly path: string;
  /** `/instruments/<id>` is one kind, whoever opens it. */
  readonly kind: string;
  readonly status: number;
  /** Absent where the answer is no page. */
  readonly html?: string;
}

/**
 * One page of each kind that each role reaches in the sample as it begins. One walk does for a run, since every suite
 * begins with a copy of the same sample, unless the suite must see it happen.
 */
export async function everyVisit(app: Express, { anew = false } = {}): Promise<readonly Visit[]> {
  const keptIn = process.env['KEPT_DATABASES'];
  const kept = keptIn && join(keptIn, 'visits.json');
  if (kept && !anew && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Visit[];
  const visits: Visit[] = [];
  for (const role of roles)
    for await (const { path, kind, response } of pagesReachedBy(app, seededPeople[role])) {
      const isPage = String(response.headers['content-type']).startsWith('text/html');
      visits.push({ role, path, kind, status: response.status, ...(isPage && { html: response.text }) });
    }
  if (kept) {
    const written = `${kept}.${randomUUID()}`;
    writeFileSync(written, JSON.stringify(visits));
    renameSync(written, kept);
  }
  return visits;
}

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
