export { CountingModel } from './counting.model';
export { loadCountings, type CountingRow } from './counting.service';
export { reportApi } from './report.api';
export { ReportModel, type Report } from './report.model';
export { reportRoutes } from './report.routes';
