import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { keepNearKeys } from '../../platform/database';
import { confirmedFields, type Question } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { nearKey, orderKey } from '../../platform/text';

export const organizationKinds = ['agency', 'centre', 'enterprise', 'commune', 'district', 'province'] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** What an agency is, for the ISO 9001 plan: who must apply it and who is encouraged to (QĐ 19/2014/QĐ-TTg). */
export const agencyKinds = [
  'department',
  'branch',
  'districtCommittee',
  'communeCommittee',
  'provinceCommittee',
  'other',
] as const;
export type AgencyKind = (typeof agencyKinds)[number];

export type Confidence = 'confirmed' | 'partly' | 'unconfirmed';

/** Where a record's facts come from. `generated` marks records of the sample generator. */
export interface Provenance {
  readonly source: string;
  readonly confidence: Confidence;
  readonly generated?: boolean;
}

/** Any legal body or territory: agency, centre, enterprise, commune; it may have predecessors and successors. */
export interface Organization {
  kind: OrganizationKind;
  /** Stable and readable: `SO-KHCN`. */
  code: string;
  nameVi: string;
  /** Where the name stands in Vietnamese order. */
  nameOrder: string;
  nameEn?: string;
  agencyKind?: AgencyKind;
  /** xã, phường, đặc khu, thị trấn – for communes. */
  communeKind?: string;
  /** The body it belongs to: a branch's department, a commune's province. */
  parentId?: Types.ObjectId;
  /** The commune it stands in. */
  communeId?: Types.ObjectId;
  address?: string;
  email?: string;
  phone?: string;
  taxCode?: string;
  /** Its tax code as its key, while the organization lives: no two may have one. */
  taxKey?: string;
  /** What is nearly the same as another's, and was confirmed by whoever entered it. */
  confirmed?: Question[];
  /** Printed on certificates: `ĐK …`. */
  registrationMark?: string;
  /** First day it existed; absent when no source says. */
  validFrom?: Day;
  /** Last day it existed; absent while it does. */
  validUntil?: Day;
  predecessorIds: Types.ObjectId[];
  successorIds: Types.ObjectId[];
  /** The document that made, merged or ended it. */
  legalBasis?: string;
  provenance?: Provenance;
  searchWords: string[];
}

export const provenanceFields = {
  type: new Schema<Provenance>(
    {
      source: { type: String, required: true },
      confidence: { type: String, enum: ['confirmed', 'partly', 'unconfirmed'], required: true },
      generated: Boolean,
    },
    { _id: false },
  ),
};

const schema = new Schema<Organization>(
  {
    kind: { type: String, enum: organizationKinds, required: true },
    code: { type: String, required: true },
    nameVi: { type: String, required: true },
    nameOrder: { type: String, required: true },
    nameEn: String,
    agencyKind: { type: String, enum: agencyKinds },
    communeKind: String,
    parentId: Schema.Types.ObjectId,
    communeId: Schema.Types.ObjectId,
    address: String,
    email: String,
    phone: String,
    taxCode: String,
    taxKey: String,
    confirmed: { type: confirmedFields, default: undefined },
    registrationMark: String,
    validFrom: String,
    validUntil: String,
    predecessorIds: [Schema.Types.ObjectId],
    successorIds: [Schema.Types.ObjectId],
    legalBasis: String,
    provenance: provenanceFields,
    searchWords: [String],
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ code: 1 }, { unique: true });
schema.index({ nameOrder: 1, _id: 1 });
schema.index({ kind: 1, nameOrder: 1, _id: 1 });
schema.index({ searchWords: 1 });
schema.index({ parentId: 1 });
schema.index({ taxKey: 1 }, { unique: true, partialFilterExpression: { taxKey: { $exists: true } } });

keepNearKeys(schema, {
  nameVi: ({ nameVi }) => nearKey('name', nameVi),
  taxCode: ({ taxCode }) => taxCode && nearKey('taxCode', taxCode),
});

/** Whoever saves an organization keeps its place in the order of names. */
schema.pre('validate', function () {
  this.nameOrder = orderKey(this.nameVi);
});

export const OrganizationModel = model<Organization>('Organization', schema);
export type OrganizationRecord = Organization & { _id: Types.ObjectId; __v: number };
export type OrganizationDocument = HydratedDocument<Organization>;
