import { defineTexts, type Text } from '../../platform/i18n';
import type { CheckFailure, CheckOutcome } from './check.model';
import type { IntervalMethodName } from './monitoring.model';
import type { StandardInterval } from './interval.rules';

export const overTimeTexts = defineTexts({
  title: { vi: 'Theo dõi theo thời gian', en: 'Over time' },
  drift: { vi: 'Độ trôi giữa các giấy', en: 'Drift between certificates' },
  driftIntro: {
    vi: 'Độ lệch so với giá trị danh nghĩa theo từng giấy, kèm U quy về k = 2. Đường dự báo là đường thẳng bình phương tối thiểu qua ba giấy trở lên; U của dự báo gồm độ tản mạn quanh đường (95 %) và U của giấy mới nhất.',
    en: 'Deviation from nominal by each certificate, with U brought to k = 2. The forecast is the least-squares line through three certificates or more; its U holds the scatter about the line (95 %) and the U of the newest certificate.',
  },
  noDrift: {
    vi: 'Chưa giấy nào trong sổ có bảng giá trị. Ghi bảng giá trị của giấy (giá trị danh nghĩa; giá trị thực; U) để xem độ trôi.',
    en: 'No certificate here has a table of values. Enter it (nominal; value found; U) to see the drift.',
  },
  chosen: { vi: 'Giá trị danh nghĩa', en: 'Nominal value' },
  show: { vi: 'Xem', en: 'Show' },
  piece: { vi: '{nominal} (quả, bình số {piece})', en: '{nominal} (piece {piece})' },
  deviationAxis: { vi: 'Độ lệch, {unit}', en: 'Deviation, {unit}' },
  byCertificate: { vi: 'Theo giấy', en: 'By certificate' },
  forecast: { vi: 'Dự báo', en: 'Forecast' },
  limitLevel: { vi: 'Giới hạn {value}', en: 'Limit {value}' },
  chartAlt: {
    vi: 'Biểu đồ độ lệch của {nominal} theo ngày cấp giấy; các số của biểu đồ ở bảng bên dưới.',
    en: 'Chart of the deviation of {nominal} by day of certificate; its figures are in the table below.',
  },
  certificate: { vi: 'Giấy', en: 'Certificate' },
  issuedOn: { vi: 'Ngày', en: 'Day' },
  deviation: { vi: 'Độ lệch', en: 'Deviation' },
  uncertaintyTwo: { vi: 'U (k = 2)', en: 'U (k = 2)' },
  change: { vi: 'En so với giấy trước', en: 'En against the one before' },
  forecastOn: { vi: 'Dự báo', en: 'Forecast' },
  perYear: {
    vi: 'Độ trôi mỗi năm: {value} {unit} (U = {uncertainty} {unit}).',
    en: 'Drift a year: {value} {unit} (U = {uncertainty} {unit}).',
  },
  interval: { vi: 'Chu kỳ hiệu chuẩn đề xuất', en: 'Proposed calibration interval' },
  intervalDays: {
    vi: '{days} ngày (khoảng {months} tháng), theo phương pháp {method} với thiết lập của tổ chức. Đây là đề xuất để người có thẩm quyền xem xét, không phải quy định.',
    en: '{days} days (about {months} months), by the {method} method with the centre’s settings. It is a proposal to be considered, not a rule.',
  },
  monitoring: { vi: 'Thiết lập theo dõi', en: 'Monitoring' },
  changeMonitoring: { vi: 'Sửa thiết lập theo dõi', en: 'Change the monitoring' },
  monitoringChanged: { vi: 'Đã lưu thiết lập theo dõi.', en: 'The monitoring is saved.' },
  limit: { vi: 'Độ lệch lớn nhất cho phép', en: 'Largest deviation allowed' },
  limitHint: {
    vi: 'Như 5 mg hoặc 0,1 %. Bỏ trống với quả cân: dùng sai số cho phép lớn nhất của cấp (OIML R 111-1).',
    en: 'As 5 mg or 0.1 %. Blank for weights: the maximum permissible error of the class (OIML R 111-1).',
  },
  limitOther: {
    vi: 'Giới hạn phải cùng đại lượng với chuẩn, hoặc ghi theo %.',
    en: 'The limit is of the standard’s quantity, or in %.',
  },
  limitUnread: { vi: 'Ghi số và đơn vị, như 5 mg hoặc 0,1 %.', en: 'Write a number and a unit, as 5 mg or 0.1 %.' },
  limitNotPositive: { vi: 'Giới hạn phải lớn hơn 0.', en: 'The limit is above 0.' },
  method: { vi: 'Phương pháp đề xuất chu kỳ', en: 'Method of the proposed interval' },
  methodHint: {
    vi: 'ILAC-G24/OIML D 10:2022 (bậc thang 6.2, biểu đồ kiểm soát 6.3) và NCSLI RP-1 (tỷ lệ trong giới hạn). Không áp dụng cho chuẩn có thời hạn chứng nhận do pháp luật quy định.',
    en: 'ILAC-G24/OIML D 10:2022 (staircase 6.2, control chart 6.3) and NCSLI RP-1 (part in tolerance). Never for a standard whose period is law.',
  },
  shortestMonths: { vi: 'Chu kỳ ngắn nhất (tháng)', en: 'Shortest interval (months)' },
  longestMonths: { vi: 'Chu kỳ dài nhất (tháng)', en: 'Longest interval (months)' },
  boundsSwapped: {
    vi: 'Chu kỳ dài nhất không được ngắn hơn chu kỳ ngắn nhất.',
    en: 'The longest is not shorter than the shortest.',
  },
  share: {
    vi: 'Bậc thang: kéo dài khi độ lệch không quá (% giới hạn)',
    en: 'Staircase: longer up to (% of the limit)',
  },
  stepUp: { vi: 'Bậc thang: kéo dài thêm (%)', en: 'Staircase: longer by (%)' },
  stepDown: { vi: 'Bậc thang: rút ngắn bớt (%)', en: 'Staircase: shorter by (%)' },
  confidence: { vi: 'Mức tin cậy (%)', en: 'Confidence (%)' },
  target: { vi: 'Tỷ lệ mong muốn còn trong giới hạn (%)', en: 'Part wanted in tolerance (%)' },
  baseline: { vi: 'Số lần kiểm tra đầu lập giới hạn kiểm soát', en: 'Checks that give the control limits' },
  baselineHint: { vi: 'Ít nhất {least}; bỏ trống: {usual}.', en: 'At least {least}; blank: {usual}.' },
  neededByMethod: { vi: 'Phương pháp đã chọn cần mục này.', en: 'The method chosen needs this.' },
  checks: { vi: 'Kiểm tra giữa kỳ', en: 'Intermediate checks' },
  checksIntro: {
    vi: 'Đạt khi |En| ≤ 1 so với giấy còn hiệu lực và giá trị trong giới hạn kiểm soát (tâm ± 3s, lập từ các lần đạt đầu tiên của chính tổ chức).',
    en: 'Passes where |En| ≤ 1 against the certificate in force and the value is within the control limits (centre ± 3s, from the centre’s own first good checks).',
  },
  noChecks: { vi: 'Chưa ghi lần kiểm tra nào.', en: 'No check is recorded.' },
  addCheck: { vi: 'Ghi kiểm tra giữa kỳ', en: 'Record a check' },
  checkRecorded: { vi: 'Đã ghi kết quả kiểm tra giữa kỳ.', en: 'The check is recorded.' },
  checkFailed: {
    vi: 'Kiểm tra không đạt: chuẩn đã bị tạm dừng sử dụng cho đến khi người có quyền quyết định. Xem những gì đã cấp với chuẩn này ở dưới.',
    en: 'The check failed: the standard is quarantined until somebody with the right decides. See below what was issued with it.',
  },
  failedAlert: {
    vi: 'Lần kiểm tra ngày {day} không đạt. {since} Xem xét ảnh hưởng đến các kết quả đã cấp và xử lý công việc không phù hợp (ISO/IEC 17025:2017, 6.4.9 và 7.10).',
    en: 'The check of {day} failed. {since} Consider its effect on what was issued, and treat it as nonconforming work (ISO/IEC 17025:2017, 6.4.9 and 7.10).',
  },
  sinceGood: { vi: 'Lần đạt gần nhất trước đó: {day}.', en: 'The last good check before it: {day}.' },
  sinceNever: { vi: 'Trước đó chưa có lần nào đạt.', en: 'There was no good check before it.' },
  affected: {
    vi: 'Biên bản và giấy chứng nhận dựa trên chuẩn này từ {day}',
    en: 'Records and certificates that rest on this standard since {day}',
  },
  affectedAll: {
    vi: 'Mọi biên bản và giấy chứng nhận dựa trên chuẩn này',
    en: 'All records and certificates that rest on this standard',
  },
  failedReason: {
    vi: 'Kiểm tra giữa kỳ ngày {day} không đạt: {why}.',
    en: 'The intermediate check of {day} failed: {why}.',
  },
  performedOn: { vi: 'Ngày kiểm tra', en: 'Day' },
  performedBy: { vi: 'Người kiểm tra', en: 'By' },
  program: { vi: 'Phiên bản chương trình', en: 'Version of the program' },
  artefact: { vi: 'Mẫu, phương tiện dùng để kiểm tra', en: 'Checked with' },
  artefactHint: {
    vi: 'Như: so với quả cân F1 số 12 trên cân so sánh XPR',
    en: 'As: against the F1 weight no. 12 on the comparator XPR',
  },
  nominal: { vi: 'Giá trị danh nghĩa', en: 'Nominal value' },
  nominalHint: { vi: 'Số và đơn vị, như 20 kg', en: 'A number and a unit, as 20 kg' },
  nominalUnread: { vi: 'Ghi số và đơn vị, như 20 kg.', en: 'Write a number and a unit, as 20 kg.' },
  nominalOther: {
    vi: 'Giá trị danh nghĩa phải cùng đại lượng với chuẩn.',
    en: 'The nominal value is of the standard’s quantity.',
  },
  readings: { vi: 'Các số đọc', en: 'Readings' },
  readingsHint: {
    vi: 'Giá trị của chuẩn tìm được, cùng đơn vị với giá trị danh nghĩa, mỗi số một dòng hoặc cách nhau bằng dấu chấm phẩy.',
    en: 'The values found of the standard, in the unit of the nominal value, one a line or parted by semicolons.',
  },
  readingsUnread: {
    vi: 'Ghi các số, mỗi số một dòng hoặc cách nhau bằng dấu chấm phẩy.',
    en: 'Write numbers, one a line or parted by semicolons.',
  },
  value: { vi: 'Giá trị tìm được', en: 'Value found' },
  uncertainty: { vi: 'U của lần kiểm tra (k = 2)', en: 'U of the check (k = 2)' },
  uncertaintyHint: { vi: 'Như 30 mg. Bỏ trống thì không tính được En.', en: 'As 30 mg. Without it no En is given.' },
  uncertaintyOther: {
    vi: 'U ghi bằng đơn vị của đại lượng, lớn hơn 0.',
    en: 'U is in a unit of the quantity, above 0.',
  },
  reference: { vi: 'Theo giấy', en: 'By the certificate' },
  limits: { vi: 'Giới hạn kiểm soát', en: 'Control limits' },
  centre: { vi: 'Tâm', en: 'Centre' },
  en: { vi: 'En', en: 'En' },
  failures: { vi: 'Không đạt vì', en: 'Failed by' },
  outcome: { vi: 'Kết luận', en: 'Outcome' },
  note: { vi: 'Ghi chú', en: 'Note' },
  standardRetired: { vi: 'Chuẩn đã thôi sử dụng.', en: 'The standard is retired.' },
  standardRetiredRemedy: {
    vi: 'Chỉ ghi kiểm tra cho chuẩn còn trong sổ sử dụng.',
    en: 'Record checks of standards in use only.',
  },
  checkAlt: {
    vi: 'Biểu đồ kiểm soát các lần kiểm tra {nominal}; các số của biểu đồ ở bảng bên dưới.',
    en: 'Control chart of the checks of {nominal}; its figures are in the table below.',
  },
  warningLevel: { vi: 'Tâm ± 2s', en: 'Centre ± 2s' },
  controlLevel: { vi: 'Tâm ± 3s', en: 'Centre ± 3s' },
  save: { vi: 'Lưu', en: 'Save' },
});

export const checkOutcomeNames: Readonly<Record<CheckOutcome, Text>> = defineTexts({
  passed: { vi: 'Đạt', en: 'Passed' },
  failed: { vi: 'Không đạt', en: 'Failed' },
  unjudged: { vi: 'Chưa có căn cứ để kết luận', en: 'Nothing to judge by' },
});

export const checkFailureNames: Readonly<Record<CheckFailure, Text>> = defineTexts({
  en: { vi: '|En| lớn hơn 1 so với giấy', en: '|En| above 1 against the certificate' },
  limits: { vi: 'vượt giới hạn kiểm soát', en: 'beyond the control limits' },
});

export const intervalMethodNames: Readonly<Record<IntervalMethodName, Text>> = defineTexts({
  staircase: { vi: 'bậc thang', en: 'staircase' },
  controlChart: { vi: 'biểu đồ kiểm soát', en: 'control chart' },
  reliabilityTarget: { vi: 'tỷ lệ trong giới hạn', en: 'reliability target' },
});

type NoInterval = Extract<StandardInterval, { refused: unknown }>['refused'];

/** Why no interval is proposed. */
export const noIntervalTexts: Readonly<Record<NoInterval, Text>> = defineTexts({
  statutory: {
    vi: 'Giấy mới nhất là chứng nhận chuẩn đo lường: thời hạn do pháp luật quy định, sổ không tính và không đề xuất.',
    en: 'The newest certificate is a certification: its period is law, and is neither computed nor proposed.',
  },
  noMethod: { vi: 'Chưa chọn phương pháp trong thiết lập theo dõi.', en: 'No method is chosen in the monitoring.' },
  noLimit: {
    vi: 'Chưa có giới hạn của độ lệch: ghi ở thiết lập theo dõi.',
    en: 'There is no limit of the deviation: state it in the monitoring.',
  },
  tooFewCalibrations: {
    vi: 'Chưa đủ giấy có bảng giá trị để đề xuất theo phương pháp này.',
    en: 'Too few certificates with values for this method.',
  },
});
