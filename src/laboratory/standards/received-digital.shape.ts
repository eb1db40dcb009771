import type { Quantity } from '../../metrology';
import type { StoredFile } from '../../platform/database';
import type { Day, Text } from '../../platform/i18n';
import type { SignatureState } from '../dcc';

/** A fault of a supplier's file, as it is kept and shown. */
export interface DigitalFault {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly element?: string;
  readonly vi: string;
  readonly en: string;
}

/** One that stands against the file as a whole, not at a line of it. */
export function faultOfFile(code: string, { vi, en }: Text): DigitalFault {
  return { code, severity: 'error', line: 1, vi, en };
}

/** What the reading of a supplier's digital certificate came to: enough to enter the certificate from. */
export interface DigitalReading {
  readonly number: string;
  readonly issuer: string;
  readonly performedUntil?: Day;
  readonly issuedOn?: Day;
  /** The day until which it should be calibrated again, where the certificate names one. */
  readonly recalibrateBy?: Day;
  /** The certificate that gives way to it. */
  readonly replaces?: string;
  /** What the items are identified by. */
  readonly identifications: readonly string[];
  readonly signature: SignatureState;
  readonly signer?: string;
  readonly values: readonly { readonly nominal: Quantity; readonly value?: Quantity; readonly uncertainty: Quantity }[];
  readonly coverageFactor?: string;
  /** In %. */
  readonly confidenceLevel?: string;
  readonly faults: readonly DigitalFault[];
}

/** A digital certificate that a supplier sent for a standard, kept as it came with its hash. */
export interface ReceivedDigital {
  readonly file: StoredFile;
  readonly receivedAt: Date;
  readonly reading: DigitalReading;
}
