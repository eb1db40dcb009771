import { dirname, join } from 'node:path';
import express, { Router } from 'express';

const aWeek = { maxAge: '7d' };

/** Bootstrap, htmx and our own style sheet, served from here; nothing comes from elsewhere. */
export function assetRoutes(): Router {
  const routes = Router();
  routes.use('/bootstrap', express.static(dirname(require.resolve('bootstrap/dist/css/bootstrap.min.css')), aWeek));
  routes.use('/htmx', express.static(dirname(require.resolve('htmx.org/dist/htmx.min.js')), aWeek));
  routes.use(express.static(join(__dirname, 'assets'), { maxAge: '1h' }));
  return routes;
}
