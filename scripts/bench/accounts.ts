import type { AccountOnPaper } from '../demo-accounts';

/** An account of the sample, with its password. */
export function accountOf(
  { accounts }: { readonly accounts: readonly AccountOnPaper[] },
  username: string,
): AccountOnPaper {
  const account = accounts.find((each) => each.username === username);
  if (!account) throw new Error(`the sample has no account ${username}`);
  return account;
}
