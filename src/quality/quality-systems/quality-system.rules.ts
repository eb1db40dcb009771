import { numberKey } from '../../register/documents';
import { disordersOf } from '../../metrology';
import type { AgencyKind, Organization, Provenance } from '../../register/organizations';
import type { Refusal } from '../../platform/http';
import { certainlyBy, fill, formatDay, possiblyBy, verbatim, type Day, type Text } from '../../platform/i18n';
import applicationRules from './application-rules.json';
import { qualityStageNames, refusalTexts as texts } from './quality-system.messages';
import type { QualityStage, QualitySystem, StageEntry } from './quality-system.model';

/** Whether an agency of a kind must apply the standard, and by which text. */
export interface ApplicationRule extends Provenance {
  readonly agencyKind: AgencyKind;
  readonly mandatory: boolean;
  readonly legalBasis: string;
  readonly effectiveFrom: Day;
  readonly effectiveTo: Day | null;
  readonly note?: string;
}

const otherAgencies: AgencyKind = 'other';

/** Who must apply the standard and who is encouraged to (QĐ 19/2014/QĐ-TTg). */
export function applicationRule(agencyKind: string | undefined): ApplicationRule {
  const rules = applicationRules as readonly ApplicationRule[];
  const rule =
    rules.find((each) => each.agencyKind === agencyKind) ?? rules.find((each) => each.agencyKind === otherAgencies);
  if (!rule) throw new Error('application-rules.json has no rule for other agencies');
  return rule;
}

/** The first and last day an agency existed; absent where not known or not over. */
export type Existence = Pick<Organization, 'validFrom' | 'validUntil'>;

/** A share in per cent with one decimal; 100 only when it is all. Undefined of nothing. */
export function percentOf(part: number | undefined, whole: number | undefined): number | undefined {
  if (part === undefined || !whole) return undefined;
  const rounded = Math.round((part * 1000) / whole) / 10;
  return part < whole ? Math.min(rounded, 99.9) : rounded;
}

/** Stages that say the system conforms. */
const declarations: readonly QualityStage[] = ['declared', 'maintained', 'declaredAnew'];

/** The stages certainly reached up to a day, oldest first. */
export function stagesUntil({ stages }: Pick<QualitySystem, 'stages'>, day: Day): StageEntry[] {
  return stages.filter((stage) => certainlyBy(stage, day)).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The edition applied: that of the latest stage past building; the one entered when there is none. */
export function editionApplied(stages: readonly StageEntry[], entered: string): string {
  const applied = stages.filter(({ stage }) => stage !== 'building');
  return (
    applied.reduce<StageEntry | undefined>((latest, each) => (latest && latest.on > each.on ? latest : each), undefined)
      ?.editionNumber ?? entered
  );
}

/** Has the agency declared, or maintained, conformity to an edition by a day? */
export function conformsTo(system: Pick<QualitySystem, 'stages'>, edition: string, day: Day): boolean {
  return stagesUntil(system, day).some(
    ({ stage, editionNumber }) => declarations.includes(stage) && sameEdition(editionNumber, edition),
  );
}

/** May the agency have declared conformity by a day, though it is not certain that it had? */
export function mayConformTo(system: Pick<QualitySystem, 'stages'>, edition: string, day: Day): boolean {
  return system.stages.some(
    (each) => declarations.includes(each.stage) && sameEdition(each.editionNumber, edition) && possiblyBy(each, day),
  );
}

/** The first day from which the yearly duties are owed: when the system was applied or declared. */
export function appliedSince({ stages }: Pick<QualitySystem, 'stages'>): Day | undefined {
  return stages
    .filter(({ stage }) => stage !== 'building')
    .map(({ on }) => on)
    .sort()[0];
}

/** What each stage needs before it, under the same edition. */
const needed: Readonly<Record<QualityStage, readonly QualityStage[]>> = {
  building: [],
  applied: [],
  internalAudit: [],
  managementReview: [],
  declared: ['internalAudit', 'managementReview'],
  maintained: [],
  declaredAnew: ['internalAudit', 'managementReview'],
};

/** Every reason why a stage cannot be recorded; none when it can. */
export function refusalsOfStage(
  entry: StageEntry,
  stages: readonly StageEntry[],
  agency: Existence,
  today: Day,
): Refusal[] {
  return [...refusalsOfDay(entry.on, 'on', agency, today), ...refusalsOfOrder(entry, stages)];
}

/** A day on which an agency did something is past, and within the agency's existence. */
export function refusalsOfDay(day: Day, field: string, { validFrom, validUntil }: Existence, today: Day): Refusal[] {
  return disordersOf({ begun: validFrom, done: day, ended: validUntil, today }).flatMap(({ rule }): Refusal[] => {
    if (rule.later === 'today')
      return [{ rule: 'qualitySystem.notInFuture', text: texts.future, remedy: texts.futureRemedy, field }];
    if (rule.later === 'done' && validFrom)
      return [outside(fill(texts.beforeAgency, { day: formatDay(validFrom) }), field)];
    if (rule.earlier === 'done' && validUntil)
      return [outside(fill(texts.afterAgency, { day: formatDay(validUntil) }), field)];
    return [];
  });
}

function outside(text: Text, field: string): Refusal {
  return { rule: 'qualitySystem.agencyExisted', text, remedy: texts.agencyRemedy, field };
}

/** Conformity is declared after an internal audit and a management review under the same edition (ISO 9001:2015, 9.2 and 9.3). */
function refusalsOfOrder(entry: StageEntry, stages: readonly StageEntry[]): Refusal[] {
  const before = stages.filter((each) => each.on <= entry.on && sameEdition(each.editionNumber, entry.editionNumber));
  const missing = needed[entry.stage].filter((stage) => !before.some((each) => each.stage === stage));
  return missing.map((stage) => {
    const legalBasis = sameEdition(entry.editionNumber, clausesRead.edition) ? clausesRead[stage] : undefined;
    return {
      rule: `qualitySystem.declaredAfter.${stage}`,
      text: fill(texts.missingStage, { stage: qualityStageNames[stage], edition: verbatim(entry.editionNumber) }),
      ...(legalBasis && { legalBasis }),
      remedy: fill(texts.missingStageRemedy, { stage: qualityStageNames[stage] }),
      field: 'stage',
    };
  });
}

/** The clauses behind the order, for the one edition whose clauses are known here. */
const clausesRead: { readonly edition: string } & Partial<Readonly<Record<QualityStage, string>>> = {
  edition: 'TCVN ISO 9001:2015',
  internalAudit: 'TCVN ISO 9001:2015, 9.2',
  managementReview: 'TCVN ISO 9001:2015, 9.3',
};

function sameEdition(one: string, other: string): boolean {
  return numberKey(one) === numberKey(other);
}
