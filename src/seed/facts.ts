import type { Provenance } from '../register/organizations';
import facts from './province-facts.json';

/** What every fact of the five source documents says of itself. */
interface Sourced {
  readonly source: string;
  readonly confidence: string;
  readonly note?: string;
}

export interface OrganizationFact extends Sourced {
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly agencyKind?: string;
  readonly parent?: string;
}

export interface DesignationFact extends Sourced {
  readonly key: string;
  readonly organization: string;
  readonly kind: string;
  readonly authority: string;
  readonly legalBasis?: string;
  readonly scope: readonly ScopeFact[];
}

interface ScopeFact {
  readonly nameVi: string;
  readonly range?: string;
  readonly accuracyClass?: string;
  readonly instrumentTypes?: readonly string[];
}

export interface StandardFact extends Sourced {
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly organization?: string;
  readonly range?: string;
  readonly accuracyClass?: string;
}

export const organizationFacts: readonly OrganizationFact[] = facts.organizations;
export const designationFacts: readonly DesignationFact[] = facts.designations;
export const standardFacts: readonly StandardFact[] = facts.measurementStandards;

/** The conversion plan of QĐ 127/QĐ-UBND: how many agencies of each group, all converted by the report of 11/2023. */
export const conversionFact = conversion();

function conversion() {
  const [plan] = facts.isoConversions;
  const [departments, communes] = plan?.groups ?? [];
  if (!plan || !departments || !communes) throw new Error('province-facts.json does not state the ISO conversion');
  return { ...plan, departments, communes };
}

/** Where a fact comes from. What is doubtful in it stays beside its source. */
export function provenanceOf({ source, confidence, note }: Sourced): Provenance {
  return { source: note ? `${source} – ${note}` : source, confidence: confidence as Provenance['confidence'] };
}

/** The mark of every generated record: nobody can take it for a fact. */
export const generated: Provenance = {
  source: 'Số liệu mẫu do chương trình sinh ra',
  confidence: 'unconfirmed',
  generated: true,
};
