import { defineTexts, type Text } from '../../platform/i18n';
import type { LineRefusal } from './printed-line';

/** The page on which an instrument and its print format are tried. */
export const balanceTexts = defineTexts({
  title: { vi: 'Thử cân', en: 'Try a balance' },
  what: {
    vi: 'Xem mỗi dòng mà cân in ra được hiểu thế nào theo từng kiểu in, trước khi dùng để nhập số đọc. Trang này không lưu gì.',
    en: 'See how each line that a balance prints is read by each print format, before it enters readings. Nothing is stored.',
  },
  connectHere: { vi: 'Cân nối với máy này', en: 'A balance connected to this computer' },
  cannot: {
    vi: 'Trình duyệt này không nối được với cân: cần JavaScript, địa chỉ https, và Chrome hoặc Edge trên máy tính. Vẫn dán được những gì cân đã in vào ô bên dưới.',
    en: 'This browser cannot connect to a balance: it takes JavaScript, an https address, and Chrome or Edge on a computer. What the balance has printed can still be pasted below.',
  },
  pasted: { vi: 'Dán những gì cân đã in', en: 'Paste what the balance has printed' },
  lines: { vi: 'Các dòng đã in', en: 'Printed lines' },
  linesHint: {
    vi: 'Mỗi dòng một lần in, giữ nguyên dấu cách.',
    en: 'One print a line, with its spaces as they are.',
  },
  read: { vi: 'Xem cách hiểu', en: 'See how they are read' },
  readAs: { vi: 'Cách hiểu theo từng kiểu in', en: 'As each format reads them' },
  line: { vi: 'Dòng', en: 'Line' },
  formats: { vi: 'Các kiểu in', en: 'Print formats' },
  format: { vi: 'Kiểu in', en: 'Print format' },
  makers: { vi: 'Nơi sản xuất', en: 'Maker' },
  example: { vi: 'Ví dụ', en: 'Example' },
  port: { vi: 'Cổng, khi xuất xưởng', en: 'Port, as delivered' },
  portOf: {
    vi: '{baudRate} baud, {dataBits} bit, {parity}, {stopBits} bit dừng',
    en: '{baudRate} baud, {dataBits} bits, {parity}, {stopBits} stop bits',
  },
  asks: { vi: 'Lệnh hỏi số đọc', en: 'Command that asks' },
  noCommand: { vi: 'không có', en: 'none' },
  sources: { vi: 'Căn cứ', en: 'Sources' },
  ownRule: { vi: 'quy ước của sổ', en: "the registry's own" },
});

export const parityNames = defineTexts({
  none: { vi: 'không chẵn lẻ', en: 'no parity' },
  even: { vi: 'chẵn', en: 'even parity' },
  odd: { vi: 'lẻ', en: 'odd parity' },
});

/** What the script of the entry pages says and offers. */
export const toolTexts = defineTexts({
  connect: { vi: 'Kết nối cân…', en: 'Connect a balance…' },
  open: { vi: 'Kết nối', en: 'Connect' },
  other: { vi: 'Chọn cổng khác', en: 'Choose another port' },
  close: { vi: 'Ngắt kết nối', en: 'Disconnect' },
  ask: { vi: 'Lấy số đọc (F9)', en: 'Take a reading (F9)' },
  settings: { vi: 'Cân và cổng', en: 'Balance and port' },
  baudRate: { vi: 'Tốc độ (baud)', en: 'Speed (baud)' },
  dataBits: { vi: 'Số bit', en: 'Data bits' },
  parity: { vi: 'Chẵn lẻ', en: 'Parity' },
  stopBits: { vi: 'Bit dừng', en: 'Stop bits' },
  taking: { vi: 'Lấy số đọc', en: 'Readings are taken' },
  printed: { vi: 'mỗi lần cân in', en: 'whenever the balance prints' },
  asked: { vi: 'khi tôi bấm F9', en: 'when I press F9' },
  remembered: {
    vi: 'Các lựa chọn này được nhớ trên máy này. Kiểu in và cổng đặt như trong cài đặt của cân.',
    en: 'These choices are remembered on this device. Format and port are set as in the settings of the balance.',
  },
  tryIt: { vi: 'Thử cân', en: 'Try a balance' },
  opening: { vi: 'Đang mở cổng…', en: 'Opening the port…' },
  connected: {
    vi: 'Đã nối với cân. Số đọc ổn định vào ô đang chọn.',
    en: 'Connected. Stable readings go into the cell that is focused.',
  },
  noPort: { vi: 'Chưa chọn cổng nào.', en: 'No port was chosen.' },
  notOpened: {
    vi: 'Không mở được cổng: cổng đang được chương trình khác dùng, hoặc cân đã rút.',
    en: 'The port could not be opened: another program uses it, or the balance is unplugged.',
  },
  lost: {
    vi: 'Mất kết nối với cân. Số đã nhập vẫn còn; cắm lại rồi bấm “Kết nối cân…”.',
    en: 'The balance is disconnected. What was entered is kept; plug it in and connect again.',
  },
  closed: { vi: 'Đã ngắt kết nối.', en: 'Disconnected.' },
  waiting: { vi: 'Đang chờ số đọc ổn định…', en: 'Waiting for a stable reading…' },
  taken: { vi: 'Đã lấy {reading}.', en: '{reading} taken.' },
  takenAs: { vi: 'Đã lấy {reading}, là {entered}.', en: '{reading} taken, that is {entered}.' },
  noCell: {
    vi: 'Cân cho {reading}. Chọn một ô số đọc trống rồi in lại.',
    en: 'The balance gives {reading}. Choose an empty cell of a reading and print again.',
  },
  filled: {
    vi: 'Cân cho {reading}, nhưng ô đang chọn đã có số: xóa số đó trước nếu muốn thay.',
    en: 'The balance gives {reading}, but the cell has a number already: delete it first to replace it.',
  },
  otherUnit: {
    vi: 'Cân cho {reading}, không đổi đúng được sang đơn vị của ô ({unit}): không lấy.',
    en: 'The balance gives {reading}, which is not exactly expressed in the unit of the cell ({unit}): not taken.',
  },
  noUnit: {
    vi: 'Cân cho {reading}, nhưng không biết đơn vị của ô: chọn đơn vị số đọc trước, hoặc gõ tay.',
    en: 'The balance gives {reading}, but the unit of the cell is not known: choose the unit of readings first, or type it.',
  },
  streaming: {
    vi: 'Cân in liên tục: chọn lấy số đọc “khi tôi bấm F9”, hoặc đặt cân chỉ in khi bấm nút in.',
    en: 'The balance prints without a pause: choose to take readings when you press F9, or set it to print on its key.',
  },
  refusedLine: { vi: 'Dòng “{line}”: {why}.', en: 'Line “{line}”: {why}.' },
});

/** Why a line gives no reading. */
export const refusalNames: Readonly<Record<LineRefusal, Text>> = defineTexts({
  unstable: { vi: 'chưa ổn định', en: 'not stable' },
  overload: { vi: 'quá tải', en: 'overload' },
  underload: { vi: 'dưới phạm vi', en: 'underload' },
  notReady: { vi: 'cân chưa sẵn sàng', en: 'the balance is not ready' },
  unreadable: { vi: 'không theo kiểu in này', en: 'not of this format' },
});

/** Beside a reading of which nobody knows whether it is stable. */
export const unmarkedText: Text = { vi: 'không rõ ổn định', en: 'stability unknown' };
