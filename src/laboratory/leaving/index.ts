export { leavingApi } from './leaving.api';
export { leavingRoutes } from './leaving.routes';
