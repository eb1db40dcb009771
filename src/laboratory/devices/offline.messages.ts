import { defineTexts } from '../../platform/i18n';

/** On the entry page of a device, which nobody draws anew while it is away. */
export const offlineTexts = defineTexts({
  title: { vi: 'Nhập khi không có mạng', en: 'Entry without network' },
  online: { vi: 'Có mạng', en: 'Network' },
  offline: { vi: 'Không có mạng', en: 'No network' },
  loading: { vi: 'Đang mở…', en: 'Opening…' },
  cannot: {
    vi: 'Trình duyệt này không nhập được khi không có mạng: cần JavaScript, địa chỉ https và không ở chế độ ẩn danh.',
    en: 'This browser cannot work without network: it takes JavaScript, an https address, and no private window.',
  },
  empty: {
    vi: 'Trên thiết bị này chưa có gì. Khi có mạng, mở phiếu công việc hoặc trang nhập của lô rồi bấm “Mang đi”.',
    en: 'There is nothing on this device. With network, open the work order or the entry page of the lot and press “Take along”.',
  },
  home: { vi: 'Về sổ đăng ký (cần mạng)', en: 'To the registry (needs network)' },
  otherTab: {
    vi: 'Trang này đang mở ở một thẻ khác. Dùng thẻ đó, hoặc đóng nó rồi tải lại trang này.',
    en: 'This page is open in another tab. Use that one, or close it and load this page again.',
  },
  device: { vi: '{name}, mang đến hết ngày {until}', en: '{name}, away until {until}' },
  unlock: { vi: 'Mở', en: 'Open' },
  passphrase: { vi: 'Cụm mật khẩu của thiết bị', en: 'Passphrase of the device' },
  wrong: {
    vi: 'Cụm mật khẩu không đúng. Còn {left} lần, sau đó thiết bị tự xóa.',
    en: 'The passphrase is wrong. {left} tries are left, then the device removes everything.',
  },
  over: {
    vi: 'Thiết bị đã quá ngày được mang đi: cần có mạng để mở. Những gì đã nhập vẫn còn trên thiết bị.',
    en: 'The device is past its last day away: it opens with network only. What was entered is still on it.',
  },
  wiped: {
    vi: 'Mọi thứ trên thiết bị này đã được xóa: thiết bị đã bị cắt, hoặc nhập sai cụm mật khẩu quá nhiều lần.',
    en: 'Everything on this device was removed: it was cut off, or the passphrase was wrong too often.',
  },
  lots: { vi: 'Các lô trên thiết bị', en: 'The lots on this device' },
  open: { vi: 'Nhập lô này', en: 'Enter this lot' },
  others: { vi: 'Các lô khác', en: 'The other lots' },
  kept: { vi: 'Đã cất trên thiết bị lúc {at}', en: 'Kept on the device at {at}' },
  keepFailed: {
    vi: 'Chưa cất được trên thiết bị: bộ nhớ đầy? Đừng đóng trang này.',
    en: 'Not kept on the device: is it full? Do not close this page.',
  },
  photo: { vi: 'Chụp ảnh', en: 'Take a photo' },
  photoOf: { vi: 'Chụp ảnh cho {name}', en: 'Take a photo of {name}' },
  photos: { vi: '{count} ảnh chờ gửi', en: '{count} photos to send' },
  photoTooLarge: { vi: 'Ảnh lớn quá 20 MB nên chưa được cất.', en: 'The photo is larger than 20 MB and was not kept.' },
  photoHead: { vi: 'Ảnh', en: 'Photos' },
  send: { vi: 'Gửi về sổ', en: 'Send to the registry' },
  sending: { vi: 'Đang gửi {done} trong {all} chiếc…', en: 'Sending {done} of {all}…' },
  sent: {
    vi: 'Đã về sổ {saved} chiếc; {open} chiếc còn trên thiết bị cần bạn xem.',
    en: '{saved} are in the registry; {open} on the device need your attention.',
  },
  nothing: { vi: 'Chưa có gì để gửi.', en: 'There is nothing to send.' },
  stopped: {
    vi: 'Mất mạng giữa chừng. Chưa mất gì: bấm gửi lần nữa để gửi tiếp phần còn lại.',
    en: 'The network is gone. Nothing is lost: press again to go on with the rest.',
  },
  signIn: {
    vi: 'Phiên làm việc đã hết. Đăng nhập rồi quay lại trang này để gửi tiếp; những gì đã nhập còn trên thiết bị.',
    en: 'The session has ended. Sign in and come back to this page to go on; what was entered is on the device.',
  },
  signInLink: { vi: 'Đăng nhập', en: 'Sign in' },
  refused: { vi: 'Sổ chưa nhận: {reason}', en: 'Not taken by the registry: {reason}' },
  rowSent: { vi: 'Đang chờ sổ trả lời', en: 'Waiting for the answer' },
  rowSaved: { vi: 'Đã có biên bản', en: 'Recorded' },
  rowRefused: { vi: 'Sổ chưa nhận', en: 'Refused' },
  rowAsked: { vi: 'Hiếm gặp, cần xác nhận', en: 'Unusual: please confirm' },
  rowChanged: { vi: 'Đã đổi trong lúc mang đi', en: 'Changed while it was away' },
  rowLeft: { vi: 'Đã bỏ số đo trên thiết bị', en: 'Readings on the device given up' },
  here: { vi: 'Trên thiết bị này', en: 'On this device' },
  inRegister: { vi: 'Trong sổ, từ khi mang đi', en: 'In the registry, since it was taken along' },
  keepMine: { vi: 'Vẫn lập biên bản từ số đo này', en: 'Record these readings all the same' },
  leaveMine: { vi: 'Bỏ số đo này', en: 'Give these readings up' },
  leaveSure: {
    vi: 'Bỏ hẳn số đo và ảnh của chiếc này trên thiết bị?',
    en: 'Give up the readings and photos of this one on the device for good?',
  },
  confirm: { vi: 'Đúng như vậy, gửi lại', en: 'It is right, send again' },
  drop: { vi: 'Xóa lô này khỏi thiết bị', en: 'Remove this lot from the device' },
  dropSure: {
    vi: 'Trên thiết bị còn số đo hoặc ảnh của lô này chưa về sổ. Xóa thì mất hẳn. Xóa?',
    en: 'Readings or photos of this lot have not reached the registry. Removed, they are lost. Remove?',
  },
  notice: {
    vi: 'Kết luận ở mỗi dòng của một lô tính theo hồ sơ lúc mang đi; biên bản riêng được tính khi về sổ. Sổ xét lại mọi điều kiện khi nhận.',
    en: 'The verdict in each row of a lot follows the register as it was taken along; a record by itself is judged when it arrives. Every condition is judged again then.',
  },
});
