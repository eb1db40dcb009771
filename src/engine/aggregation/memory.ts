import { calculateObjectSize } from 'bson';
import { EngineError } from '../errors';

const maxBytes = 100 * 1024 * 1024;

/** Counts what a blocking stage holds; refuses more than 100 MB, as the server does without disk use. */
export class MemoryMeter {
  private bytes = 0;

  constructor(private readonly stage: string) {}

  add(value: object): void {
    this.bytes += calculateObjectSize(value);
    if (this.bytes <= maxBytes) return;
    throw new EngineError(
      'QueryExceededMemoryLimitNoDiskUseAllowed',
      `${this.stage} exceeded memory limit of ${maxBytes} bytes; this engine does not sort or group on disk`,
    );
  }
}
