export { disposalApi } from './disposal.api';
export { disposalRoutes } from './disposal.routes';
export { disposalJobs, stopDisposals } from './disposal.running';
export { findDisposedPaper } from './disposed.queries';
