import type { Types } from 'mongoose';
import type { VNode } from 'preact';

/** Who changed a record last, and what was changed since a version of it: for whoever still held that version. */
export interface LastChange {
  readonly name: string;
  readonly at: Date;
  /** The fields that are another since, as the API names them. */
  readonly fields: readonly string[];
  /** The same for people, each with both values. */
  readonly shown: VNode;
}

type FindLastChange = (recordId: Types.ObjectId, since: number) => Promise<LastChange | undefined>;
let find: FindLastChange = async () => undefined;

/** Says who knows; called once by `createApp`. */
export function setUpLastChange(given: FindLastChange): void {
  find = given;
}

export function findLastChange(recordId: Types.ObjectId, since: number): Promise<LastChange | undefined> {
  return find(recordId, since);
}
