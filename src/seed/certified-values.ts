import Decimal from 'decimal.js';
import { convertQuantity, weightLimit, type Quantity } from '../metrology';
import type { CertifiedValue } from '../laboratory/standards';
import type { Dice } from './dice';
import type { StandardKindOfSample } from './standard-kinds';

type Weights = Pick<StandardKindOfSample, 'nominals' | 'accuracyClass' | 'certified'>;

/** The table of a set's certificate of one year: U (k = 2) is three tenths of the limit of the class, a row for each weight. */
export function certifiedValues(dice: Dice, { nominals = [], ...weights }: Weights, year: number): CertifiedValue[] {
  return nominals.flatMap(({ count, ...nominal }) => {
    const isOneByOne = weights.certified === 'values';
    const pieces = Array.from({ length: isOneByOne ? count : 1 }, (_, piece) => piece);
    return pieces.map((piece) => {
      const limit = limitOf(weights, nominal);
      const uncertainty: Quantity = { value: limit.times(0.3).toFixed(), unit: 'mg' };
      if (!isOneByOne) return { nominal, uncertainty };
      const own = dice.for(`${nominal.value} ${nominal.unit} ${piece}`);
      const deviation = limit.times(own.between(-30, 30) + year * own.between(1, 3) + dice.between(-2, 2)).div(100);
      return { nominal, value: found(nominal, deviation), uncertainty };
    });
  });
}

/** In mg. */
function limitOf({ accuracyClass }: Weights, nominal: Quantity): Decimal {
  const { limit } = weightLimit(accuracyClass, nominal);
  if (!limit) throw new Error(`class ${accuracyClass} has no limit for ${nominal.value} ${nominal.unit}`);
  return new Decimal(convertQuantity({ value: limit.value, unit: limit.unit }, 'mg').value);
}

function found(nominal: Quantity, milligrams: Decimal): Quantity {
  const off = convertQuantity({ value: milligrams.toFixed(), unit: 'mg' }, nominal.unit).value;
  return { value: new Decimal(nominal.value).plus(off).toFixed(), unit: nominal.unit };
}
