import { Types, type ClientSession } from 'mongoose';
import { permissions, roles, visibleTo, type Actor } from '../../access';
import { AccountModel } from '../../register/accounts';
import { findPage, readOnce, type Page, type PageRequest } from '../../platform/database';
import { VerifierModel } from '../centres';
import { NotFoundError } from '../../platform/http';
import { signatoryTexts as texts } from './signatory.messages';
import { SignatoryModel, type SignatoryRecord } from './signatory.model';
import type { Signing } from './signatory.rules';

/** The filter behind the list, for the list itself and for the test that proves its index. */
export function signatoryQuery(actor: Actor, { centreId }: { centreId?: string | undefined }): Record<string, unknown> {
  const own = visibleTo(actor, 'signatories.read', 'centreId');
  return { ...own, ...(centreId && { $and: [{ centreId: new Types.ObjectId(centreId) }] }) };
}

export async function findSignatories(
  actor: Actor,
  filter: { centreId?: string | undefined },
  page: PageRequest,
): Promise<Page<SignatoryRecord>> {
  const order = { field: 'validFrom', direction: -1 } as const;
  return (await findPage(SignatoryModel, signatoryQuery(actor, filter), order, page)) as Page<SignatoryRecord>;
}

export async function getSignatory(actor: Actor, id: string): Promise<SignatoryRecord> {
  const own = visibleTo(actor, 'signatories.read', 'centreId');
  const found = await SignatoryModel.findOne({ $and: [{ _id: id }, own] }).lean();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** What decides whether a person may sign for a centre. */
export async function signingOf(
  { id: accountId, name }: Pick<Actor, 'id' | 'name'>,
  centreId: string,
  session: ClientSession | null,
): Promise<Signing> {
  return readOnce(`signing ${accountId} ${name} ${centreId}`, session, () =>
    readSigning({ id: accountId, name }, centreId, session),
  );
}

async function readSigning(
  { id: accountId, name }: Pick<Actor, 'id' | 'name'>,
  centreId: string,
  session: ClientSession | null,
): Promise<Signing> {
  const rights = await SignatoryModel.find({ centreId: new Types.ObjectId(centreId) })
    .session(session)
    .lean();
  const account = await AccountModel.findById(accountId, { verifierId: 1 }).session(session).lean();
  const person = account?.verifierId && (await VerifierModel.findById(account.verifierId).session(session).lean());
  return { accountId, name, rights, ...(person && { person }) };
}

/** The active accounts of a centre that may approve: who may be given a right to sign. */
export async function signatoryChoices(centreId: string): Promise<{ value: string; label: string }[]> {
  const accounts = await AccountModel.find({
    organizationId: new Types.ObjectId(centreId),
    ...{ active: true, role: { $in: roles.filter((role) => role in permissions['verifications.approve']) } },
  })
    .sort({ nameOrder: 1, _id: 1 })
    .lean();
  return accounts.map(({ _id, displayName }) => ({ value: String(_id), label: displayName }));
}
