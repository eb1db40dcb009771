import type { Express } from 'express';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../src/access';
import type { Designation, Verifier } from '../../src/laboratory/centres';
import type { Instrument } from '../../src/laboratory/instruments';
import { MethodModel } from '../../src/laboratory/methods';
import { procedures, type EvaluationInput } from '../../src/metrology';
import type { Organization } from '../../src/register/organizations';
import type { MeasurementStandard } from '../../src/laboratory/standards';
import { buildDesignation, buildVerifier } from './centres';
import { buildInstrument, buildInstrumentType } from './instruments';
import { buildCentre, buildOrganization } from './organizations';
import { buildPerson, testPassword, useApi } from './people';
import { testNow } from './registry';
import { buildStandard } from './standards';

interface CentreOverrides {
  readonly body?: Partial<Organization>;
  readonly designation?: Partial<Designation>;
  readonly verifier?: Partial<Verifier>;
  readonly standard?: Partial<MeasurementStandard>;
}

/** A centre that may verify platform scales: designated, with a carded technician, a head and a standard. */
export async function buildWorkingCentre({ body, designation, verifier, standard }: CentreOverrides = {}) {
  const centre = await buildCentre({ address: 'Số 1 đường Mẫu, Đông Hà', registrationMark: 'ĐK 11', ...body });
  const centreId = centre._id;
  const owner = await buildOrganization({ nameVi: `Chủ cân ${centre.code}`, address: 'Số 2 đường Mẫu' });
  await buildInstrumentType();
  await confirmMethods();
  const person = await buildVerifier({ centreId, ...verifier });
  return {
    centre,
    owner,
    designation: await buildDesignation({ centreId, mark: 'N 000', ...designation }),
    standard: await buildStandard({ centreId, ...standard }),
    verifier: person,
    technician: await buildPerson('technician', { organizationId: centreId, verifierId: person._id }),
    head: await buildPerson('centreHead', { organizationId: centreId }),
    scale: (overrides: Partial<Instrument> = {}) =>
      buildInstrument({ centreId, ownerId: owner._id, typeApproval: 'PDM 1', ...overrides }),
  };
}

/** An officer has confirmed the documents of all procedures. */
export async function confirmMethods(): Promise<void> {
  for (const { code, documentNumber } of procedures) {
    const confirmed = { documentNumber: documentNumber ?? 'ĐLVN 50:2009', source: 'Bản gốc lưu tại Sở' };
    const by = { confirmedBy: 'Cán bộ Sở', confirmedAt: testNow };
    await MethodModel.updateOne({ procedureCode: code }, { $setOnInsert: { ...confirmed, ...by } }, { upsert: true });
  }
}

export type WorkingCentre = Awaited<ReturnType<typeof buildWorkingCentre>>;

/** Readings of a platform scale of 150 kg: all within their limits, or with the last load read far too high. */
export function scaleReadings(
  outcome: 'pass' | 'fail' = 'pass',
): Pick<EvaluationInput, 'environment' | 'checks' | 'readings'> {
  const file = readFileSync(join(__dirname, '../metrology/samples/platformScale.json'), 'utf8');
  const { environment, checks, readings } = (JSON.parse(file) as { input: EvaluationInput }).input;
  if (outcome === 'pass') return { environment, checks, readings };
  const [first = {}, ...others] = readings['eccentricity'] ?? [];
  return {
    environment,
    checks,
    readings: { ...readings, eccentricity: [{ ...first, indication: '50,4' }, ...others] },
  };
}

interface Entry {
  readonly instrumentId: string;
  readonly outcome?: 'pass' | 'fail';
  readonly [field: string]: unknown;
}

/** What a technician of the centre sends: periodic, yesterday, with the centre's standard. */
export function entryFor({ standard }: WorkingCentre, { outcome = 'pass', ...entry }: Entry) {
  return {
    mode: 'periodic',
    performedOn: '2026-11-19',
    standardIds: [standard.id],
    ...scaleReadings(outcome),
    ...(outcome === 'fail' && { failureReason: 'Sai số vượt giới hạn ở vị trí 1' }),
    ...entry,
  };
}

/** The same as a browser sends it: `readings[accuracy][0][load]=…`. */
export function formFor(centre: WorkingCentre, entry: Omit<Entry, 'instrumentId'> = {}): Record<string, unknown> {
  const { instrumentId: _address, readings, ...fields } = entryFor(centre, { ...entry, instrumentId: '' });
  const cells = Object.entries(readings).flatMap(([step, rows]) =>
    rows.flatMap((row, at) => Object.entries(row).map(([name, cell]) => [`readings[${step}][${at}][${name}]`, cell])),
  );
  return { ...fields, ...(Object.fromEntries(cells) as Record<string, string>) };
}

interface Answered {
  readonly id: string;
  readonly status: string;
  readonly number: string;
  readonly certificate?: { readonly id: string; readonly number: string };
}

/** The people of a centre at work through the HTTP API. */
export async function workAt(app: Express, centre: WorkingCentre) {
  const technician = await useApi(app, centre.technician);
  const head = await useApi(app, centre.head);
  const record = async (entry: Entry) => {
    const response = await technician.post('/verifications', entryFor(centre, entry)).expect(201);
    return response.body as Answered;
  };
  const submit = async (id: string) => {
    await technician.post(`/verifications/${id}/transitions`, { to: 'submitted' }).expect(200);
  };
  const approve = async (id: string) => {
    const body = { to: 'approved', password: testPassword };
    return (await head.post(`/verifications/${id}/transitions`, body).expect(200)).body as Answered;
  };
  return {
    technician,
    head,
    record,
    submit,
    approve,
    /** From readings to decision, all in one. */
    async verify(entry: Entry) {
      const { id } = await record(entry);
      await submit(id);
      return approve(id);
    },
  };
}

export async function otherActor(role: Actor['role']) {
  return buildPerson(role, { organizationId: (await buildCentre())._id });
}
