import { Router } from 'express';
import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { flash, NotFoundError, parseForm } from '../../platform/http';
import { formPage } from '../../platform/web';
import { LendPage, ResumePage, TakeBackPage } from './keeping.forms';
import { keepingTexts } from './keeping.messages';
import { liftHolds } from './hold.service';
import { loanTexts } from './loan.messages';
import { loanSchema, returnSchema } from './loan.schema';
import { lastLoansOf } from './loan.queries';
import { lendStandard, takeBackStandard } from './loan.service';
import { askedStandard, standardAskedTo, standardIdOf } from './standard.asked';
import { standardActSchema } from './standard.schema';
import { addressOf } from './standard.views';

/** How a standard is kept: below `/measurement-standards/:id`. */
export function keepingRoutes(clock: Clock): Router {
  const routes = Router({ mergeParams: true });
  const manage = requirePermission('standards.manage');
  const changeOf = (version: number | undefined) => ({ at: clock.now(), expectedVersion: version });

  const lending = formPage({
    show: async (req) => <LendPage standard={await standardAskedTo(req, 'standards.manage')} />,
    record: askedStandard,
    submit: async (req, { version }) => {
      const standard = await lendStandard(
        actorOf(req),
        standardIdOf(req),
        parseForm(loanSchema, req.body),
        changeOf(version),
      );
      flash(req, loanTexts.lent);
      return addressOf(standard);
    },
  });
  routes.route('/lend').all(manage).get(lending.show).post(lending.submit);

  const takingBack = formPage({
    show: async (req) => {
      const standard = await standardAskedTo(req, 'standards.manage');
      const [loan] = await lastLoansOf(standard._id, 1);
      if (loan?.state !== 'out') throw new NotFoundError(loanTexts.none);
      return <TakeBackPage standard={standard} loan={loan} />;
    },
    record: askedStandard,
    submit: async (req, { version }) => {
      const input = parseForm(returnSchema, req.body);
      const standard = await takeBackStandard(actorOf(req), standardIdOf(req), input, changeOf(version));
      flash(req, input.condition === 'damaged' ? loanTexts.returnedDamaged : loanTexts.returned);
      return addressOf(standard);
    },
  });
  routes.route('/return').all(manage).get(takingBack.show).post(takingBack.submit);

  const resuming = formPage({
    show: async (req) => <ResumePage standard={await standardAskedTo(req, 'standards.manage')} />,
    record: askedStandard,
    submit: async (req, { version }) => {
      const input = parseForm(standardActSchema, req.body);
      const standard = await liftHolds(actorOf(req), standardIdOf(req), input, changeOf(version));
      flash(req, keepingTexts.resumed);
      return addressOf(standard);
    },
  });
  routes.route('/resume').all(manage).get(resuming.show).post(resuming.submit);
  return routes;
}
