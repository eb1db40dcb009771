export { assessmentApi } from './assessment.api';
export { assessmentRoutes } from './assessment.routes';
export { stopValidations } from './validation.running';
