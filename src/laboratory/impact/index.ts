export { dependentApi } from './dependent.api';
export { dependentRoutes } from './dependent.routes';
export { impactApi } from './impact.api';
export { countOpenImpacts, isInOpenImpact } from './impact.queries';
export { impactRoutes, openingRoutes } from './impact.routes';
