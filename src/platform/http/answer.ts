import type { Response } from 'express';

/** What an operation answers: JSON, or bytes that `send` writes. */
export type Answer =
  | {
      readonly json: unknown;
      /** What is shown this once, beside `json`: never kept, so a repeated request is answered without it. */
      readonly secret?: Readonly<Record<string, string>>;
      readonly status?: number;
      readonly location?: string;
      readonly version?: number;
    }
  | { readonly send: (res: Response) => void | Promise<void> };
