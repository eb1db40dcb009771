import { Decimal } from 'decimal.js';
import {
  CertificateModel,
  VerificationModel,
  type Certificate,
  type Verification,
} from '../../laboratory/certificates';
import {
  DesignationModel,
  designationStateOn,
  isApproved,
  scopeOn,
  VerifierModel,
  type DesignationRecord,
} from '../../laboratory/centres';
import { InstrumentModel, type Instrument } from '../../laboratory/instruments';
import { organizationsById, type OrganizationRecord, type Provenance } from '../../register/organizations';
import { dayInVietnam, fill, lastInstantOf, midnightOf, verbatim } from '../../platform/i18n';
import { certificateOn, MeasurementStandardModel } from '../../laboratory/standards';
import { reportTexts as texts } from './report.messages';
import { countedSource, inRegister, listedSource, unitedSource, type FigureRecord } from './report.queries';
import type { Period } from './report.rules';
import type { Shared } from './report.shared';

const one = new Decimal(1);

/**
 * Verifications that ended so, in the period. Of a work that was told again to correct its certificate the last
 * telling counts; a renewal is new work. Index: kind, status, correctedById, performedOn.
 */
function verifications(status: 'approved' | 'failed') {
  return countedSource<Verification>({
    basis: 'flow',
    model: VerificationModel,
    sampleField: 'generated',
    order: { field: 'performedOn', direction: -1 },
    query: ({ from, until }) => ({
      kind: 'verification',
      status,
      correctedById: null,
      performedOn: { $gte: from, $lte: until },
    }),
    present: ({ _id, number, instrumentCode, performedOn, lateReason, generated }) => ({
      href: `/verifications/${String(_id)}`,
      name: verbatim(`${number} · ${instrumentCode}`),
      on: performedOn,
      note: lateReason ? fill(texts.late, { result: outcomes[status] }) : outcomes[status],
      generated,
    }),
  });
}

const outcomes = { approved: texts.passed, failed: texts.failed };

const verificationsPassed = verifications('approved');
const verificationsFailed = verifications('failed');

/** Certificates of verification issued in the period, later withdrawn or replaced ones too: they were issued. Index: kind, issuedAt. */
const certificates = countedSource<Certificate>({
  basis: 'flow',
  model: CertificateModel,
  sampleField: 'generated',
  order: { field: 'issuedAt', direction: -1 },
  query: ({ from, until }) => ({
    kind: 'verification',
    issuedAt: { $gte: midnightOf(from), $lte: lastInstantOf(until) },
  }),
  present: ({ _id, number, issuedAt, status, replacesId, generated }) => ({
    href: `/certificates/${String(_id)}`,
    name: verbatim(number),
    on: dayInVietnam(issuedAt),
    ...((status !== 'valid' || replacesId) && { note: status === 'valid' ? texts.replacing : texts[status] }),
    generated,
  }),
});

/** Instruments in service; known for the present only. Index: status, code. */
const instruments = countedSource<Instrument>({
  basis: 'stock',
  model: InstrumentModel,
  sampleField: 'provenance.generated',
  order: { field: 'code', direction: 1, unique: true },
  query: ({ isPresent }) => (isPresent ? { status: 'inService' } : undefined),
  present: presentInstrument,
});

/** Instruments in service whose validity has passed; known for the present only. Index: stateKey. */
const overdueInstruments = countedSource<Instrument>({
  basis: 'stock',
  model: InstrumentModel,
  sampleField: 'provenance.generated',
  order: { field: 'stateKey', direction: 1 },
  query: ({ isPresent, asAt }) => (isPresent ? { stateKey: { $gt: '', $lt: asAt } } : undefined),
  present: presentInstrument,
});

function presentInstrument({ _id, code, serial, dueOn, provenance }: Instrument & { _id: unknown }) {
  return {
    href: `/instruments/${String(_id)}`,
    name: verbatim(serial ? `${code} · ${serial}` : code),
    on: dueOn,
    ...(dueOn && { note: texts.dueDay }),
    generated: provenance?.generated,
  };
}

/** Decisions in force on the last day of the period. There are few; the rule of the centres judges each. */
async function designationsInForce(
  { asAt }: Period,
  shared: Shared,
  kind?: DesignationRecord['kind'],
): Promise<DesignationRecord[]> {
  const find = () =>
    DesignationModel.find({ validFrom: { $lte: asAt } })
      .sort({ validFrom: -1, _id: -1 })
      .lean();
  const found = await shared(`designations from before ${asAt}`, find);
  return found
    .filter((each) => (!kind || each.kind === kind) && designationStateOn(each, asAt) === 'inForce')
    .map((each) => ({ ...each, scopeLines: [...scopeOn(each, asAt)] }));
}

/** Decisions that no source dates: they hold later, and may already have held on the day. */
async function undatedDesignations(
  { asAt }: Period,
  shared: Shared,
  kind?: DesignationRecord['kind'],
): Promise<DesignationRecord[]> {
  const find = () =>
    DesignationModel.find({ ...isApproved, validFrom: { $gt: asAt }, validFromBasis: 'attested' }).lean();
  const found = await shared(`undated designations after ${asAt}`, find);
  return found.filter((each) => !kind || each.kind === kind);
}

interface DesignatedCentre {
  readonly centre: OrganizationRecord;
  readonly decisions: readonly DesignationRecord[];
}

const designatedCentres = listedSource<DesignatedCentre>({
  basis: 'stock',
  find: async (period, shared) => {
    const decisions = await designationsInForce(period, shared);
    const centres = await organizationsById(decisions.map(({ centreId }) => centreId));
    return [...centres.values()].map((centre) => ({
      centre,
      decisions: decisions.filter(({ centreId }) => centreId.equals(centre._id)),
    }));
  },
  uncertain: async (period, shared) => {
    const undated = await undatedDesignations(period, shared);
    const inForce = new Set((await designationsInForce(period, shared)).map(({ centreId }) => String(centreId)));
    return new Set(undated.map(({ centreId }) => String(centreId)).filter((id) => !inForce.has(id))).size;
  },
  present: ({ centre, decisions }) => ({
    href: `/organizations/${String(centre._id)}`,
    name: { vi: centre.nameVi, en: centre.nameEn ?? centre.nameVi },
    note: verbatim(decisions.map(({ number, mark }) => number ?? mark ?? '—').join('; ')),
    amount: one,
    ...provenanceOf(decisions.find(({ provenance }) => provenance?.confidence !== 'confirmed') ?? centre),
    generated: [centre, ...decisions].some(({ provenance }) => provenance?.generated === true),
  }),
});

const controlVerificationDesignations = listedSource<DesignationRecord>({
  basis: 'stock',
  find: (period, shared) => designationsInForce(period, shared, 'disputed'),
  uncertain: async (period, shared) => (await undatedDesignations(period, shared, 'disputed')).length,
  present: (decision) => presentDesignation(decision, one),
});

const scopeLines = listedSource<DesignationRecord>({
  basis: 'stock',
  find: (period, shared) => designationsInForce(period, shared),
  uncertain: async (period, shared) => (await undatedDesignations(period, shared)).length,
  present: (decision) => presentDesignation(decision, new Decimal(decision.scopeLines.length)),
});

function presentDesignation(decision: DesignationRecord, amount: Decimal): FigureRecord {
  const { _id, number, mark, validFrom, scopeLines: lines, provenance } = decision;
  return {
    href: `/designations/${String(_id)}`,
    name: verbatim(number ?? mark ?? lines[0]?.subject ?? '—'),
    on: validFrom,
    note: fill(texts.lines, { count: lines.length }),
    amount,
    ...provenanceOf({ provenance }),
  };
}

/** Verifiers with a card that held on the day; whether they still worked then is known for the present only. */
const verifiersWithValidCard = listedSource({
  basis: 'stock',
  find: ({ asAt, isPresent }) =>
    VerifierModel.find({
      cards: { $elemMatch: { issuedOn: { $lte: asAt }, expiresOn: { $gte: asAt } } },
      ...(isPresent && { active: true }),
    })
      .sort({ nameOrder: 1, _id: 1 })
      .lean(),
  present: ({ _id, name, cards, provenance }) => ({
    href: `/verifiers/${String(_id)}`,
    name: verbatim(name),
    note: verbatim(cards.map(({ number }) => number).join('; ')),
    amount: one,
    ...provenanceOf({ provenance }),
  }),
});

/** Standards whose certificate held on the day; whether they were in use then is known for the present only. */
const measurementStandards = listedSource({
  basis: 'stock',
  find: async ({ asAt, isPresent }) => {
    const found = await MeasurementStandardModel.find({ validUntil: { $gte: asAt } })
      .sort({ validUntil: 1 })
      .lean();
    return found
      .filter(({ status }) => !isPresent || status === 'inUse')
      .flatMap((standard) => {
        const certificate = certificateOn({ certificates: standard.certificates }, asAt);
        return certificate ? [{ standard, certificate }] : [];
      });
  },
  present: ({ standard: { _id, code, nameVi, nameEn, provenance }, certificate }) => ({
    href: `/measurement-standards/${String(_id)}`,
    name: { vi: `${code} · ${nameVi}`, en: `${code} · ${nameEn ?? nameVi}` },
    on: certificate.validUntil,
    note: verbatim(certificate.number),
    amount: one,
    ...provenanceOf({ provenance }),
  }),
});

/** What `registry:<name>` may name in the outline. */
export const registrySources = {
  designatedCentres: inRegister('designations', designatedCentres),
  controlVerificationDesignations: inRegister('designations', controlVerificationDesignations),
  scopeLines: inRegister('designations', scopeLines),
  verifiersWithValidCard: inRegister('verifiers', verifiersWithValidCard),
  measurementStandards: inRegister('standards', measurementStandards),
  instruments: inRegister('instruments', instruments),
  overdueInstruments: inRegister('instruments', overdueInstruments),
  verifications: inRegister('verifications', unitedSource(verificationsPassed, verificationsFailed)),
  verificationsPassed: inRegister('verifications', verificationsPassed),
  verificationsFailed: inRegister('verifications', verificationsFailed),
  certificates: inRegister('certificates', certificates),
};

function provenanceOf({ provenance }: { provenance?: Provenance | undefined }) {
  const { source, confidence, generated } = provenance ?? {};
  return { source, confidence, generated } satisfies Partial<FigureRecord>;
}
