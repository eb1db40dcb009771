import { Types } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import { addDays } from '../../metrology';
import { organizationsById } from '../../register/organizations';
import { findPage, searchFilter, type Order, type Page, type PageRequest } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import type { Choice } from '../../platform/web';
import { verifierTexts as texts } from './verifier.messages';
import { VerifierModel, type Verifier, type VerifierRecord } from './verifier.model';
import { competenceWarningDays, endingCompetences } from './competence.rules';
import { withCardOn } from './verifier.rules';

export interface VerifierFilter {
  readonly q?: string | undefined;
  readonly centreId?: string | undefined;
  readonly active?: boolean | undefined;
  readonly cardOn?: Day | undefined;
  readonly sort?: 'name' | '-name';
}

const orders: Record<'name' | '-name', Order> = {
  name: { field: 'nameOrder', direction: 1 },
  '-name': { field: 'nameOrder', direction: -1 },
};

/** The filter behind the list, for the list itself and for the test that proves its index. */
export function verifierQuery(actor: Actor, { q, centreId, active, cardOn }: VerifierFilter): Record<string, unknown> {
  const own = visibleTo(actor, 'verifiers.read', 'centreId');
  return {
    ...own,
    ...(centreId && { $and: [{ centreId: new Types.ObjectId(centreId) }] }),
    ...(active !== undefined && { active }),
    ...(cardOn && withCardOn(cardOn)),
    ...searchFilter(q),
  };
}

export async function findVerifiers(
  actor: Actor,
  {
    competence,
    today,
    ...filter
  }: VerifierFilter & { readonly competence?: 'ending' | undefined; readonly today: Day },
  page: PageRequest,
): Promise<Page<VerifierRecord>> {
  const order = orders[filter.sort ?? 'name'];
  const asked = verifierQuery(actor, filter);
  const query = competence ? { $and: [asked, { _id: { $in: await idsEnding(actor, today) } }] } : asked;
  return findPage<Verifier>(VerifierModel, query, order, page) as Promise<Page<VerifierRecord>>;
}

/** Of how many active people a training, assessment or authorization ends soon or has ended. */
export async function countEndingCompetences(actor: Actor, today: Day): Promise<number> {
  return (await idsEnding(actor, today)).length;
}

/** The active people of whom something ends soon, or has ended, that nothing outlasts. */
async function idsEnding(actor: Actor, today: Day): Promise<Types.ObjectId[]> {
  const own = visibleTo(actor, 'verifiers.read', 'centreId');
  const until = addDays(today, competenceWarningDays);
  const filter = { ...own, active: true, 'competences.validUntil': { $lte: until } };
  const found = await VerifierModel.find(filter, { competences: 1 }).lean();
  return found.filter((each) => endingCompetences(each.competences ?? [], today).length > 0).map(({ _id }) => _id);
}

/** One verifier that the actor may see. */
export async function getVerifierFor(actor: Actor, id: string): Promise<VerifierRecord> {
  const found = await VerifierModel.findOne({
    $and: [{ _id: id }, visibleTo(actor, 'verifiers.read', 'centreId')],
  }).lean();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** Choices for forms: every active verifier, with the centre. */
export async function findVerifierChoices(): Promise<Choice[]> {
  const found = await VerifierModel.find({ active: true }, { name: 1, centreId: 1 })
    .sort({ nameOrder: 1, _id: 1 })
    .lean();
  const centres = await organizationsById(found.map(({ centreId }) => centreId));
  return found.map(({ _id, name, centreId }) => ({
    value: String(_id),
    label: `${name} – ${centres.get(String(centreId))?.nameVi ?? '—'}`,
  }));
}

/** How many verifiers hold a card valid on a day, in any field. */
export async function countVerifiersWithCard(day: Day): Promise<number> {
  return VerifierModel.countDocuments(withCardOn(day));
}

/** The address of the list that shows the verifiers behind `countVerifiersWithCard`. */
export function verifiersWithCardAddress(day: Day): string {
  return `/verifiers?${new URLSearchParams({ cardOn: day }).toString()}`;
}
