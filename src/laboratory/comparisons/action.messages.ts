import { defineTexts, type Text } from '../../platform/i18n';
import type { ActionStatus } from './action.model';

export const actionTexts = defineTexts({
  title: { vi: 'Hành động sau so sánh liên phòng', en: 'Actions after comparisons' },
  intro: {
    vi: 'Mỗi kết quả không đạt cần một hành động: nguyên nhân, khắc phục, người phụ trách, hạn, và kiểm tra hiệu lực (ISO/IEC 17025:2017, 7.7.3, 7.10, 8.7).',
    en: 'Each failed result asks for an action: cause, correction, who, until when, and a check of its effect (ISO/IEC 17025:2017, 7.7.3, 7.10, 8.7).',
  },
  notFound: { vi: 'Không có hành động này.', en: 'There is no such action.' },
  action: { vi: 'Hành động', en: 'Action' },
  centre: { vi: 'Tổ chức', en: 'Centre' },
  round: { vi: 'Vòng so sánh', en: 'Round' },
  point: { vi: 'Điểm', en: 'Point' },
  code: { vi: 'Mã', en: 'Code' },
  score: { vi: 'Chỉ số', en: 'Score' },
  openedOn: { vi: 'Ngày giao', en: 'Opened on' },
  status: { vi: 'Trạng thái', en: 'State' },
  cause: { vi: 'Nguyên nhân', en: 'Cause' },
  causeHint: {
    vi: 'Ghi cả ảnh hưởng tới kết quả đã trả cho khách hàng, nếu có (7.10.1).',
    en: 'With what it means for results given to customers, if anything (7.10.1).',
  },
  correction: { vi: 'Khắc phục', en: 'Correction' },
  responsible: { vi: 'Người phụ trách', en: 'Who sees to it' },
  dueOn: { vi: 'Hạn hoàn thành', en: 'To be done by' },
  effect: { vi: 'Đã kiểm tra hiệu lực thế nào', en: 'How its effect was checked' },
  effectCheckedOn: { vi: 'Ngày kiểm tra hiệu lực', en: 'Effect checked on' },
  closedBy: { vi: 'Người kết thúc', en: 'Closed by' },
  plan: { vi: 'Nêu nguyên nhân và khắc phục', en: 'State cause and correction' },
  planned: { vi: 'Đã lưu nguyên nhân và khắc phục.', en: 'Cause and correction are saved.' },
  close: { vi: 'Kết thúc sau khi kiểm tra hiệu lực', en: 'Close after checking the effect' },
  closed: { vi: 'Đã kết thúc hành động.', en: 'The action is closed.' },
  save: { vi: 'Lưu', en: 'Save' },
  notPlanned: { vi: 'Chưa nêu nguyên nhân và khắc phục.', en: 'Cause and correction are not stated yet.' },
  notPlannedRemedy: {
    vi: 'Nêu nguyên nhân, khắc phục, người phụ trách và hạn, rồi mới kết thúc.',
    en: 'State cause, correction, who and until when; then close.',
  },
  isClosed: { vi: 'Hành động đã kết thúc.', en: 'The action is closed.' },
  isClosedRemedy: {
    vi: 'Nếu chưa hiệu lực, mở lại vòng so sánh hoặc tham gia vòng mới.',
    en: 'If it did not help, reopen the round, or take part in a new one.',
  },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  unfinished: { vi: 'Chưa xong', en: 'Unfinished' },
  waiting: {
    vi: 'Còn {count} hành động sau so sánh liên phòng chưa xong.',
    en: '{count} actions after comparisons are unfinished.',
  },
});

export const actionStatusNames: Readonly<Record<ActionStatus, Text>> = defineTexts({
  open: { vi: 'Chưa nêu nguyên nhân', en: 'Cause not stated' },
  planned: { vi: 'Đang khắc phục', en: 'Being corrected' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
});
