import {
  readTypedCharacteristics,
  readTypedEntry,
  unusualReadings,
  type EvaluationResult,
  type Procedure,
  type ReadingError,
} from '../../metrology';
import {
  confirmedAmong,
  fieldName,
  InvalidInputError,
  questionAt,
  RefusedError,
  type Fault,
  type Question,
} from '../../platform/http';
import { fill } from '../../platform/i18n';
import type { InstrumentRecord } from '../instruments';
import { isOfInstrument } from './work.outcome';
import { agreementNumbers, type AgreementInput } from './agreement';
import { gateRefusals } from './gate.messages';
import { paperTexts } from './paper.messages';
import { statementRefusals } from './statement.messages';
import type { Examination } from './verification.examination';
import { verificationTexts as texts } from './verification.messages';
import type { Entered, EnteredResults, Gap, Rows } from './verification.model';
import { uncertaintyFields } from './stated-uncertainty';
import { unusualUncertainties } from './unusual-uncertainty';
import type { VerificationInput } from './verification.schema';

/** A record is sound when its readings can be judged and no gate refuses it; else everything wrong is named at once. */
export function assertSound(examination: Examination): void {
  const { outcome, procedure, refusals, instrument } = examination;
  const faults = procedure && outcome ? faultsOf(procedure, outcome, instrument) : {};
  if (Object.keys(faults).length > 0) throw new InvalidInputError(faults, refusals);
  const [first, ...others] = refusals;
  if (first) throw new RefusedError([first, ...others]);
}

/**
 * What no draft may hold: another centre's property, a correction of what is none, and an instrument that nothing can
 * judge, or not by the procedure chosen. Everything else is said on the draft's page, and refuses at its submission.
 */
const neverKept: readonly string[] = [
  gateRefusals.instrumentOfOtherCentre,
  gateRefusals.verifierOfOtherCentre,
  gateRefusals.unknownStandard,
  gateRefusals.nothingCorrected,
  gateRefusals.correctionNotValid,
  gateRefusals.correctionOtherInstrument,
  statementRefusals.correctsOtherKind,
  gateRefusals.noProcedure,
  statementRefusals.otherProcedure,
  gateRefusals.noLimits,
  gateRefusals.characteristics,
].map(({ rule }) => rule);

/** What is still missing of the readings of a draft, which is kept with whatever is there; throws for what is wrong. */
export function assertKeepable(examination: Examination, isDraft: boolean | undefined): Gap[] {
  const { outcome, procedure, refusals, instrument } = examination;
  const errors = outcome?.errors ?? [];
  const isOnlyIncomplete = errors.every(({ isGap }) => isGap);
  const isKept = isDraft && isOnlyIncomplete && !refusals.some(({ rule }) => neverKept.includes(rule));
  if (!isKept) assertSound(examination);
  if (!procedure || !outcome || errors.length === 0) return [];
  const missing = faultsAt(
    procedure,
    errors.filter(({ path }) => !isOfInstrument(path, procedure, instrument.typeCode)),
  );
  return Object.entries(missing).map(([field, { vi, en }]) => ({ field, vi, en }));
}

/** What is improbable about sound readings, U and k is asked once; what was said yes to is kept on the record. */
export function confirmedReadings(
  { procedure, outcome, asLeft, budgeted }: Examination,
  entered: Entered,
  confirmed: readonly string[] | undefined,
): Question[] {
  if (!procedure || !outcome?.evaluation) return [];
  const found = outcome.evaluation;
  const left =
    asLeft?.evaluation && entered.asLeft
      ? unusualUncertainties(procedure, asLeft.evaluation, entered.asLeft, budgeted?.left)
      : [];
  const unusual = [
    ...unusualReadings(procedure, found, entered.readings),
    ...unusualUncertainties(procedure, found, entered, budgeted?.found),
    ...left.map((each) => ({ ...each, path: `asLeft.${each.path}` })),
  ];
  const asked = unusual.map(({ path, value, message }) =>
    questionAt('unusualReading', fieldName(path.split('.')), value, message),
  );
  return confirmedAmong(Object.assign({}, ...asked) as Record<string, Question>, confirmed);
}

/** What is wrong with the readings, by form field. Faults of the instrument, and figures that officers enter, are the gates' business. */
function faultsOf(
  procedure: Procedure,
  { errors }: EvaluationResult,
  { typeCode }: Pick<InstrumentRecord, 'typeCode'>,
): Record<string, Fault> {
  const typed =
    errors?.filter(({ path }) => !path.startsWith('figures.') && !isOfInstrument(path, procedure, typeCode)) ?? [];
  return faultsAt(procedure, typed);
}

/**
 * What was typed in a page, with its numbers read; those that can be read in two ways are refused at their cells.
 * Readings as left in which nothing was read are none: their loads were proposed.
 */
export function readTyped(procedure: Procedure, typed: VerificationInput): VerificationInput {
  const { decision, ...measured } = typed;
  const { read, errors } = readTypedEntry(procedure, measured);
  const found = readTypedUncertainty(procedure, typed.uncertainty);
  const left = typed.asLeft && readTypedAgain(procedure, typed.asLeft);
  const asked = readTypedCharacteristics(procedure.characteristics, typed.characteristics ?? {});
  const agreed = readTypedAgreement(procedure, decision);
  const faults = [...asked.errors, ...errors, ...found.errors, ...(left?.errors ?? []), ...agreed.errors];
  if (faults.length > 0) throw new InvalidInputError(faultsAt(procedure, faults));
  const characteristics = typed.characteristics && (asked.read as Record<string, string>);
  return {
    ...read,
    ...(characteristics && { characteristics }),
    ...(found.read && { uncertainty: found.read }),
    ...(left && { asLeft: left.read }),
    ...(agreed.read && { decision: agreed.read }),
  };
}

function readTypedAgain(procedure: Procedure, { readings, uncertainty }: EnteredResults) {
  const isRead = procedure.steps.some(({ name, judgedField }) => readings[name]?.some((row) => row?.[judgedField]));
  if (!isRead) return { read: { readings: {} }, errors: [] };
  const again = readTypedEntry(procedure, { environment: {}, readings });
  const found = readTypedUncertainty(procedure, uncertainty);
  const errors = [...again.errors, ...found.errors].map((each) => ({ ...each, path: `asLeft.${each.path}` }));
  return { read: { readings: again.read.readings, ...(found.read && { uncertainty: found.read }) }, errors };
}

function readTypedUncertainty(procedure: Procedure, typed: Rows | undefined) {
  const steps = procedure.steps.map((step) => ({ ...step, fields: uncertaintyFields }));
  const { read, errors } = readTypedEntry({ ...procedure, steps }, { environment: {}, readings: typed ?? {} });
  const inPlace = errors.map((each) => ({ ...each, path: each.path.replace('readings', 'uncertainty') }));
  return { read: typed && read.readings, errors: inPlace };
}

/** A form in which nothing was agreed sends empty fields. */
function readTypedAgreement(procedure: Procedure, typed: AgreementInput | undefined) {
  const given = Object.entries(typed ?? {}).filter(([, value]) => typeof value === 'string' && value !== '');
  if (given.length === 0) return { errors: [] };
  const entry = { environment: Object.fromEntries(given) as Record<string, string>, readings: {} };
  const { read, errors } = readTypedEntry({ ...procedure, environment: agreementNumbers }, entry);
  const inPlace = errors.map((each) => ({ ...each, path: each.path.replace('environment', 'decision') }));
  return { read: { rule: '', ...read.environment } as AgreementInput, errors: inPlace };
}

/** A field with several faults says them all, one sentence after the other, under the rule of the first. */
export function faultsAt(procedure: Procedure, errors: readonly ReadingError[]): Record<string, Fault> {
  const paths = [...new Set(errors.map(({ path }) => path))];
  return Object.fromEntries(
    paths.map((path) => {
      const own = errors.filter((error) => error.path === path);
      return [fieldName(path.split('.')), faultOf(procedure, { ...own[0]!, message: allOf(own) })];
    }),
  );
}

function allOf(errors: readonly ReadingError[]): ReadingError['message'] {
  const said = (language: 'vi' | 'en') => [...new Set(errors.map(({ message }) => message[language]))].join(' ');
  return { vi: said('vi'), en: said('en') };
}

/** Says where: a message such as "must be a number" alone would not tell which of thirty cells. */
function faultOf(
  { steps, checks, environment, characteristics }: Procedure,
  { path, code, message, readings }: ReadingError,
): Fault {
  const rule = { rule: `readings.${code}`, ...(readings && { readings }) };
  const [group, name, row, cell] = path.replace(/^asLeft\./, '').split('.');
  if (group !== 'readings' && group !== 'uncertainty') {
    const asked = [...checks, ...environment, ...characteristics].find((each) => each.name === name);
    return { ...(asked ? fill(texts.atStep, { step: asked.label, message }) : message), ...rule };
  }
  const step = steps.find((each) => each.name === name);
  if (!step) return { ...message, ...rule };
  const label = path.startsWith('asLeft.') ? fill(paperTexts.asLeft, { step: step.label }) : step.label;
  if (row === undefined) return { ...fill(texts.atStep, { step: label, message }), ...rule };
  const cells = group === 'readings' ? step.fields : uncertaintyFields;
  const field = cells.find((each) => each.name === cell)?.label ?? '';
  return { ...fill(texts.at, { step: label, row: Number(row) + 1, field, message }), ...rule };
}
