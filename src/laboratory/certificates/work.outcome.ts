import type { ClientSession, Types } from 'mongoose';
import type { InstrumentRecord, InstrumentTypeRecord } from '../instruments';
import {
  descriptionOf,
  type Evaluation,
  type EvaluationResult,
  type Procedure,
  type StandardNeed,
} from '../../metrology';
import { askedBeside, isOwn, knownTo, proceduresFor, type FiguresInForce } from '../methods';
import type { EditionKept } from '../procedures';
import type { Refusal } from '../../platform/http';
import { fill, formatDay, type Day } from '../../platform/i18n';
import { agreedOf, agreementOf, decidedResult } from './decided-work';
import { figureRefusal } from './figure.messages';
import { about, nameOf } from './gate.facts';
import { gateRefusals } from './gate.messages';
import { withUncertainty, type Proposed } from './stated-uncertainty';
import { statementRefusals } from './statement.messages';
import { noLimits, noProcedure } from './verification.gates';
import type { Entered, EnteredResults } from './verification.model';
import { kindsOfWork, type RecordKind } from './work-kinds';

/** What the results of work follow from. */
interface Measured {
  readonly kind: RecordKind;
  readonly performedOn: Day;
  readonly procedureCode?: string | undefined;
  /** The edition of the centre's own procedure with which the record was begun. */
  readonly kept?: EditionKept | undefined;
  readonly entered: Entered;
}

/** The procedure that was chosen, or the first that serves the work; null where none does. */
export async function procedureOf(
  typeCode: string,
  { kind, performedOn: day, procedureCode, kept, centreId }: Measured & { readonly centreId: Types.ObjectId | string },
  session: ClientSession | null = null,
): Promise<Procedure | null> {
  const serving = await proceduresFor({ centreId, typeCode, kind, day, kept }, session);
  const chosen = procedureCode ? serving.find(({ code }) => code === procedureCode) : serving[0];
  return chosen ?? null;
}

/** What the budgets give for the results as found, and as left. */
export type Propose = (evaluation: Evaluation, which: 'found' | 'left') => Proposed;

/** The results as found and, after an adjustment, as left; judged by the figures that hold on the day. */
export function outcomesOf(
  procedure: Procedure | null,
  instrument: InstrumentRecord,
  { kind, performedOn: day, entered, figures }: Measured & { readonly figures: FiguresInForce | undefined },
  propose: Propose,
): readonly (EvaluationResult | undefined)[] {
  if (!procedure) return [undefined, undefined];
  const { environment, checks, asLeft } = entered;
  const agreement = agreementOf(kind, entered.decision);
  const characteristics = knownTo(procedure, { ...entered.characteristics, ...instrument.characteristics });
  const resultsOf = (results: EnteredResults, which: 'found' | 'left'): EvaluationResult => {
    const { readings } = results;
    const { typeCode } = instrument;
    const about = { typeCode, characteristics, environment, checks, kind, day, ...(figures && { figures }) };
    const found = procedure.evaluate({ ...about, readings, ...agreedOf(agreement) });
    const { uncertainty } = kindsOfWork[kind];
    const proposed = (evaluation: Evaluation) => propose(evaluation, which);
    const stated = uncertainty === 'none' ? found : withUncertainty(procedure, found, results, proposed, uncertainty);
    return described(procedure, decidedResult(kind, procedure, stated, agreement));
  };
  const found = resultsOf(entered, 'found');
  const left = asLeft && resultsOf(asLeft, 'left');
  if (!left?.errors) return [found, left];
  const faults = left.errors.filter(({ path }) => secondReadings.test(path));
  const again = faults.map((each) => ({ ...each, path: `asLeft.${each.path}` }));
  return [{ evaluation: null, errors: [...(found.errors ?? []), ...again] }, left];
}

/** What the registry does not hold ready goes with the evaluation: it prints the same, whatever becomes of the procedure. */
function described(procedure: Procedure, found: EvaluationResult): EvaluationResult {
  if (!found.evaluation || !isOwn(procedure)) return found;
  return { ...found, evaluation: { ...found.evaluation, described: descriptionOf(procedure) } };
}

/** What is read again after an adjustment: the rest of the entry is said once. */
const secondReadings = /^(readings|uncertainty)\./;

/** What the standards must show for these readings; null while they cannot be judged. */
export function needOf(procedure: Procedure | null, outcome: EvaluationResult | undefined): StandardNeed | null {
  if (!procedure || !outcome?.evaluation) return null;
  const { characteristics, readings } = outcome.evaluation.entered;
  return procedure.standardNeed(characteristics, readings);
}

/** What the register says of the instrument; what a procedure of the centre's own asks beside it is typed with the readings. */
export function isOfInstrument(path: string, procedure: Procedure, typeCode: string): boolean {
  const [group, name] = path.split('.');
  return group === 'characteristics' && !askedBeside(procedure, typeCode).some((field) => field.name === name);
}

/** No procedure for the type, or an instrument that its procedure cannot judge: no fault of the readings. */
export function procedureRefusals(
  { kind, procedureCode, performedOn }: Measured,
  { code, characteristics: borne }: InstrumentRecord,
  type: InstrumentTypeRecord,
  procedure: Procedure | null,
  outcome: EvaluationResult | undefined,
): readonly Refusal[] {
  const names = { work: kindsOfWork[kind].name, type: nameOf(type) };
  if (!procedure && procedureCode) return [about(statementRefusals.otherProcedure, names)];
  if (!procedure || !outcome) return [noProcedure(type)];
  const reason = procedure.whyNotJudged(borne);
  if (reason) return [noLimits(reason)];
  const { characteristics } = gateRefusals;
  const faults = outcome.errors?.filter(({ path }) => isOfInstrument(path, procedure, type.code)) ?? [];
  return [
    ...faults.map(({ message }) => ({ ...characteristics, text: fill(characteristics.text, { code, message }) })),
    ...figureRefusals(procedure, outcome, performedOn),
  ];
}

/** The figures that this work cannot be judged without, each once: the officers of the department enter them. */
function figureRefusals(procedure: Procedure, { errors }: EvaluationResult, performedOn: Day): readonly Refusal[] {
  const paths = new Set(errors?.map(({ path }) => path));
  const missing = procedure.figures?.filter(({ name }) => paths.has(`figures.${name}`)) ?? [];
  const words = { procedure: procedure.name, day: formatDay(performedOn) };
  return missing.map(({ label }) => about(figureRefusal, { ...words, figure: label }));
}
