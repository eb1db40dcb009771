export { startServer as startEngine } from './server';
export { startEngineThread } from './thread';
