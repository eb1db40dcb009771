import type { QueryFilter } from 'mongoose';
import type { Contact, Person, Staff } from './person';

type Filter = QueryFilter<Record<string, unknown>>;

/** Where data of people who work with the registry is found, each by an index. */
const ofStaff: Readonly<Record<string, (person: Staff) => Filter>> = {
  Account: ({ accounts }) => ({ _id: { $in: accounts.map(({ _id }) => _id) } }),
  ApiToken: byAccount,
  CalendarFeed: byAccount,
  Device: byAccount,
  Signatory: byAccount,
  KeptForm: (person) => ({ accountId: { $in: accountIds(person) } }),
  Session: (person) => ({ 'session.accountId': { $in: accountIds(person) } }),
  PasswordTries: ({ accounts }) => ({ _id: { $in: accounts.map(({ username }) => username) } }),
  AuditEntry: (person) => ({ actorId: { $in: accountIds(person) } }),
  Verifier: ({ verifiers }) => ({ _id: { $in: verifiers.map(({ _id }) => _id) } }),
  Verification: ({ verifiers }) => ({ verifierId: { $in: verifiers.map(({ _id }) => _id) } }),
};

/** Where data of contacts is found, within what the actor sees. */
const ofContact: Readonly<Record<string, (person: Contact) => Filter | undefined>> = {
  WorkRequest: (person) => ({ ...person.ofCentre, ...reachedBy(person) }),
  WorkOrder: (person) => ({ ...person.ofCentre, ...reachedBy(person) }),
  Message: ({ email, ofOutbox }) => (email ? { ...ofOutbox, to: asWritten(email) } : undefined),
  // Of an agency number and address are those of its office.
  Organization: (person) => ({ kind: 'enterprise', ...reachedBy(person) }),
};

/** What finds a person's data in the records of a model; undefined where they are not looked for one by one. */
export function soughtIn(model: string, person: Person): Filter | undefined {
  return person.group === 'staff' ? ofStaff[model]?.(person) : ofContact[model]?.(person);
}

function byAccount({ accounts }: Staff): Filter {
  return { accountId: { $in: accounts.map(({ _id }) => _id) } };
}

function accountIds({ accounts }: Staff): string[] {
  return accounts.map(({ _id }) => _id.toHexString());
}

function reachedBy({ phone, email }: Contact): Filter {
  const ways = [...(phone ? [{ phone: sameNumber(phone) }] : []), ...(email ? [{ email: asWritten(email) }] : [])];
  return { $or: ways };
}

/** The number however its digits were grouped, with the code of the country or without. */
function sameNumber(phone: string): RegExp {
  const digits = phone.replace(/\D/g, '').replace(/^84/, '0').replace(/^0/, '');
  return new RegExp(`^\\D*(?:84\\D*)?0?\\D*${[...digits].join('\\D*')}\\D*$`);
}

/** The address in large or small letters. */
function asWritten(email: string): RegExp {
  return new RegExp(`^${email.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'i');
}
