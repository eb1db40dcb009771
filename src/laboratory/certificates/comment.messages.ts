import { defineTexts } from '../../platform/i18n';

export const commentTexts = defineTexts({
  title: { vi: 'Trao đổi', en: 'Comments' },
  write: { vi: 'Trao đổi về biên bản', en: 'Comment on the record' },
  text: { vi: 'Nội dung trao đổi', en: 'Comment' },
  hint: {
    vi: 'Chỉ kiểm định viên và người đứng đầu của tổ chức đọc được; không in trên giấy nào. Không quá 1.000 ký tự.',
    en: 'Only technicians and head of the centre read it; no paper prints it. Not more than 1,000 characters.',
  },
  strike: { vi: 'Gạch lời của tôi đã viết nhầm', en: 'Strike what I wrote by mistake' },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu trao đổi.', en: 'The comment is saved.' },
  struck: { vi: 'Người viết đã gạch lúc {at}', en: 'Struck by its writer, {at}' },
  none: { vi: 'Chưa có trao đổi nào.', en: 'There are no comments.' },
  count: { vi: 'Trao đổi: {count}', en: 'Comments: {count}' },
  unread: { vi: 'Trao đổi tôi chưa đọc', en: 'Comments you have not read' },
  noneUnread: { vi: 'Bạn đã đọc mọi trao đổi.', en: 'You have read every comment.' },
  record: { vi: 'Biên bản', en: 'Record' },
  writtenBy: { vi: 'Người viết', en: 'Written by' },
  writtenAt: { vi: 'Viết lúc', en: 'Written at' },
  struckAt: { vi: 'Gạch lúc', en: 'Struck at' },
  nothing: { vi: 'Hãy viết nội dung, hoặc chọn lời cần gạch.', en: 'Write something, or choose what to strike.' },
  notFound: { vi: 'Biên bản không có lời trao đổi này.', en: 'The record has no such comment.' },
  notOwn: {
    vi: 'Chỉ người viết mới gạch được lời của mình, và chỉ một lần.',
    en: 'A comment is struck by its writer alone, and once.',
  },
});
