import type { Clock } from './platform/clock';
import type { Logger } from './platform/log';
import type { SigningKey } from './platform/xml';

/** What the application is told by whoever starts it. */
export interface AppOptions {
  readonly clock: Clock;
  readonly log: Logger;
  readonly publicUrl: string;
  /** What the QR codes on papers lead to; absent while nobody has set it, and then no certificate is issued. */
  readonly paperUrl?: string | undefined;
  readonly sessionSecret: string;
  readonly version: string;
  /** What digital certificates are signed with; absent: they are not. */
  readonly signingKey?: SigningKey | undefined;
  /** The time-stamp service that each signature of a certificate is shown. */
  readonly signatureTimeStampUrl?: string | undefined;
  /** Proxies whose `X-Forwarded-…` is believed, as express knows them; those of this machine unless said. */
  readonly trustProxy?: number | readonly string[];
  /** Attempts a minute from one address, at the sign-in page and at each of the public pages. */
  readonly limits?: { readonly signIn: number; readonly publicPage: number };
}

/** The limits of an application that is told of none. */
export const standardLimits = { signIn: 10, publicPage: 60 };
