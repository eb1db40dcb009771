import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { competenceSchema } from './competence.schema';
import { addCompetence } from './competence.service';
import type { VerifierRecord } from './verifier.model';
import { findVerifiers, getVerifierFor } from './verifier.queries';
import {
  activitySchema,
  changeVerifierSchema,
  listVerifiersSchema,
  registerVerifierSchema,
  verifierCardSchema,
} from './verifier.schema';
import { addCard, changeVerifier, registerVerifier, setVerifierActive } from './verifier.service';

export function verifierApi(clock: Clock): readonly Operation[] {
  const { list, begin, read, change, add, step } = resource({
    ...{ tag: 'Verifiers', path: '/verifiers/:id', clock },
    ...{ reads: 'verifiers.read', writes: 'verifiers.manage', present: presentVerifier },
  });
  return [
    list({
      summary:
        'Verifiers of the centres with their cards; `cardOn` keeps those with a card valid on a day, `competence=ending` those with a training or authorization that ends soon or has ended',
      answer: 'A page of verifiers',
      query: listVerifiersSchema,
      find: (actor, query, page) => findVerifiers(actor, { ...query, today: dayInVietnam(clock.now()) }, page),
    }),
    begin({
      summary: 'Register a verifier',
      answer: 'The verifier',
      body: registerVerifierSchema,
      run: registerVerifier,
    }),
    read({ summary: 'One verifier', answer: 'The verifier', get: getVerifierFor }),
    change({
      summary: 'Change a verifier; a field that is null is removed',
      answer: 'The verifier as it is now',
      body: changeVerifierSchema,
      run: changeVerifier,
    }),
    add('cards', {
      summary: 'Add a card to a verifier',
      answer: 'The verifier as it is now',
      body: verifierCardSchema,
      run: addCard,
    }),
    add('competences', {
      summary: 'Add a training, an assessment or an authorization of a person, with its evidence',
      answer: 'The verifier as it is now',
      body: competenceSchema,
      run: addCompetence,
    }),
    ...(['deactivate', 'activate'] as const).map((act) =>
      step(act, {
        summary: act === 'activate' ? 'Activate a verifier again' : 'Deactivate a verifier, with the reason',
        answer: 'The verifier as it is now',
        body: activitySchema,
        run: (actor, id, { reason }, change) => setVerifierActive(actor, id, act === 'activate', reason, change),
      }),
    ),
  ];
}

/** What a program is shown of a verifier. */
export function presentVerifier(verifier: VerifierRecord) {
  return presentRecord(verifier, 'searchWords', 'nameOrder');
}
