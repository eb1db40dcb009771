import { createHash } from 'node:crypto';
import express, { Router } from 'express';
import { balanceScripts } from '../balances';
import { runScripts } from '../runs';
import type { Clock } from '../../platform/clock';
import { parse } from '../../platform/http';
import { bundled, rehearse, sendPage } from '../../platform/web';
import { stateSchema } from './device.schema';
import { stateOf } from './device.service';
import { deviceScripts, workerFile } from './device.scripts';
import { OfflinePage } from './offline.views';

/** What the entry page needs of the rest; it asks for nothing else. */
const parts = [
  ...['/assets/bootstrap/bootstrap.min.css', '/assets/chuan-do.css', '/assets/icon.svg'],
  ...['/assets/numbers.js', '/assets/readings.js', '/assets/balances.js', '/assets/run-away.js', '/assets/offline.js'],
];

/**
 * What a device asks without an account, below `/offline`: its entry page, the worker that keeps the page, and whether it
 * was cut off. Nothing of anybody is answered here. The worker has these addresses alone: it stands before no other page.
 */
export function offlineRoutes({ clock, version }: { readonly clock: Clock; readonly version: string }): Router {
  const routes = Router();
  routes.get('/start', (req, res) => {
    res.set('Cache-Control', 'no-cache');
    sendPage(req, res, <OfflinePage />);
  });
  routes.get('/worker.js', (req, res) => {
    const made = createHash('sha256').update(rehearse(req, <OfflinePage />));
    const scripts = [workerFile, deviceScripts.offline, runScripts['run-away'], balanceScripts.balances];
    for (const file of scripts) made.update(bundled(file));
    const release = `${version}-${made.digest('hex').slice(0, 16)}`;
    const said = JSON.stringify({ release, shell: '/offline/start', parts });
    res
      .type('text/javascript')
      .set('Cache-Control', 'no-cache')
      .send(`self.kept=${said};\n${bundled(workerFile)}`);
  });
  routes.post('/state', express.json({ limit: '1kb' }), async (req, res) => {
    const { device } = parse(stateSchema, req.body);
    res.set('Cache-Control', 'no-store').json({ state: await stateOf(device, clock.now()) });
  });
  return routes;
}
