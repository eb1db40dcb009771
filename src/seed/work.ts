import type { Types } from 'mongoose';
import type { Account } from '../register/accounts';
import { CertificateModel, VerificationModel, type Signatory } from '../laboratory/certificates';
import { stateKeyOf } from '../laboratory/instruments';
import { seededCertificate, type SeededCertificate } from './certificates';
import type { SeededCentre } from './centres';
import type { Dice } from './dice';
import type { Examples } from './examples';
import type { Visit } from './history';
import { insertRecords } from './insert';
import type { SeededInstrument } from './instruments';
import type { Seeded, SeededOrganizations } from './organizations';
import type { SeededStandard } from './standards';
import { standardsInUse, suitingStandards } from './suiting-standards';
import type { Work } from './timeline';
import { seededVerification, type SeededVerification, type Workplace } from './verifications';

export interface Surroundings {
  readonly dice: Dice;
  readonly examples: Examples;
  readonly standards: readonly SeededStandard[];
  readonly organizations: SeededOrganizations;
  readonly centres: readonly SeededCentre[];
  readonly accounts: readonly Seeded<Account>[];
}

const batchSize = 500;
const progressEvery = 2_000;

/**
 * Writes all work in the order in which it was done, and leaves every instrument as its last record says.
 * While the database takes one batch, the next is made.
 */
export async function writeWork(
  works: readonly Work[],
  surroundings: Surroundings,
  progress: (line: string) => void,
): Promise<void> {
  const place = workplaceOf(works, surroundings);
  let writing: Promise<unknown> = Promise.resolve();
  for (let start = 0; start < works.length; start += batchSize) {
    const batch = works.slice(start, start + batchSize).map((work) => workDone(place, work));
    await writing;
    if (start % progressEvery === 0) progress(`${start} of ${works.length} verifications`);
    writing = writeBatch(batch);
  }
  await writing;
}

interface Done {
  readonly verification: SeededVerification;
  readonly certificate?: SeededCertificate | undefined;
}

function workDone(place: Workplace, work: Work): Done {
  const verification = seededVerification(place, work);
  const certificate = work.certificate && seededCertificate(place, work, verification);
  conclude(work.visit.at.record, work, certificate);
  return { verification, certificate };
}

async function writeBatch(batch: readonly Done[]): Promise<void> {
  const certificates = batch.flatMap(({ certificate }) => certificate ?? []);
  const verifications = batch.map(({ verification }) => verification);
  await Promise.all([insertRecords(VerificationModel, verifications), insertRecords(CertificateModel, certificates)]);
}

/** As the register of instruments records a pass and a failure, which ends every earlier certificate; older work than the last changes nothing. */
function conclude(
  instrument: SeededInstrument,
  { visit, decidedAt }: Work,
  certificate: SeededCertificate | undefined,
): void {
  const { performedOn } = visit;
  const isOlder = [instrument.lastVerifiedOn, instrument.failedOn].some(
    (day) => day !== undefined && day > performedOn,
  );
  if (!decidedAt || isOlder) return;
  if (!certificate) {
    delete instrument.dueOn;
    delete instrument.lastVerifiedOn;
    delete instrument.lastCertificateId;
    Object.assign(instrument, { status: 'outOfService', failedOn: performedOn });
    instrument.stateKey = stateKeyOf(instrument);
    return;
  }
  delete instrument.failedOn;
  delete instrument.dueOn;
  Object.assign(instrument, { status: 'inService', lastVerifiedOn: performedOn, lastCertificateId: certificate._id });
  if (certificate.validUntil) instrument.dueOn = certificate.validUntil;
  instrument.stateKey = stateKeyOf(instrument);
}

function workplaceOf(works: readonly Work[], surroundings: Surroundings): Workplace {
  const { organizations, accounts, centres, standards, ...rest } = surroundings;
  const known = standardsInUse(standards);
  const byVisit = new Map<Visit, Work>(works.map((work) => [work.visit, work]));
  return {
    ...rest,
    ...{ known, suiting: suitingStandards(known) },
    owners: new Map(organizations.owners.map((owner) => [String(owner._id), owner])),
    accountIds: new Map(
      accounts.flatMap(({ _id, verifierId }) => (verifierId ? [[idText(verifierId), idText(_id)] as const] : [])),
    ),
    heads: new Map(centres.map(({ key, organization }) => [key, headOf(accounts, organization._id)])),
    province: organizations.province,
    superiors: superiorsOf(centres, organizations),
    workOf: (visit) => byVisit.get(visit),
  };
}

function superiorsOf(centres: readonly SeededCentre[], { named }: SeededOrganizations): Workplace['superiors'] {
  const agencies = [...named.values()].filter(({ kind }) => kind === 'agency');
  return new Map(
    centres.flatMap(({ key, organization }) => {
      const superior = agencies.find(({ _id }) => _id.equals(organization.parentId));
      return superior ? [[key, superior] as const] : [];
    }),
  );
}

function headOf(accounts: readonly Seeded<Account>[], centreId: Types.ObjectId): Signatory {
  const head = accounts.find(({ role, organizationId }) => role === 'centreHead' && organizationId.equals(centreId));
  return { name: head?.displayName ?? '', position: head?.position, signsFor: head?.signsFor };
}

function idText(id: Types.ObjectId): string {
  return id.toHexString();
}
