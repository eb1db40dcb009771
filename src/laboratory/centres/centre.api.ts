import type { Operation } from '../../platform/http';
import { designationApi } from './designation.api';
import type { DesignationSettings } from './designation.settings';
import { verifierApi } from './verifier.api';

export function centreApi(settings: DesignationSettings): readonly Operation[] {
  return [...designationApi(settings), ...verifierApi(settings.clock)];
}
