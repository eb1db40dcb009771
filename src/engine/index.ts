export { startServer as startEngine } from './server';
export type { Engine, EngineOptions } from './server';
export { startEngineThread } from './thread';
export type { EngineThread } from './thread';
