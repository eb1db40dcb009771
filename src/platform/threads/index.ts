export { KeptThread } from './kept-thread';
export { runInThread } from './run-in-thread';
