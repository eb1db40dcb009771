import type { Types } from 'mongoose';
import {
  OrganizationModel,
  type AgencyKind,
  type Organization,
  type OrganizationKind,
} from '../register/organizations';
import { searchWords } from '../platform/database';
import { orderKey } from '../platform/text';
import type { Dice } from './dice';
import { conversionFact, generated, organizationFacts, provenanceOf, type OrganizationFact } from './facts';

export type Seeded<T> = T & { _id: Types.ObjectId };
export type SeededOrganization = Seeded<Organization>;

/** A territory already in the register, by which the sample finds its communes and districts. */
export type Territory = Pick<SeededOrganization, '_id' | 'code' | 'kind' | 'nameVi' | 'validUntil'>;

/** The bodies of the sample: those the source documents name, and the generated ones around them. */
export interface SeededOrganizations {
  /** The province as it is today. */
  readonly province: Territory | undefined;
  readonly named: ReadonlyMap<string, SeededOrganization>;
  /** The 40 agencies of the province and its districts, then the 125 commune committees, as of 2023. */
  readonly agencies: readonly SeededOrganization[];
  readonly owners: readonly SeededOrganization[];
}

/** The last day of the districts and of the communes that were merged (202/2025/QH15, 1680/NQ-UBTVQH15). */
const lastDayBeforeMerger = '2025-06-30';

/** Departments that the source documents name; all were converted, since the report states 100 %. */
const namedDepartments = ['so-khcn', 'so-khdt', 'so-ngoai-vu', 'so-tai-chinh'] as const;

const shopNames = [
  'Cửa hàng tạp hóa',
  'Cửa hàng nông sản',
  'Cửa hàng vật liệu xây dựng',
  'Cửa hàng xăng dầu',
  'Cơ sở thu mua hải sản',
  'Cơ sở chế biến',
  'Ban quản lý chợ',
  'Trạm cấp nước',
  'Phòng khám',
] as const;

export function findTerritories(): Promise<Territory[]> {
  const fields = { code: 1, kind: 1, nameVi: 1, validUntil: 1 };
  return OrganizationModel.find({ kind: { $in: ['province', 'commune', 'district'] } }, fields)
    .sort({ code: 1 })
    .lean();
}

export function seededOrganizations(
  dice: Dice,
  territories: readonly Territory[],
  ownerCount: number,
): SeededOrganizations {
  const named = namedOrganizations(dice.for('named'), territories);
  return {
    named,
    province: territories.find(({ kind, validUntil }) => kind === 'province' && !validUntil),
    agencies: agenciesOf2023(dice.for('agencies'), named, territories),
    owners: ownersOf(dice.for('owners'), territories, ownerCount),
  };
}

function namedOrganizations(dice: Dice, territories: readonly Territory[]): Map<string, SeededOrganization> {
  const place = territories.find(({ kind, validUntil }) => kind === 'commune' && !validUntil)?._id;
  const ids = new Map(organizationFacts.map(({ key }) => [key, dice.id()]));
  return new Map(organizationFacts.map((fact) => [fact.key, organizationOf(fact, ids, place)]));
}

function organizationOf(
  fact: OrganizationFact,
  ids: ReadonlyMap<string, Types.ObjectId>,
  place: Types.ObjectId | undefined,
): SeededOrganization {
  const _id = ids.get(fact.key);
  const parentId = fact.parent ? ids.get(fact.parent) : undefined;
  if (!_id) throw new Error(`province-facts.json names ${fact.key}, which is not there`);
  const kind = kindOf(fact.kind);
  return {
    ...bodyOf({ _id, kind, code: fact.key.toUpperCase(), nameVi: fact.nameVi, nameEn: fact.nameEn }),
    ...(kind === 'agency' && { agencyKind: agencyKindOf(fact.agencyKind) }),
    ...(parentId && { parentId }),
    ...(kind === 'centre' && { ...sampleParticulars, ...(place && { communeId: place }) }),
    provenance: provenanceOf(fact),
  };
}

/** What the sources do not state of a centre and its papers must carry: marked as sample. */
const sampleParticulars = { address: 'Địa chỉ mẫu, tỉnh Quảng Trị', registrationMark: 'ĐK-MẪU' } as const;

/** The register has no kinds of its own for funds, units and newsrooms: they are agencies of another kind. */
function kindOf(kind: string): OrganizationKind {
  return kind === 'centre' || kind === 'enterprise' ? kind : 'agency';
}

function agencyKindOf(kind: string | undefined): AgencyKind {
  if (kind === 'department') return 'department';
  return kind === 'provincialCommittee' ? 'provinceCommittee' : 'other';
}

function agenciesOf2023(
  dice: Dice,
  named: ReadonlyMap<string, SeededOrganization>,
  territories: readonly Territory[],
): SeededOrganization[] {
  const departments = namedDepartments.flatMap((key) => named.get(key) ?? []);
  const districts = territories
    .filter(({ kind, code }) => kind === 'district' && code.startsWith('QT-CU-'))
    .map((district) => districtCommittee(dice, district));
  const missing = conversionFact.departments.count - departments.length - districts.length;
  return [
    ...departments,
    ...districts,
    ...numbered(missing, (place) =>
      generatedAgency(
        dice,
        `CQ-MAU-${padded(place, 2)}`,
        `Cơ quan cấp tỉnh ${padded(place, 2)} (số liệu mẫu)`,
        place % 2 === 0 ? 'branch' : 'department',
      ),
    ),
    ...numbered(conversionFact.communes.count, (place) => ({
      ...generatedAgency(
        dice,
        `UBND-XA-MAU-${padded(place, 3)}`,
        `UBND cấp xã ${padded(place, 3)} (số liệu mẫu)`,
        'communeCommittee',
      ),
      validUntil: lastDayBeforeMerger,
    })),
  ];
}

/** The report counts "UBND các huyện, thị xã, thành phố" without naming them; the districts' names come from the list of territories. */
function districtCommittee(dice: Dice, district: Territory): SeededOrganization {
  const nameVi = `Ủy ban nhân dân ${district.nameVi.charAt(0).toLowerCase()}${district.nameVi.slice(1)}`;
  return {
    ...bodyOf({ _id: dice.id(), kind: 'agency', code: `UBND-${district.code.slice('QT-CU-'.length)}`, nameVi }),
    agencyKind: 'districtCommittee',
    parentId: district._id,
    validUntil: lastDayBeforeMerger,
    legalBasis: '202/2025/QH15',
    provenance: {
      source: `${conversionFact.source} – Nguồn không nêu tên; tên lấy theo đơn vị hành chính cấp huyện.`,
      confidence: 'partly',
    },
  };
}

function generatedAgency(dice: Dice, code: string, nameVi: string, agencyKind: AgencyKind): SeededOrganization {
  return { ...bodyOf({ _id: dice.id(), kind: 'agency', code, nameVi }), agencyKind, provenance: generated };
}

function ownersOf(dice: Dice, territories: readonly Territory[], count: number): SeededOrganization[] {
  const communes = territories.filter(({ kind, validUntil }) => kind === 'commune' && !validUntil);
  return numbered(count, (place) => {
    const commune = dice.oneOf(communes);
    const number = padded(place, 3);
    return {
      ...bodyOf({
        _id: dice.id(),
        kind: 'enterprise',
        code: `CS-MAU-${number}`,
        nameVi: `${dice.oneOf(shopNames)} ${number}`,
        address: commune.nameVi,
      }),
      communeId: commune._id,
      ...(dice.happens(0.6) && { email: `co-so-${number}@example.invalid` }),
      provenance: generated,
    };
  });
}

function bodyOf(
  own: Pick<SeededOrganization, '_id' | 'kind' | 'code' | 'nameVi'> & { nameEn?: string; address?: string },
): SeededOrganization {
  const { code, nameVi, nameEn, address } = own;
  return {
    ...own,
    predecessorIds: [],
    successorIds: [],
    nameOrder: orderKey(nameVi),
    searchWords: searchWords(code, nameVi, nameEn, address),
  };
}

/** One for each number from 1. */
export function numbered<T>(count: number, make: (place: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

export function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
