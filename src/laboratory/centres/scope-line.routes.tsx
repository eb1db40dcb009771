import { Router, type Request } from 'express';
import { actorOf, requirePermission } from '../../access';
import { flash, NotFoundError, parseForm, redirectSaved } from '../../platform/http';
import { formPage, postedVersion } from '../../platform/web';
import { amendmentIdOf, asked, askedAmendment, askedToChange, idOf } from './designation.asked';
import { designationTexts as texts } from './designation.messages';
import { scopeLineSchema } from './designation.schema';
import { amendmentAddress } from './amendment.views';
import { ScopeLineFormPage } from './scope-line.form';
import type { ScopeLine } from './scope-line.model';
import { addScopeLine, replaceScopeLine, type ScopeNamed } from './scope-line.service';
import { withTypeKnown } from './scope-line.types';
import type { DesignationSettings } from './designation.settings';

/** A page for each line of the scope of a draft: added, changed and removed one by one, without a script. */
export function scopeLineRoutes({ clock, findTypeChoices }: DesignationSettings): Router {
  const routes = Router({ mergeParams: true });

  const addition = formPage({
    show: async (req) => <ScopeLineFormPage {...await shown(req)} types={await findTypeChoices()} />,
    record: asked,
    submit: async (req, { version }) => {
      const line = await withTypeKnown(parseForm(scopeLineSchema, req.body), findTypeChoices);
      await addScopeLine(actorOf(req), named(req), line, { at: clock.now(), expectedVersion: version });
      flash(req, texts.lineAdded);
      return addressOf(req);
    },
  });
  routes.route('/new').all(requirePermission('designations.manage')).get(addition.show).post(addition.submit);

  const change = formPage({
    show: async (req) => (
      <ScopeLineFormPage {...await shown(req)} types={await findTypeChoices()} index={indexOf(req)} />
    ),
    record: asked,
    initial: async (req) => lineAsked(await linesOf(req), indexOf(req)),
    submit: async (req, { version }) => {
      const line = await withTypeKnown(parseForm(scopeLineSchema, req.body), findTypeChoices);
      await replaceScopeLine(actorOf(req), { ...named(req), index: indexOf(req) }, [line], {
        at: clock.now(),
        expectedVersion: version,
      });
      flash(req, texts.changed);
      return addressOf(req);
    },
  });
  routes.route('/:index/change').all(requirePermission('designations.manage')).get(change.show).post(change.submit);

  routes.post('/:index/remove', requirePermission('designations.manage'), async (req, res) => {
    const version = postedVersion(req);
    const change = { at: clock.now(), expectedVersion: version };
    await replaceScopeLine(actorOf(req), { ...named(req), index: indexOf(req) }, [], change);
    flash(req, texts.lineRemoved);
    await redirectSaved(req, res, addressOf(req));
  });
  return routes;
}

function lineAsked(lines: readonly ScopeLine[], index: number): Record<string, unknown> {
  const line = lines[index];
  if (!line) throw new NotFoundError(texts.noSuchLine);
  return { ...line, accuracyClasses: line.accuracyClasses.join('; ') };
}

async function shown(req: Request) {
  const designation = await askedToChange(req);
  return { designation, back: addressOf(req) };
}

async function linesOf(req: Request): Promise<readonly ScopeLine[]> {
  if (!amendmentIdOf(req)) return (await asked(req)).scopeLines;
  return (await askedAmendment(req)).amendment.scopeLines;
}

function named(req: Request): ScopeNamed {
  return { id: idOf(req), amendmentId: amendmentIdOf(req) };
}

/** Where the scope is shown. */
function addressOf(req: Request): string {
  const amendment = amendmentIdOf(req);
  return amendment ? amendmentAddress(idOf(req), amendment) : `/designations/${idOf(req)}`;
}

/** Lines count from 0 in addresses. */
function indexOf(req: Request): number {
  return Number((req.params as Record<string, unknown>)['index']);
}
