import { Decimal } from 'decimal.js';
import type { Day, Text } from '../../platform/i18n';
import { activityDetailNames, activityKindNames, activityTexts as texts } from './activity.messages';
import type { Activity } from './activity.model';

export const activityKinds: readonly string[] = Object.keys(activityKindNames);
export const activityDetails: readonly string[] = Object.keys(activityDetailNames);

/** The divisions of a kind; kinds not listed have none. */
const detailsOfKind: Readonly<Record<string, readonly string[]>> = {
  survey: ['centres', 'enterprises'],
  task: ['assuranceProgramme', 'measurementStandards', 'centres'],
  equipment: ['measuring', 'biotechnology', 'stateManagement'],
  enterpriseSupport: [
    'managementSystems',
    'productTraceability',
    'applicationOfResults',
    'keyProducts',
    'councilResolution',
    'appraised',
    'integratedSystems',
    'loans',
  ],
  certification: ['scienceEnterprises'],
  isoConversion: ['departmentsAndDistricts', 'communes'],
};

/** Kinds that the 996 report counts only by division. */
const countedByDetail: readonly string[] = ['survey', 'equipment'];

/** The divisions of a kind that the report takes its figures by. */
export function divisionsCountedApart(kind: string): readonly string[] {
  return countedByDetail.includes(kind) || kind === 'task' ? (detailsOfKind[kind] ?? []) : [];
}

type Entry = Pick<Activity, 'kind' | 'year' | 'countsFor996'> & Partial<Pick<Activity, 'heldOn' | 'detail' | 'count'>>;

/** Kinds whose number is measured, not counted: an area in hectares. */
const measuredKinds: readonly string[] = ['certifiedArea'];

/** What does not fit together in an entry, by field. */
export function faultsOf({ kind, year, heldOn, detail, count, countsFor996 }: Entry): Record<string, Text> {
  const faults: Record<string, Text> = {};
  if (heldOn && !heldOn.startsWith(`${year}-`)) faults['heldOn'] = texts.notInYear;
  if (detail && !detailsOfKind[kind]?.includes(detail)) faults['detail'] = texts.detailOfAnotherKind;
  if (!detail && countsFor996 && countedByDetail.includes(kind)) faults['detail'] = texts.detailNeeded;
  if (count !== undefined && !Number.isInteger(count) && !measuredKinds.includes(kind))
    faults['count'] = texts.notWhole;
  return faults;
}

/** The first year of the ledger: that of Decision 996/QĐ-TTg. */
const firstYear = 2018;

/** The years of the ledger, latest first. */
export function ledgerYears(today: Day): readonly string[] {
  const latest = Number(today.slice(0, 4));
  return Array.from({ length: latest - firstYear + 1 }, (_, before) => String(latest - before));
}

/** What of an entry is added up. */
export const activityMeasures = ['count', 'participants', 'amountMillionVnd'] as const;
export type ActivityMeasure = (typeof activityMeasures)[number];

export interface ActivitySum {
  /** The exact sum of what is known. */
  readonly value: Decimal;
  /** Entries that do not say how many; the sum is then incomplete. */
  readonly unknown: number;
  /** How a sum of estimates is worded: `hơn 40`; absent when every entry gives an exact number. */
  readonly text?: string;
}

/** Adds up one measure of some entries, exactly. */
export function sumOf(entries: readonly Activity[], measure: ActivityMeasure): ActivitySum {
  const known = entries.map((entry) => entry[measure]).filter((value) => value !== undefined);
  const value = known.reduce<Decimal>((sum, each) => sum.plus(each), new Decimal(0));
  const text = measure === 'participants' ? estimateOf(entries, value) : undefined;
  return { value, unknown: entries.length - known.length, ...(text && { text }) };
}

/** One estimate keeps its words; several of "hơn …" stay lower bounds; any other mixture is an approximation. */
function estimateOf(entries: readonly Activity[], sum: Decimal): string | undefined {
  const estimates = entries.map(({ participantsText }) => participantsText).filter((text) => text !== undefined);
  if (estimates.length === 0) return undefined;
  if (entries.length === 1) return estimates[0];
  return `${estimates.every((text) => /^(hơn|trên) /.test(text)) ? 'hơn' : 'khoảng'} ${sum.toFixed()}`;
}
