export { startServer as startEngine } from './server';
export { startEngineThread } from './thread';
export { uriOfRunningEngine } from './running';
