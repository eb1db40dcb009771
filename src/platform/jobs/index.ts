export { startJobs, type Job, type RunningJobs } from './jobs';
