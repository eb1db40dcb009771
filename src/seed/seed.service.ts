import type { Model } from 'mongoose';
import { giveUpChain, takeIn } from '../audit';
import { AccountModel } from '../register/accounts';
import { AbsenceModel, ActivityModel, loadAbsences, loadActivities } from '../department/activities';
import { CertificateModel, VerificationModel, certificateSeries, recordSeries } from '../laboratory/certificates';
import { ComparisonActionModel, ComparisonRoundModel } from '../laboratory/comparisons';
import { PriceListModel, WorkOrderModel, WorkRequestModel } from '../laboratory/orders';
import { DesignationModel, VerifierModel } from '../laboratory/centres';
import { loadCatalogue, type CatalogueEntry } from '../register/documents';
import { InstallationModel } from '../register/installation';
import { InstrumentModel, instrumentSeries, InstrumentTypeModel, loadInstrumentTypes } from '../laboratory/instruments';
import { confirmAsSample } from '../laboratory/methods';
import { OrganizationModel } from '../register/organizations';
import { beginNumberingAnew, continueNumbering } from '../platform/database';
import { dayInVietnam } from '../platform/i18n';
import { QualitySystemModel } from '../quality/quality-systems';
import { CountingModel, loadCountings, ReportModel } from '../department/reports';
import { BudgetModel } from '../laboratory/budgets';
import { OwnProcedureModel } from '../laboratory/procedures';
import { LotStandingModel, StampLotModel, StampMinimumModel, StampMovementModel } from '../laboratory/stamps';
import { IntermediateCheckModel, MeasurementStandardModel } from '../laboratory/standards';
import { seededAccounts } from './accounts';
import { seededCentres, statedDesignations, type SeededCentre } from './centres';
import { sampleComparison } from './comparison';
import { seededCountings } from './countings';
import { Dice } from './dice';
import { workExamples } from './examples';
import { planVisits } from './history';
import { insertRecords } from './insert';
import { seededInstruments } from './instruments';
import { writeOrders } from './orders';
import { writeOtherWork } from './other-work';
import { findTerritories, seededOrganizations } from './organizations';
import { seededInstallation, seededReport } from './installation';
import { loadProvince } from './province';
import provinceDocuments from './province-documents.json';
import facts from './province-facts.json';
import { seededQualitySystems } from './quality-systems';
import sampleFigures from './sample-figures.json';
import { SeedRunModel } from './seed-run.model';
import { showWork, type ShownWork } from './shown';
import { seededStandards, statedStandards } from './standards';
import { orderWork, type Work } from './timeline';
import { writeWork } from './work';

/** How much is generated around the facts of the province. */
export interface SeedSize {
  readonly owners: number;
  readonly instruments: number;
  readonly verifications: number;
}

export const seedSizes = {
  S: { owners: 400, instruments: 5_000, verifications: 12_000 },
  M: { owners: 8_000, instruments: 100_000, verifications: 300_000 },
} as const satisfies Record<string, SeedSize>;

export interface SeedOptions {
  readonly size: SeedSize;
  /**
   * The same seed and the same day make the same records, ids and readings; only public codes and the ids of the work
   * shown (`shown`), which the services draw, are new.
   */
  readonly seed: string;
  readonly now: Date;
  /** A password for each of `demoAccounts`, by user name. */
  readonly passwords: ReadonlyMap<string, string>;
  /** What the papers of the certificates issued here need to know of the installation; absent: no such work is shown. */
  readonly papers?: ShownWork['papers'];
  readonly progress: (line: string) => void;
}

/**
 * Loads the province's sample data into an empty, migrated registry: the facts of the five source documents, and generated
 * records around them, each marked as generated. Once loaded it is left alone; what was interrupted is begun anew.
 *
 * Generated records carry their mark instead of an audit trail: nobody did what they tell. They are sealed as they are.
 */
export async function seedProvince(options: SeedOptions): Promise<'loaded' | 'alreadyThere'> {
  const { seed, size, now, progress } = options;
  const run = await SeedRunModel.findById('province').lean();
  if (run?.finishedAt) return 'alreadyThere';
  if (run) await removeUnfinished(progress);
  else await assertEmpty();
  const { instruments, verifications } = size;
  await SeedRunModel.replaceOne(
    { _id: 'province' },
    { seed, instruments, verifications, startedAt: now },
    { upsert: true },
  );
  await load(options);
  progress('seals of what was loaded');
  await takeIn(now);
  await SeedRunModel.updateOne({ _id: 'province' }, { $set: { finishedAt: new Date() } });
  return 'loaded';
}

async function load({ seed, size, now, passwords, papers, progress }: SeedOptions): Promise<void> {
  const dice = new Dice(seed);
  const today = dayInVietnam(now);

  progress('reference data and the facts of the source documents');
  await loadProvince();
  await loadCatalogue();
  await loadCatalogue(provinceDocuments as CatalogueEntry[]);
  await loadInstrumentTypes();
  await confirmAsSample({
    source: 'Số liệu mẫu: chưa đối chiếu văn bản gốc',
    figures: sampleFigures,
    effectiveFrom: '2018-01-01',
    clause: 'số liệu mẫu',
  });
  await loadActivities(facts.activities);
  await loadAbsences(facts.absences);
  await loadCountings(seededCountings);
  await ReportModel.create(seededReport);

  const organizations = seededOrganizations(dice.for('organizations'), await findTerritories(), size.owners);
  const types = new Map((await InstrumentTypeModel.find().lean()).map((type) => [type.code, type]));
  const centres = seededCentres(dice.for('centres'), organizations.named, types);
  const standards = seededStandards(dice.for('standards'), organizations.named, today);
  const accounts = await seededAccounts(dice.for('accounts'), passwords, centres, organizations);
  const generatedAgencies = organizations.agencies.filter(
    (agency) => ![...organizations.named.values()].includes(agency),
  );

  progress(
    `${organizations.agencies.length} agencies, ${size.owners} owners, ${centres.length} centres, ${standards.length} standards`,
  );
  await insertRecords(
    OrganizationModel,
    [...organizations.named.values(), ...generatedAgencies, ...organizations.owners],
    now,
  );
  await InstallationModel.create(seededInstallation(organizations.named));
  await insertRecords(
    QualitySystemModel,
    seededQualitySystems(dice.for('quality-systems'), organizations.agencies, today),
    now,
  );
  await insertRecords(
    DesignationModel,
    [
      ...statedDesignations(dice.for('designations'), organizations.named),
      ...centres.flatMap(({ designations }) => designations),
    ],
    now,
  );
  await insertRecords(
    VerifierModel,
    centres.flatMap(({ verifiers }) => verifiers),
    now,
  );
  await insertRecords(
    MeasurementStandardModel,
    [...statedStandards(dice.for('stated-standards'), organizations.named), ...standards],
    now,
  );

  const comparison = sampleComparison(dice.for('comparison'), centres, organizations);
  await insertRecords(ComparisonRoundModel, [comparison.round], now);
  await insertRecords(ComparisonActionModel, comparison.actions, now);

  const instruments = seededInstruments(dice.for('instruments'), size.instruments, {
    centres,
    owners: organizations.owners,
    types,
  });
  const visits = planVisits(dice.for('history'), instruments, size.verifications, today);
  const works = orderWork(dice.for('timeline'), visits, now);
  const examples = workExamples(dice.for('examples'));
  const surroundings = { dice: dice.for('work'), examples, standards, organizations, centres, accounts };
  await writeWork(works, surroundings, progress);
  progress(`${instruments.length} instruments`);
  await insertRecords(
    InstrumentModel,
    instruments.map(({ record }) => record),
    now,
  );
  await continueSeries(works, centres, instruments.length);
  const [centre] = centres;
  const owned = instruments.map(({ record }) => record);
  if (centre) await writeOrders(dice.for('orders'), { centre, owners: organizations.owners, instruments: owned, now });
  await writeOtherWork(dice.for('other-work'));
  await insertRecords(AccountModel, accounts, now);
  if (papers) await showWork({ dice: dice.for('shown'), accounts, now, papers, passwords });
}

/** The registry numbers on where the sample ends. */
async function continueSeries(
  works: readonly Work[],
  centres: readonly SeededCentre[],
  instruments: number,
): Promise<void> {
  const last = new Map<string, number>([[instrumentSeries, instruments]]);
  const note = (series: string, sequence: number) => last.set(series, Math.max(sequence, last.get(series) ?? 0));
  for (const { visit, recordedAt, sequence, certificate } of works) {
    const centreId = visit.at.record.centreId;
    note(recordSeries('verification', centreId, Number(dayInVietnam(recordedAt).slice(0, 4))), sequence);
    if (certificate) note(certificateSeries(centreId, 'verification', certificate.year), certificate.sequence);
  }
  for (const [series, sequence] of last) await continueNumbering(series, sequence);
}

const seededModels: readonly Model<never>[] = [
  AccountModel,
  InstrumentModel,
  CertificateModel,
  VerificationModel,
  MeasurementStandardModel,
  IntermediateCheckModel,
  BudgetModel,
  OwnProcedureModel,
  StampLotModel,
  LotStandingModel,
  StampMovementModel,
  StampMinimumModel,
  ComparisonRoundModel,
  ComparisonActionModel,
  PriceListModel,
  WorkOrderModel,
  WorkRequestModel,
  VerifierModel,
  DesignationModel,
  QualitySystemModel,
  ActivityModel,
  AbsenceModel,
  CountingModel,
  ReportModel,
  InstallationModel,
] as unknown as Model<never>[];

/** Nobody has worked in a registry whose sample data is unfinished: it is opened only afterwards. */
async function removeUnfinished(progress: (line: string) => void): Promise<void> {
  progress('an earlier loading was interrupted: beginning anew');
  await giveUpChain();
  for (const model of seededModels) await model.deleteMany({});
  await beginNumberingAnew();
  await OrganizationModel.deleteMany({ kind: { $in: ['agency', 'centre', 'enterprise'] } });
}

async function assertEmpty(): Promise<void> {
  if ((await AccountModel.exists({})) || (await InstrumentModel.exists({})))
    throw new Error('Sample data is loaded into an empty registry only; this one is in use.');
}
