import type { Response } from 'express';

/** What an operation answers: JSON, or bytes that `send` writes. */
export type Answer =
  | { readonly json: unknown; readonly status?: number; readonly location?: string; readonly version?: number }
  | { readonly send: (res: Response) => void | Promise<void> };
