import { join } from 'node:path';

export { balanceRoutes } from './balance.routes';
export { BalanceTools, balancesAddress } from './balance.tools';
export { balanceTexts } from './balance.messages';

/** The script of whatever page has cells of readings. */
export const balanceScripts = { balances: join(__dirname, 'balance.island.ts') };
