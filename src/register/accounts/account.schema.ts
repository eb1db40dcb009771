import { roles, type Role } from '../../access';
import { confirmedField, idField, Joi, secretField, pagingFields, type Paging } from '../../platform/http';
import { provinceFields, type ProvinceNamed } from '../installation';
import { tokenScopes, type TokenScope } from './api-token.model';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

const username = Joi.string().trim().lowercase().max(60);
const newPassword = secretField().min(10).max(200);

export const credentialsSchema = Joi.object<Credentials, true>({
  username: username.required(),
  password: secretField().max(200).required(),
});

export interface CreateAccount extends Credentials {
  readonly displayName: string;
  readonly role: Role;
  readonly organizationId: string;
  readonly verifierId?: string;
  readonly email?: string;
  readonly position?: string;
  readonly signsFor?: string;
  /** The keys of the near matches that the sender was asked about and confirmed. */
  readonly confirmed?: string[];
}

const accountFields = {
  displayName: Joi.string().trim().max(200),
  role: Joi.string().valid(...roles),
  organizationId: idField(),
  verifierId: idField(),
  email: Joi.string().trim().email({ tlds: false }),
  position: Joi.string().trim().max(60),
  /** Ký thay, thừa lệnh, thừa ủy quyền, thay mặt: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
  signsFor: Joi.string()
    .trim()
    .max(60)
    .pattern(/^(KT|TL|TUQ|TM)\. .+/),
};

export const createAccountSchema = Joi.object<CreateAccount, true>({
  ...accountFields,
  username: username.pattern(/^[a-z0-9.-]+$/).required(),
  password: newPassword.required(),
  displayName: accountFields.displayName.required(),
  role: accountFields.role.required(),
  organizationId: accountFields.organizationId.required(),
  confirmed: confirmedField(),
});

type Changeable = Omit<CreateAccount, 'username' | 'password' | 'confirmed'>;
export type ChangeAccount = { readonly [Field in keyof Changeable]?: Changeable[Field] | undefined };
export const changeAccountSchema = Joi.object<ChangeAccount, true>(accountFields);

export interface ResetPassword {
  readonly password: string;
}

export const resetPasswordSchema = Joi.object<ResetPassword, true>({ password: newPassword.required() });

export interface ChangePassword {
  readonly presentPassword: string;
  readonly password: string;
}

export const changePasswordSchema = Joi.object<ChangePassword, true>({
  presentPassword: secretField().max(200).required(),
  password: newPassword.required(),
});

export interface SetUp extends Credentials, ProvinceNamed {
  readonly displayName: string;
  readonly organizationName: string;
}

export const setUpSchema = Joi.object<SetUp, true>({
  ...provinceFields,
  username: username.pattern(/^[a-z0-9.-]+$/).required(),
  password: newPassword.required(),
  displayName: accountFields.displayName.required(),
  organizationName: Joi.string().trim().max(300).required(),
});

export interface CreateToken {
  readonly name: string;
  readonly scopes: TokenScope[];
}

export const createTokenSchema = Joi.object<CreateToken>({
  name: Joi.string().trim().max(100).required(),
  scopes: Joi.array()
    .items(Joi.string().valid(...tokenScopes))
    .single()
    .min(1)
    .required(),
});

export type AccountSort = 'displayName' | '-displayName' | 'username' | '-username';

export interface ListAccounts extends Paging {
  readonly q?: string;
  readonly sort: AccountSort;
}

export const listAccountsSchema = Joi.object<ListAccounts, true>({
  q: Joi.string().trim().max(200),
  sort: Joi.string().valid('displayName', '-displayName', 'username', '-username').default('displayName'),
  ...pagingFields,
});
