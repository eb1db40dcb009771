export { reportApi } from './report.api';
export { reportRoutes } from './report.routes';
