export { labelApi } from './label.api';
export { labelRoutes } from './label.routes';
