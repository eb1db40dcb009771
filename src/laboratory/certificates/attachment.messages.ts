import { defineTexts } from '../../platform/i18n';

export const attachmentTexts = defineTexts({
  title: { vi: 'Ảnh và tệp kèm theo', en: 'Photos and attachments' },
  attach: { vi: 'Kèm ảnh, tệp', en: 'Attach photos, files' },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu ảnh và tệp kèm theo.', en: 'The attachments are saved.' },
  file: { vi: 'Ảnh hoặc tệp', en: 'Photo or file' },
  fileHint: { vi: 'JPEG, PNG hoặc PDF, không quá 20 MB.', en: 'JPEG, PNG or PDF, not more than 20 MB.' },
  note: { vi: 'Trong ảnh, tệp có gì', en: 'What it shows' },
  noteHint: {
    vi: 'Ví dụ: mặt số, vị trí niêm phong, phiếu in của cân.',
    en: 'Such as: the dial, the place of a seal, a slip of the balance.',
  },
  place: { vi: 'Nơi chụp ghi trong ảnh', en: 'The place that the photo tells' },
  keepPlace: {
    vi: 'Giữ nguyên nơi chụp. Nếu không chọn, nơi chụp và thông tin máy chụp được gỡ khỏi ảnh.',
    en: 'Keep where it was taken. Unless ticked, the place and what tells of the camera are removed from the photo.',
  },
  placeKept: { vi: 'Còn nơi chụp', en: 'Place kept' },
  remove: { vi: 'Gỡ khỏi biên bản', en: 'Take off the record' },
  name: { vi: 'Tệp', en: 'File' },
  size: { vi: 'Dung lượng', en: 'Size' },
  sha256: { vi: 'Mã SHA-256', en: 'SHA-256' },
  addedBy: { vi: 'Người kèm', en: 'Attached by' },
  addedAt: { vi: 'Kèm lúc', en: 'Attached at' },
  nothing: { vi: 'Hãy chọn tệp để kèm, hoặc tệp để gỡ.', en: 'Choose a file to attach, or one to take off.' },
  otherKind: { vi: 'Chỉ kèm được JPEG, PNG hoặc PDF.', en: 'Only JPEG, PNG or PDF can be attached.' },
  unreadable: {
    vi: 'Ảnh bị hỏng hoặc ghi dở nên không gỡ được nơi chụp. Hãy chụp lại, hoặc mở ảnh rồi lưu lại thành JPEG.',
    en: 'The photo is broken or cut short, so where it was taken cannot be removed. Take it again, or save it anew as JPEG.',
  },
  tooMany: {
    vi: 'Biên bản đã có {most} tệp kèm theo, là nhiều nhất. Hãy gỡ bớt, hoặc gộp các ảnh vào một tệp PDF.',
    en: 'The record has {most} attachments, which is the most. Take some off, or put photos together in one PDF.',
  },
  notFound: { vi: 'Biên bản không có tệp này.', en: 'The record has no such file.' },
  locked: {
    vi: 'Chỉ kèm hoặc gỡ tệp khi biên bản đang soạn hoặc bị trả lại. Tệp đã gửi duyệt được giữ nguyên.',
    en: 'Files are attached and taken off only while the record is a draft or returned. What was submitted stays.',
  },
});
