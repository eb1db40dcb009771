import { defineTexts, type Text } from '../../platform/i18n';
import { inWordsOf, type RecordKind } from './work-kinds';

/** What the lines of a certificate are called: on paper where the form has numbered lines, on its page everywhere. */
const lineLabels = defineTexts({
  superior: { vi: 'Cơ quan chủ quản', en: 'Superior body' },
  centre: { vi: 'Tổ chức {work}', en: 'Centre' },
  centreDetail: { vi: 'Địa chỉ, chỉ định', en: 'Address, designation' },
  number: { vi: 'Số', en: 'No.' },
  object: { vi: 'Tên phương tiện đo', en: 'Measuring instrument' },
  model: { vi: 'Kiểu', en: 'Model' },
  serial: { vi: 'Số chế tạo', en: 'Serial number' },
  maker: { vi: 'Nơi sản xuất', en: 'Manufacturer' },
  yearMade: { vi: 'Năm sản xuất', en: 'Year' },
  inventoryNumber: { vi: 'Mã quản lý', en: 'Inventory number' },
  typeApproval: { vi: 'Quyết định phê duyệt mẫu', en: 'Type approval' },
  characteristics: { vi: 'Đặc trưng kỹ thuật đo lường', en: 'Metrological characteristics' },
  owner: { vi: 'Cơ sở sử dụng', en: 'User' },
  placeOfUse: { vi: 'Nơi sử dụng', en: 'Place of use' },
  place: { vi: 'Nơi {work}', en: 'Place of {work}' },
  receivedOn: { vi: 'Ngày tiếp nhận', en: 'Handed over on' },
  environment: { vi: 'Điều kiện môi trường', en: 'Ambient conditions' },
  method: { vi: 'Phương pháp thực hiện', en: 'Method' },
  standards: { vi: 'Chuẩn đo lường sử dụng', en: 'Standards used' },
  mode: { vi: 'Chế độ kiểm định', en: 'Kind of verification' },
  performedOn: { vi: 'Ngày {work}', en: 'Performed on' },
  takenOver: { vi: 'Kết quả', en: 'Result' },
  stamp: { vi: 'Số tem {work}', en: 'Stamp' },
  seals: { vi: 'Niêm phong', en: 'Seals' },
  deviations: { vi: 'Khác với quy trình', en: 'Departures from the method' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
  validUntil: { vi: 'Có giá trị đến', en: 'Valid until' },
  condition: { vi: 'Tình trạng phương tiện đo', en: 'Condition of the item' },
  failureReason: { vi: 'Lý do không đạt', en: 'Reason of the failure' },
  repair: { vi: 'Nội dung đã sửa chữa', en: 'Repair' },
  adjustment: { vi: 'Nội dung đã hiệu chỉnh', en: 'Adjustment' },
  requirement: { vi: 'Yêu cầu áp dụng', en: 'Requirement' },
  nextOn: { vi: 'Ngày hiệu chuẩn kế tiếp, theo yêu cầu của khách hàng', en: 'Next calibration, as the customer asked' },
  standardDetail: { vi: 'Chuẩn đo lường đã sử dụng', en: 'Standard used' },
  statement: { vi: '{statements}', en: '{statements}' },
  verifier: { vi: '{performer}', en: '{performer}' },
  card: { vi: 'Thẻ số', en: 'Card' },
  placeAndDay: { vi: 'Nơi, ngày cấp', en: 'Place and day of issue' },
  headAuthority: { vi: 'Chức danh người ký', en: 'Signs as' },
  head: { vi: 'Người đứng đầu tổ chức {work}', en: 'Head of centre' },
  note: { vi: 'Ghi chú', en: 'Note' },
  watermark: { vi: 'Chữ in chìm', en: 'Watermark' },
});

export type LineKey = keyof typeof lineLabels;

/** The numbered lines of the form, in order; two halves in a row share a line. */
export const formLines: readonly { readonly key: LineKey; readonly half?: true }[] = [
  { key: 'object' },
  { key: 'model', half: true },
  { key: 'serial', half: true },
  { key: 'maker', half: true },
  { key: 'yearMade', half: true },
  { key: 'typeApproval', half: true },
  { key: 'inventoryNumber', half: true },
  { key: 'characteristics' },
  { key: 'owner' },
  { key: 'placeOfUse' },
  { key: 'method' },
  { key: 'standards' },
  { key: 'mode', half: true },
  { key: 'performedOn', half: true },
  { key: 'place' },
  { key: 'takenOver' },
  { key: 'stamp' },
  { key: 'requirement' },
  { key: 'nextOn' },
  { key: 'repair' },
  { key: 'failureReason' },
];

/** What was so while the work was done: on the page of the results. */
export const conditionLines: readonly LineKey[] = [
  'receivedOn',
  'environment',
  'condition',
  'adjustment',
  'seals',
  'deviations',
];

/** The label of a line on the papers of a kind of work. */
export function labelOf(key: LineKey, kind: RecordKind): Text {
  return inWordsOf(kind, lineLabels[key]);
}
