import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import express, { Router } from 'express';

const aWeek = { maxAge: '7d' };

/** Bootstrap, htmx and our own style sheet, served from here; nothing comes from elsewhere. */
export function assetRoutes(): Router {
  const routes = Router();
  routes.use('/bootstrap', express.static(dirname(require.resolve('bootstrap/dist/css/bootstrap.min.css')), aWeek));
  routes.use('/htmx', express.static(dirname(require.resolve('htmx.org/dist/htmx.min.js')), aWeek));
  for (const island of islands)
    routes.get(`/${island}.js`, (_req, res) => {
      res.type('text/javascript').set('Cache-Control', 'public, max-age=3600').send(scriptOf(island));
    });
  routes.use(express.static(join(__dirname, 'assets'), { maxAge: '1h' }));
  return routes;
}

/** The scripts of the pages: what was understood of a number, and what becomes of a form before it is sent. */
const islands = ['numbers', 'forms'] as const;

/** A script, bundled once from the very parts that the server uses. */
function scriptOf(island: (typeof islands)[number]): string {
  const script =
    scripts.get(island) ??
    buildSync({
      entryPoints: [join(__dirname, `islands/${island}.ts`)],
      ...{ bundle: true, minify: true, write: false, format: 'iife', target: 'es2020' },
    }).outputFiles[0]?.text ??
    '';
  scripts.set(island, script);
  return script;
}

const scripts = new Map<string, string>();
