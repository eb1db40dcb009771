export { assessmentApi } from './assessment.api';
export { assessmentRoutes } from './assessment.routes';
export { keptSince, retentionClasses, type RetentionKey } from './retention.rules';
export { termInForce } from './retention-term.service';
export { stopValidations } from './validation.running';
