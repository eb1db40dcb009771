import type { Certificate } from './certificate.model';
import type { Frozen } from './frozen';
import type { VerificationRecord } from './verification.model';

/** What a digital certificate is made of: the frozen snapshot of its record, and what was printed. Nothing newer. */
export interface DigitalFacts {
  readonly certificate: Pick<
    Certificate,
    'number' | 'publicCode' | 'performedOn' | 'issuedAt' | 'validUntil' | 'lines' | 'generated'
  >;
  readonly record: Omit<VerificationRecord, 'frozen'> & { readonly frozen: Frozen };
  /** The certificate that gives way to this one, by its unique identifier. */
  readonly replacedId?: string | undefined;
  readonly publicUrl: string;
  /** Of this program. */
  readonly version: string;
  readonly isSigned: boolean;
}
