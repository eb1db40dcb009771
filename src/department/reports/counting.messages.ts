import { defineTexts, type Text } from '../../platform/i18n';
import type { Register } from './counting.rules';

export const countingTexts = defineTexts({
  title: { vi: 'Sổ đếm đủ từ ngày nào', en: 'From when registers are whole' },
  intro: {
    vi: 'Số đếm từ một sổ chỉ đủ kể từ ngày sổ có đầy đủ hồ sơ. Trước ngày đó, hoặc khi chưa ai xác nhận, báo cáo ghi "ít nhất …" hoặc "chưa có số liệu", không ghi 0.',
    en: 'Counts of a register are whole from the day on which it holds everything. Before it, or while nobody has stated it, reports print "at least …" or "no data", never 0.',
  },
  register: { vi: 'Sổ', en: 'Register' },
  since: { vi: 'Đếm đủ từ ngày', en: 'Whole since' },
  until: { vi: '{since} đến {until}', en: '{since} to {until}' },
  basis: { vi: 'Căn cứ', en: 'Why this day' },
  basisHint: {
    vi: 'Ví dụ: đã nhập xong hồ sơ giấy của các năm trước',
    en: 'For example: the paper files of earlier years are entered',
  },
  statedBy: { vi: 'Người xác nhận', en: 'Stated by' },
  notStated: { vi: 'Chưa xác nhận', en: 'Not stated' },
  state: { vi: 'Xác nhận ngày', en: 'State the day' },
  stateOf: { vi: 'Sổ {register}: đếm đủ từ ngày', en: '{register}: whole since' },
  stated: { vi: 'Đã lưu ngày sổ đếm đủ.', en: 'The day is saved.' },
  noSuchRegister: { vi: 'Không có sổ này.', en: 'There is no such register.' },
  wholeSince: {
    vi: 'Sổ {register} chỉ đếm đủ từ ngày {day}.',
    en: 'The register of {register} is whole only since {day}.',
  },
  never: {
    vi: 'Chưa ai xác nhận sổ {register} đếm đủ từ ngày nào.',
    en: 'Nobody has stated since when the register of {register} is whole.',
  },
});

export const registerNames: Readonly<Record<Register, Text>> = defineTexts({
  designations: { vi: 'quyết định chỉ định', en: 'designations' },
  verifiers: { vi: 'kiểm định viên', en: 'verifiers' },
  standards: { vi: 'chuẩn đo lường', en: 'measurement standards' },
  instruments: { vi: 'phương tiện đo', en: 'measuring instruments' },
  verifications: { vi: 'biên bản kiểm định', en: 'verification records' },
  certificates: { vi: 'giấy chứng nhận', en: 'certificates' },
  documents: { vi: 'văn bản của tỉnh', en: 'documents of the province' },
});
