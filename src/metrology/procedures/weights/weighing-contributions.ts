import type { ConventionalMass, MassSource } from '../../mass';
import { exact, type Decimal } from '../../quantity';
import { text, type BilingualText } from '../../text';
import type { Contribution } from '../evaluation';

/** How a weighing was reckoned: what its contributions say of themselves beside their figures. */
export interface HowWeighed {
  readonly cycles: number;
  readonly isPooled: boolean;
  readonly knowsDensities: boolean;
  readonly corrections: { readonly reference: Decimal; readonly buoyancy: Decimal };
}

type Said = Pick<Contribution, 'name' | 'label'>;

/** By the symbols of OIML R 111-1:2004, C.6. */
const said: Readonly<Record<MassSource, Said>> = {
  weighing: { name: 'u_w', label: text('Hiệu ΔI của các chu kỳ', 'Difference ΔI of the cycles') },
  reference: { name: 'u(m_cr)', label: text('Quả chuẩn', 'Reference weight') },
  drift: { name: 'u_inst', label: text('Độ trôi của quả chuẩn', 'Drift of the reference') },
  buoyancy: { name: 'u_b', label: text('Lực đẩy không khí', 'Buoyancy of air') },
  resolution: { name: 'u_d', label: text('Độ phân giải của cân so sánh', 'Resolution of the comparator') },
  sensitivity: { name: 'u_s', label: text('Độ nhạy của cân so sánh', 'Sensitivity of the comparator') },
  eccentricity: { name: 'u_E', label: text('Đặt lệch tâm', 'Eccentricity') },
  magnetism: { name: 'u_ma', label: text('Từ tính', 'Magnetism') },
};

/** What U of a conventional mass is made of, in mg; what was not entered, or counts for nothing, is left out. */
export function weighingContributions(mass: ConventionalMass, how: HowWeighed): readonly Contribution[] {
  const variance = mass.standardUncertainty ** 2;
  const counted = mass.contributions.filter(({ standardUncertainty }) => standardUncertainty > 0);
  return counted.map(({ source, standardUncertainty, degreesOfFreedom }) => ({
    ...said[source],
    ...{ standardUncertainty, share: standardUncertainty ** 2 / variance },
    estimate: estimateOf(source, mass, how).toNumber(),
    ...shapeOf(source, how),
    degreesOfFreedom: Number.isFinite(degreesOfFreedom) ? degreesOfFreedom : null,
    basis: basisOf(source, how),
  }));
}

/** The error is the sum of these. */
function estimateOf(source: MassSource, { meanDifference }: ConventionalMass, { corrections }: HowWeighed): Decimal {
  if (source === 'weighing') return meanDifference;
  if (source === 'reference') return corrections.reference;
  return source === 'buoyancy' ? corrections.buoyancy : exact(0);
}

function shapeOf(
  source: MassSource,
  { knowsDensities }: HowWeighed,
): Pick<Contribution, 'distribution' | 'evaluation'> {
  if (source === 'weighing') return { distribution: 'normal', evaluation: 'A' };
  const isNormal = source === 'reference' || source === 'sensitivity' || (source === 'buoyancy' && knowsDensities);
  return { distribution: isNormal ? 'normal' : 'rectangular', evaluation: 'B' };
}

function basisOf(source: MassSource, { cycles: n, isPooled, knowsDensities }: HowWeighed): BilingualText {
  switch (source) {
    case 'weighing':
      return isPooled
        ? text(`s gộp của cân so sánh, chia √${n}`, `the pooled s of the comparator, over √${n}`)
        : text(`s của chính ${n} chu kỳ, chia √${n}`, `s of the ${n} cycles themselves, over √${n}`);
    case 'reference':
      return text('U và k của giấy chứng nhận', 'U and k of its certificate');
    case 'buoyancy':
      return knowsDensities
        ? text('khối lượng riêng đã nhập và không khí lúc cân', 'the densities entered and the air when weighed')
        : text('giới hạn của cấp chính xác (R 111-1, 10.1)', 'the bounds of the class (R 111-1, 10.1)');
    case 'resolution':
      return text('hai số đọc, mỗi số làm tròn đến d', 'two readings, each rounded to d');
    case 'sensitivity':
      return text('u độ nhạy nhân |ΔI|', 'u of the sensitivity times |ΔI|');
    default:
      return text('nửa độ rộng đã nhập', 'the half-width entered');
  }
}
