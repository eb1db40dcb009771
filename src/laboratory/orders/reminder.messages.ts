import { defineTexts } from '../../platform/i18n';

export const reminderTexts = defineTexts({
  subject: { vi: 'Nhắc lịch hẹn ngày {day}, phiếu {number}', en: 'Appointment on {day}, order {number}' },
  subjectToCentre: { vi: 'Lịch hẹn ngày {day}: {count} phiếu công việc', en: 'Appointments on {day}: {count}' },
  dear: { vi: 'Kính gửi: {name}', en: 'To: {name}' },
  toCustomer: {
    vi: '{centre} xin nhắc lịch hẹn ngày {day}, từ {from} đến {until}, tại: {place} (phiếu công việc {number}).',
    en: '{centre} reminds you of the appointment on {day} from {from} to {until} at {place} (order {number}).',
  },
  ask: {
    vi: 'Nếu cần đổi lịch, xin liên hệ trung tâm sớm. {contact}',
    en: 'Should you need another time, please tell the centre soon. {contact}',
  },
  toCentre: { vi: 'Các phiếu công việc đã hẹn ngày {day}:', en: 'Orders of {day}:' },
  line: {
    vi: '- {from}–{until}: {number}, {customer}, {place}',
    en: '- {from}–{until}: {number}, {customer}, {place}',
  },
  automatic: { vi: 'Thư do Chuẩn Đo soạn tự động.', en: 'Written by Chuẩn Đo.' },
});
