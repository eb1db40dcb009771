import { element, type NewElement } from '../../platform/xml';
import type { Equipment, InfluenceCondition, Measurement, ResultTable, Series, UsedMethod } from './dcc.shape';
import { identificationsElement, wordsElement } from './dcc.words.writing';
import { dsiFromUcum } from './dsi.units';

export function measurementElement({ name, methods, equipment, conditions, results }: Measurement): NewElement {
  return element(
    'dcc:measurementResult',
    {},
    wordsElement('dcc:name', name),
    methods.length > 0 && element('dcc:usedMethods', {}, methods.map(methodElement)),
    equipment.length > 0 && element('dcc:measuringEquipments', {}, equipment.map(equipmentElement)),
    conditions.length > 0 && element('dcc:influenceConditions', {}, conditions.map(conditionElement)),
    element('dcc:results', {}, results.map(resultElement)),
  );
}

function methodElement({ name, norms, references = [] }: UsedMethod): NewElement {
  return element(
    'dcc:usedMethod',
    {},
    wordsElement('dcc:name', name),
    norms.map((norm) => element('dcc:norm', {}, norm)),
    references.map((reference) => element('dcc:reference', {}, reference)),
  );
}

function equipmentElement({ name, identifications, certificate }: Equipment): NewElement {
  return element(
    'dcc:measuringEquipment',
    { refType: 'basic_normalUsed' },
    wordsElement('dcc:name', name),
    certificate &&
      element(
        'dcc:certificate',
        {},
        wordsElement('dcc:referral', certificate.name),
        element('dcc:referralID', {}, certificate.number),
        element('dcc:procedure', {}, certificate.algorithm),
        element('dcc:value', {}, certificate.value),
      ),
    identificationsElement(identifications),
  );
}

function conditionElement({ meaning, name, state, series, words }: InfluenceCondition): NewElement {
  return element(
    'dcc:influenceCondition',
    { refType: meaning },
    wordsElement('dcc:name', name),
    state && element('dcc:status', {}, state),
    element('dcc:data', {}, words && wordsElement('dcc:text', words), series.map(quantityElement)),
  );
}

function resultElement({ name, description, series, words }: ResultTable): NewElement {
  return element(
    'dcc:result',
    {},
    wordsElement('dcc:name', name),
    description && wordsElement('dcc:description', description),
    element(
      'dcc:data',
      {},
      words ? wordsElement('dcc:text', words) : element('dcc:list', {}, series.map(quantityElement)),
    ),
  );
}

function quantityElement(series: Series): NewElement {
  const { meaning, name, verdicts } = series;
  return element(
    'dcc:quantity',
    { refType: meaning },
    wordsElement('dcc:name', name),
    series.values.length === 1 ? realElement(series) : listElement(series),
    verdicts && element('dcc:measurementMetaData', {}, verdictElement(series)),
  );
}

/** A single value as `si:real`. */
function realElement({ values, units, uncertainty }: Series): NewElement {
  const expanded =
    uncertainty &&
    element(
      'si:expandedMU',
      {},
      element('si:valueExpandedMU', {}, uncertainty.values[0]),
      element('si:coverageFactor', {}, uncertainty.coverageFactors[0]),
      element('si:coverageProbability', {}, uncertainty.coverageProbabilities[0] ?? 'NaN'),
      uncertainty.distribution && element('si:distribution', {}, uncertainty.distribution),
    );
  return element(
    'si:real',
    {},
    element('si:value', {}, values[0]),
    element('si:unit', {}, dsi(units[0] ?? '1')),
    expanded && element('si:measurementUncertaintyUnivariate', {}, expanded),
  );
}

/** Several values as `si:realListXMLList`; what is the same for all stands once. */
function listElement({ values, units, uncertainty }: Series): NewElement {
  const expanded =
    uncertainty &&
    element(
      'si:expandedMUXMLList',
      {},
      list('si:valueExpandedMUXMLList', uncertainty.values),
      list('si:coverageFactorXMLList', uncertainty.coverageFactors),
      list('si:coverageProbabilityXMLList', orUnknown(uncertainty.coverageProbabilities)),
      uncertainty.distribution && element('si:distributionXMLList', {}, uncertainty.distribution),
    );
  return element(
    'si:realListXMLList',
    {},
    element('si:valueXMLList', {}, values.join(' ')),
    list('si:unitXMLList', units.map(dsi)),
    expanded && element('si:measurementUncertaintyUnivariateXMLList', {}, expanded),
  );
}

function verdictElement({ verdicts = [], acceptance, units }: Series): NewElement {
  const limit = (meaning: string, vi: string, en: string, values: readonly string[]): NewElement => {
    const name = [
      { lang: 'vi', text: vi },
      { lang: 'en', text: en },
    ];
    return quantityElement({ meaning, name, values, units });
  };
  return element(
    'dcc:metaData',
    { refType: 'basic_conformity' },
    verdicts.length === 1
      ? element('dcc:conformity', {}, verdicts[0])
      : element('dcc:conformityXMLList', {}, verdicts.join(' ')),
    acceptance &&
      element(
        'dcc:data',
        {},
        limit('basic_acceptanceLimitLower', 'Giới hạn chấp nhận dưới', 'Lower acceptance limit', acceptance.lower),
        limit('basic_acceptanceLimitUpper', 'Giới hạn chấp nhận trên', 'Upper acceptance limit', acceptance.upper),
      ),
  );
}

function list(tag: string, entries: readonly string[]): NewElement {
  const alike = new Set(entries).size === 1;
  return element(tag, {}, alike ? entries[0] : entries.join(' '));
}

const orUnknown = (probabilities: readonly string[]) => (probabilities.length > 0 ? probabilities : ['NaN']);

/** A unit that was no UCUM code when it was read is written as it was. */
const dsi = (unit: string): string => (/^[\\|]/.test(unit) ? unit : dsiFromUcum(unit));
