import { exact, type Decimal } from '../quantity';

/** The air in which one weighs. */
export interface Air {
  /** kg/m³. */
  readonly density: Decimal;
  /** u(ρa), standard, kg/m³. */
  readonly standardUncertainty: number;
}

/** ρ0 = 1.2 kg/m³: the air that conventional mass is agreed for (JCGM 101:2008, 9.3.1.2; read there). */
export const conventionalAirDensity = exact('1.2');

/**
 * u(ρa) of air that was not measured, or of which nothing better is known: 10 % of ρ0 to either side, all alike likely
 * (OIML R 111-1:2004, C.6.3; general knowledge of the clause).
 */
const unmeasuredUncertainty = 0.12 / Math.sqrt(3);

/** More than the formula gives: a tenth of what it is right to. */
const decimals = 5;

/** What was read in the room, as numbers: °C, %, hPa; and u(ρa) where it is known. */
export interface RoomAir {
  readonly temperature: number;
  readonly humidity: number;
  readonly pressure: number | null;
  readonly standardUncertainty: number | null;
}

/** The air of a room; that of the convention where no pressure was read. */
export function airOf({ temperature, humidity, pressure, standardUncertainty }: RoomAir): Air {
  return {
    density:
      pressure === null ? conventionalAirDensity : exact(airDensity(temperature, humidity, pressure).toFixed(decimals)),
    standardUncertainty: standardUncertainty ?? unmeasuredUncertainty,
  };
}

/**
 * Density of moist air in kg/m³ by the approximation of OIML R 111-1:2004, E.3 (general knowledge of the formula): within
 * 3 parts in 10⁴ of CIPM-2007 from 900 hPa to 1100 hPa, from 10 °C to 30 °C and below 80 % (tried in the tests).
 */
export function airDensity(temperature: number, humidity: number, pressure: number): number {
  const vapour = 0.009 * humidity * Math.exp(0.061 * temperature);
  return (0.34848 * pressure - vapour) / (273.15 + temperature);
}
