import { can, type Actor } from '../../access';
import { instrumentTypeByCode, ruleOn } from '../instruments';
import { organizationsById } from '../../register/organizations';
import type { Refusal } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { CertificateModel } from './certificate.model';
import { orderNamed } from './order.lookup';
import type { RecordProps } from './verification-record.views';
import type { VerificationRecord } from './verification.model';
import type { Examination } from './verification.examination';
import { refusalsOfIssue, type IssueFacts } from './issue.gates';
import { doubtsOf } from './paper-doubts';
import { methodOfRecord } from './record-method';
import { gateRefusals } from './gate.messages';
import { isOwnWork } from './own-work';
import type { PaperSettings } from './record.service';
import { isCertified, isEditable, isOpen, unconfirmedOf } from './verification.rules';
import { examineVerification } from './submission.service';
import type { Rights } from './verification-steps.views';

/** What the certificate lacks is said before anybody signs; what is in the register now is what is submitted next. */
function issueRefusalsOf(
  record: VerificationRecord,
  { parties }: Pick<Examination, 'parties'>,
  known: Pick<IssueFacts, 'method' | 'paperUrl'>,
) {
  const { nameVi: name, address, registrationMark } = parties.centre;
  const centre = record.frozen?.centre ?? {
    name,
    ...(address && { address }),
    ...(registrationMark && { registrationMark }),
  };
  return isCertified(record.kind, record.passed) ? refusalsOfIssue({ centre, ...known }) : [];
}

/** Every reason why a record that waits for approval could not be decided by this person today. */
export async function refusalsOfDecision(
  actor: Actor,
  record: VerificationRecord,
  { today, paperUrl }: PaperSettings,
): Promise<Refusal[]> {
  if (isOwnWork(actor, record)) return [gateRefusals.ownApproval];
  const [examination, method] = await Promise.all([
    examineVerification(record, today, undefined, actor),
    methodOfRecord(record),
  ]);
  return [...examination.refusals, ...issueRefusalsOf(record, examination, { method, paperUrl })];
}

/** Who would sign what waits: told before the password is asked for. */
function approverOf(actor: Actor, { status, centreId }: VerificationRecord): Actor | undefined {
  return status === 'submitted' && can(actor, 'verifications.approve', centreId) ? actor : undefined;
}

/** What a record's page shows. Open records are held against the rules again, as they would be at approval. */
export async function loadRecord(
  record: VerificationRecord,
  today: Day,
  paperUrl: string | undefined,
  actor: Actor,
): Promise<RecordProps> {
  const { certificateId, replacesCertificateId, ownerId, typeCode, mode, performedOn, status } = record;
  const [type, owners, method, certificate, corrects, examination, order] = await Promise.all([
    instrumentTypeByCode(typeCode),
    organizationsById([ownerId]),
    methodOfRecord(record),
    certificateId && CertificateModel.findById(certificateId).lean(),
    replacesCertificateId && CertificateModel.findById(replacesCertificateId).lean(),
    isOpen(status) ? examineVerification(record, today, undefined, approverOf(actor, record)) : undefined,
    orderNamed(record.orderId),
  ]);
  const rule = record.frozen ? record.frozen.rule : ruleOn(type, performedOn);
  return {
    record,
    characteristics: record.frozen?.instrument.characteristics ?? examination?.instrument.characteristics ?? {},
    isUnderControl: rule !== undefined,
    typeName: { vi: type.nameVi, en: type.nameEn ?? type.nameVi },
    owner: owners.get(String(ownerId)),
    certificate: certificate ?? undefined,
    corrects: corrects ?? undefined,
    order,
    refusals: [
      ...(examination?.refusals ?? []),
      ...(examination ? issueRefusalsOf(record, examination, { method, paperUrl }) : []),
    ],
    unconfirmed: [...unconfirmedOf(rule, mode), ...doubtsOf(record, method, rule, today)],
  };
}

/** Which buttons the reader gets; the services decide again. */
export function rightsOf(actor: Actor, { status, centreId, verifierId }: VerificationRecord): Rights {
  const mayRecord = can(actor, 'verifications.record', centreId) && isEditable(status);
  const isOwn = mayRecord && actor.verifierId === String(verifierId);
  const mayDecide = can(actor, 'verifications.approve', centreId) && status === 'submitted';
  const mayConsent = can(actor, 'verifications.consent', centreId) && isOpen(status);
  return { mayConsent, mayEdit: isOwn, maySubmit: isOwn, mayCancel: mayRecord, mayDecide };
}
