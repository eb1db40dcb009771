import type { Refusal } from '../../platform/http';
import { defineTexts } from '../../platform/i18n';

/** Why what a record says of its method, its adjustment or its conclusion is not in order, and what to do. */
export const statementRefusals = {
  noMethodDocument: {
    rule: 'method.noDocument',
    field: 'methodDocument',
    legalBasis: 'ISO/IEC 17025:2017, 7.8.2.1 f',
    ...defineTexts({
      text: {
        vi: 'Chưa ghi văn bản của phương pháp {work}.',
        en: 'The document by whose method the work was done is not named.',
      },
      remedy: { vi: 'Ghi số hiệu văn bản và năm.', en: 'Give the number of the document and its year.' },
    }),
  },
  methodOfProcedure: {
    rule: 'method.ofProcedure',
    field: 'methodDocument',
    ...defineTexts({
      text: {
        vi: 'Kiểm định theo quy trình riêng của loại này thì không ghi văn bản khác.',
        en: 'A verification by the procedure of the type names no other document.',
      },
      remedy: {
        vi: 'Xóa văn bản đã ghi; chỗ làm khác quy trình ghi ở mục «Khác với quy trình».',
        en: 'Remove it; departures from the procedure have a field of their own.',
      },
    }),
  },
  otherProcedure: {
    rule: 'procedure.other',
    ...defineTexts({
      text: {
        vi: 'Việc {work} loại «{type}» không ghi theo quy trình đã chọn.',
        en: 'The {work} of “{type}” is not recorded by the procedure that was chosen.',
      },
      remedy: { vi: 'Lập biên bản theo quy trình của loại này.', en: 'Record it by the procedure of the type.' },
    }),
  },
  noAdjustment: {
    rule: 'adjustment.missing',
    field: 'adjustment',
    legalBasis: 'ISO/IEC 17025:2017, 7.8.4.1 d',
    ...defineTexts({
      text: {
        vi: 'Có số đọc sau hiệu chỉnh nhưng chưa ghi đã hiệu chỉnh gì.',
        en: 'There are readings as left, but what was adjusted is not said.',
      },
      remedy: { vi: 'Ghi nội dung hiệu chỉnh.', en: 'Say what was adjusted.' },
    }),
  },
  notReadAgain: {
    rule: 'adjustment.notReadAgain',
    field: 'adjustment',
    legalBasis: 'ISO/IEC 17025:2017, 7.8.4.1 d',
    ...defineTexts({
      text: {
        vi: 'Có ghi hiệu chỉnh nhưng chưa có số đọc sau hiệu chỉnh.',
        en: 'An adjustment is noted, but there are no readings as left.',
      },
      remedy: {
        vi: 'Nhập số đọc sau hiệu chỉnh, hoặc xóa nội dung hiệu chỉnh.',
        en: 'Enter the readings as left, or remove the adjustment.',
      },
    }),
  },
  noRequirement: {
    rule: 'requirement.missing',
    field: 'requirement',
    legalBasis: 'ISO/IEC 17025:2017, 7.8.6.2',
    ...defineTexts({
      text: {
        vi: 'Có kết luận nhưng chưa ghi kết luận theo yêu cầu của văn bản nào.',
        en: 'A conclusion is given, but not against which document.',
      },
      remedy: { vi: 'Ghi văn bản và điều khoản nêu yêu cầu.', en: 'Give the document and the clause.' },
    }),
  },
  noDecisionRule: {
    rule: 'decisionRule.missing',
    field: 'decisionRule',
    legalBasis: 'ISO/IEC 17025:2017, 7.8.6.1',
    ...defineTexts({
      text: {
        vi: 'Hiệu chuẩn chỉ kết luận phù hợp hay không khi đã thống nhất quy tắc quyết định với khách hàng.',
        en: 'A calibration states conformity only by a decision rule agreed with the customer.',
      },
      remedy: {
        vi: 'Ghi quy tắc đã thống nhất, hoặc bỏ kết luận phù hợp.',
        en: 'Give the rule that was agreed, or state no conformity.',
      },
    }),
  },
  noVerdict: {
    rule: 'verdict.missing',
    field: 'verdict',
    ...defineTexts({
      text: {
        vi: 'Có ghi yêu cầu hoặc quy tắc quyết định nhưng chưa kết luận phù hợp hay không.',
        en: 'A requirement or a decision rule is given, but not whether the results conform.',
      },
      remedy: {
        vi: 'Chọn kết luận, hoặc xóa yêu cầu và quy tắc.',
        en: 'Choose the conclusion, or remove requirement and rule.',
      },
    }),
  },
  verdictContradicts: {
    rule: 'verdict.contradicts',
    field: 'verdict',
    ...defineTexts({
      text: {
        vi: 'Có điểm đo vượt giới hạn hoặc kiểm tra không đạt, nên không kết luận phù hợp được.',
        en: 'A point is beyond its limit or a check was not passed: the results do not conform.',
      },
      remedy: {
        vi: 'Chọn «Không phù hợp», hoặc xem lại số đọc và giới hạn.',
        en: 'Choose “Does not conform”, or look at the readings and limits again.',
      },
    }),
  },
  noConclusion: {
    rule: 'conclusion.missing',
    field: 'conclusion',
    ...defineTexts({
      text: { vi: 'Chưa ghi kết luận của việc {work}.', en: 'The {work} has no conclusion.' },
      remedy: { vi: 'Ghi kết luận bằng lời.', en: 'Give the conclusion in words.' },
    }),
  },
  nextBeforeWork: {
    rule: 'nextOn.beforeWork',
    field: 'nextOn',
    ...defineTexts({
      text: {
        vi: 'Ngày hiệu chuẩn kế tiếp không sau ngày hiệu chuẩn này.',
        en: 'The next calibration is not after this one.',
      },
      remedy: { vi: 'Xem lại ngày khách hàng yêu cầu ghi.', en: 'Look at the day the customer asked for.' },
    }),
  },
  noPermission: {
    rule: 'permission.none',
    ...defineTexts({
      text: {
        vi: 'Không dòng chỉ định nào cho {work} loại {type}, và hồ sơ của {centre} chưa có số đăng ký hoạt động.',
        en: 'No line of a designation permits the {work} of {type}, and the record of {centre} has no registration number.',
      },
      remedy: {
        vi: 'Nhờ cán bộ cơ quan quản lý ghi số đăng ký hoạt động vào hồ sơ tổ chức, hoặc ghi dòng chỉ định.',
        en: 'Have an officer enter the registration number in the organization’s record, or the line of the designation.',
      },
    }),
  },
  certifiedAnyway: {
    rule: 'conclusion.noFailure',
    ...defineTexts({
      text: {
        vi: 'Việc {work} không kết thúc bằng «Không đạt»: kết quả nào cũng được cấp giấy.',
        en: 'A {work} does not end as “failed”: its paper is issued whatever the result.',
      },
      remedy: {
        vi: 'Duyệt biên bản, hoặc trả lại kèm lý do.',
        en: 'Approve the record, or return it with the reason.',
      },
    }),
  },
  notActive: {
    rule: 'performer.inactive',
    ...defineTexts({
      text: { vi: '{name} không còn làm việc tại trung tâm.', en: '{name} no longer works at the centre.' },
      remedy: { vi: 'Để người khác của trung tâm thực hiện và ghi.', en: 'Have another person of the centre do it.' },
    }),
  },
  correctsOtherKind: {
    rule: 'correction.otherKind',
    ...defineTexts({
      text: {
        vi: 'Giấy được chọn để thay thế không phải là kết quả của việc {work}.',
        en: 'What is to be replaced is not the paper of a {work}.',
      },
      remedy: { vi: 'Mở đúng giấy cần thay thế rồi lập lại.', en: 'Open the right paper and begin from there.' },
    }),
  },
  otherKind: {
    rule: 'kind.noSuchField',
    ...defineTexts({
      text: { vi: 'Biên bản {work} không có mục này.', en: 'A record of {work} has no such field.' },
      remedy: { vi: 'Xóa nội dung đã ghi ở mục này.', en: 'Remove what is written there.' },
    }),
  },
} as const satisfies Record<string, Refusal>;
