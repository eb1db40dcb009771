import type { Clock } from '../../platform/clock';
import type { Operation } from '../../platform/http';
import { designationApi } from './designation.api';
import { verifierApi } from './verifier.api';

export function centreApi(clock: Clock): readonly Operation[] {
  return [...designationApi(clock), ...verifierApi(clock)];
}
