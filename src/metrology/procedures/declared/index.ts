import { declareProcedure } from '../declaration';
import type { Procedure } from '../procedure';
import fuelDispenser from './fuelDispenser.json';
import general from './general.json';
import liquidMeasuringSystem from './liquidMeasuringSystem.json';
import pressureGauge from './pressureGauge.json';

/** The record for any instrument: its points, and the limit with its document, are entered with the readings. */
export const generalRecord: Procedure = declareProcedure(general);

/** The procedures that are written as data, each in a file of its own. */
export const declaredProcedures: readonly Procedure[] = [pressureGauge, fuelDispenser, liquidMeasuringSystem].map(
  declareProcedure,
);
