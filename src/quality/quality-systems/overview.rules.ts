import type { Installation } from '../../register/installation';
import type { AgencyKind, OrganizationRecord } from '../../register/organizations';
import type { Day, Text } from '../../platform/i18n';
import { conversionGroupNames } from './overview.messages';
import { dutiesOfYear } from './duty.rules';
import type { QualitySystemRecord, YearlyDuty } from './quality-system.model';
import { conformsTo, mayConformTo, percentOf } from './quality-system.rules';

/** The edition to which agencies convert. */
const edition = 'TCVN ISO 9001:2015';

/** The two groups in which provinces plan and report the conversion (Báo cáo của Sở KH&CN một tỉnh tháng 11/2023 về thực hiện Nghị quyết 58/NQ-CP). */
const groupsOfPlan: readonly {
  readonly key: keyof typeof conversionGroupNames;
  readonly agencyKinds: readonly AgencyKind[];
  readonly planned: 'plannedDepartments' | 'plannedCommunes';
}[] = [
  { key: 'departments', agencyKinds: ['department', 'branch', 'districtCommittee'], planned: 'plannedDepartments' },
  { key: 'communes', agencyKinds: ['communeCommittee'], planned: 'plannedCommunes' },
];
export const plannedKinds = groupsOfPlan.flatMap(({ agencyKinds }) => agencyKinds);

/** The province's plan to convert its agencies, as far as the installation says. */
export type ConversionPlan = Pick<Installation, 'conversionDecision' | 'plannedDepartments' | 'plannedCommunes'>;

/** An agency that existed at the end of a year, with its system if it has one. */
export interface AgencyInYear {
  readonly agency: OrganizationRecord;
  readonly system?: QualitySystemRecord | undefined;
}

/** How many agencies there were, how many had converted by the end of the year, and how many did all that was due. */
export interface Figures {
  /** 0 says that nobody entered an agency: what is counted of none is not known. */
  readonly existing: number;
  /** Of how many the register holds a quality system; of none of them, nothing is known of their conversion. */
  readonly recorded: number;
  /** Whether a record counted was made by the sample generator. */
  readonly generated: boolean;
  readonly converted: number;
  /** Of how many no source states the day closely enough: they may have converted by then, or later. */
  readonly uncertain: number;
  /** How many agencies' yearly duties somebody entered: only of them can be said what is missing. */
  readonly dutiesKept: number;
  /** Of the agencies on record: of the others nothing is known. Undefined when there is none. */
  readonly convertedPercent: number | undefined;
  readonly dutiesComplete: number;
  readonly dutiesPercent: number | undefined;
}

export interface GroupFigures extends Figures {
  readonly key: string;
  readonly name: Text;
  /** How many agencies the plan counted; undefined while nobody has entered it. */
  readonly planned: number | undefined;
}

/** The conversion plan at the end of a year, by the plan's groups and as a whole. */
export interface ConversionFigures extends Figures {
  readonly year: number;
  readonly edition: string;
  readonly decision: string | undefined;
  readonly planned: number | undefined;
  readonly groups: readonly GroupFigures[];
}

export function figuresOf(agencies: readonly AgencyInYear[], year: number, today: Day): Figures {
  const converted = agencies.filter((each) => isConverted(each, year)).length;
  const uncertain = agencies.filter((each) => isUncertain(each, year)).length;
  const recorded = agencies.filter(({ system }) => system).length;
  const kept = agencies.filter(({ system }) => system?.duties.some((duty) => duty.year === year));
  const dutiesComplete = kept.filter((each) => missingDuties(each, year, today).length === 0).length;
  return {
    existing: agencies.length,
    recorded,
    generated: agencies.some(
      ({ agency, system }) => agency.provenance?.generated === true || system?.provenance?.generated === true,
    ),
    converted,
    uncertain,
    dutiesKept: kept.length,
    convertedPercent: percentOf(converted, recorded),
    dutiesComplete,
    dutiesPercent: percentOf(dutiesComplete, kept.length),
  };
}

export function conversionOf(
  agencies: readonly AgencyInYear[],
  { year, today, plan }: { readonly year: number; readonly today: Day; readonly plan: ConversionPlan },
): ConversionFigures {
  const groups = groupsOfPlan.map(({ key, agencyKinds, planned }) => ({
    key,
    name: conversionGroupNames[key],
    planned: plan[planned],
    ...figuresOf(ofKinds(agencies, agencyKinds), year, today),
  }));
  const counts = groups.map(({ planned }) => planned).filter((count) => count !== undefined);
  const planned = counts.length === groups.length ? counts.reduce((sum, count) => sum + count, 0) : undefined;
  const decision = plan.conversionDecision;
  return { year, edition, decision, planned, groups, ...figuresOf(agencies, year, today) };
}

/** The figures of each kind of agency that there was. */
export function figuresByKind(agencies: readonly AgencyInYear[], year: number, today: Day) {
  return plannedKinds
    .map((kind) => ({ kind, ...figuresOf(ofKinds(agencies, [kind]), year, today) }))
    .filter(({ existing }) => existing > 0);
}

/** What an agency lacks at a moment of a year. */
export interface Lacking extends AgencyInYear {
  readonly noSystem: boolean;
  readonly notConverted: boolean;
  readonly duties: readonly YearlyDuty[];
}

/** The agencies that lack something, with what they lack. */
export function lackingOf(agencies: readonly AgencyInYear[], year: number, today: Day): Lacking[] {
  return agencies
    .map((each) => ({
      ...each,
      noSystem: !each.system,
      notConverted: !isConverted(each, year) && !isUncertain(each, year),
      duties: missingDuties(each, year, today),
    }))
    .filter(({ notConverted, duties }) => notConverted || duties.length > 0);
}

function isConverted({ system }: AgencyInYear, year: number): boolean {
  return system !== undefined && conformsTo(system, edition, `${year}-12-31`);
}

/** The agency has converted, but no source says that it had by then. */
function isUncertain(each: AgencyInYear, year: number): boolean {
  return !isConverted(each, year) && each.system !== undefined && mayConformTo(each.system, edition, `${year}-12-31`);
}

function missingDuties({ agency, system }: AgencyInYear, year: number, today: Day): YearlyDuty[] {
  if (!system) return [];
  return dutiesOfYear(system, agency, year, today)
    .filter(({ state }) => state === 'missing')
    .map(({ rule }) => rule.duty);
}

function ofKinds(agencies: readonly AgencyInYear[], kinds: readonly AgencyKind[]): AgencyInYear[] {
  return agencies.filter(({ agency: { agencyKind } }) => agencyKind !== undefined && kinds.includes(agencyKind));
}
