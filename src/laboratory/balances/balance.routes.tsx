import { Router, type Request } from 'express';
import { requirePermission } from '../../access';
import { InvalidInputError, parseForm } from '../../platform/http';
import { formPage, onward } from '../../platform/web';
import { pastedLinesSchema } from './balance.schema';
import { BalancesPage } from './balance.views';

const mostLines = 200;

/** Trying a balance, at `/verifications/balances`. Nothing is stored. */
export function balanceRoutes(): Router {
  const routes = Router();
  const page = formPage({
    show: (req) => <BalancesPage lines={req.method === 'POST' ? linesOf(req) : []} />,
    submit: (req) => {
      parseForm(pastedLinesSchema, req.body);
      return Promise.resolve(onward);
    },
  });
  routes.route('/').all(requirePermission('verifications.record')).get(page.show).post(page.submit, page.show);
  return routes;
}

/** What was pasted, once it can be read at all. */
function linesOf(req: Request): readonly string[] {
  try {
    const { lines } = parseForm(pastedLinesSchema, req.body);
    return lines
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .slice(0, mostLines);
  } catch (error) {
    if (error instanceof InvalidInputError) return [];
    throw error;
  }
}
