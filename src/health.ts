import { Router } from 'express';
import { databaseAnswers } from './platform/database';

/** For load balancers and people: is it alive, can it work, which version is it. */
export function healthRoutes(version: string): Router {
  const routes = Router();
  routes.get('/livez', (_req, res) => void res.type('text').send('alive'));
  routes.get('/readyz', async (_req, res) => {
    const ready = await databaseAnswers();
    res
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'the database does not answer');
  });
  routes.get('/version', (_req, res) => void res.json({ name: 'chuan-do', version }));
  return routes;
}
