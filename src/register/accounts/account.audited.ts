import { roleNames } from '../../access';
import { auditedKind, namesFrom } from '../../audit';
import { accountTexts as texts } from './account.messages';
import { AccountModel, type Account } from './account.model';
import type { ApiToken } from './api-token.model';

/** An account in the audit trail. */
export const accountAudited = auditedKind<Account>()({
  type: 'Account',
  name: { vi: 'Tài khoản', en: 'Account' },
  actions: {
    'account.created': { vi: 'Tạo tài khoản', en: 'Account created' },
    'account.changed': { vi: 'Sửa tài khoản', en: 'Account changed' },
    'account.disabled': { vi: 'Khóa tài khoản', en: 'Account disabled' },
    'account.enabled': { vi: 'Mở lại tài khoản', en: 'Account enabled' },
    'account.passwordChanged': { vi: 'Đổi mật khẩu', en: 'Password changed' },
  },
  fields: {
    username: texts.username,
    displayName: texts.displayName,
    role: { label: texts.role, values: roleNames },
    organizationId: { label: texts.organization, of: 'Organization' },
    verifierId: { label: { vi: 'Kiểm định viên', en: 'Verifier' }, of: 'Verifier' },
    email: texts.email,
    position: texts.position,
    signsFor: texts.signsFor,
    active: texts.active,
    confirmed: texts.confirmed,
  },
  namesOf: namesFrom(AccountModel, ['displayName'], ({ displayName }) => displayName),
});

/** An API token in the audit trail: never its words. */
export const apiTokenAudited = auditedKind<ApiToken>()({
  type: 'ApiToken',
  name: { vi: 'Khóa API', en: 'API token' },
  actions: {
    'apiToken.issued': { vi: 'Tạo khóa API', en: 'API token issued' },
    'apiToken.revoked': { vi: 'Thu hồi khóa API', en: 'API token revoked' },
  },
  fields: {
    accountId: { label: { vi: 'Tài khoản', en: 'Account' }, of: 'Account' },
    name: texts.tokenName,
    scopes: { label: texts.tokenScopes, values: { read: texts.scopeRead, write: texts.scopeWrite } },
    expiresAt: { vi: 'Hết hạn lúc', en: 'Expires at' },
    revokedAt: { vi: 'Thu hồi lúc', en: 'Revoked at' },
  },
});

/** Coming in and going out, in the audit trail. */
export const signInAudited = auditedKind<{ from: string }>()({
  type: 'SignIn',
  name: { vi: 'Đăng nhập', en: 'Sign-in' },
  actions: {
    'signIn.signedIn': { vi: 'Đăng nhập', en: 'Signed in' },
    'signIn.signedOut': { vi: 'Đăng xuất', en: 'Signed out' },
    'signIn.signInFailed': { vi: 'Đăng nhập không thành công', en: 'Sign-in failed' },
    'signIn.passwordWrong': { vi: 'Nhập sai mật khẩu khi xác nhận', en: 'Wrong password when confirming' },
  },
  fields: { from: { vi: 'Từ máy', en: 'From' } },
});

type Audited = typeof accountAudited | typeof apiTokenAudited | typeof signInAudited;
type ActionsOf<A> = A extends { readonly actions: infer Actions } ? keyof Actions : never;

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<Audited['type'], true> {}
  interface AuditedActions extends Record<ActionsOf<Audited>, true> {}
}
