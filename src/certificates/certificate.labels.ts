import { defineTexts, type Text } from '../platform/i18n';

/** What the lines of a certificate are called on paper. Lines that carry no label of their own are empty. */
export const lineLabels = defineTexts({
  superior: { vi: '', en: '' },
  centre: { vi: 'Tổ chức kiểm định', en: 'Centre' },
  centreDetail: { vi: '', en: '' },
  number: { vi: 'Số', en: 'No.' },
  object: { vi: 'Tên phương tiện đo', en: 'Measuring instrument' },
  model: { vi: 'Kiểu', en: 'Model' },
  serial: { vi: 'Số chế tạo', en: 'Serial number' },
  maker: { vi: 'Nơi sản xuất', en: 'Manufacturer' },
  yearMade: { vi: 'Năm sản xuất', en: 'Year' },
  inventoryNumber: { vi: 'Mã quản lý', en: 'Inventory number' },
  characteristics: { vi: 'Đặc trưng kỹ thuật đo lường', en: 'Metrological characteristics' },
  owner: { vi: 'Cơ sở sử dụng', en: 'User' },
  ownerAddress: { vi: 'Địa chỉ', en: 'Address' },
  place: { vi: 'Nơi sử dụng', en: 'Place of use' },
  method: { vi: 'Phương pháp thực hiện', en: 'Method' },
  standards: { vi: 'Chuẩn đo lường sử dụng', en: 'Standards used' },
  mode: { vi: 'Chế độ kiểm định', en: 'Kind of verification' },
  performedOn: { vi: 'Ngày kiểm định', en: 'Performed on' },
  stamp: { vi: 'Số tem kiểm định', en: 'Stamp' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
  validUntil: { vi: 'Có giá trị đến', en: 'Valid until' },
  verifier: { vi: 'Kiểm định viên', en: 'Verifier' },
  card: { vi: 'Thẻ số', en: 'Card' },
  placeAndDay: { vi: '', en: '' },
  head: { vi: 'Người đứng đầu tổ chức kiểm định', en: 'Head of centre' },
  note: { vi: '', en: '' },
  watermark: { vi: '', en: '' },
});

export type LineKey = keyof typeof lineLabels;

/** The numbered lines of the form, in order; two halves in a row share a line. */
export const formLines: readonly { readonly key: LineKey; readonly half?: true }[] = [
  { key: 'object' },
  { key: 'model', half: true },
  { key: 'serial', half: true },
  { key: 'maker', half: true },
  { key: 'yearMade', half: true },
  { key: 'inventoryNumber' },
  { key: 'characteristics' },
  { key: 'owner' },
  { key: 'ownerAddress' },
  { key: 'place' },
  { key: 'method' },
  { key: 'standards' },
  { key: 'mode', half: true },
  { key: 'performedOn', half: true },
  { key: 'stamp' },
];

export function labelOf(key: LineKey): Text {
  return lineLabels[key];
}
