export { personalDataApi } from './personal-data.api';
export { personalDataRoutes } from './personal-data.routes';
