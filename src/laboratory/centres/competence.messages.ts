import { defineTexts, type Text } from '../../platform/i18n';
import type { CompetenceKind } from './competence.model';
import type { CompetenceState } from './competence.rules';

export const competenceTexts = defineTexts({
  title: { vi: 'Đào tạo và năng lực', en: 'Training and competence' },
  none: {
    vi: 'Chưa ghi đào tạo, đánh giá hay giao việc nào.',
    en: 'No training, assessment or authorization is registered.',
  },
  add: { vi: 'Ghi đào tạo, năng lực', en: 'Add training or competence' },
  change: { vi: 'Sửa', en: 'Change' },
  changeOne: { vi: 'Sửa đào tạo, năng lực', en: 'Change training or competence' },
  added: { vi: 'Đã ghi.', en: 'It is registered.' },
  kind: { vi: 'Loại', en: 'Kind' },
  subject: { vi: 'Nội dung', en: 'Subject' },
  subjectHint: {
    vi: 'Khóa học, nội dung đánh giá, hoặc công việc được giao.',
    en: 'The course, what was judged, or the work that is authorized.',
  },
  by: { vi: 'Đơn vị tổ chức, người đánh giá hoặc người giao việc', en: 'Organizer, assessor, or who authorized' },
  on: { vi: 'Ngày', en: 'Day' },
  validUntil: { vi: 'Có giá trị đến hết', en: 'Valid until' },
  noEnd: { vi: 'không thời hạn', en: 'no end' },
  evidence: { vi: 'Bằng chứng', en: 'Evidence' },
  evidenceHint: {
    vi: 'Chứng chỉ, biên bản, quyết định: số, ngày, nơi lưu.',
    en: 'Certificate, minutes, decision: number, day, where it is kept.',
  },
  typeCodes: { vi: 'Chỉ các loại phương tiện đo (mã)', en: 'Only the instrument types (codes)' },
  typeCodesHint: {
    vi: 'Cách nhau bằng dấu chấm phẩy, ví dụ KL-04; KL-05. Để trống: mọi loại trong các lĩnh vực đã chọn.',
    en: 'Separated by semicolons, for example KL-04; KL-05. Empty: every type of the fields chosen.',
  },
  ending: { vi: 'Đào tạo, năng lực sắp hết hoặc đã hết hạn', en: 'Training or competence that ends soon or has ended' },
  filter: { vi: 'Đào tạo, năng lực', en: 'Training, competence' },
  endingOnly: { vi: 'Sắp hết, đã hết hạn', en: 'Ends soon or has ended' },
  notFound: { vi: 'Không có mục này.', en: 'That entry does not exist.' },
});

export const competenceKindNames: Readonly<Record<CompetenceKind, Text>> = defineTexts({
  training: { vi: 'Đào tạo', en: 'Training' },
  assessment: { vi: 'Đánh giá năng lực', en: 'Assessment' },
  authorization: { vi: 'Giao việc', en: 'Authorization' },
});

export const competenceStateNames: Readonly<Record<CompetenceState, Text>> = defineTexts({
  notYet: { vi: 'Chưa đến ngày', en: 'Not yet' },
  inForce: { vi: 'Còn hiệu lực', en: 'In force' },
  ending: { vi: 'Sắp hết', en: 'Ends soon' },
  over: { vi: 'Đã hết', en: 'Over' },
});
