export { assessmentApi } from './assessment.api';
export { assessmentRoutes } from './assessment.routes';
export { retentionClasses, type RetentionKey } from './retention.rules';
export { stopValidations } from './validation.running';
