import { Router, type Response } from 'express';
import { actorOf, requirePermission, type Actor } from '../../access';
import type { Clock } from '../../platform/clock';
import { NotFoundError, pageQueryWith, parseQuery } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { sendPage } from '../../platform/web';
import { findTypeChoices } from '../instruments';
import { labelTexts as texts } from './label.messages';
import { labelsPdf } from './label.pdf';
import { labelChoiceSchema, understandChoice, type LabelChoice } from './label.schema';
import { findLabelled } from './label.service';
import { LabelsPage } from './label.views';

export interface LabelSettings {
  readonly clock: Clock;
  readonly publicUrl: string;
}

/** Labels with the codes of issued certificates: `/labels` and `/labels.pdf`. */
export function labelRoutes(settings: LabelSettings): Router {
  const routes = Router();
  const read = requirePermission('certificates.read');
  routes.get('/labels', read, async (req, res) => {
    const choice = await pageQueryWith(labelChoiceSchema, req, (asked) =>
      Promise.resolve().then(() => understandChoice(asked)),
    );
    const today = dayInVietnam(settings.clock.now());
    const labelled = await findLabelled(actorOf(req), choice, today);
    sendPage(req, res, <LabelsPage {...{ labelled, choice, today, types: await findTypeChoices() }} />);
  });
  routes.get('/labels.pdf', read, (req, res) =>
    sendLabels(res, actorOf(req), parseQuery(labelChoiceSchema, req.query), settings),
  );
  return routes;
}

/** Writes the labels of a choice as a file. */
export async function sendLabels(
  res: Response,
  actor: Actor,
  asked: LabelChoice,
  { clock, publicUrl }: LabelSettings,
): Promise<void> {
  const choice = understandChoice(asked);
  const { printed } = await findLabelled(actor, choice, dayInVietnam(clock.now()));
  if (printed.length === 0) throw new NotFoundError(texts.nothing);
  const bytes = await labelsPdf(printed, choice, publicUrl);
  res.type('application/pdf').set('Content-Disposition', 'inline; filename="nhan.pdf"').send(bytes);
}
