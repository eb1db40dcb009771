export { dependentApi } from './dependent.api';
export { dependentRoutes } from './dependent.routes';
