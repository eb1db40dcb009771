import {
  decided,
  judgedByLaw,
  stepsWithoutUncertainty,
  type Agreement,
  type EvaluationDecision,
  type EvaluationInput,
  type EvaluationResult,
  type Procedure,
} from '../../metrology';
import { readAgreement, type AgreementInput } from './agreement';
import type { Verification } from './verification.model';
import { kindsOfWork, type RecordKind } from './work-kinds';

/** What was agreed of the work, where the kind has it and it is whole. */
export function agreementOf(kind: RecordKind, input: AgreementInput | undefined): Agreement | undefined {
  return input && kindsOfWork[kind].verdict !== 'judged' ? readAgreement(input).agreement : undefined;
}

/** How conformity was decided by a rule agreed with the customer: of the results as left, where there are any. */
export function agreedDecision({
  kind,
  evaluation,
  asLeft,
}: Pick<Verification, 'kind' | 'evaluation' | 'asLeft'>): EvaluationDecision | undefined {
  return kindsOfWork[kind].verdict === 'judged' ? undefined : (asLeft ?? evaluation).decision;
}

/** What the procedure must know of the agreement before it evaluates. */
export function agreedOf(agreement: Agreement | undefined): Pick<EvaluationInput, 'agreed'> {
  return agreement ? { agreed: agreement.limits ? 'ofCustomer' : 'ofProcedure' } : {};
}

/**
 * The results with what the rule says of them: of a verification the rule of its procedure, of other work the rule that
 * was agreed with the customer, where there is one.
 */
export function decidedResult(
  kind: RecordKind,
  procedure: Procedure,
  result: EvaluationResult,
  agreement: Agreement | undefined,
): EvaluationResult {
  const { evaluation } = result;
  if (!evaluation) return result;
  if (agreement) {
    const without = stepsWithoutUncertainty(procedure.steps);
    return { evaluation: decided(evaluation, agreement, { without }), errors: null };
  }
  return judgedByLaw(kind, procedure, result);
}
