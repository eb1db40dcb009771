import type { Text } from '../../platform/i18n';
import type { BudgetFigures, BudgetInput } from './budget.shape';
import coldWaterMeter from './templates/coldWaterMeter.json';
import fuelDispenser from './templates/fuelDispenser.json';
import general from './templates/general.json';
import platformScale from './templates/platformScale.json';
import pressureGauge from './templates/pressureGauge.json';
import singlePhaseMeter from './templates/singlePhaseMeter.json';
import thermoHygrometer from './templates/thermoHygrometer.json';
import weights from './templates/weights.json';

/** A budget to begin from: which inputs there are and where each comes from. Its figures are the centre's to state. */
export interface BudgetTemplate extends Pick<BudgetFigures, 'output' | 'model' | 'probability'> {
  readonly code: string;
  readonly procedureCode: string;
  readonly step: string;
  readonly name: Text;
  readonly basis: Text;
  /** `own`: the registry's proposal, of no document. */
  readonly source: 'published' | 'own';
  /** Absent where it is that of the instrument. */
  readonly unit?: string;
  readonly inputs: readonly (Omit<BudgetInput, 'unit'> & { readonly unit?: string })[];
}

export const templates: readonly BudgetTemplate[] = [
  ...general,
  ...platformScale,
  ...weights,
  ...pressureGauge,
  ...coldWaterMeter,
  ...singlePhaseMeter,
  ...fuelDispenser,
  ...thermoHygrometer,
] as readonly BudgetTemplate[];

export function templateOf(code: string): BudgetTemplate | undefined {
  return templates.find((each) => each.code === code);
}
