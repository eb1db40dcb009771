import { reachOf, type Actor } from '../../access';
import { findInstallation } from '../../register/installation';
import { existingOn, OrganizationModel } from '../../register/organizations';
import { ForbiddenError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import {
  conversionOf,
  figuresByKind,
  lackingOf,
  plannedKinds,
  type AgencyInYear,
  type ConversionFigures,
  type ConversionPlan,
} from './overview.rules';
import { QualitySystemModel } from './quality-system.model';

/** How many years the overview looks back, with the year itself. */
const yearsShown = 5;

/** All agencies of the province in a year: only for those who see them all. */
export async function getOverview(actor: Actor, year: number, today: Day) {
  if (reachOf(actor, 'qualitySystems.read') !== 'all') throw new ForbiddenError();
  const [agencies, plan] = await Promise.all([findAgenciesOf(year), findPlan()]);
  const earlier = Array.from({ length: yearsShown - 1 }, (_, back) => year - yearsShown + 1 + back);
  const before = await Promise.all(earlier.map((each) => conversionFigures(each, today, plan)));
  const conversion = conversionOf(agencies, { year, today, plan });
  return {
    conversion,
    byKind: figuresByKind(agencies, year, today),
    byYear: [...before, conversion],
    lacking: lackingOf(agencies, year, today),
  };
}

/** The province's conversion plan at the end of a year, from the agencies that existed then. Duties are judged as of `today`. */
export async function conversionFigures(
  year: number,
  today: Day = `${year}-12-31`,
  plan?: ConversionPlan,
): Promise<ConversionFigures> {
  return conversionOf(await findAgenciesOf(year), { year, today, plan: plan ?? (await findPlan()) });
}

async function findPlan(): Promise<ConversionPlan> {
  return (await findInstallation()) ?? {};
}

/** The filter behind the overview, for the test that proves its index. */
export function agenciesOfQuery(year: number): Record<string, unknown> {
  return { kind: 'agency', agencyKind: { $in: plannedKinds }, ...existingOn(`${year}-12-31`) };
}

async function findAgenciesOf(year: number): Promise<AgencyInYear[]> {
  const agencies = await OrganizationModel.find(agenciesOfQuery(year)).sort({ nameOrder: 1, _id: 1 }).lean();
  const systems = await QualitySystemModel.find({ agencyId: { $in: agencies.map(({ _id }) => _id) } }).lean();
  const byAgency = new Map(systems.map((system) => [String(system.agencyId), system]));
  return agencies.map((agency) => ({ agency, system: byAgency.get(String(agency._id)) }));
}
