import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import express, { Router } from 'express';

const aWeek = { maxAge: '7d' };

/** Bootstrap, htmx and our own style sheet, served from here; nothing comes from elsewhere. */
export function assetRoutes(): Router {
  const routes = Router();
  routes.use('/bootstrap', express.static(dirname(require.resolve('bootstrap/dist/css/bootstrap.min.css')), aWeek));
  routes.use('/htmx', express.static(dirname(require.resolve('htmx.org/dist/htmx.min.js')), aWeek));
  routes.get('/numbers.js', (_req, res) => {
    res.type('text/javascript').set('Cache-Control', 'public, max-age=3600').send(numbersScript());
  });
  routes.use(express.static(join(__dirname, 'assets'), { maxAge: '1h' }));
  return routes;
}

/** The script that says beside a number what was understood, bundled once from the very reader of the server. */
function numbersScript(): string {
  script ??= buildSync({
    entryPoints: [join(__dirname, 'islands/numbers.ts')],
    ...{ bundle: true, minify: true, write: false, format: 'iife', target: 'es2020' },
  }).outputFiles[0]?.text;
  return script ?? '';
}

let script: string | undefined;
