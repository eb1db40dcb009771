import {
  flowPoints,
  oldWaterMeterClasses,
  waterMeterClasses,
  waterMeterSeries,
  waterMeterTestSources,
  waterTemperatureClasses,
} from '../../limits';
import { text } from '../../text';
import type { Bounds } from '../bounds';
import { environmentFields } from '../environment';
import type { Basis, Check, Field, ProcedureDescription, Step } from '../procedure-description';
import { referenceFields } from './reference-fields';

const { source } = waterMeterSeries;
const flowSeries: Bounds = { digits: waterMeterSeries.q3, source };
const ratioSeries: Bounds = { digits: waterMeterSeries.ratio, source };
/** Trade knowledge: a series known by hearsay alone is asked about, and refuses nothing. */
const intervalSeries: Bounds = {
  usualDigits: ['1', '2', '5'],
  source: { document: 'OIML R 49-1', edition: null, clause: null },
};

/** Meters of classes A to D bear other names of their flows. */
const flowNames = {
  Q1: text('Q1 (Qmin)', 'Q1 (Qmin)'),
  Q2: text('Q2 (Qt)', 'Q2 (Qt)'),
  Q3: text('Q3 (Qn)', 'Q3 (Qn)'),
};

const ofNewClasses = text('Đồng hồ cấp 1, cấp 2.', 'Meters of classes 1 and 2.');
const ofOldClasses = text('Đồng hồ cấp A, B, C, D.', 'Meters of classes A, B, C, D.');

const characteristics: readonly Field[] = [
  {
    kind: 'choice',
    name: 'accuracyClass',
    label: text('Cấp chính xác', 'Accuracy class'),
    required: true,
    choices: [...waterMeterClasses, ...oldWaterMeterClasses].map((value) => ({
      value,
      label: text(`Cấp ${value}`, `Class ${value}`),
    })),
  },
  {
    kind: 'quantity',
    name: 'q3',
    label: text('Lưu lượng danh định Q3', 'Permanent flow rate Q3'),
    hint: ofNewClasses,
    required: false,
    units: ['m3/h', 'L/h'],
    bounds: flowSeries,
  },
  {
    ...{ kind: 'number', name: 'ratio', label: text('Tỷ số R = Q3/Q1', 'Ratio R = Q3/Q1'), unit: null },
    ...{ hint: ofNewClasses, required: false, bounds: ratioSeries },
  },
  {
    kind: 'choice',
    name: 'temperatureClass',
    label: text('Cấp nhiệt độ', 'Temperature class'),
    hint: ofNewClasses,
    required: false,
    choices: waterTemperatureClasses.map((value) => ({ value, label: text(value, value) })),
  },
  {
    kind: 'quantity',
    name: 'qn',
    label: text('Lưu lượng danh định Qn', 'Nominal flow rate Qn'),
    hint: ofOldClasses,
    required: false,
    units: ['m3/h', 'L/h'],
  },
  {
    kind: 'quantity',
    name: 'registerInterval',
    label: text('Giá trị độ chia kiểm của bộ đếm', 'Verification scale interval of the register'),
    hint: text('Cần có trước khi kiểm định.', 'Needed before verification.'),
    required: false,
    units: ['L', 'mL', 'm3'],
    bounds: intervalSeries,
  },
];

const steps: readonly Step[] = [
  {
    name: 'flows',
    label: text('Sai số tại các lưu lượng', 'Errors at the flow rates'),
    hint: text(
      'Mỗi lưu lượng Q1, Q2, Q3 ít nhất một lần. Thể tích thử ít nhất bằng 200 độ chia của bộ đếm (cấp 2) hoặc 400 độ chia (cấp 1); nước (20 ± 5) °C. Thể tích của chuẩn nhập thẳng ở nhiệt độ nước tại đồng hồ, hoặc chọn cách để phần mềm tính.',
      'Each of Q1, Q2 and Q3 at least once. Test volumes of at least 200 register intervals (class 2) or 400 (class 1); water at (20 ± 5) °C. Enter the volume by the standard itself, as it is at the water temperature of the meter, or choose the way by which it is reckoned.',
    ),
    fields: [
      {
        kind: 'choice',
        name: 'flowPoint',
        label: text('Điểm kiểm', 'Test point'),
        required: true,
        choices: flowPoints.map((value) => ({ value, label: flowNames[value] })),
      },
      { kind: 'number', name: 'flow', label: text('Lưu lượng thực', 'Actual flow rate'), required: true, unit: 'L/h' },
      {
        ...{ kind: 'number', name: 'startReading', label: text('Số chỉ đầu', 'Reading at start') },
        ...{ required: true, unit: 'L' },
      },
      {
        ...{ kind: 'number', name: 'endReading', label: text('Số chỉ cuối', 'Reading at end') },
        ...{ required: true, unit: 'L' },
      },
      {
        ...{ kind: 'number', name: 'actualVolume', label: text('Thể tích của chuẩn', 'Volume by the standard') },
        ...{ required: false, unit: 'L' },
      },
      {
        kind: 'number',
        name: 'waterTemperature',
        label: text('Nhiệt độ nước', 'Water temperature'),
        required: true,
        unit: 'Cel',
      },
      ...referenceFields,
    ],
    proposed: ['flowPoint', 'flow'],
    minRows: 3,
    mayAddRows: true,
    judgedField: 'endReading',
    columns: {
      reference: text('Thể tích thực', 'Actual volume'),
      indication: text('Thể tích chỉ', 'Indicated volume'),
    },
    errorUnit: '%',
    errorDecimals: 2,
  },
];

/** The centres' own short list; the wording of the ĐLVN document was not read. */
const checks: readonly Check[] = [
  {
    name: 'markings',
    label: text(
      'Nhãn mác: Q3, R, cấp chính xác, số hiệu, chiều dòng chảy',
      'Markings: Q3, R, class, serial number, flow direction',
    ),
  },
  {
    name: 'condition',
    label: text('Tình trạng bên ngoài, mặt số, cơ cấu chỉ thị', 'Condition, dial, indicating device'),
  },
  { name: 'tightness', label: text('Độ kín', 'Tightness') },
  { name: 'sealing', label: text('Vị trí niêm phong', 'Places for seals') },
];

const basis: readonly Basis[] = [
  {
    document: 'ĐLVN 17:2017',
    edition: '2017',
    clause: null,
    confidence: 'unconfirmed',
    note: text(
      'Áp dụng OIML R 49-1 (cấp 1, 2) và ISO 4064-1:1993 (cấp A, B, C, D); chưa đối chiếu văn bản ĐLVN 17:2017. Với cấp A, B, C, D: Qmin, Qt theo Qn chưa đối chiếu; giới hạn ± 5 %, ± 2 % theo nguồn thứ cấp; quy tắc đọc, độ phân tán và cùng dấu lấy như cấp 2.',
      'OIML R 49-1 (classes 1, 2) and ISO 4064-1:1993 (classes A, B, C, D) are applied; the text of ĐLVN 17:2017 was not read. Of classes A, B, C, D: Qmin and Qt by Qn were not read; limits of ± 5 %, ± 2 % by secondary sources; the rules of reading, spread and one sign are those of class 2.',
    ),
  },
  {
    document: 'OIML R 49-1',
    edition: '2013',
    clause: null,
    confidence: 'unconfirmed',
    note: text(
      'Dãy Q3 và R, Q2 = 1,6 Q1, Q4 = 1,25 Q3: theo nguồn thứ cấp; khoảng lưu lượng kiểm Q1 ÷ 1,1 Q1, Q2 ÷ 1,1 Q2, 0,9 Q3 ÷ Q3; cấp nhiệt độ T30, T50: chưa đối chiếu.',
      'Series of Q3 and R, Q2 = 1.6 Q1, Q4 = 1.25 Q3: by secondary sources; test flows Q1 to 1.1 Q1, Q2 to 1.1 Q2, 0.9 Q3 to Q3; temperature classes T30, T50: not read.',
    ),
  },
  {
    ...waterMeterTestSources.sameSign,
    note: text(
      'Các sai số cùng dấu không được cùng vượt nửa giới hạn (trích trong phụ lục E của R 49-1:2024).',
      'Errors of one sign must not all exceed half the limit (as quoted in Annex E of R 49-1:2024).',
    ),
  },
  {
    ...waterMeterTestSources.spread,
    note: text(
      'Độ lệch chuẩn của các lần đo ở một lưu lượng không quá 1/3 giới hạn (chưa đối chiếu; áp dụng từ hai lần đo).',
      'The standard deviation of the runs at one flow is at most a third of the limit (not read; from two runs on).',
    ),
  },
  {
    ...waterMeterTestSources.reading,
    note: text(
      'Độ không đảm bảo khi đọc (một độ chia) không quá 0,5 % thể tích thử với cấp 2, 0,25 % với cấp 1.',
      'The reading uncertainty (one interval) is at most 0.5 % of the test volume for class 2, 0.25 % for class 1.',
    ),
  },
  {
    ...waterMeterTestSources.water,
    note: text(
      'Nước khi kiểm định: 15 °C ÷ 25 °C (chưa đối chiếu).',
      'Water on verification: 15 °C to 25 °C (not read).',
    ),
  },
];

export const coldWaterMeterDescription: ProcedureDescription = {
  code: 'coldWaterMeter',
  name: text('Đồng hồ nước lạnh', 'Cold-water meter'),
  documentNumber: 'ĐLVN 17:2017',
  instrumentTypeCodes: ['DT-03', 'DT-04'],
  basis,
  characteristics,
  environment: environmentFields,
  checks,
  steps,
  bench: { step: 'flows', own: ['startReading', 'endReading'] },
};
