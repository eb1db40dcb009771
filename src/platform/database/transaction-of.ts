import type { ClientSession } from 'mongoose';

/** The transaction that a session is in: another object each time one begins, be it the same work again. */
export function transactionOf(session: ClientSession): object {
  return (session as unknown as { transaction: object }).transaction;
}
