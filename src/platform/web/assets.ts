import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import express, { Router } from 'express';

const aWeek = { maxAge: '7d' };

/**
 * Bootstrap, htmx and our own style sheet, served from here; nothing comes from elsewhere. `own` are the scripts of
 * single pages, by the name they are served under, with their files.
 */
export function assetRoutes(own: Readonly<Record<string, string>> = {}): Router {
  const routes = Router();
  routes.use('/bootstrap', express.static(dirname(require.resolve('bootstrap/dist/css/bootstrap.min.css')), aWeek));
  routes.use('/htmx', express.static(dirname(require.resolve('htmx.org/dist/htmx.min.js')), aWeek));
  for (const [name, file] of Object.entries({ ...islands, ...own }))
    routes.get(`/${name}.js`, (_req, res) => {
      res.type('text/javascript').set('Cache-Control', 'public, max-age=3600').send(bundled(file));
    });
  routes.use(express.static(join(__dirname, 'assets'), { maxAge: '1h' }));
  return routes;
}

/** The scripts of the pages: what was understood of a number, tables of readings, a form before it is sent, and a file held against its hash. */
const islands = Object.fromEntries(
  ['numbers', 'readings', 'forms', 'file-check'].map((island) => [island, join(__dirname, `islands/${island}.ts`)]),
);

/** A script, bundled once from the very parts that the server uses. */
export function bundled(file: string): string {
  const script =
    scripts.get(file) ??
    buildSync({
      entryPoints: [file],
      ...{ bundle: true, minify: true, write: false, format: 'iife', target: 'es2020' },
    }).outputFiles[0]?.text ??
    '';
  scripts.set(file, script);
  return script;
}

const scripts = new Map<string, string>();
