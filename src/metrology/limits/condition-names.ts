import { text, type BilingualText } from '../text';

/**
 * What limits may depend on, by the names that tables use. A number is a quantity, or plain decimal text where it has no
 * unit (a class that is a number, a power factor); a choice is text.
 */
export const conditionNames = {
  accuracyClass: text('cấp chính xác', 'accuracy class'),
  load: text('tải trọng', 'load'),
  e: text('giá trị độ chia kiểm e', 'verification scale interval e'),
  nominal: text('giá trị danh nghĩa', 'nominal value'),
  flow: text('lưu lượng', 'flow rate'),
  q1: text('lưu lượng Q1', 'flow rate Q1'),
  q2: text('lưu lượng Q2', 'flow rate Q2'),
  q3: text('lưu lượng Q3', 'flow rate Q3'),
  q4: text('lưu lượng Q4', 'flow rate Q4'),
  qn: text('lưu lượng danh định Qn', 'nominal flow rate Qn'),
  waterTemperature: text('nhiệt độ nước', 'water temperature'),
  volume: text('thể tích', 'volume'),
  mmq: text('lượng đo nhỏ nhất', 'minimum measured quantity'),
  part: text('bộ phận được xét', 'part judged'),
  energy: text('điện năng', 'energy'),
  current: text('dòng điện', 'current'),
  ist: text('dòng khởi động Ist', 'starting current Ist'),
  imin: text('dòng nhỏ nhất Imin', 'minimum current Imin'),
  itr: text('dòng chuyển tiếp Itr', 'transitional current Itr'),
  iref: text('dòng quy chiếu Iref', 'reference current Iref'),
  imax: text('dòng lớn nhất Imax', 'maximum current Imax'),
  ib: text('dòng cơ bản Ib', 'basic current Ib'),
  in: text('dòng danh định In', 'rated current In'),
  powerFactor: text('hệ số công suất', 'power factor'),
  reactance: text('tải cảm hay tải dung', 'inductive or capacitive load'),
  phases: text('tải cân bằng hay tải một pha', 'balanced or single-phase load'),
  temperature: text('nhiệt độ làm việc', 'operating temperature'),
  judged: text('đại lượng được xét', 'quantity judged'),
  time: text('thời gian', 'time'),
  distance: text('quãng đường', 'distance'),
  fare: text('tiền cước', 'fare'),
  leastFare: text('chữ số cuối của tiền cước', 'least significant digit of the fare'),
  scale: text('thang đo', 'scale'),
  span: text('khoảng đo', 'span'),
  temperatureOff: text('độ lệch khỏi nhiệt độ quy chiếu', 'deviation from the reference temperature'),
  v: text('giá trị độ chia v', 'verification interval v'),
  plc: text('hệ số pLC', 'apportionment factor pLC'),
  kind: text('kiểu', 'kind'),
  fill: text('mức đọc', 'filling mark'),
  brimful: text('dung tích tràn', 'brimful capacity'),
} as const satisfies Readonly<Record<string, BilingualText>>;

export type ConditionName = keyof typeof conditionNames;
export const isConditionName = (name: string): name is ConditionName => Object.hasOwn(conditionNames, name);
