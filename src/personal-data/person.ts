import type { Types } from 'mongoose';
import { assertCan, visibleTo, type Actor } from '../access';
import { VerifierModel } from '../laboratory/centres';
import { NotFoundError } from '../platform/http';
import { AccountModel } from '../register/accounts';
import { personalDataTexts as texts } from './personal-data.messages';
import type { ContactQuery } from './personal-data.schema';

/** Somebody who works with the registry: the accounts, and the verifiers that they are. */
export interface Staff {
  readonly group: 'staff';
  readonly name: string;
  readonly organizationId: Types.ObjectId;
  /** The account or the verifier that was asked for. */
  readonly record: { readonly _id: Types.ObjectId; readonly __v: number };
  readonly accounts: readonly { readonly _id: Types.ObjectId; readonly username: string; readonly active: boolean }[];
  readonly verifiers: readonly { readonly _id: Types.ObjectId; readonly active: boolean }[];
}

/** Somebody known by a phone number or a mail address alone, as far as the actor sees what a centre was told. */
export interface Contact {
  readonly group: 'contact';
  readonly name: string;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  /** What the actor sees of a centre's requests and orders, and of its letters. */
  readonly ofCentre: Readonly<Record<string, Types.ObjectId>>;
  readonly ofOutbox: Readonly<Record<string, Types.ObjectId>>;
}

export type Person = Staff | Contact;

/** Oneself: everybody may see what is kept of them. */
export async function oneself(actor: Actor): Promise<Staff> {
  return staffBy('account', { _id: actor.id }, actor.verifierId ? { _id: actor.verifierId } : undefined);
}

/** The person of an account. Throws where there is none, and for whoever may not. */
export async function personOfAccount(actor: Actor, id: string): Promise<Staff> {
  assertCan(actor, 'personalData.read');
  const account = await AccountModel.findById(id, { verifierId: 1 }).lean();
  if (!account) throw new NotFoundError(texts.noSuchPerson);
  return staffBy('account', { _id: id }, account.verifierId && { _id: account.verifierId });
}

/** A verifier, with the accounts that say they are this one. */
export async function personOfVerifier(actor: Actor, id: string): Promise<Staff> {
  assertCan(actor, 'personalData.read');
  return staffBy('verifier', { verifierId: id }, { _id: id });
}

/** Whoever a phone number or a mail address belongs to. */
export function contactOf(actor: Actor, { phone, email }: ContactQuery): Contact {
  return {
    ...{ group: 'contact', name: [phone, email].filter(Boolean).join(', '), phone, email },
    ofCentre: visibleTo(actor, 'contacts.read', 'centreId'),
    ofOutbox: visibleTo(actor, 'contacts.read', 'organizationId'),
  };
}

async function staffBy(
  asked: 'account' | 'verifier',
  accountFilter: object,
  verifierFilter: object | undefined,
): Promise<Staff> {
  const [accounts, verifiers] = await Promise.all([
    AccountModel.find(accountFilter, { username: 1, displayName: 1, active: 1, organizationId: 1, __v: 1 }).lean(),
    verifierFilter ? VerifierModel.find(verifierFilter, { name: 1, active: 1, centreId: 1, __v: 1 }).lean() : [],
  ]);
  const record = (asked === 'account' ? accounts : verifiers)[0];
  const name = accounts[0]?.displayName ?? verifiers[0]?.name ?? '';
  const organizationId = accounts[0]?.organizationId ?? verifiers[0]?.centreId;
  if (!record || !organizationId) throw new NotFoundError(texts.noSuchPerson);
  return { group: 'staff', name, organizationId, record: record, accounts, verifiers };
}
