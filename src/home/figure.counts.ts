import type { Model, QueryFilter } from 'mongoose';
import { visibleTo, type Actor, type Permission } from '../access';
import { DesignationModel, VerifierModel } from '../laboratory/centres';
import {
  CertificateModel,
  VerificationModel,
  verificationQuery,
  type VerificationStatus,
} from '../laboratory/certificates';
import { InstrumentModel } from '../laboratory/instruments';
import { MeasurementStandardModel } from '../laboratory/standards';
import type { Day, Text } from '../platform/i18n';
import { QualitySystemModel } from '../quality/quality-systems';

/** Where a figure of the dashboard comes from, and who sees it. */
export interface Source {
  readonly mine?: true;
  readonly permission: Permission;
  readonly label: Text;
  readonly href: string;
  readonly urgent?: boolean;
  readonly count: (actor: Actor, today: Day) => Promise<number>;
  /** What is counted is part of a register; a queue of work has none, and none waiting is a true zero. */
  readonly register?: CountedRegister;
}

export interface CountedRegister {
  readonly model: Model<never>;
  readonly within: (actor: Actor) => Record<string, unknown>;
  readonly sampleField: string;
}

function registerOf(model: unknown, permission: Permission, field: string, sampleField: string): CountedRegister {
  return { model: model as Model<never>, within: (actor) => visibleTo(actor, permission, field), sampleField };
}

const ofProvenance = 'provenance.generated';
export const registers = {
  instruments: registerOf(InstrumentModel, 'instruments.read', 'centreId', ofProvenance),
  certificates: registerOf(CertificateModel, 'certificates.read', 'centreId', 'generated'),
  standards: registerOf(MeasurementStandardModel, 'standards.read', 'centreId', ofProvenance),
  verifiers: registerOf(VerifierModel, 'verifiers.read', 'centreId', ofProvenance),
  designations: registerOf(DesignationModel, 'designations.read', 'centreId', ofProvenance),
  qualitySystems: registerOf(QualitySystemModel, 'qualitySystems.read', 'agencyId', ofProvenance),
};

export const byCentre = (actor: Actor, permission: Permission) => visibleTo(actor, permission, 'centreId');

export function verificationsThatAre(status: VerificationStatus) {
  return (actor: Actor) => countOf(VerificationModel, { ...byCentre(actor, 'verifications.read'), status });
}

/** A technician's own: those that name the verifier this person is. */
export function ownVerificationsThatAre(status: VerificationStatus) {
  return async (actor: Actor, today: Day) =>
    countOf(VerificationModel, await verificationQuery(actor, { status, mine: true }, today));
}

/** How many there are: of a whole collection its own count is asked, else an index. */
export function countOf<T>(model: Model<T>, filter: QueryFilter<T>): Promise<number> {
  return Object.keys(filter).length > 0 ? model.countDocuments(filter).exec() : model.estimatedDocumentCount().exec();
}
