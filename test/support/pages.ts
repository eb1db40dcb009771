import { Router, type Express } from 'express';

/** Where each router was mounted: express 5 keeps no address in its layers, so mounting is watched. */
const mounted = new Map<unknown, string>();
const use = (Router as unknown as { prototype: { use: (...all: unknown[]) => unknown } }).prototype;
const original = use.use;
jest.spyOn(use, 'use').mockImplementation(function (this: unknown, ...all: unknown[]) {
  const [path, ...rest] = typeof all[0] === 'string' ? (all as [string, ...unknown[]]) : ['', ...all];
  for (const each of rest.flat()) mounted.set(each, path === '/' ? '' : path);
  return original.apply(this, all);
});

/** What needs no sign-in. */
const open = ['/v', '/livez', '/readyz', '/version', '/sign-in', '/sign-out', '/set-up', '/ask', '/register'];

interface Layer {
  readonly handle: { readonly stack?: readonly Layer[] };
  readonly route?: { readonly path: string; readonly stack: readonly { method?: string }[] };
}

function walk(stack: readonly Layer[], prefix: string): { method: 'get' | 'post'; path: string }[] {
  return stack.flatMap(({ handle, route }) => {
    if (!route) return handle.stack ? walk(handle.stack, prefix + (mounted.get(handle) ?? '')) : [];
    const path = `${prefix}${route.path}`.replace(/(.)\/$/, '$1');
    const methods = new Set(route.stack.map(({ method }) => method).filter((each) => each !== undefined));
    return ([...methods] as ('get' | 'post')[]).map((method) => ({ method, path }));
  });
}

/** Every page and form of those who are signed in, as the application really mounts them. */
export function pagesOf(app: Express) {
  const { stack } = app.router as unknown as { stack: readonly Layer[] };
  return walk(stack, '').filter(
    ({ path }) => !/^\/(api|v|assets|ask|calendar|register|offline)\//.test(path) && !open.includes(path),
  );
}

/** An address of that form; no record has its id. */
export function addressOf(path: string): string {
  return path
    .replace(/:index/g, '0')
    .replace(/:year/g, '2022')
    .replace(/:from/g, '2020-01-01')
    .replace(/:\w+/g, '0123456789abcdef01234567');
}
