import { Router } from 'express';
import type { Clock } from '../platform/clock';
import { sendPage } from '../platform/web';
import { HomePage } from './home.views';

export function homeRoutes(_clock: Clock): Router {
  const routes = Router();
  routes.get('/', (req, res) => sendPage(req, res, <HomePage />));
  return routes;
}
