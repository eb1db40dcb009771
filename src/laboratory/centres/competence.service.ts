import type { Actor, Change } from '../../access';
import { reviseRecord } from '../../audit';
import { assertDayOrder, NotFoundError } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { competenceTexts as texts } from './competence.messages';
import type { Competence } from './competence.model';
import type { VerifierRecord } from './verifier.model';
import { revisedVerifier } from './verifier.service';

export async function addCompetence(
  actor: Actor,
  id: string,
  competence: Competence,
  change: Change,
): Promise<VerifierRecord> {
  assertDays(competence, change.at);
  return reviseRecord(
    actor,
    revisedVerifier,
    id,
    { ...change, action: 'verifier.competenceAdded' },
    (verifier) => void (verifier.competences = [...(verifier.toObject().competences ?? []), competence]),
  );
}

/** Corrects what was typed wrongly; the audit trail keeps what stood before. `index` counts from 0. */
export async function changeCompetence(
  actor: Actor,
  { id, index }: { readonly id: string; readonly index: number },
  competence: Competence,
  change: Change,
): Promise<VerifierRecord> {
  assertDays(competence, change.at);
  return reviseRecord(actor, revisedVerifier, id, { ...change, action: 'verifier.changed' }, (verifier) => {
    const { competences = [] } = verifier.toObject();
    if (!competences[index]) throw new NotFoundError(texts.notFound);
    verifier.competences = competences.toSpliced(index, 1, competence);
  });
}

function assertDays({ on, validUntil }: Competence, at: Date): void {
  assertDayOrder({ done: on, ended: validUntil, today: dayInVietnam(at) }, { done: 'on', ended: 'validUntil' });
}
