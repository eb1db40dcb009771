import type { Types } from 'mongoose';
import type { Designation, ScopeLine, Verifier } from '../laboratory/centres';
import { addMonths } from '../metrology';
import type { InstrumentType } from '../laboratory/instruments';
import { searchWords } from '../platform/database';
import type { Day } from '../platform/i18n';
import { personOrderKey } from '../platform/text';
import type { Dice } from './dice';
import { designationFacts, generated, provenanceOf, type DesignationFact } from './facts';
import { centreKeys, kindsOf, type CentreKey } from './instrument-kinds';
import { numbered, padded, type Seeded, type SeededOrganization } from './organizations';

/** A centre at work in the sample: its decisions, its people, and what they may do. */
export interface SeededCentre {
  readonly key: CentreKey;
  readonly organization: SeededOrganization;
  readonly designations: readonly Seeded<Designation>[];
  readonly verifiers: readonly Seeded<Verifier>[];
}

/** Generated decisions follow each other, so that every day from 2020 on has one in force. */
const designationPeriods: readonly (readonly [from: Day, until: Day])[] = [
  ['2018-06-01', '2023-05-31'],
  ['2023-06-01', '2028-05-31'],
];

/** The last day a document of the sources speaks of: what it says is in force was so by then, and nobody says since when. */
const documentDays: Readonly<Record<string, Day>> = {
  'Báo cáo của Sở KH&CN Quảng Trị năm 2024 về thực hiện Quyết định 2289/QĐ-TTg': '2024-12-31',
  'Báo cáo của UBND tỉnh Quảng Trị tháng 01/2023 về Đề án 996': '2022-12-31',
};

const generatedIssuer = 'Cơ quan chỉ định (số liệu mẫu)';
const cardYears = 5;
const mass = 'Khối lượng';
const volume = 'Dung tích – Lưu lượng';
const pressure = 'Áp suất';

type Standing = 'valid' | 'expired' | 'otherField';

/** Twelve verifiers: most hold a valid card, three an expired one, one a card for another field. */
const staff: readonly {
  readonly centre: CentreKey;
  readonly fields: readonly string[];
  readonly standing: Standing;
}[] = [
  { centre: 'tt-ky-thuat-tdc', fields: [mass, volume, pressure], standing: 'valid' },
  { centre: 'tt-ky-thuat-tdc', fields: [mass], standing: 'valid' },
  { centre: 'tt-ky-thuat-tdc', fields: [mass, volume], standing: 'valid' },
  { centre: 'tt-ky-thuat-tdc', fields: [volume], standing: 'valid' },
  { centre: 'tt-ky-thuat-tdc', fields: [mass], standing: 'expired' },
  { centre: 'tt-ky-thuat-tdc', fields: [pressure], standing: 'otherField' },
  { centre: 'tt-kiem-dinh-dong-ho', fields: [volume], standing: 'valid' },
  { centre: 'tt-kiem-dinh-dong-ho', fields: [volume], standing: 'valid' },
  { centre: 'tt-kiem-dinh-dong-ho', fields: [volume], standing: 'valid' },
  { centre: 'tt-kiem-dinh-dong-ho', fields: [volume], standing: 'expired' },
  { centre: 'tt-thi-nghiem-dien', fields: [mass, 'Điện – Điện từ'], standing: 'valid' },
  { centre: 'tt-thi-nghiem-dien', fields: [mass], standing: 'expired' },
];

export function seededCentres(
  dice: Dice,
  named: ReadonlyMap<string, SeededOrganization>,
  types: ReadonlyMap<string, InstrumentType>,
): SeededCentre[] {
  return centreKeys.map((key, index) => {
    const organization = named.get(key);
    if (!organization) throw new Error(`province-facts.json does not name ${key}`);
    const designations = generatedDesignations(
      dice.for(`${key}/designations`),
      key,
      organization._id,
      index + 1,
      types,
    );
    return {
      key,
      organization,
      designations,
      verifiers: verifiersOf(dice.for(`${key}/verifiers`), key, organization._id),
    };
  });
}

/** The designations that the source documents state, with what they state and nothing else. */
export function statedDesignations(dice: Dice, named: ReadonlyMap<string, SeededOrganization>): Seeded<Designation>[] {
  return designationFacts.map((fact) => {
    const centre = named.get(fact.organization);
    const issuer = named.get(fact.authority)?.nameVi;
    const validFrom = documentDays[fact.source];
    if (!centre || !issuer || !validFrom) throw new Error(`province-facts.json: ${fact.key} names what is not there`);
    return {
      _id: dice.id(),
      centreId: centre._id,
      kind: fact.kind === 'controlVerification' ? 'disputed' : 'control',
      issuer,
      validFrom,
      validFromBasis: 'attested',
      suspensions: [],
      scopeLines: statedLines(fact),
      note: `${fact.note ?? ''} Nguồn không nêu ngày bắt đầu; ngày ghi ở đây là ngày muộn nhất mà tài liệu nguồn nói đến, khi đó quyết định đang có hiệu lực.`.trim(),
      provenance: provenanceOf({ source: fact.source, confidence: fact.confidence }),
      searchWords: searchWords(issuer, ...statedLines(fact).map(({ subject }) => subject)),
    };
  });
}

function statedLines({ scope }: DesignationFact): ScopeLine[] {
  return scope.flatMap(({ nameVi, range, accuracyClass, instrumentTypes }) =>
    (instrumentTypes ?? [undefined]).map((typeCode) => ({
      activity: 'verification',
      ...(typeCode && { typeCode }),
      subject: nameVi,
      ...(range && { range }),
      accuracyClasses: accuracyClass ? [accuracyClass] : [],
      modes: [],
    })),
  );
}

function generatedDesignations(
  dice: Dice,
  key: CentreKey,
  centreId: Types.ObjectId,
  place: number,
  types: ReadonlyMap<string, InstrumentType>,
): Seeded<Designation>[] {
  const scopeLines = kindsOf(key).map(({ typeCode }) => scopeLine(typeCode, types.get(typeCode)?.nameVi ?? typeCode));
  return designationPeriods.map(([validFrom, validUntil]) => {
    const number = `QĐ-MẪU ${padded(place, 2)}/${validFrom.slice(0, 4)}`;
    const mark = `N MẪU ${padded(place, 2)}`;
    return {
      _id: dice.id(),
      centreId,
      kind: 'control',
      number,
      mark,
      issuer: generatedIssuer,
      issuedOn: validFrom,
      validFrom,
      validUntil,
      suspensions: [],
      scopeLines,
      provenance: generated,
      searchWords: searchWords(number, mark, generatedIssuer, ...scopeLines.map(({ subject }) => subject)),
    };
  });
}

function scopeLine(typeCode: string, subject: string): ScopeLine {
  return {
    activity: 'verification',
    typeCode,
    subject,
    accuracyClasses: [],
    modes: ['initial', 'periodic', 'afterRepair'],
  };
}

function verifiersOf(dice: Dice, key: CentreKey, centreId: Types.ObjectId): Seeded<Verifier>[] {
  return numbered(staff.length, (place) => ({ place, ...staff[place - 1] }))
    .filter(({ centre }) => centre === key)
    .map(({ place, fields = [], standing = 'valid' }) => {
      const name = `Kiểm định viên ${padded(place, 2)}`;
      const staffNumber = `KĐV-${padded(place, 2)}`;
      const cards = cardsOf(dice, place, fields, standing);
      return {
        _id: dice.id(),
        centreId,
        name,
        staffNumber,
        cards,
        active: true,
        provenance: generated,
        nameOrder: personOrderKey(name),
        searchWords: searchWords(name, staffNumber, ...cards.map(({ number }) => number)),
      };
    });
}

/** Cards that follow each other from 2019; an expired verifier's was not renewed. */
function cardsOf(dice: Dice, place: number, fields: readonly string[], standing: Standing): Verifier['cards'] {
  const first = `2019-0${dice.between(1, 6)}-15`;
  const starts = standing === 'expired' ? [first] : [first, addMonths(first, cardYears * 12)];
  return starts.map((issuedOn, index) => ({
    number: `${padded(place, 4)}-${padded(index + 1, 2)} (mẫu)`,
    decisionNumber: `QĐ-MẪU ${padded(place, 2)}/${issuedOn.slice(0, 4)}`,
    issuedOn,
    expiresOn: addMonths(issuedOn, cardYears * 12),
    fields,
  }));
}
