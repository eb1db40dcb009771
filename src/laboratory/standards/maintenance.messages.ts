import { defineTexts, type Text } from '../../platform/i18n';
import type { MaintenanceKind, MaintenanceResult } from './maintenance.model';

export const maintenanceTexts = defineTexts({
  title: { vi: 'Bảo dưỡng, hiệu chỉnh, sửa chữa', en: 'Maintenance, adjustment, repair' },
  intro: {
    vi: 'Sau khi hiệu chỉnh hoặc sửa chữa, giấy chứng nhận cấp trước đó không dùng được cho công việc cho đến khi có giấy mới, hoặc có lần kiểm tra giữa kỳ đạt và người phụ trách chuẩn cho dùng lại.',
    en: 'After an adjustment or a repair the certificates issued before serve no work, until there is a new one, or a check has passed and whoever manages the standard lets it be used.',
  },
  standard: { vi: 'Chuẩn', en: 'Standard' },
  centre: { vi: 'Tổ chức kiểm định', en: 'Centre' },
  plan: { vi: 'Kế hoạch bảo dưỡng', en: 'Maintenance plan' },
  noPlan: { vi: 'Chưa có việc bảo dưỡng nào trong kế hoạch.', en: 'Nothing is planned.' },
  addTask: { vi: 'Thêm việc vào kế hoạch', en: 'Plan a task' },
  taskAdded: { vi: 'Đã thêm việc bảo dưỡng vào kế hoạch.', en: 'The task is planned.' },
  planIntro: {
    vi: 'Chu kỳ do tổ chức tự đặt, theo hướng dẫn của nhà sản xuất và kinh nghiệm sử dụng.',
    en: 'The interval is the centre’s own, by the manufacturer’s instructions and experience.',
  },
  what: { vi: 'Việc', en: 'What' },
  whatHint: { vi: 'Như: làm sạch, thay pin, kiểm tra dây nối', en: 'As: cleaning, new battery, leads looked at' },
  everyMonths: { vi: 'Lặp lại sau (tháng)', en: 'Every (months)' },
  everyMonthsHint: { vi: 'Bỏ trống: làm một lần.', en: 'Blank: once.' },
  once: { vi: 'một lần', en: 'once' },
  dueOn: { vi: 'Đến hạn ngày', en: 'Due on' },
  nextDue: { vi: 'Bảo dưỡng kế tiếp', en: 'Next maintenance' },
  lastOn: { vi: 'Làm lần cuối', en: 'Last done' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  endTask: { vi: 'Bỏ việc khỏi kế hoạch', en: 'End a task' },
  taskEnded: { vi: 'Đã bỏ việc khỏi kế hoạch.', en: 'The task is ended.' },
  ended: { vi: 'Bỏ khỏi kế hoạch', en: 'Ended' },
  on: { vi: 'Ngày', en: 'Day' },
  reason: { vi: 'Lý do', en: 'Reason' },
  task: { vi: 'Việc trong kế hoạch', en: 'Planned task' },
  taskHint: { vi: 'Bỏ trống nếu làm ngoài kế hoạch.', en: 'Blank where it was not planned.' },
  noSuchTask: { vi: 'Chọn một việc còn trong kế hoạch.', en: 'Choose a task of the plan.' },
  whatNeeded: {
    vi: 'Ghi việc đã làm, hoặc chọn một việc trong kế hoạch.',
    en: 'Say what was done, or choose a planned task.',
  },
  record: { vi: 'Ghi bảo dưỡng', en: 'Record maintenance' },
  recorded: { vi: 'Đã ghi bảo dưỡng.', en: 'The maintenance is recorded.' },
  recordedHeld: {
    vi: 'Đã ghi. Giấy chứng nhận cấp trước ngày này chưa dùng được cho công việc từ ngày này: hãy ghi kiểm tra giữa kỳ hoặc đem hiệu chuẩn lại.',
    en: 'Recorded. Certificates issued before this day serve no work from it on: record a check, or have it calibrated.',
  },
  recordedUnfit: {
    vi: 'Đã ghi, và chuẩn đã bị tạm dừng sử dụng vì không dùng được.',
    en: 'Recorded, and the standard is quarantined, being unfit.',
  },
  done: { vi: 'Đã làm', en: 'Done' },
  kind: { vi: 'Loại', en: 'Kind' },
  performedOn: { vi: 'Ngày làm', en: 'Done on' },
  performedBy: { vi: 'Người, nơi làm', en: 'Done by' },
  result: { vi: 'Kết quả', en: 'Result' },
  remark: { vi: 'Nhận xét', en: 'Remark' },
  remarkHint: {
    vi: 'Dùng được có hạn chế hoặc không dùng được thì ghi rõ vì sao.',
    en: 'Where it is fit within limits or unfit, say why.',
  },
  remarkNeeded: { vi: 'Ghi rõ hạn chế gì, hoặc vì sao không dùng được.', en: 'Say within which limits, or why not.' },
  file: { vi: 'Tài liệu kèm theo', en: 'Document' },
  noFile: { vi: 'Không có tài liệu này.', en: 'There is no such document.' },
  recordedBy: { vi: 'Người ghi', en: 'Recorded by' },
  none: { vi: 'Chưa ghi lần bảo dưỡng nào.', en: 'No maintenance is recorded.' },
  all: { vi: 'Mọi lần bảo dưỡng', en: 'All maintenance' },
  upkeep: { vi: 'Bảo dưỡng', en: 'Maintenance' },
  due: { vi: 'Đến hạn hoặc quá hạn', en: 'Due or overdue' },
  dueFigure: {
    vi: 'Chuẩn quá hạn bảo dưỡng hoặc đến hạn trong {days} ngày',
    en: 'Standards whose maintenance is overdue or due within {days} days',
  },
});

export const maintenanceKindNames: Readonly<Record<MaintenanceKind, Text>> = defineTexts({
  routine: { vi: 'Bảo dưỡng', en: 'Maintenance' },
  adjustment: { vi: 'Hiệu chỉnh', en: 'Adjustment' },
  repair: { vi: 'Sửa chữa', en: 'Repair' },
});

export const maintenanceResultNames: Readonly<Record<MaintenanceResult, Text>> = defineTexts({
  fit: { vi: 'Dùng được', en: 'Fit' },
  limited: { vi: 'Dùng được có hạn chế', en: 'Fit within limits' },
  unfit: { vi: 'Không dùng được', en: 'Unfit' },
});
