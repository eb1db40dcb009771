import { assertCan, type Actor, type Change } from '../../access';
import { recordAudit } from '../../audit';
import { inTransaction, isDuplicateKey } from '../../platform/database';
import { assertDayOrder, assertVersion, InvalidInputError, RefusedError } from '../../platform/http';
import { dayInVietnam, fill } from '../../platform/i18n';
import { checksOf, getStandard, type MeasurementStandardRecord } from '../standards';
import { findWithinDoubt, freeze } from './impact.freezing';
import { impactTexts as texts } from './impact.messages';
import { ImpactAssessmentModel, type ImpactAssessment, type ImpactRecord } from './impact.model';
import { alreadyOpen, lastGoodOf } from './impact.rules';
import type { OpenInput } from './impact.schema';
import { subjectOfImpact } from './impact.service';
import { lastGoodText } from './impact.words';

/** Opens the assessment of a standard that was found faulty, and writes down everything that is affected. */
export async function openImpact(
  actor: Actor,
  standardId: string,
  input: OpenInput,
  { at, expectedVersion }: Change,
): Promise<ImpactRecord> {
  assertCan(actor, 'impacts.open');
  const standard = await getStandard(actor, standardId);
  assertCan(actor, 'impacts.open', standard.centreId);
  assertVersion(standard, expectedVersion);
  const doubt = await doubtOf(standard, input, at);
  const found = await findWithinDoubt(actor, standard, doubt);
  const counts = { affected: found.length, undecided: found.length };
  try {
    return await inTransaction(async (session) => {
      const assessment = new ImpactAssessmentModel({
        ...{ centreId: standard.centreId, standardId: standard._id },
        ...{ standardCode: standard.code, standardName: standard.nameVi },
        ...doubt,
        ...{ status: 'open', openedOn: dayInVietnam(at), openedById: actor.id, openedBy: actor.name },
        ...{ lookedAt: at, ...counts, closings: [] },
        ...(standard.provenance?.generated && { generated: true }),
      });
      await assessment.save({ session });
      await freeze(assessment, found, at, session);
      const told = { action: 'impact.opened', subject: subjectOfImpact(assessment), before: null, at } as const;
      await recordAudit(actor, { ...told, after: assessment.toObject() }, session);
      return assessment.toObject<ImpactRecord>();
    });
  } catch (error) {
    if (isDuplicateKey(error)) throw new RefusedError([alreadyOpen]);
    throw error;
  }
}

type Doubt = Pick<ImpactAssessment, 'found' | 'foundOn' | 'goodOn' | 'goodSource' | 'doubtedUntil' | 'document'> &
  Pick<ImpactAssessment, 'goodCertificate' | 'goodReason'>;

/** What was found, with the last good day: the one that the register knows, or another with its reason. */
async function doubtOf(standard: MeasurementStandardRecord, input: OpenInput, at: Date): Promise<Doubt> {
  const { goodOn, goodReason, ...said } = input;
  const { foundOn, doubtedUntil: doubted } = said;
  const fields = { good: 'goodOn', found: 'foundOn', doubted: 'doubtedUntil' };
  assertDayOrder({ good: goodOn, found: foundOn, doubted, today: dayInVietnam(at) }, fields);
  const known = lastGoodOf(standard, await checksOf(standard._id), foundOn);
  if (goodOn === undefined || goodOn === known.on) {
    const { on, source, certificate } = known;
    return {
      ...said,
      goodSource: source,
      ...(on && { goodOn: on }),
      ...(certificate && { goodCertificate: certificate }),
    };
  }
  if (!goodReason)
    throw new InvalidInputError({ goodReason: fill(texts.goodReasonNeeded, { known: lastGoodText(known) }) });
  return { ...said, goodOn, goodSource: 'typed', goodReason };
}
