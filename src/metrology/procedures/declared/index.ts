import { declareProcedure, type ProcedureDeclaration } from '../declaration';
import type { Procedure } from '../procedure';
import breathAlcoholAnalyser from './breathAlcoholAnalyser.json';
import clinicalElectronicThermometer from './clinicalElectronicThermometer.json';
import clinicalMercuryThermometer from './clinicalMercuryThermometer.json';
import conductivityMeter from './conductivityMeter.json';
import dissolvedOxygenMeter from './dissolvedOxygenMeter.json';
import earThermometer from './earThermometer.json';
import electronicSphygmomanometer from './electronicSphygmomanometer.json';
import fuelDispenser from './fuelDispenser.json';
import general from './general.json';
import grainMoistureMeter from './grainMoistureMeter.json';
import liquidMeasuringSystem from './liquidMeasuringSystem.json';
import mechanicalSphygmomanometer from './mechanicalSphygmomanometer.json';
import phMeter from './phMeter.json';
import pressureGauge from './pressureGauge.json';
import signedPaperResult from './signedPaper.json';
import singlePhaseMeter from './singlePhaseMeter.json';
import speedMeter from './speedMeter.json';
import tankVehicle from './tankVehicle.json';
import taximeter from './taximeter.json';
import tdsMeter from './tdsMeter.json';
import thermoHygrometer from './thermoHygrometer.json';
import threePhaseMeter from './threePhaseMeter.json';
import turbidityMeter from './turbidityMeter.json';
import volumeMeasure from './volumeMeasure.json';

/** The record for any instrument: its points, and the limit with its document, are entered with the readings. */
export const generalRecord: Procedure = declareProcedure(general);

/** The result that a signed paper states: its conclusion, and as many of its points as are copied. */
export const signedPaper: Procedure = declareProcedure(signedPaperResult);

const written: readonly object[] = [
  pressureGauge,
  fuelDispenser,
  liquidMeasuringSystem,
  singlePhaseMeter,
  threePhaseMeter,
  electronicSphygmomanometer,
  mechanicalSphygmomanometer,
  taximeter,
  speedMeter,
  clinicalMercuryThermometer,
  clinicalElectronicThermometer,
  earThermometer,
  volumeMeasure,
  tankVehicle,
  grainMoistureMeter,
  breathAlcoholAnalyser,
  phMeter,
  conductivityMeter,
  tdsMeter,
  dissolvedOxygenMeter,
  turbidityMeter,
  thermoHygrometer,
];

/** The procedures that are written as data, each in a file of its own. */
export const declaredProcedures: readonly Procedure[] = written.map(declareProcedure);

/** The same as they are written, to begin another one from. They have been held against the shape just above. */
export const declarations = [...written, general] as readonly ProcedureDeclaration[];
