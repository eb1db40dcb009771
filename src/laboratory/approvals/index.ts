export { approvalApi } from './approval.api';
export { approvalJobs } from './approval.jobs';
export { certificatesOfApproval } from './approval.papers';
export { approvalRoutes } from './approval.routes';
export { stopApprovals } from './approval.running';
