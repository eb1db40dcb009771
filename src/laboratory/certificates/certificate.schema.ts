import { dayField, idField, Joi, secretField, pagingFields, type Paging } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { certificateStatuses, type CertificateStatus } from './certificate.model';
import { recordKinds, type RecordKind } from './work-kinds';

export interface ListCertificates extends Paging {
  readonly q?: string;
  readonly status?: CertificateStatus;
  readonly kind?: RecordKind;
  readonly typeCode?: string;
  readonly centreId?: string;
  readonly instrumentId?: string;
  /** Only those that rest on this standard. */
  readonly standardId?: string;
  /** First and last day of issue. */
  readonly from?: Day;
  readonly until?: Day;
  readonly sort: 'issuedAt' | '-issuedAt';
}

export const listCertificatesSchema = Joi.object<ListCertificates, true>({
  q: Joi.string().trim().max(200),
  status: Joi.string().valid(...certificateStatuses),
  kind: Joi.string().valid(...recordKinds),
  typeCode: Joi.string().trim().max(20),
  centreId: idField(),
  instrumentId: idField(),
  standardId: idField(),
  from: dayField(),
  until: dayField(),
  sort: Joi.string().valid('issuedAt', '-issuedAt').default('-issuedAt'),
  ...pagingFields,
});

export interface WithdrawCertificate {
  readonly reason: string;
  readonly password?: string;
}

export const withdrawCertificateSchema = Joi.object<WithdrawCertificate>({
  reason: Joi.string().trim().max(500).required(),
  password: secretField().max(200),
});

/** What somebody reads from a paper; both or nothing. */
export const findPaperSchema = Joi.object<{ readonly number?: string; readonly check?: string }, true>({
  number: Joi.string().trim().max(40),
  check: Joi.string().trim().max(2),
}).and('number', 'check');
