import type { Role } from '../access';
import { hashPassword, type Account } from '../register/accounts';
import { searchWords } from '../platform/database';
import { personOrderKey } from '../platform/text';
import type { SeededCentre } from './centres';
import type { Dice } from './dice';
import { centreKeys } from './instrument-kinds';
import { padded, type Seeded, type SeededOrganizations } from './organizations';

/** An account of the demo and who it is: a verifier by the number in its name, a centre by its place. */
export interface DemoAccount {
  readonly role: Role;
  readonly username: string;
}

interface Post extends DemoAccount {
  readonly displayName: string;
  /** Place of the centre, from 1; absent for the department and the agency. */
  readonly centre?: number;
  readonly verifier?: number;
  /** As what the head signs. */
  readonly signs?: Pick<Account, 'position' | 'signsFor'>;
}

const verifierNumbers = [1, 7, 11];

const posts: readonly Post[] = [
  ...centreKeys.flatMap((_key, index) => postsOfCentre(index + 1, verifierNumbers[index] ?? 1)),
  { role: 'agencyOfficer', username: 'cqiso01', displayName: 'Cán bộ phụ trách ISO 01' },
  { role: 'departmentOfficer', username: 'sokhcn', displayName: 'Cán bộ Sở Khoa học và Công nghệ 01' },
  { role: 'administrator', username: 'quantri', displayName: 'Quản trị hệ thống 01' },
  { role: 'departmentOfficer', username: 'sokhcn02', displayName: 'Cán bộ Sở Khoa học và Công nghệ 02' },
];

/** Who can sign in to the demo. Passwords are made where the demo runs, never here. */
export const demoAccounts: readonly DemoAccount[] = posts.map(({ role, username }) => ({ role, username }));

export async function seededAccounts(
  dice: Dice,
  passwords: ReadonlyMap<string, string>,
  centres: readonly SeededCentre[],
  { named, agencies }: SeededOrganizations,
): Promise<Seeded<Account>[]> {
  const department = named.get('so-khcn');
  const agency = agencies.find(({ provenance, validUntil }) => provenance?.generated && !validUntil);
  if (!department || !agency) throw new Error('the sample has no department or no agency of its own');
  const accounts: Seeded<Account>[] = [];
  for (const post of posts) {
    const centre = post.centre === undefined ? undefined : centres[post.centre - 1];
    const organization = centre?.organization ?? (post.role === 'agencyOfficer' ? agency : department);
    const verifier = centre?.verifiers.find(({ name }) => name === verifierName(post.verifier));
    accounts.push({
      _id: dice.id(),
      username: post.username,
      displayName: post.displayName,
      nameOrder: personOrderKey(post.displayName),
      role: post.role,
      organizationId: organization._id,
      ...post.signs,
      ...(verifier && { verifierId: verifier._id }),
      passwordHash: await hashPassword(passwordOf(passwords, post)),
      active: true,
      epoch: 0,
      searchWords: searchWords(post.username, post.displayName),
    });
  }
  return accounts;
}

function postsOfCentre(centre: number, verifier: number): Post[] {
  const number = padded(centre, 2);
  return [
    {
      role: 'technician',
      username: `kiemdinhvien${padded(verifier, 2)}`,
      displayName: verifierName(verifier),
      centre,
      verifier,
    },
    {
      role: 'centreHead',
      username: `truongtt${number}`,
      displayName: `Người đứng đầu tổ chức ${number}`,
      centre,
      signs: centre === 1 ? { position: 'Phó Giám đốc', signsFor: 'KT. Giám đốc' } : { position: 'Giám đốc' },
    },
    { role: 'qualityOfficer', username: `chatluong${number}`, displayName: `Cán bộ chất lượng ${number}`, centre },
  ];
}

function verifierName(number = 0): string {
  return `Kiểm định viên ${padded(number, 2)}`;
}

function passwordOf(passwords: ReadonlyMap<string, string>, { username }: DemoAccount): string {
  const password = passwords.get(username);
  if (!password) throw new Error(`no password was given for ${username}`);
  return password;
}
