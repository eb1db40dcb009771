export { askTimeStamp } from './time-stamp';
