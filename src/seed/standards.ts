import type { Types } from 'mongoose';
import { addDays, addMonths } from '../metrology';
import { searchWords } from '../platform/database';
import type { Day } from '../platform/i18n';
import { validUntilOf, type MeasurementStandard, type StandardCertificate } from '../standards';
import type { Dice } from './dice';
import { generated, provenanceOf, standardFacts, type StandardFact } from './facts';
import { centreKeys, type CentreKey } from './instrument-kinds';
import { padded, type Seeded, type SeededOrganization } from './organizations';

export type SeededStandard = Seeded<MeasurementStandard>;

/** What a centre keeps several of. Periods here are only those of the generated certificates; the register assumes none. */
interface StandardKindOfSample {
  readonly centre: CentreKey;
  readonly count: number;
  readonly kind: MeasurementStandard['kind'];
  readonly field: string;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly range: string;
  readonly accuracyClass: string;
}

const mass = 'Khối lượng';
const volume = 'Dung tích – Lưu lượng';
const [technical, waterworks, electrical] = centreKeys;

/** Sixty in all. Reference standards come first: the working ones of the same centre and field are calibrated against them. */
const sampleStandards: readonly StandardKindOfSample[] = [
  kind(technical, 3, 'reference', mass, 'CC-KL', 'Bộ quả cân chuẩn chính', 'Reference weight set', '(1 ÷ 500) g', 'E2'),
  kind(
    technical,
    2,
    'reference',
    volume,
    'CC-DT',
    'Bình chuẩn dung tích chuẩn chính',
    'Reference volume standard',
    '(5 ÷ 20) L',
    'hạng I',
  ),
  kind(technical, 12, 'working', mass, 'CT-QC', 'Bộ quả cân chuẩn công tác', 'Working weight set', '(1 ÷ 500) g', 'F1'),
  kind(technical, 13, 'working', mass, 'CT-QK', 'Quả cân chuẩn công tác', 'Working weights', '(1 ÷ 20) kg', 'M1'),
  kind(
    technical,
    6,
    'working',
    volume,
    'CT-BC',
    'Bình chuẩn kim loại',
    'Metal volume standard',
    '(10 ÷ 200) L',
    'hạng II',
  ),
  kind(
    waterworks,
    2,
    'reference',
    volume,
    'CC-DT',
    'Bình chuẩn dung tích chuẩn chính',
    'Reference volume standard',
    '(10 ÷ 100) L',
    'hạng I',
  ),
  kind(
    waterworks,
    12,
    'working',
    volume,
    'CT-GN',
    'Giàn kiểm định đồng hồ nước',
    'Water meter test bench',
    '(10 ÷ 5000) L/h',
    'hạng II',
  ),
  kind(
    electrical,
    2,
    'reference',
    mass,
    'CC-KL',
    'Bộ quả cân chuẩn chính',
    'Reference weight set',
    '(1 ÷ 500) g',
    'F1',
  ),
  kind(electrical, 4, 'working', mass, 'CT-QK', 'Quả cân chuẩn công tác', 'Working weights', '(1 ÷ 20) kg', 'M1'),
  kind(
    electrical,
    4,
    'working',
    'Điện – Điện từ',
    'CT-CT',
    'Công tơ chuẩn',
    'Standard electricity meter',
    '(0,05 ÷ 100) A',
    '0,1',
  ),
];

const maker = 'Nhà sản xuất mẫu 01';
const certificateMonths = 12;
const firstIssue: Day = '2019-03-01';

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
      made.push(standardOf(dice, sample, centre._id, place, above?._id, today));
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
  return {
    _id: dice.id(),
    centreId,
    code,
    nameVi,
    nameEn,
    kind: 'working',
    field: key.startsWith('qua-can') ? mass : volume,
    ...(range && { range }),
    ...(accuracyClass && { accuracyClass }),
    status: 'inUse',
    certificates: [],
    ...(note && { note }),
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
  const { kind: grade, field, nameVi, nameEn, range, accuracyClass } = sample;
  const code = `${sample.code}-${padded(place, 2)}`;
  const serial = `S${dice.between(10_000, 99_999)}`;
  const fate = place > 3 ? dice.next() : 1;
  const lastDay = fate < 0.15 ? addMonths(today, -dice.between(2, 20)) : today;
  const certificates = certificatesOf(dice, grade, above, lastDay);
  const validUntil = validUntilOf(certificates);
  return {
    _id: dice.id(),
    centreId,
    code,
    nameVi,
    nameEn,
    kind: grade,
    field,
    maker,
    model: sample.code,
    serial,
    range,
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

/** One certificate a year, each issued before the last one ends. The first ones are never late, so that every day is covered. */
function certificatesOf(
  dice: Dice,
  grade: MeasurementStandard['kind'],
  above: Types.ObjectId | undefined,
  lastDay: Day,
): StandardCertificate[] {
  const certificates: StandardCertificate[] = [];
  const kept =
    grade === 'working'
      ? ({ kind: 'certification', series: 'CN-MẪU' } as const)
      : ({ kind: 'calibration', series: 'HC-MẪU' } as const);
  for (
    let issuedOn = addDays(firstIssue, dice.between(0, 200));
    issuedOn <= lastDay;
    issuedOn = addDays(addMonths(issuedOn, certificateMonths), -dice.between(5, 30))
  ) {
    certificates.push({
      number: `${kept.series} ${dice.between(1000, 9999)}/${issuedOn.slice(0, 4)}`,
      kind: kept.kind,
      issuer: grade === 'working' ? 'Cơ quan chứng nhận (số liệu mẫu)' : 'Tổ chức hiệu chuẩn (số liệu mẫu)',
      issuedOn,
      validUntil: addMonths(issuedOn, certificateMonths),
      ...(above ? { calibratedAgainstId: above } : { calibratedAgainst: 'Chuẩn đo lường quốc gia (số liệu mẫu)' }),
      review: 'accepted',
    });
  }
  return certificates;
}

function kind(
  centre: CentreKey,
  count: number,
  grade: MeasurementStandard['kind'],
  field: string,
  code: string,
  nameVi: string,
  nameEn: string,
  range: string,
  accuracyClass: string,
): StandardKindOfSample {
  return { centre, count, kind: grade, field, code, nameVi, nameEn, range, accuracyClass };
}
