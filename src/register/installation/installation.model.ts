import { model, Schema, type Types } from 'mongoose';

export const provinceKinds = ['province', 'city'] as const;
export type ProvinceKind = (typeof provinceKinds)[number];

/** Whose registry this is: the province that keeps it, and what its papers print of it. There is one record. */
export interface Installation {
  key: 'installation';
  provinceKind: ProvinceKind;
  /** The name alone, without tỉnh or thành phố: `Lâm Đồng`. */
  province: string;
  provinceEn?: string;
  /** The department that keeps the registry, in the register of organizations. */
  departmentId: Types.ObjectId;
  /** Who issues the province's reports, where it is not plainly "Ủy ban nhân dân" with the province's name. */
  issuer?: string;
  /** The issuer's abbreviation in numbers of documents, where it is not UBND. */
  issuerSymbol?: string;
  /** Địa danh before the date of a document, where it is not the province's name. */
  place?: string;
  /** The year in which the province began with Project 996. */
  projectFromYear?: number;
  /** The province's decision on converting its agencies to TCVN ISO 9001:2015, and how many of each group it counted. */
  conversionDecision?: string;
  plannedDepartments?: number;
  plannedCommunes?: number;
}

const schema = new Schema<Installation>(
  {
    key: { type: String, enum: ['installation'], default: 'installation', required: true },
    provinceKind: { type: String, enum: provinceKinds, required: true },
    province: { type: String, required: true },
    provinceEn: String,
    departmentId: { type: Schema.Types.ObjectId, required: true },
    issuer: String,
    issuerSymbol: String,
    place: String,
    projectFromYear: Number,
    conversionDecision: String,
    plannedDepartments: Number,
    plannedCommunes: Number,
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ key: 1 }, { unique: true });

export const InstallationModel = model<Installation>('Installation', schema);
export type InstallationRecord = Installation & { _id: Types.ObjectId; __v: number };
