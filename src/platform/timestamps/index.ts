export { askTimeStamp, checkTimeStamp, type TimeStampAnswer } from './time-stamp';
