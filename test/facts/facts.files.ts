import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Row = Record<string, unknown>;
export interface Sourced {
  source: string;
  confidence: string;
}
export interface Rule extends Sourced {
  effectiveFrom: string;
  effectiveTo: string | null;
  legalBasis: string;
  periodic?: boolean;
  periodMonths: number | null;
}
export interface InstrumentType {
  code: string;
  nameVi: string;
  nameEn: string;
  rules: Rule[];
  procedure?: string;
  procedureDocument?: string;
}
export interface CatalogueDocument extends Sourced {
  number: string;
  kind: string;
  legalKind?: string;
  year?: number;
  titleVi?: string;
  titleEn?: string;
  replaces?: string[];
  replacedBy?: string[];
  amends?: string[];
  adopts?: { number: string; degree: string }[];
  topics?: string[];
}
export interface Unit extends Sourced {
  code: string;
  kind: string;
  communeKind?: string;
  validFrom?: string;
  validTo?: string;
  parent?: string;
  predecessors: string[];
  legalBasis: string;
}
export interface Activity extends Sourced {
  key: string;
  kind: string;
  subject?: string;
  year: number;
  count?: number;
  participants?: number;
  participantsText?: string;
  amountMillionVnd?: number;
  documents: string[];
  countsFor996: boolean;
}
export interface Keyed extends Sourced {
  key: string;
  kind: string;
  parent?: string;
  organization?: string;
}
export interface ProvinceFacts {
  organizations: Keyed[];
  designations: (Keyed & { authority: string; legalBasis?: string; scope: { instrumentTypes?: string[] }[] })[];
  measurementStandards: Keyed[];
  investmentProjects: (Sourced & { totalMillionVnd: number; policyDecision: string; approvalDecision: string })[];
  isoConversions: (Sourced & { decision: string; groups: { count: number }[] })[];
  activities: Activity[];
}
export interface Figure extends Sourced {
  key: string;
  label: { vi: string; en: string };
  from: string;
  divideBy?: number;
  period: 'year' | 'cumulative';
}
export interface Section extends Sourced {
  key: string;
  heading: { vi: string; en: string };
  figures: Figure[];
}
export interface Report996 {
  decision: string;
  sections: Section[];
  indicators: (Sourced & { key: string; from: string; basis: string })[];
  closing: { signature: { name: string } };
}
export interface Report2022 extends Sourced {
  narratives: Record<string, string>;
  printed: Record<string, string>;
}

export const FILES = [
  'register/documents/catalogue',
  'laboratory/instruments/instrument-types',
  'seed/province',
  'seed/province-facts',
  'department/reports/report-996',
  'seed/report-2022',
  'seed/province-documents',
];
export const textOf = (file: string): string => readFileSync(join(__dirname, '../../src', `${file}.json`), 'utf8');
const [national, types, units, facts, report, report2022, provincial] = FILES.map(
  (file) => JSON.parse(textOf(file)) as unknown,
) as [CatalogueDocument[], InstrumentType[], Unit[], ProvinceFacts, Report996, Report2022, CatalogueDocument[]];
/** Those of the country, and those of the sample's province. */
export const documents = [...national, ...provincial];
export { types, units, facts, report, report2022 };
export const numbers = new Set(documents.map((document) => document.number));
