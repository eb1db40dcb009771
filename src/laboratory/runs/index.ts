export { runApi } from './run.api';
export { runRoutes } from './run.routes';
