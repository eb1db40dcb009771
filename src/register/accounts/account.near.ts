import type { NearKind } from '../../platform/database';
import { defineTexts } from '../../platform/i18n';
import type { Account } from './account.model';

const texts = defineTexts({
  username: {
    vi: 'Đã có tài khoản tên đăng nhập gần giống. Nếu là của cùng một người, hãy mở tài khoản đã có.',
    en: 'There is an account with nearly the same user name. If it is the same person’s, open that account.',
  },
});

/** Accounts whose user names are taken for one another: one signs in as, or is held for, somebody else. */
export const accountNear: NearKind<Account> = {
  address: '/accounts',
  nameOf: ({ username, displayName }) => `${username}, ${displayName}`,
  fields: [{ field: 'username', text: texts.username, among: ({ username }) => ({ username: { $ne: username } }) }],
};
