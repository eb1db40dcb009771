import { Router } from 'express';
import { instrumentTypesByCode } from '../instruments';
import type { Clock } from '../../platform/clock';
import { filledRows, flash, limitRate, NotFoundError, parseForm, senderAddress } from '../../platform/http';
import { formPage, sendPage } from '../../platform/web';
import { findOrganizationChoices, organizationsById } from '../../register/organizations';
import { publicTexts as texts } from './public.messages';
import { findPublicState } from './public.queries';
import { PublicFormPage, PublicStatePage } from './public.views';
import { requestChoices } from './request.pages';
import { publicRequestSchema } from './request.schema';
import { sendRequest } from './request.service';
import { publicFormAddress } from './request.views';

interface PublicSettings {
  readonly clock: Clock;
  /** Under which senders are marked. */
  readonly secret: string;
  /** Forms a minute from one address. */
  readonly formsPerMinute: number;
}

/**
 * What anybody may do without an account, below `/ask`: ask a centre for work, and see by a secret address how that
 * stands. Nothing of anybody else is shown.
 */
export function publicOrderRoutes({ clock, secret, formsPerMinute }: PublicSettings): Router {
  const routes = Router();
  const form = formPage({
    show: async () => (
      <PublicFormPage {...await requestChoices()} centres={await findOrganizationChoices(['centre'])} />
    ),
    submit: async (req) => {
      const input = parseForm(publicRequestSchema, filledRows(req.body, 'expected'));
      const request = await sendRequest(input, { at: clock.now(), sender: { address: senderAddress(req), secret } });
      flash(req, texts.sent);
      return `${publicFormAddress}/${request.publicCode}`;
    },
  });
  routes.get('/', form.show);
  routes.post('/', limitRate(formsPerMinute), form.submit);
  routes.get('/:code', async (req, res) => {
    res.set({ 'X-Robots-Tag': 'noindex, nofollow', 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    const state = await findPublicState(req.params.code);
    if (!state) throw new NotFoundError(texts.notFound);
    const centre = (await organizationsById([state.centreId])).get(String(state.centreId));
    const types = await instrumentTypesByCode(state.expected.flatMap(({ typeCode }) => typeCode ?? []));
    sendPage(req, res, <PublicStatePage {...{ state, centre, types }} />);
  });
  return routes;
}
