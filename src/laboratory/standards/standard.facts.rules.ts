import {
  compareQuantities,
  dimensionOf,
  formatQuantity,
  weightClasses,
  type Dimension,
  type Quantity,
} from '../../metrology';
import { fill, type Text } from '../../platform/i18n';
import { identityKey } from '../../platform/text';
import { standardTexts as texts } from './standard.messages';
import type { MeasurementStandard, ReferenceKind, StandardCertificate, StandardRange } from './standard.model';

type Faults = Record<string, Text>;

/** What cannot be in the data of a standard: units of another quantity, a range upside down, a class that does not exist. */
export function standardFaults({
  quantity,
  range,
  nominals,
  accuracyClass,
}: Pick<MeasurementStandard, 'quantity' | 'range' | 'nominals' | 'accuracyClass'>): Faults {
  const isWeights = quantity === 'mass' && nominals.length > 0;
  const wrongClass = isWeights && accuracyClass && !weightClasses.some((known) => known === accuracyClass);
  const faultOfRange = range && rangeFault(quantity, range);
  const faultOfNominals = nominalsFault(quantity, nominals, faultOfRange ? undefined : range);
  return {
    ...(faultOfRange && { range: faultOfRange }),
    ...(faultOfNominals && { nominals: faultOfNominals }),
    ...(wrongClass && { accuracyClass: texts.noSuchWeightClass }),
  };
}

function rangeFault(quantity: Dimension, { from, to }: StandardRange): Text | undefined {
  if (!isOf(quantity, from) || !isOf(quantity, to)) return texts.rangeOtherQuantity;
  if (quantity !== 'temperature' && from.value.startsWith('-')) return texts.rangeNegative;
  return compareQuantities(from, to) > 0 ? texts.rangeReversed : undefined;
}

function nominalsFault(
  quantity: Dimension,
  nominals: readonly Quantity[],
  range: StandardRange | undefined,
): Text | undefined {
  if (nominals.some((nominal) => !isOf(quantity, nominal))) return texts.rangeOtherQuantity;
  const outside = nominals.find(
    (nominal) => range && (compareQuantities(nominal, range.from) < 0 || compareQuantities(nominal, range.to) > 0),
  );
  return outside && fill(texts.nominalOutside, { value: formatQuantity(outside, 'vi') });
}

type StatedUncertainty = 'uncertainty' | 'coverageFactor' | 'confidenceLevel' | 'values';

/** What cannot be on a certificate of such a standard, whatever the standard it names turns out to be. */
export function certificateFaults(
  certificate: Pick<StandardCertificate, 'number' | 'calibratedAgainst' | StatedUncertainty> & {
    readonly traceableTo?: ReferenceKind;
    readonly calibratedAgainstId?: unknown;
  },
  { quantity }: Pick<MeasurementStandard, 'quantity'>,
): Faults {
  const { number, uncertainty, values = [] } = certificate;
  const faultOfU = uncertainty && uncertaintyFault(quantity, uncertainty);
  const faultOfValues = values.map((each) => valueFault(quantity, each)).find((fault) => fault);
  return {
    ...(!isLikelyNumber(number) && { number: texts.numberUnlikely }),
    ...referenceFaults(certificate),
    ...(faultOfU && { uncertainty: faultOfU }),
    ...(faultOfValues && { values: faultOfValues }),
    ...coverageFaults(certificate),
  };
}

/** Each certificate of a standard has a number of its own, however it is typed. */
export function numberFaults(number: string, others: readonly Pick<StandardCertificate, 'number'>[]): Faults {
  const key = identityKey('certificateNumber', number);
  const isTaken = others.some((other) => identityKey('certificateNumber', other.number) === key);
  return isTaken ? { number: texts.certificateTaken } : {};
}

/** A U says nothing without its k (JCGM 100:2008, 7.2.3), and k nothing without its U. */
function coverageFaults(certificate: Pick<StandardCertificate, StatedUncertainty>): Faults {
  const { uncertainty, values = [], coverageFactor, confidenceLevel } = certificate;
  if (uncertainty || values.length > 0) return coverageFactor ? {} : { coverageFactor: texts.coverageMissing };
  return {
    ...(coverageFactor && { coverageFactor: texts.coverageAlone }),
    ...(confidenceLevel && { confidenceLevel: texts.coverageAlone }),
  };
}

/** `CN-77`, `0123`: a figure that is not 0, and three characters at least. */
function isLikelyNumber(number: string): boolean {
  return /[1-9]/.test(number) && number.replace(/[^\p{L}\d]/gu, '').length >= 3;
}

function referenceFaults({
  traceableTo,
  calibratedAgainstId,
  calibratedAgainst,
}: Parameters<typeof certificateFaults>[0]): Faults {
  if (traceableTo === 'own')
    return {
      ...(!calibratedAgainstId && { calibratedAgainstId: texts.ownReferenceMissing }),
      ...(calibratedAgainst && { calibratedAgainst: texts.referenceNotAsked }),
    };
  return {
    ...(calibratedAgainstId ? { calibratedAgainstId: texts.referenceNotAsked } : {}),
    ...(!calibratedAgainst && { calibratedAgainst: texts.outsideReferenceMissing }),
  };
}

function uncertaintyFault(quantity: Dimension, uncertainty: Quantity): Text | undefined {
  if (uncertainty.unit !== '%' && !isOf(quantity, uncertainty)) return texts.rangeOtherQuantity;
  return Number(uncertainty.value) > 0 ? undefined : texts.uncertaintyNotPositive;
}

function valueFault(
  quantity: Dimension,
  { nominal, value, uncertainty }: NonNullable<StandardCertificate['values']>[number],
): Text | undefined {
  if (!isOf(quantity, nominal) || (value && !isOf(quantity, value))) return texts.rangeOtherQuantity;
  return uncertaintyFault(quantity, uncertainty);
}

function isOf(quantity: Dimension, { unit }: Quantity): boolean {
  return dimensionOf(unit) === quantity;
}
