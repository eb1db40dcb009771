import type { Refusal } from '../../platform/http';
import { defineTexts, type Text } from '../../platform/i18n';

export const deviceTexts = defineTexts({
  title: { vi: 'Thiết bị mang đi', en: 'Devices taken along' },
  one: { vi: 'Thiết bị mang đi', en: 'Device' },
  what: {
    vi: 'Điện thoại, máy tính bảng, máy tính xách tay dùng để nhập số đo ở nơi không có mạng. Số đo, ảnh nằm trên thiết bị ở dạng mã hóa; chỉ cụm mật khẩu của người mang mở được.',
    en: 'Phones, tablets and laptops on which readings are entered where there is no network. Readings and photos lie encrypted on the device; only the passphrase of whoever takes it along opens them.',
  },
  lost: {
    vi: 'Mất thiết bị thì bấm “Cắt thiết bị” ngay: sổ không giao gì thêm và không nhận gì từ thiết bị đó nữa; lần sau thiết bị có mạng và trang nhập được mở, nó tự xóa hết. Khi thiết bị không có mạng thì chỉ cụm mật khẩu giữ những gì đang nằm trên đó.',
    en: 'Press “Cut off” at once when a device is lost: nothing is given to it or taken from it any more, and once its entry page is opened with network it removes everything. While it has no network, only the passphrase guards what is on it.',
  },
  none: { vi: 'Chưa có thiết bị nào.', en: 'There is no device yet.' },
  how: {
    vi: 'Muốn mang một lô đi: mở phiếu công việc hoặc trang nhập của lô ngay trên thiết bị sẽ mang, rồi bấm “Mang đi”.',
    en: 'To take a lot along, open the work order or the entry page of the lot on the very device, and press “Take along”.',
  },
  name: { vi: 'Tên thiết bị', en: 'Name of the device' },
  nameHint: { vi: 'Ví dụ: máy tính bảng số 2.', en: 'Such as: tablet no. 2.' },
  person: { vi: 'Người mang', en: 'Taken by' },
  centre: { vi: 'Tổ chức kiểm định', en: 'Centre' },
  until: { vi: 'Mang đến hết ngày', en: 'Last day away' },
  untilHint: {
    vi: 'Nhiều nhất {days} ngày (quy tắc riêng của sổ). Sau ngày này thiết bị chỉ mở được khi có mạng; những gì đã nhập vẫn gửi về được.',
    en: 'At most {days} days (the registry’s own rule). After it the device opens with network only; what was entered can still be sent.',
  },
  untilPast: { vi: 'Ngày này đã qua.', en: 'This day is past.' },
  untilTooLate: {
    vi: 'Một thiết bị được mang nhiều nhất {days} ngày: chậm nhất {last}.',
    en: 'A device is away for {days} days at most: until {last}.',
  },
  registeredAt: { vi: 'Đăng ký lúc', en: 'Registered at' },
  lastSeen: { vi: 'Liên lạc lần cuối', en: 'Last contact' },
  state: { vi: 'Tình trạng', en: 'State' },
  live: { vi: 'Đang dùng', en: 'In use' },
  over: { vi: 'Đã quá ngày', en: 'Past its last day' },
  cutOff: { vi: 'Đã cắt', en: 'Cut off' },
  told: { vi: 'Đã cắt, thiết bị đã nhận lệnh xóa', en: 'Cut off; the device was told to remove all' },
  cut: { vi: 'Cắt thiết bị', en: 'Cut off' },
  cutDone: {
    vi: 'Đã cắt thiết bị: từ giờ không giao, không nhận gì nữa.',
    en: 'The device is cut off: nothing is given to it or taken from it any more.',
  },
  cutAt: { vi: 'Cắt lúc', en: 'Cut off at' },
  toldAt: { vi: 'Nhận lệnh xóa lúc', en: 'Told to remove all at' },
  lots: { vi: 'Đã mang đi', en: 'Taken along' },
  noLots: { vi: 'Chưa mang lô nào.', en: 'No lot was taken along.' },
  takenAt: { vi: 'Mang đi lúc', en: 'Taken at' },
  back: { vi: 'Đã gửi về', en: 'Sent back' },
  backOf: { vi: '{back} trong {all} chiếc', en: '{back} of {all}' },
  notFound: { vi: 'Không có thiết bị này.', en: 'There is no such device.' },
  notThisDevice: {
    vi: 'Thiết bị này không phải của bạn, hoặc đã bị cắt. Đăng nhập bằng tài khoản đã mang nó đi.',
    en: 'This device is not yours, or was cut off. Sign in with the account that took it along.',
  },
  lotNotFound: { vi: 'Thiết bị này không mang lô đó.', en: 'This device did not take that lot along.' },
  rowFirst: {
    vi: 'Ảnh được gửi sau khi phương tiện đo của nó đã có biên bản.',
    en: 'A photo is sent once its instrument has a record.',
  },
  photoMissing: { vi: 'Không có ảnh trong yêu cầu.', en: 'No photo came with the request.' },
  tooMany: {
    vi: 'Bạn đang có {most} thiết bị chưa quá ngày. Hãy cắt những thiết bị không còn dùng.',
    en: 'You have {most} devices that are not past their day. Cut off those that are no longer used.',
  },
});

export const deviceRefusals = {
  over: {
    rule: 'device.over',
    text: { vi: 'Thiết bị đã quá ngày được mang đi.', en: 'The device is past its last day away.' },
    remedy: {
      vi: 'Gửi về những gì còn trên thiết bị, xóa khỏi thiết bị, rồi đăng ký lại.',
      en: 'Send back what is on it, remove it, and register the device anew.',
    },
  },
} as const satisfies Record<string, Refusal>;

/** On the page where a lot is taken along. */
export const takeTexts = defineTexts({
  title: { vi: 'Mang đi, nhập khi không có mạng', en: 'Take along, and enter without network' },
  what: {
    vi: 'Trang này chép các lô dưới đây vào chính thiết bị bạn đang cầm: phương tiện đo, quy trình, chuẩn dùng được, số tem bạn đang giữ. Ở nơi không có mạng, mở trang nhập của thiết bị để nhập số đo và chụp ảnh; có mạng lại thì gửi về.',
    en: 'This page copies the lots below to the very device in your hand: the instruments, their procedure, the standards that serve, the stamps you hold. Where there is no network, open the entry page of the device, enter readings and take photos; send them back once there is network.',
  },
  cannot: {
    vi: 'Trình duyệt này chưa cất được gì để dùng khi không có mạng. Cần JavaScript, địa chỉ https và không ở chế độ ẩn danh.',
    en: 'This browser keeps nothing for use without network. It takes JavaScript, an https address, and no private window.',
  },
  device: { vi: 'Thiết bị này: {name}, mang đến hết ngày {until}.', en: 'This device: {name}, away until {until}.' },
  passphrase: { vi: 'Cụm mật khẩu của thiết bị', en: 'Passphrase of the device' },
  passphraseHint: {
    vi: 'Ít nhất {least} ký tự; nên là một câu dễ nhớ, không trùng mật khẩu đăng nhập. Không gửi về sổ và không ai lấy lại được: quên thì mất những gì chưa gửi. Sai {tries} lần liền thì thiết bị tự xóa.',
    en: 'At least {least} characters; best a sentence, and not the password you sign in with. It is never sent, and nobody can recover it: forgotten, what was not sent is lost. After {tries} wrong tries in a row the device removes everything.',
  },
  again: { vi: 'Gõ lại cụm mật khẩu', en: 'The passphrase again' },
  againHint: { vi: 'Chỉ cần khi thiết bị này mang đi lần đầu.', en: 'Only the first time on this device.' },
  take: { vi: 'Mang đi', en: 'Take along' },
  lots: { vi: 'Các lô', en: 'The lots' },
  count: { vi: 'Số lượng', en: 'Count' },
  procedure: { vi: 'Quy trình', en: 'Procedure' },
  noProcedure: { vi: 'Chưa có quy trình, không mang đi được', en: 'No procedure: cannot be taken along' },
  nothing: {
    vi: 'Không còn phương tiện đo nào để mang đi: tất cả đã có kết quả.',
    en: 'Nothing is left to take along: every instrument has its result.',
  },
  open: { vi: 'Mở trang nhập của thiết bị', en: 'Open the entry page of the device' },
  working: { vi: 'Đang chép vào thiết bị…', en: 'Copying to the device…' },
  done: {
    vi: 'Đã chép {count} lô vào thiết bị. Mở trang nhập một lần ngay bây giờ, khi còn mạng, để chắc chắn mở được.',
    en: '{count} lots are on the device. Open the entry page once now, while there is network, to be sure that it opens.',
  },
  failed: { vi: 'Chưa mang đi được: {reason}', en: 'Not taken along: {reason}' },
  noNetwork: { vi: 'mất mạng.', en: 'the network is gone.' },
  wrongPassphrase: {
    vi: 'cụm mật khẩu không đúng; còn {left} lần.',
    en: 'the passphrase is wrong; {left} tries left.',
  },
  tooShort: { vi: 'cụm mật khẩu ngắn hơn {least} ký tự.', en: 'the passphrase is shorter than {least} characters.' },
  different: { vi: 'hai lần gõ không giống nhau.', en: 'the two are not the same.' },
  notAForm: {
    vi: 'lô này chưa nhập được; mở trang nhập của lô để xem vì sao.',
    en: 'this lot cannot be entered; open its entry page to see why.',
  },
  otherTab: {
    vi: 'trang nhập của thiết bị đang mở ở một thẻ khác; hãy đóng thẻ đó.',
    en: 'the entry page of the device is open in another tab; close it first.',
  },
});

/** One record, as the page names it. */
export const recordName: Text = { vi: '{kind}: {instrument}', en: '{kind}: {instrument}' };

/** A lot of an order, as the page names it. */
export const lotName: Text = { vi: '{order}: {kind}, {type}', en: '{order}: {kind}, {type}' };
