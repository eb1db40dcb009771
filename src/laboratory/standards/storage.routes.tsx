import { Router } from 'express';
import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { flash, parseForm } from '../../platform/http';
import { formPage } from '../../platform/web';
import { askedStandard, standardAskedTo, standardIdOf } from './standard.asked';
import { addressOf } from './standard.views';
import { StoragePlacePage, StorageReadingPage } from './storage.forms';
import { storageTexts as texts } from './storage.messages';
import { beyondBounds, placeOn } from './storage.rules';
import { storagePlaceSchema, storageReadingSchema } from './storage.schema';
import { moveStandard, recordStorage } from './storage.service';

/** Where a standard is kept and under which conditions: below `/measurement-standards/:id`. */
export function storageRoutes(clock: Clock): Router {
  const routes = Router({ mergeParams: true });
  const changeOf = (version: number | undefined) => ({ at: clock.now(), expectedVersion: version });

  const moving = formPage({
    show: async (req) => <StoragePlacePage standard={await standardAskedTo(req, 'standards.manage')} />,
    record: askedStandard,
    submit: async (req, { version }) => {
      const input = parseForm(storagePlaceSchema, req.body);
      const standard = await moveStandard(actorOf(req), standardIdOf(req), input, changeOf(version));
      flash(req, texts.moved);
      return addressOf(standard);
    },
  });
  routes.route('/storage').all(requirePermission('standards.manage')).get(moving.show).post(moving.submit);

  const recording = formPage({
    show: async (req) => <StorageReadingPage standard={await standardAskedTo(req, 'standards.check')} />,
    record: askedStandard,
    submit: async (req, { version }) => {
      const input = parseForm(storageReadingSchema, req.body);
      const standard = await recordStorage(actorOf(req), standardIdOf(req), input, changeOf(version));
      const isBeyond = beyondBounds(input, placeOn(standard, input.on)).length > 0;
      flash(req, isBeyond ? texts.recordedBeyond : texts.recorded);
      return addressOf(standard);
    },
  });
  routes.route('/storage/new').all(requirePermission('standards.check')).get(recording.show).post(recording.submit);
  return routes;
}
