import type { Types } from 'mongoose';
import {
  instrumentCode,
  instrumentWords,
  serialKeyOf,
  stateKeyOf,
  type Instrument,
  type InstrumentType,
} from '../laboratory/instruments';
import { addDays } from '../metrology';
import type { Day } from '../platform/i18n';
import type { SeededCentre } from './centres';
import type { Dice } from './dice';
import { generated } from './facts';
import { instrumentKinds, shownTypes, type CentreKey, type InstrumentKind, type Variant } from './instrument-kinds';
import { numbered, padded, type Seeded, type SeededOrganization } from './organizations';

export type SeededInstrument = Seeded<Instrument>;

/** An instrument with what the sample must know to work on it. */
export interface InstrumentAtWork {
  readonly record: SeededInstrument;
  readonly type: InstrumentType;
  readonly variant: Variant;
  readonly centre: SeededCentre;
}

interface Surroundings {
  readonly centres: readonly SeededCentre[];
  readonly owners: readonly SeededOrganization[];
  readonly types: ReadonlyMap<string, InstrumentType>;
}

const makers = numbered(9, (place) => `Nhà sản xuất mẫu ${padded(place, 2)}`);
const places = ['Quầy bán hàng', 'Kho', 'Khu chế biến', 'Cổng nhập hàng', 'Phòng kỹ thuật', 'Tuyến ống chính'] as const;
const firstOwned: Day = '2019-01-01';

/** Instruments as registered, before any verification: `history` then says what became of them. */
export function seededInstruments(dice: Dice, count: number, surroundings: Surroundings): InstrumentAtWork[] {
  return numbered(count, (place) => {
    const shown = shownTypes[place - 1 - (count - shownTypes.length)];
    const kind = instrumentKinds.find(({ typeCode }) => typeCode === shown) ?? dice.oneByShare(instrumentKinds);
    return instrumentOf(dice, place, kind, surroundings);
  });
}

function instrumentOf(
  dice: Dice,
  place: number,
  kind: InstrumentKind,
  { centres, owners, types }: Surroundings,
): InstrumentAtWork {
  const variant = dice.oneOf(kind.variants);
  const type = types.get(kind.typeCode);
  const centre = centreOf(centres, dice.oneByShare(kind.centres).key);
  if (!type) throw new Error(`the list of instrument types has no ${kind.typeCode}`);
  const owner = dice.oneOf(owners);
  const maker = dice.oneOf(makers);
  const _id = dice.id();
  const owned = ownershipsOf(dice, owners, owner._id);
  const drawn = {
    _id,
    code: instrumentCode(place),
    typeCode: kind.typeCode,
    centreId: centre.organization._id,
    ownerId: owner._id,
    ...(owner.communeId && { communeId: owner.communeId }),
    place: dice.oneOf(places),
    maker,
    model: variant.model,
    ...(dice.happens(0.97) && { serial: `${padded(dice.between(10, 99), 2)}${padded(place, 6)}` }),
    yearMade: dice.happens(0.85) ? dice.between(2010, 2019) : dice.between(2020, 2025),
    typeApproval: `PDM-MẪU ${padded(dice.between(1, 400), 3)}`,
    characteristics: variant.characteristics,
    status: 'inService' as const,
    provenance: generated,
  };
  const own = { ...drawn, ownerships: sinceMade(owned, drawn.yearMade) };
  const serialKey = serialKeyOf(own);
  const record = {
    ...own,
    stateKey: stateKeyOf(own),
    ...(serialKey && { serialKey }),
    searchWords: instrumentWords(own, type.nameVi, owner.nameVi),
  };
  return { record, type, variant, centre };
}

/** Mostly one owner; some instruments were bought from another. */
function ownershipsOf(
  dice: Dice,
  owners: readonly SeededOrganization[],
  ownerId: Types.ObjectId,
): Instrument['ownerships'] {
  const before = dice.oneOf(owners);
  if (!dice.happens(0.03) || before._id.equals(ownerId)) return [{ ownerId, from: firstOwned }];
  const from = addDays('2021-01-04', dice.between(0, 1500));
  return [
    { ownerId: before._id, from: firstOwned, until: addDays(from, -1) },
    { ownerId, from },
  ];
}

/** Nobody owns what is not made yet; who would have sold it before never had it. */
function sinceMade(ownerships: Instrument['ownerships'], yearMade: number): Instrument['ownerships'] {
  const made = `${yearMade}-01-01`;
  const [first, ...others] = ownerships.filter(({ until }) => !until || until > made);
  return first && first.from < made ? [{ ...first, from: made }, ...others] : ownerships;
}

function centreOf(centres: readonly SeededCentre[], wanted: CentreKey): SeededCentre {
  const found = centres.find(({ key }) => key === wanted);
  if (!found) throw new Error(`the sample has no centre ${wanted}`);
  return found;
}
