export { countInState } from './due.queries';
export { messageApi } from './message.api';
export { messageRoutes } from './message.routes';
export { scheduleApi } from './schedule.api';
export { scheduleRoutes, type ScheduleRoutesOptions } from './schedule.routes';
export { scheduleJobs, type ScheduleJobsOptions } from './schedule.jobs';
export { runSchedule, type RunOptions, type RunOutcome } from './schedule.run';
export { smtpMail, type Mail } from './outbox';
export { stageOf } from './schedule.rules';
export { MessageModel, type Message, type MessageRecord } from './message.model';
export {
  DueNoticeModel,
  ScheduleRunModel,
  noticeStages,
  type NoticeStage,
  type ScheduleRun,
} from './schedule-run.model';
