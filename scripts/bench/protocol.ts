/** What the bench asks of the registry's process. */
export type ToRegistry = 'record' | 'recorded' | 'runSchedule' | 'stop';

/** What the registry's process answers; `operations` is extended JSON of `Operation[]`. */
export type FromRegistry =
  | { readonly kind: 'ready'; readonly url: string; readonly databaseUri: string }
  | { readonly kind: 'recorded'; readonly operations: string }
  | { readonly kind: 'scheduleRan' };

/** A call of the driver, as the registry made it. */
export interface Operation {
  readonly collection: string;
  readonly method: string;
  readonly args: readonly unknown[];
}
