import { defineTexts } from '../../platform/i18n';

export const sealTexts = defineTexts({
  title: { vi: 'Niêm phong sổ', en: 'Seals of the registry' },
  intro: {
    vi: 'Mỗi đêm sổ tự kiểm tra toàn bộ nhật ký, giấy chứng nhận, biên bản, dãy số và tệp đã lưu, rồi niêm phong tất cả bằng một dòng. Hãy giữ dòng ấy ở ngoài sổ: có nó trong tay thì dù ai sửa cả cơ sở dữ liệu lẫn khóa cũng lộ ra khi kiểm tra.',
    en: 'Every night the registry checks its whole audit trail, certificates, records, number series and stored files, and seals all of it in one line. Keep that line outside the registry: with it in hand, even a database rewritten with the key shows when it is checked.',
  },
  checked: {
    vi: 'Kiểm tra lúc {at}: không có gì bị sửa ({entries} mục nhật ký, {records} hồ sơ, {files} tệp).',
    en: 'Checked at {at}: nothing is bent ({entries} entries, {records} records, {files} files).',
  },
  bent: {
    vi: 'Kiểm tra lúc {at} thấy {count} chỗ không còn như lúc niêm phong (mã sự việc {errorId}):',
    en: 'The check at {at} found {count} that are not as they were sealed (incident {errorId}):',
  },
  more: {
    vi: 'và {count} chỗ khác; xem đủ bằng lệnh npm run audit:verify.',
    en: 'and {count} more; npm run audit:verify tells all.',
  },
  whatToDo: {
    vi: 'Đừng xóa hay sửa gì. Sao lưu nguyên trạng thư mục dữ liệu và nhật ký của máy chủ, báo lãnh đạo Sở, và xác định ai đã vào được cơ sở dữ liệu. Trang tra cứu công khai đã báo những giấy này là không xác thực được.',
    en: 'Delete and change nothing. Keep a copy of the data folder and the server’s logs as they are, tell the head of the department, and find out who had access to the database. The public page already says of these papers that they cannot be authenticated.',
  },
  notYet: {
    vi: 'Chưa kiểm tra lần nào; lần đầu chạy vào đêm nay.',
    en: 'Not checked yet; the first check runs tonight.',
  },
  list: { vi: 'Niêm phong từng ngày', en: 'Seals day by day' },
  day: { vi: 'Ngày', en: 'Day' },
  block: { vi: 'Khối', en: 'Block' },
  hash: { vi: 'Mã SHA-256 của chuỗi', en: 'SHA-256 of the chain' },
  entries: { vi: 'Mục nhật ký', en: 'Entries' },
  stamped: { vi: 'Dấu thời gian', en: 'Time-stamp' },
  stampedBy: { vi: '{at}, {by}', en: '{at}, {by}' },
  noStamp: { vi: 'Không có', en: 'None' },
  download: { vi: 'Tải dòng niêm phong', en: 'Download the line' },
  token: { vi: 'Tải dấu thời gian', en: 'Download the time-stamp' },
  printed: { vi: 'Niêm phong của sổ khi in: {line}', en: 'Seal of the registry when printed: {line}' },
});

export const letterTexts = defineTexts({
  sealSubject: { vi: 'Niêm phong sổ đăng ký ngày {day}', en: 'Seal of the registry of {day}' },
  sealBody: {
    vi: 'Dòng niêm phong của sổ ngày {day}:\n\n{line}\n\nXin giữ thư này. Khi cần kiểm tra, lưu dòng trên thành tệp rồi chạy: npm run audit:verify -- --seal TỆP',
    en: 'The seal of the registry of {day}:\n\n{line}\n\nPlease keep this letter. To check, save the line as a file and run: npm run audit:verify -- --seal FILE',
  },
  bentSubject: {
    vi: 'Sổ đăng ký bị sửa ngoài chương trình: {count} chỗ',
    en: 'The registry was changed from outside: {count}',
  },
  bentBody: {
    vi: 'Đêm {day} sổ tự kiểm tra và thấy {count} chỗ không còn như lúc niêm phong (mã sự việc {errorId}):\n\n{findings}\n\n{whatToDo}\n\nXem tại {url}',
    en: 'In the night of {day} the registry checked itself and found {count} that are not as they were sealed (incident {errorId}):\n\n{findings}\n\n{whatToDo}\n\nSee {url}',
  },
});
