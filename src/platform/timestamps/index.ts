export { askTimeStamp, checkTimeStamp, TimeStampError, type TimeStampAnswer } from './time-stamp';
