import { defineTexts, type Text } from '../../platform/i18n';
import type { ValidationStatus } from './validation-run.model';
import type { Verdict } from './validation.rules';
import type { CaseOrigin } from './validation.schema';

export const validationTexts = defineTexts({
  title: { vi: 'Xác nhận phần mềm', en: 'Validation of the software' },
  intro: {
    vi: 'Chương trình tính lại các trường hợp đã công bố (GUM, JCGM 101/102/106, EA-4/02, NIST TN 1900, R 76, R 111, ISO 13528 …) và đặt kết quả cạnh số in trong tài liệu. Dùng làm bằng chứng xác nhận phần mềm trước khi đưa vào dùng và sau mỗi lần thay đổi (ISO/IEC 17025:2017, 7.11.2).',
    en: 'The program calculates published cases (GUM, JCGM 101/102/106, EA-4/02, NIST TN 1900, R 76, R 111, ISO 13528 …) and puts its figures beside the printed ones: evidence that the software was validated before use and after each change (ISO/IEC 17025:2017, 7.11.2).',
  },
  start: { vi: 'Chạy xác nhận', en: 'Run the validation' },
  started: { vi: 'Đã bắt đầu chạy.', en: 'The run has begun.' },
  startIntro: {
    vi: 'Việc tính chạy riêng khoảng nửa phút, không làm chậm các trang khác. Mỗi lúc chỉ chạy một lần.',
    en: 'It takes half a minute beside other work and slows no page. One run at a time.',
  },
  ownFile: { vi: 'Tệp trường hợp của tổ chức (JSON)', en: 'The centre’s own file of cases (JSON)' },
  ownFileHint: {
    vi: 'Tệp có dạng {"cases": [{"id", "source", "inputs", "model", "expected"}]}, như tệp dùng với lệnh npm run validate, không quá 2 MB.',
    en: 'The file is {"cases": [{"id", "source", "inputs", "model", "expected"}]}, as for npm run validate, at most 2 MB.',
  },
  origin: { vi: 'Chạy trường hợp nào', en: 'Which cases' },
  noFile: { vi: 'Chưa chọn tệp trường hợp của tổ chức.', en: 'Choose the centre’s file of cases.' },
  fileUnused: {
    vi: 'Đã chọn tệp nhưng lại chọn chạy các trường hợp đã công bố. Hãy chọn “Của tổ chức” hoặc bỏ tệp.',
    en: 'A file came, but the published cases were chosen. Choose “Of the centre”, or leave the file out.',
  },
  tooLarge: { vi: 'Tệp lớn quá 2 MB.', en: 'The file is larger than 2 MB.' },
  tooMany: { vi: 'Tệp có quá {limit} trường hợp.', en: 'The file has more than {limit} cases.' },
  fileFaults: { vi: 'Tệp chưa dùng được: {faults}', en: 'The file cannot be used: {faults}' },
  moreFaults: { vi: '… và {count} chỗ khác', en: '… and {count} more' },
  alreadyRuns: {
    vi: 'Một lần chạy khác bắt đầu lúc {at} chưa xong. Hãy đợi nó xong rồi chạy lại.',
    en: 'Another run began at {at} and is still at work. Wait for it, then start again.',
  },
  notFound: { vi: 'Không có lần chạy này.', en: 'There is no such run.' },
  runs: { vi: 'Các lần chạy', en: 'Runs' },
  startedAt: { vi: 'Bắt đầu', en: 'Begun' },
  finishedAt: { vi: 'Xong lúc', en: 'Finished' },
  startedBy: { vi: 'Người chạy', en: 'Run by' },
  readers: { vi: 'Ai xem được', en: 'Readers' },
  organization: { vi: 'Đơn vị', en: 'Organization' },
  version: { vi: 'Phiên bản chương trình', en: 'Version of the program' },
  file: { vi: 'Trường hợp', en: 'Cases' },
  status: { vi: 'Trạng thái', en: 'State' },
  verdict: { vi: 'Kết luận', en: 'Verdict' },
  result: { vi: 'Kết quả', en: 'Result' },
  howMany: { vi: '{passed} trên {total} trường hợp đạt', en: '{passed} of {total} cases passed' },
  andIncomplete: {
    vi: '{calculable}; {incomplete} trường hợp chưa đủ dữ liệu',
    en: '{calculable}; {incomplete} incomplete',
  },
  incomplete: { vi: 'Chưa đủ dữ liệu', en: 'Incomplete' },
  incompleteCase: {
    vi: 'Không tính vì chính tệp ghi là chưa đủ dữ liệu, thiếu: {missing}',
    en: 'Not calculated: its own file calls it incomplete and lacks {missing}',
  },
  progress: { vi: 'Đang tính: {checked} trên {total} trường hợp.', en: 'Calculating: {checked} of {total} cases.' },
  reload: { vi: 'Xem lại', en: 'Look again' },
  cutShort: {
    vi: 'Lần chạy này bị ngắt giữa chừng nên không dùng làm bằng chứng được. Hãy chạy lại.',
    en: 'This run was cut short and is no evidence. Run it again.',
  },
  total: { vi: 'Số trường hợp', en: 'Cases' },
  checked: { vi: 'Đã tính', en: 'Calculated' },
  passed: { vi: 'Đạt', en: 'Passed' },
  cases: { vi: 'Các trường hợp', en: 'Cases' },
  case: { vi: 'Trường hợp', en: 'Case' },
  source: { vi: 'Nguồn', en: 'Source' },
  figures: { vi: 'Đại lượng: công bố; tính được', en: 'Quantity: published; calculated' },
  figure: { vi: '{quantity}: {expected}; {got}', en: '{quantity}: {expected}; {got}' },
  within: { vi: '{expected} ± {tolerance}', en: '{expected} ± {tolerance}' },
  nothing: { vi: 'không tính được', en: 'not calculated' },
  notCalculated: { vi: 'Không tính được: {problem}', en: 'Not calculated: {problem}' },
  allPassed: { vi: 'Không có trường hợp nào không đạt.', en: 'No case failed.' },
  documentTitle: { vi: 'BÁO CÁO XÁC NHẬN PHẦN MỀM TÍNH TOÁN', en: 'REPORT ON THE VALIDATION OF CALCULATIONS' },
  program: { vi: 'Chương trình', en: 'Program' },
  rule: {
    vi: 'Một trường hợp đạt khi mọi đại lượng nêu trong tài liệu khớp với số tính được trong phạm vi làm tròn của số đã in, hoặc trong sai lệch mà chính trường hợp đó nêu.',
    en: 'A case passes when every figure that its document states agrees with ours within the rounding of what is printed, or within the difference that the case itself allows.',
  },
  end: { vi: 'Hết báo cáo', en: 'End of the report' },
});

export const caseOriginNames: Readonly<Record<CaseOrigin, Text>> = defineTexts({
  published: { vi: 'Đã công bố, có sẵn trong chương trình', en: 'Published, part of the program' },
  own: { vi: 'Của tổ chức, theo tệp', en: 'Of the centre, from its file' },
});

export const validationStatusNames: Readonly<Record<ValidationStatus, Text>> = defineTexts({
  running: { vi: 'Đang chạy', en: 'Running' },
  done: { vi: 'Đã chạy xong', en: 'Done' },
  interrupted: { vi: 'Bị ngắt', en: 'Interrupted' },
});

export const verdictNames: Readonly<Record<Verdict | 'incomplete', Text>> = defineTexts({
  passed: { vi: 'Đạt', en: 'Passed' },
  failed: { vi: 'Không đạt', en: 'Failed' },
  interrupted: { vi: 'Bị ngắt', en: 'Interrupted' },
  incomplete: { vi: 'Chưa đủ dữ liệu', en: 'Incomplete' },
  running: { vi: 'Đang chạy', en: 'Running' },
});
