import { isUnit } from '../../metrology';
import { fill } from '../../platform/i18n';
import { attributeOf, childAt, childrenOf, textIn, type XmlElement } from '../../platform/xml';
import { wordsAt } from './dcc.fields';
import { dccTexts as texts } from './dcc.messages';
import type { ProblemList } from './dcc.problems';
import { verdicts, type Series, type StatedUncertainty, type Verdict } from './dcc.shape';
import { checkCount, entriesAt, uncertaintyIn } from './dcc.uncertainty.reading';
import { siNamespace } from './dcc.versions';
import { ucumFromDsi } from './dsi.units';

type Numbers = Pick<Series, 'values' | 'units' | 'uncertainty'>;

/** The series of a `dcc:quantity`; undefined where it holds no real numbers (words, complex numbers). */
export function readSeries(quantity: XmlElement, list: ProblemList): Series | undefined {
  const numbers = numbersIn(quantity, list);
  if (!numbers) return undefined;
  const meaning = attributeOf(quantity, 'refType');
  return { ...(meaning && { meaning }), name: wordsAt(quantity, 'name'), ...numbers, ...conformityIn(quantity, list) };
}

function numbersIn(parent: XmlElement, list: ProblemList): Numbers | undefined {
  return allNumbersIn(parent, list)[0];
}

/**
 * Of values given in several units, those with their uncertainty stand for all, in a unit of this registry if there is
 * one. The others may be in any unit there is (hardness HBW, survey feet): what is wrong is told of the chosen alone.
 */
function ofHybrid(hybrid: XmlElement, list: ProblemList): Numbers | undefined {
  const all = numberElementsIn(hybrid).flatMap((element) => {
    const numbers = readers[element.local]?.(element, unheard);
    return numbers ? [{ element, ...numbers }] : [];
  });
  const whole = all.filter(({ uncertainty }) => uncertainty);
  const choices = whole.length > 0 ? whole : all;
  const chosen = choices.find(({ units }) => units.length > 0 && units.every(isUnit)) ?? choices[0];
  return chosen && readers[chosen.element.local]?.(chosen.element, list);
}

/** A list of D-SI 1 holds its `real`s itself; later ones hold lists, of which the first is read. */
function ofList(element: XmlElement, list: ProblemList): Numbers | undefined {
  return childAt(element, 'real') ? readRealList(element, list) : numbersIn(element, list);
}

function allNumbersIn(parent: XmlElement, list: ProblemList): Numbers[] {
  return numberElementsIn(parent).flatMap((each) => readers[each.local]?.(each, list) ?? []);
}

function numberElementsIn(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).filter(({ namespace }) => namespace === siNamespace);
}

const unheard: ProblemList = { problems: [], add: () => undefined };

const readers: Readonly<Record<string, (element: XmlElement, list: ProblemList) => Numbers | undefined>> = {
  real: (element, list) => readReal(element, list),
  constant: (element, list) => readReal(element, list),
  realListXMLList: (element, list) => readList(element, list),
  hybrid: ofHybrid,
  list: ofList,
  realList: readRealList,
};

function readReal(real: XmlElement, list: ProblemList, unitOfList?: XmlElement): Numbers {
  const values = entriesAt(real, 'value');
  const unit = childAt(real, 'unit') ?? unitOfList;
  checkNumbers(values, real, list);
  const uncertainty = uncertaintyIn(real, values.length, list);
  return { values, units: unit ? unitsIn(unit, list) : [], ...(uncertainty && { uncertainty }) };
}

function readList(element: XmlElement, list: ProblemList): Numbers {
  const values = entriesAt(element, 'valueXMLList');
  const unit = childAt(element, 'unitXMLList');
  checkNumbers(values, element, list);
  const units = unit ? unitsIn(unit, list) : [];
  checkCount(units, { values: values.length, what: 'unitXMLList', at: unit ?? element, list });
  const uncertainty = uncertaintyIn(element, values.length, list);
  return { values, units, ...(uncertainty && { uncertainty }) };
}

/** The list of D-SI 1.3 and 2.0: one `real` after the other, with unit and uncertainty of their own or of the list. */
function readRealList(element: XmlElement, list: ProblemList): Numbers {
  const unit = childAt(element, 'listUnit');
  const rows = childrenOf(element, 'real').map((real) => readReal(real, list, unit));
  const own = rows.flatMap(({ uncertainty }) => (uncertainty ? [uncertainty] : []));
  const all = childrenOf(element).find(({ local }) =>
    /^list(?:UnivariateUnc|MeasurementUncertaintyUnivariate)$/.test(local),
  );
  const uncertainty = own.length === rows.length ? joined(own) : all && uncertaintyIn(all, rows.length, list);
  return {
    values: rows.map(({ values }) => oneOf(values)),
    units: rows.some(({ units }) => units.length > 0) ? rows.map(({ units: [own = ''] }) => own) : [],
    ...(uncertainty && { uncertainty }),
  };
}

function joined(each: readonly StatedUncertainty[]): StatedUncertainty | undefined {
  const [first] = each;
  return (
    first && {
      ...first,
      values: each.map(({ values }) => oneOf(values)),
      coverageFactors: each.flatMap(({ coverageFactors }) => coverageFactors),
      coverageProbabilities: each.flatMap(({ coverageProbabilities }) => coverageProbabilities),
    }
  );
}

/** A row that holds no number, or several, keeps its place, so that the rows below keep theirs. */
function oneOf([value = 'NaN', ...others]: readonly string[]): string {
  return others.length > 0 ? 'NaN' : value;
}

/** A decimal number as XML writes it, with an exponent or without. */
export function isNumberText(written: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(written);
}

function checkNumbers(values: readonly string[], at: XmlElement, list: ProblemList): void {
  const faults = values.length === 0 ? [''] : values.filter((each) => each !== 'NaN' && !isNumberText(each));
  for (const value of faults) list.add('error', 'noNumber', fill(texts.noNumber, { value }), at);
}

/** As UCUM where D-SI is understood; a unit of the certificate's own (`|…`) is its own business. */
function unitsIn(element: XmlElement, list: ProblemList): string[] {
  const written = textIn(element).trim().split(/\s+/).filter(Boolean);
  const unknown = new Set(written.filter((unit) => !unit.startsWith('|') && ucumFromDsi(unit) === undefined));
  for (const unit of unknown) list.add('error', 'unknownUnit', fill(texts.unknownUnit, { unit }), element);
  if (written.length === 0) list.add('error', 'unknownUnit', fill(texts.unknownUnit, { unit: '' }), element);
  return written.map((unit) => ucumFromDsi(unit) ?? unit);
}

function conformityIn(quantity: XmlElement, list: ProblemList): Pick<Series, 'verdicts' | 'acceptance'> {
  const metaData = childrenOf(childAt(quantity, 'measurementMetaData') ?? quantity, 'metaData');
  for (const each of metaData) {
    const said = [...entriesAt(each, 'conformity'), ...entriesAt(each, 'conformityXMLList')];
    if (said.length === 0) continue;
    const known = said.filter((word): word is Verdict => (verdicts as readonly string[]).includes(word));
    for (const value of said.filter((word) => !(verdicts as readonly string[]).includes(word)))
      list.add('error', 'verdict', fill(texts.verdict, { value }), each);
    return { verdicts: known, ...acceptanceIn(each) };
  }
  return {};
}

function acceptanceIn(metaData: XmlElement): Pick<Series, 'acceptance'> {
  const quantities = childrenOf(childAt(metaData, 'data') ?? metaData, 'quantity');
  const limit = (end: string) => {
    const found = quantities.find((each) => attributeOf(each, 'refType')?.endsWith(`acceptanceLimit${end}`));
    return found && numbersIn(found, unheard)?.values;
  };
  const [lower, upper] = [limit('Lower'), limit('Upper')];
  return lower && upper ? { acceptance: { lower, upper } } : {};
}
