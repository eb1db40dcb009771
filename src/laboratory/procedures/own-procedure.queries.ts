import { Types, type ClientSession } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import { declareProcedure, type Procedure } from '../../metrology';
import { findPage, readOnce, searchFilter, type Page, type PageRequest } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { ownProcedureTexts as texts } from './own-procedure.messages';
import { OwnProcedureModel, type OwnProcedure, type OwnProcedureRecord } from './own-procedure.model';
import { servingOn, stillServes } from './own-procedure.rules';
import type { ListOwnProcedures } from './own-procedure.schema';

type Filter = Pick<ListOwnProcedures, 'q' | 'centreId' | 'state'>;

/** The filter behind the list. */
export function ownProcedureQuery(actor: Actor, { q, centreId, state }: Filter): Record<string, unknown> {
  const own = visibleTo(actor, 'procedures.read', 'centreId');
  const chosen = centreId ? { centreId: new Types.ObjectId(centreId) } : {};
  const asked = [own, chosen, state ? { state } : {}, searchFilter(q)].filter((each) => Object.keys(each).length > 0);
  return asked.length > 0 ? { $and: asked } : {};
}

export async function findOwnProcedures(
  actor: Actor,
  filter: Filter,
  page: PageRequest,
): Promise<Page<OwnProcedureRecord>> {
  const order = { field: 'nameVi', direction: 1 } as const;
  return findPage<OwnProcedure>(OwnProcedureModel, ownProcedureQuery(actor, filter), order, page) as Promise<
    Page<OwnProcedureRecord>
  >;
}

/** One edition that the actor may see. */
export async function getOwnProcedure(actor: Actor, id: string): Promise<OwnProcedureRecord> {
  const found = await OwnProcedureModel.findOne({
    $and: [{ _id: id }, visibleTo(actor, 'procedures.read', 'centreId')],
  }).lean();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** Every edition of one procedure, the newest first. */
export async function findEditions({ centreId, code }: Pick<OwnProcedure, 'centreId' | 'code'>) {
  return OwnProcedureModel.find({ centreId, code }).sort({ edition: -1 }).lean<OwnProcedureRecord[]>();
}

/** The edition that a record was begun with. */
export interface EditionKept {
  readonly code: string;
  readonly edition: string;
}

interface WorkOfCentre {
  readonly centreId: Types.ObjectId | string;
  readonly day: Day;
  readonly kept?: EditionKept | undefined;
}

/**
 * The procedures of a centre that serve work of a day: of each the edition that is used from that day, or the one with
 * which the record was begun. The caller has checked whose work it is.
 */
export async function ownProceduresOn(
  { centreId, day, kept }: WorkOfCentre,
  session: ClientSession | null = null,
): Promise<readonly Procedure[]> {
  const approved = await readOnce(`own procedures ${String(centreId)} ${day}`, session, () =>
    OwnProcedureModel.find({ centreId, approvedOn: { $lte: day } })
      .sort({ code: 1, edition: 1 })
      .session(session)
      .lean(),
  );
  const isKept = (each: OwnProcedure) =>
    each.code === kept?.code && String(each.edition) === kept.edition && stillServes(each, day);
  const others = servingOn(approved, day).filter(({ code }) => code !== kept?.code);
  return [...approved.filter(isKept), ...others].map(({ declaration }) => declareProcedure(declaration));
}
