import type { ApiClient } from './http';
import type { Template } from './sample';

/** A record with the version that the next step names. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Enters a record like one already there. */
export async function record(technician: ApiClient, template: Template | undefined): Promise<Versioned> {
  if (!template) throw new Error('there are no more instruments to verify');
  const stampNumber = `BENCH ${Date.now().toString(36)}`;
  const { instrumentId, body } = template;
  return technician.post('/verifications', { ...body, instrumentId, stampNumber });
}

/** The same; undefined where it is asked about again, or refused: unusual readings, an instrument of an earlier run of the day. */
export async function recordUsual(technician: ApiClient, template: Template): Promise<Versioned | undefined> {
  try {
    return await record(technician, template);
  } catch (error) {
    if (error instanceof Error && error.message.includes(': 409 ')) return undefined;
    throw error;
  }
}

/** The next step of a record. */
export function move(person: ApiClient, verification: Versioned | undefined, step: object): Promise<Versioned> {
  if (!verification) throw new Error('there is no record left to move');
  return person.post(`/verifications/${verification.id}/transitions`, step, verification.version);
}
