import { text } from '../../text';
import type { Bounds } from '../bounds';
import { environmentWithin } from '../environment';
import type { Basis, Field, ProcedureDescription } from '../procedure-description';
import { cycleSteps } from './cycle-steps';
import { weightCharacteristics, weightChecks, weightDocuments, weightTypes } from './weights-description';

/** Where the formula for the density of air holds (OIML R 111-1, E.3; general knowledge). */
const source = { document: 'OIML R 111-1', edition: '2004', clause: 'E.3' } as const;
const ofFormula = (from: string, to: string) => ({ usual: { from, to }, source });
const anyPressure: Bounds = { within: { from: '500', to: '1100' }, ...ofFormula('900', '1100') };

const environment: readonly Field[] = [
  ...environmentWithin({ temperature: ofFormula('10', '30'), humidity: ofFormula('0', '80') }),
  {
    kind: 'number',
    name: 'pressure',
    label: text('Áp suất khí quyển', 'Air pressure'),
    hint: text(
      'Để trống khi không đo: lấy khối lượng riêng không khí 1,2 kg/m³.',
      'Leave blank where it was not read: the density of air is then taken as 1.2 kg/m³.',
    ),
    required: false,
    unit: 'hPa',
    bounds: anyPressure,
  },
  {
    kind: 'number',
    name: 'airDensityUncertainty',
    label: text(
      'Độ không đảm bảo đo chuẩn của khối lượng riêng không khí',
      'Standard uncertainty of the density of air',
    ),
    hint: text(
      'Để trống: 0,12/√3 (R 111-1, C.6.3), của nơi không biết rõ hơn.',
      'Blank: 0.12/√3 (R 111-1, C.6.3), where nothing better is known.',
    ),
    required: false,
    unit: 'kg/m3',
    bounds: { within: { from: '0', to: '0.12' }, source: null },
  },
];

const clause = (named: string, vi: string, en: string): Basis => ({
  ...{ document: 'OIML R 111-1', edition: '2004', clause: named, confidence: 'unconfirmed' },
  note: text(`${vi} Chưa đối chiếu lời văn của điều này.`, `${en} The wording of the clause was not read.`),
});

const basis: readonly Basis[] = [
  ...weightDocuments,
  clause(
    '5.2, 5.3',
    'U không quá 1/3 giới hạn sai số; sai số không kể dấu cộng U không quá giới hạn.',
    'U is at most 1/3 of the maximum permissible error; the error whatever its sign plus U is at most that limit.',
  ),
  clause(
    'C.4, C.5',
    'Chu kỳ ABBA hoặc ABA khử độ trôi; số chu kỳ ít nhất theo cấp chính xác.',
    'Cycles ABBA or ABA take out the drift; the least number of cycles by class.',
  ),
  clause(
    'C.6',
    'Độ không đảm bảo đo: phép cân, quả chuẩn và độ ổn định của nó, lực đẩy không khí, cân so sánh.',
    'Uncertainty: the weighing, the reference and its stability, the buoyancy of air, the comparator.',
  ),
  clause('E.3', 'Khối lượng riêng không khí theo công thức gần đúng.', 'Density of air by the approximation.'),
];

export const weightCyclesDescription: ProcedureDescription = {
  code: 'weightCycles',
  name: text('Quả cân, so sánh theo chu kỳ ABBA', 'Weights, compared in ABBA cycles'),
  documentNumber: null,
  instrumentTypeCodes: Object.keys(weightTypes),
  choicesOfTypes: weightTypes,
  basis,
  characteristics: weightCharacteristics,
  environment,
  checks: weightChecks,
  steps: cycleSteps,
  decidedBy: 'r-111-1',
  decisionRule: text(
    'Đạt khi sai số của mỗi quả cân, không kể dấu, cộng với độ không đảm bảo đo mở rộng U (xác suất phủ 95,45 %) không lớn hơn sai số cho phép, U không quá 1/3 sai số cho phép (OIML R 111-1, 5.2 và 5.3) và mọi nội dung kiểm tra đều đạt. U làm tròn lên hai chữ số có nghĩa.',
    'Pass when the error of each weight, whatever its sign, plus the expanded uncertainty U (coverage probability 95.45 %) is not greater than the maximum permissible error, U is at most 1/3 of it (OIML R 111-1, 5.2 and 5.3) and every check is passed. U is rounded up to two significant digits.',
  ),
};
