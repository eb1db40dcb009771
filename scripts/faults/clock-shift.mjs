import process from 'node:process';

/**
 * Loaded before the registry: its clock is put on or back by what the parent says (`{ shiftMs }`), as somebody would set
 * the machine's. Only what tells the day is moved; waiting runs on.
 */
const Real = Date;
let shiftMs = 0;
const now = () => Real.now() + shiftMs;

globalThis.Date = new Proxy(Real, {
  construct: (target, given, asked) => Reflect.construct(target, given.length === 0 ? [now()] : given, asked),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

process.on('message', (message) => {
  if (typeof message?.shiftMs === 'number') shiftMs = message.shiftMs;
});
