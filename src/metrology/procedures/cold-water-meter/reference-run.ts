import { waterDensityRange, type Ratio } from '../../densities';
import { exact, formatDecimal, quantity, type Quantity } from '../../quantity';
import { text, type BilingualText } from '../../text';
import type { EnteredReadings, Row } from '../entered-readings';
import type { Basis } from '../procedure-description';
import { missing, notPositive } from '../reading-errors';
import { cellsNeeded, referenceWayOf, standardCells, type ReferenceWay } from './reference-volume';
import { vessels } from './vessels';

export type Refusal = readonly [field: string, code: string, message: BilingualText];

/** What is wrong with the cells of a row that are of the standard. */
export function standardRefusals(cells: Row): readonly Refusal[] {
  const needed = cellsNeeded(cells);
  return standardCells
    .flatMap((name): readonly Refusal[] => {
      const cell = cells[name];
      if (!needed.includes(name)) return cell === undefined ? [] : [[name, 'notOfThisWay', notOfThisWay]];
      if (cell === undefined) return [[name, 'missing', missing]];
      if (positive.includes(name) && exact(cell).lte(0)) return [[name, 'notPositive', notPositive]];
      return [];
    })
    .concat(temperatureRefusals(cells));
}

const positive: readonly string[] = ['actualVolume', 'mass'];

/** The density of water is known between its ends: what is entered as a volume needs none. */
function temperatureRefusals(cells: Row): readonly Refusal[] {
  const celsius = exact(cells['waterTemperature'] ?? waterDensityRange.from);
  const isKnown = celsius.gte(waterDensityRange.from) && celsius.lte(waterDensityRange.to);
  return isKnown || !referenceWayOf(cells) ? [] : [['waterTemperature', 'outsideWaterDensity', outsideWaterDensity]];
}

/** The volume by the standard as it is shown: as typed, or to seven digits where it was reckoned. */
export function shownVolume({ volume, cells }: { volume: Ratio; cells: Row }): Quantity {
  if (!referenceWayOf(cells)) return quantity(cells['actualVolume'] ?? '', 'L');
  return quantity(volume.over.div(volume.under).toSignificantDigits(7), 'L');
}

/** What the volume of a row was reckoned from, said beside it. */
export function wayNotes(cells: Row): readonly BilingualText[] {
  const way = referenceWayOf(cells);
  return way ? [noteOf(way, cells)] : [];
}

/** The documents by which the volumes of a record were reckoned. */
export function waysBasis({ readings }: EnteredReadings): readonly Basis[] {
  const ways = [...new Set((readings['flows'] ?? []).map(referenceWayOf))].filter((way) => way !== null);
  return ways.length === 0 ? [] : [tanaka, ...ways.map(basisOf)];
}

const tanaka: Basis = {
  ...{ document: 'Tanaka et al., Metrologia 38', edition: '2001', clause: '(1)', confidence: 'confirmed' },
  note: text(
    'Khối lượng riêng của nước tinh khiết không hòa tan khí, 0 °C ÷ 40 °C, ở 101 325 Pa.',
    'Density of pure air-free water, 0 °C to 40 °C, at 101 325 Pa.',
  ),
};

function basisOf(way: ReferenceWay): Basis {
  const unread = { edition: null, clause: null, confidence: 'unconfirmed' } as const;
  const vessel = vessels.find((each) => each.way === way);
  if (way === 'mass') return { document: 'ISO 4185', ...unread, note: ofMass };
  if (!vessel) return { document: 'OIML R 49-2', ...unread, note: ofMasterMeter };
  return { document: way === 'vesselOfGlass' ? 'ISO 4787' : 'API MPMS 12', ...unread, note: ofVessel(vessel) };
}

const ofMass = text(
  'V = W (1 − ρa/ρb) / (ρw − ρa); ρa = 1,2 kg/m³, ρb = 8 000 kg/m³ (quy ước, OIML D 28); chưa đối chiếu.',
  'V = W (1 − ρa/ρb) / (ρw − ρa); ρa = 1.2 kg/m³, ρb = 8 000 kg/m³ (conventional, OIML D 28); not read.',
);

const ofMasterMeter = text(
  'Đồng hồ chuẩn: V = Vc / (1 + E/100), đưa về nhiệt độ nước ở đồng hồ được kiểm; chưa đối chiếu.',
  'Master meter: V = Vi / (1 + E/100), brought to the water temperature at the meter under test; not read.',
);

function ofVessel({ of, expansion }: (typeof vessels)[number]): BilingualText {
  const gamma = exact(expansion).times(1_000_000).toFixed();
  return text(
    `Bình chuẩn ${of.vi}: V = V20 [1 + γ (t − 20)], γ = ${formatDecimal(gamma, 'vi')}·10⁻⁶ °C⁻¹, đưa về nhiệt độ nước ở đồng hồ; chưa đối chiếu, giấy chứng nhận của bình ghi hệ số khác thì nhập thẳng thể tích.`,
    `Vessel of ${of.en}: V = V20 [1 + γ (t − 20)], γ = ${formatDecimal(gamma, 'en')}·10⁻⁶ °C⁻¹, brought to the water temperature at the meter; not read: where the certificate of the vessel gives another coefficient, enter the volume itself.`,
  );
}

function noteOf(way: ReferenceWay, cells: Row): BilingualText {
  const cell = (name: string, language: 'vi' | 'en') => formatDecimal(cells[name] ?? '', language);
  const vessel = vessels.find((each) => each.way === way);
  if (way === 'mass')
    return text(
      `Thể tích tính từ số chỉ cân ${cell('mass', 'vi')} kg.`,
      `Volume reckoned from ${cell('mass', 'en')} kg read on the balance.`,
    );
  if (vessel)
    return text(
      `Thể tích tính từ ${cell('actualVolume', 'vi')} L đọc trên bình ${vessel.of.vi} ở ${cell('standardTemperature', 'vi')} °C.`,
      `Volume reckoned from ${cell('actualVolume', 'en')} L read on the vessel of ${vessel.of.en} at ${cell('standardTemperature', 'en')} °C.`,
    );
  return text(
    `Thể tích tính từ ${cell('actualVolume', 'vi')} L của đồng hồ chuẩn ở ${cell('standardTemperature', 'vi')} °C, sai số ${cell('standardError', 'vi')} %.`,
    `Volume reckoned from ${cell('actualVolume', 'en')} L of the master meter at ${cell('standardTemperature', 'en')} °C, its error ${cell('standardError', 'en')} %.`,
  );
}

const notOfThisWay = text(
  'Cách xác định thể tích đã chọn không dùng giá trị này: để trống, hoặc chọn cách khác.',
  'The way chosen to find the volume does not use this: leave it empty, or choose another way.',
);

const outsideWaterDensity = text(
  `Công thức khối lượng riêng của nước chỉ dùng từ ${waterDensityRange.from} °C đến ${waterDensityRange.to} °C: nhập thẳng thể tích.`,
  `The formula of the density of water holds from ${waterDensityRange.from} °C to ${waterDensityRange.to} °C: enter the volume itself.`,
);
