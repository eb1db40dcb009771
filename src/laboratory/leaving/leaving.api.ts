import { resource } from '../../access';
import { presentVerifier } from '../centres';
import type { Clock } from '../../platform/clock';
import type { Operation } from '../../platform/http';
import { leavingSchema, withdrawSchema } from './leaving.schema';
import { beginLeaving, finishLeaving, withdrawLeaving } from './leaving.service';

/** A person leaves: the head says the day, then ends what the person had. */
export function leavingApi(clock: Clock): readonly Operation[] {
  const { step } = resource({
    ...{ tag: 'Verifiers', path: '/verifiers/:id', clock },
    ...{ reads: 'verifiers.read', writes: 'leavings.manage', present: presentVerifier },
  });
  const answer = 'The verifier as it is now';
  return [
    step('leaving', {
      ...{ answer, body: leavingSchema },
      summary: 'Say from which day on a verifier no longer works for the centre, with the reason',
      run: beginLeaving,
    }),
    step('leaving/withdraw', {
      ...{ answer, body: withdrawSchema },
      summary: 'Withdraw a leaving that is not finished: the person stays',
      run: withdrawLeaving,
    }),
    step('leaving/finish', {
      answer,
      summary: 'Finish a leaving: cards and rights to sign end, accounts are disabled; refused while stamps are out',
      run: (actor, id, _nothing, change) => finishLeaving(actor, id, change),
    }),
  ];
}
