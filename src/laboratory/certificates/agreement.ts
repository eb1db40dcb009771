import {
  agreedRule,
  exact,
  isDecimalText,
  isUnit,
  offeredRules,
  parseDecimal,
  units,
  type Agreement,
  type Field,
  type Sides,
  type Unit,
} from '../../metrology';
import { Joi, type Fault } from '../../platform/http';
import { agreementTexts as texts } from './agreement.messages';

/** What was agreed with the customer before the work, as it was typed (ISO/IEC 17025:2017, 7.1.3). */
export interface AgreementInput {
  /** Of `decision-rules.json`. */
  readonly rule: string;
  /** What the rule asks for: w as a multiple of U, w in the unit of the limits, or the largest risk in %. */
  readonly parameter?: string;
  /** Limits of the customer; those of each point where both are absent. */
  readonly lower?: string;
  readonly upper?: string;
  /** Of limits, of w and of the process: that of the error. */
  readonly unit?: string;
  /** Mean and standard deviation of the errors of such instruments, where the process is known. */
  readonly mean?: string;
  readonly deviation?: string;
}

const typed = Joi.string().trim().max(100);

export const agreementField = Joi.object<AgreementInput>({
  rule: typed,
  ...{ parameter: typed, lower: typed, upper: typed, mean: typed, deviation: typed },
  unit: Joi.string().valid(...units),
});

/** The numbers among them, as a page reads them. */
export const agreementNumbers: readonly Field[] = (['parameter', 'lower', 'upper', 'mean', 'deviation'] as const).map(
  (name) => ({ kind: 'number', name, label: texts[name], required: false, unit: null }),
);

/** What was agreed, or what is wrong with it, by form field. */
export interface ReadAgreement {
  readonly agreement?: Agreement;
  readonly faults: Readonly<Record<string, Fault>>;
}

export function readAgreement(input: AgreementInput): ReadAgreement {
  const faults = faultsOf(input);
  const rule = agreedRule(input.rule, input.parameter);
  if (!rule || Object.keys(faults).length > 0) return { faults };
  const limits = limitsOf(input);
  const { mean, deviation, unit } = input;
  const prior = mean !== undefined &&
    deviation !== undefined &&
    isUnit(unit) && {
      ...{ mean: number(mean), standardDeviation: number(deviation), unit },
    };
  const width = isUnit(unit) && isFixed(input) && { widthUnit: unit };
  return { agreement: { rule, ...width, ...(limits && { limits }), ...(prior && { prior }) }, faults };
}

function isFixed({ rule: id }: AgreementInput): boolean {
  return offeredRules.some((rule) => rule.id === id && rule.asks === 'fixed');
}

function limitsOf({ lower, upper, unit }: AgreementInput): (Sides & { unit: Unit }) | undefined {
  if (!isUnit(unit) || (lower === undefined && upper === undefined)) return undefined;
  return {
    ...(lower !== undefined && { lower: number(lower) }),
    ...(upper !== undefined && { upper: number(upper) }),
    unit,
  };
}

const number = (typedNumber: string): string => parseDecimal(typedNumber) ?? typedNumber;

function faultsOf(input: AgreementInput): Record<string, Fault> {
  const found: Partial<Record<keyof AgreementInput, Fault>> = {
    ...notNumbers(input),
    ...ruleFaults(input),
    ...limitFaults(input),
    ...processFaults(input),
  };
  return Object.fromEntries(Object.entries(found).map(([name, fault]) => [`decision[${name}]`, fault]));
}

type Faults = Partial<Record<keyof AgreementInput, Fault>>;

function ruleFaults({ rule: id, parameter, lower, upper }: AgreementInput): Faults {
  const offered = offeredRules.find((rule) => rule.id === id);
  if (!offered) return { rule: texts.chooseRule };
  if (!offered.asks && parameter !== undefined) return { parameter: texts.takesNone };
  if (!agreedRule(id, parameter)) return { parameter: offered.asks ? texts.asked[offered.asks] : texts.takesNone };
  const isOneSided = (lower === undefined) !== (upper === undefined);
  return offered.kind === 'verification' && isOneSided ? { [lower ? 'upper' : 'lower']: texts.bothLimits } : {};
}

function limitFaults(input: AgreementInput): Faults {
  const { lower, upper, unit } = input;
  const [down, up] = [lower, upper].map((each) => (each === undefined ? null : parseDecimal(each)));
  const isNamed = lower !== undefined || upper !== undefined || isFixed(input);
  return {
    ...(isNamed && unit === undefined && { unit: texts.unitMissing }),
    ...(isDecimalText(down) && isDecimalText(up) && !exact(down).lt(up) && { upper: texts.limitsSwapped }),
  };
}

/** Mean and deviation are known together or not at all. */
function processFaults({ mean, deviation, unit }: AgreementInput): Faults {
  if (mean === undefined && deviation === undefined) return {};
  const spread = deviation === undefined ? null : parseDecimal(deviation);
  return {
    ...(mean === undefined && { mean: texts.processWhole }),
    ...((deviation === undefined || (isDecimalText(spread) && !exact(spread).gt(0))) && {
      deviation: deviation === undefined ? texts.processWhole : texts.deviationPositive,
    }),
    ...(unit === undefined && { unit: texts.unitMissing }),
  };
}

function notNumbers(input: AgreementInput): Faults {
  const wrong = agreementNumbers.flatMap(({ name }) => {
    const value = input[name as keyof AgreementInput];
    return value !== undefined && parseDecimal(value) === null ? [[name, texts.notNumber] as const] : [];
  });
  return Object.fromEntries(wrong);
}
