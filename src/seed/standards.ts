import type { Types } from 'mongoose';
import { addDays, addMonths } from '../metrology';
import { searchWords } from '../platform/database';
import type { Day } from '../platform/i18n';
import { validUntilOf, type MeasurementStandard, type StandardCertificate } from '../laboratory/standards';
import { certifiedValues } from './certified-values';
import type { Dice } from './dice';
import { generated, provenanceOf, standardFacts, type StandardFact } from './facts';
import { padded, type Seeded, type SeededOrganization } from './organizations';
import { ofMass, ofVolume, sampleStandards, type StandardKindOfSample } from './standard-kinds';

export type SeededStandard = Seeded<MeasurementStandard>;

const maker = 'Nhà sản xuất mẫu 01';
const certificateMonths = 12;
const firstIssue: Day = '2019-03-01';
/** Before the first of the standards calibrated against them. */
const firstReferenceIssue: Day = '2018-03-01';

export function seededStandards(
  dice: Dice,
  named: ReadonlyMap<string, SeededOrganization>,
  today: Day,
): SeededStandard[] {
  const made: SeededStandard[] = [];
  for (const sample of sampleStandards) {
    const centre = named.get(sample.centre);
    if (!centre) throw new Error(`province-facts.json does not name ${sample.centre}`);
    const above = made.find(
      ({ centreId, field, kind: grade }) =>
        centreId.equals(centre._id) && field === sample.field && grade === 'reference',
    );
    for (let place = 1; place <= sample.count; place += 1)
      made.push(standardOf(dice, sample, centre._id, place, sample.national ? undefined : above?._id, today));
  }
  return made;
}

/** The standards that the source documents state to be a named unit's; two more have no holder in the source. */
export function statedStandards(dice: Dice, named: ReadonlyMap<string, SeededOrganization>): SeededStandard[] {
  return standardFacts.flatMap((fact) => {
    const centre = fact.organization ? named.get(fact.organization) : undefined;
    return centre ? [statedStandard(dice, fact, centre._id)] : [];
  });
}

function statedStandard(dice: Dice, fact: StandardFact, centreId: Types.ObjectId): SeededStandard {
  const { key, nameVi, nameEn, range, accuracyClass, note } = fact;
  const code = key.toUpperCase();
  const isWeights = key.startsWith('qua-can');
  const notes = [note, range && `Phạm vi theo nguồn: ${range}.`].filter(Boolean).join(' ');
  return {
    _id: dice.id(),
    centreId,
    code,
    nameVi,
    nameEn,
    kind: 'working',
    ...(isWeights ? ofMass : ofVolume),
    nominals: [],
    ...(accuracyClass && { accuracyClass }),
    status: 'inUse',
    certificates: [],
    ...(notes && { note: notes }),
    provenance: provenanceOf(fact),
    searchWords: searchWords(code, nameVi, nameEn),
  };
}

function standardOf(
  dice: Dice,
  sample: StandardKindOfSample,
  centreId: Types.ObjectId,
  place: number,
  above: Types.ObjectId | undefined,
  today: Day,
): SeededStandard {
  const { kind, field, quantity, nameVi, nameEn, range, nominals = [], accuracyClass } = sample;
  const code = `${sample.code}-${padded(place, 2)}`;
  const serial = `S${dice.between(10_000, 99_999)}`;
  const fate = place > 3 ? dice.next() : 1;
  const lastDay = fate < 0.15 ? addMonths(today, -dice.between(2, 20)) : today;
  const certificates = withValues(dice, place, sample, certificatesOf(dice, sample, above, lastDay));
  const validUntil = validUntilOf(certificates);
  return {
    _id: dice.id(),
    centreId,
    code,
    nameVi,
    nameEn,
    kind,
    field,
    maker,
    model: sample.code,
    serial,
    quantity,
    range,
    nominals: [...nominals],
    accuracyClass,
    status: fate >= 0.15 && fate < 0.25 ? 'quarantined' : 'inUse',
    certificates,
    ...(validUntil && { validUntil }),
    provenance: generated,
    searchWords: searchWords(
      code,
      nameVi,
      nameEn,
      maker,
      sample.code,
      serial,
      ...certificates.map(({ number }) => number),
    ),
  };
}

/** Of the first of a kind; the others state nothing of their pieces. */
function withValues(
  dice: Dice,
  place: number,
  sample: StandardKindOfSample,
  certificates: readonly StandardCertificate[],
): StandardCertificate[] {
  if (place > 1 || !sample.certified) return [...certificates];
  const own = dice.for(`${sample.code}/values`);
  return certificates.map((certificate, year) => ({
    ...certificate,
    values: certifiedValues(own, sample, year),
    ...{ coverageFactor: '2', confidenceLevel: '95' },
  }));
}

/** One certificate a year, each issued before the last one ends. The first ones are never late, so that every day is covered. */
function certificatesOf(
  dice: Dice,
  { kind, uncertainty }: StandardKindOfSample,
  above: Types.ObjectId | undefined,
  lastDay: Day,
): StandardCertificate[] {
  const certificates: StandardCertificate[] = [];
  const kept =
    kind === 'working'
      ? ({ kind: 'certification', series: 'CN-MẪU' } as const)
      : ({ kind: 'calibration', series: 'HC-MẪU' } as const);
  for (
    let issuedOn = addDays(kind === 'working' ? firstIssue : firstReferenceIssue, dice.between(0, 200));
    issuedOn <= lastDay;
    issuedOn = addDays(addMonths(issuedOn, certificateMonths), -dice.between(5, 30))
  ) {
    certificates.push({
      number: `${kept.series} ${dice.between(1000, 9999)}/${issuedOn.slice(0, 4)}`,
      kind: kept.kind,
      issuer: kind === 'working' ? 'Cơ quan chứng nhận (số liệu mẫu)' : 'Tổ chức hiệu chuẩn (số liệu mẫu)',
      issuedOn,
      validUntil: addMonths(issuedOn, certificateMonths),
      ...(above
        ? { traceableTo: 'own', calibratedAgainstId: above }
        : { traceableTo: 'national', calibratedAgainst: 'Chuẩn đo lường quốc gia (số liệu mẫu)' }),
      ...(uncertainty && { uncertainty, coverageFactor: '2', confidenceLevel: '95' }),
      review: 'accepted',
    });
  }
  return certificates;
}
