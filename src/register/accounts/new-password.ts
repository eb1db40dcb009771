import { findInstallation } from '../installation';
import { OrganizationModel } from '../organizations';
import { InvalidInputError } from '../../platform/http';
import type { Account } from './account.model';
import { hashPassword } from './password';
import { weaknessOf } from './password.rules';

/** The only way in which a password is set: one that is easily guessed is refused at its field. */
export async function hashNewPassword(password: string, names: readonly string[]): Promise<string> {
  const weakness = weaknessOf(password, names);
  if (weakness) throw new InvalidInputError({ password: weakness });
  return hashPassword(password);
}

type Named = Pick<Account, 'username' | 'displayName' | 'email'> & { readonly organizationId: unknown };

/** What somebody who knows the person would try. */
export async function namesAround({ username, displayName, email, organizationId }: Named): Promise<string[]> {
  const [organization, installation] = await Promise.all([
    OrganizationModel.findById(organizationId).lean(),
    findInstallation(),
  ]);
  const { province = '', place = '' } = installation ?? {};
  return [username, displayName, email ?? '', organization?.nameVi ?? '', organization?.code ?? '', province, place];
}
