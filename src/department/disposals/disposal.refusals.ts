import type { Refusal } from '../../platform/http';

/** Why nothing, or not this record, is disposed of. */
export const disposalRefusals = {
  noTerm: {
    rule: 'disposal.noTerm',
    text: {
      vi: 'Loại hồ sơ này chưa có thời hạn lưu được xác nhận.',
      en: 'This class of records has no confirmed term.',
    },
    remedy: {
      vi: 'Ở trang Thời hạn lưu hồ sơ, một cán bộ của Sở đề nghị thời hạn kèm văn bản, cán bộ khác xác nhận.',
      en: 'On the page of retention one officer proposes the term with its document and another confirms it.',
    },
  },
  sameHand: {
    rule: 'disposal.sameHand',
    text: {
      vi: 'Người đã đề nghị không tự duyệt được: tiêu hủy cần hai người.',
      en: 'Whoever proposed it cannot approve it too: a disposal needs two people.',
    },
    remedy: { vi: 'Nhờ một cán bộ khác của Sở duyệt.', en: 'Ask another officer of the department.' },
  },
  nothing: {
    rule: 'disposal.nothing',
    text: {
      vi: 'Không có hồ sơ nào tiêu hủy được đến hết ngày này.',
      en: 'There is no file up to that day that can be disposed of.',
    },
    remedy: {
      vi: 'Chọn ngày khác; hồ sơ còn chỗ dựa vào thì phải giữ.',
      en: 'Choose another day; what something still rests on has to stay.',
    },
  },
  termRuns: {
    rule: 'disposal.termRuns',
    text: { vi: 'Thời hạn lưu chưa hết.', en: 'The term has not ended.' },
    remedy: { vi: 'Chờ hết thời hạn.', en: 'Wait for its end.' },
  },
  stillValid: {
    rule: 'disposal.stillValid',
    text: { vi: 'Giấy chứng nhận còn hiệu lực.', en: 'The certificate is still valid.' },
    remedy: { vi: 'Chờ hết hiệu lực.', en: 'Wait until it is not.' },
  },
  lastOfInstrument: {
    rule: 'disposal.lastOfInstrument',
    text: {
      vi: 'Là kết quả gần nhất của phương tiện đo còn trong sổ: trạng thái của phương tiện dựa vào đó.',
      en: 'It is the last result of an instrument in the register: the state of the instrument rests on it.',
    },
    remedy: {
      vi: 'Kiểm định lại, hoặc ghi phương tiện thôi sử dụng.',
      en: 'Verify the instrument again, or record that it is out of use.',
    },
  },
  corrected: {
    rule: 'disposal.corrected',
    text: {
      vi: 'Còn giữ một giấy chứng nhận thay thế hoặc được thay bởi giấy này.',
      en: 'A certificate that replaces it, or that it replaces, is still kept.',
    },
    remedy: {
      vi: 'Tiêu hủy cả hai trong một lần, khi cả hai đủ thời hạn.',
      en: 'Dispose of both at once, when both may go.',
    },
  },
  openImpact: {
    rule: 'disposal.openImpact',
    text: {
      vi: 'Nằm trong một đánh giá ảnh hưởng chưa kết thúc.',
      en: 'It stands in an impact assessment that is open.',
    },
    remedy: { vi: 'Kết thúc đánh giá ảnh hưởng trước.', en: 'Close the assessment first.' },
  },
  openOrder: {
    rule: 'disposal.openOrder',
    text: { vi: 'Phiếu công việc của hồ sơ chưa kết thúc.', en: 'Its work order has not ended.' },
    remedy: { vi: 'Kết thúc phiếu công việc trước.', en: 'End the work order first.' },
  },
  reported: {
    rule: 'disposal.reported',
    text: {
      vi: 'Báo cáo Đề án 996 (trong năm hoặc lũy kế) lấy số liệu từ hồ sơ này.',
      en: 'The Đề án 996 reports, of the year or since it began, take their figures from this record.',
    },
    remedy: {
      vi: 'Hồ sơ từ năm đầu của Đề án được giữ, để số liệu báo cáo không đổi.',
      en: 'Records since the first year of the project stay, so that no figure of a report changes.',
    },
  },
  gone: {
    rule: 'disposal.gone',
    text: {
      vi: 'Hồ sơ không còn trong sổ: đã tiêu hủy theo quyết định khác, hoặc bị xóa.',
      en: 'The record is no longer in the register: it was disposed of by another decision, or deleted.',
    },
    remedy: { vi: 'Đối chiếu bằng audit:verify.', en: 'Compare by audit:verify.' },
  },
  bent: {
    rule: 'disposal.bent',
    text: {
      vi: 'Hồ sơ không khớp với nội dung đã niêm phong; tiêu hủy sẽ xóa dấu vết.',
      en: 'The record differs from what was sealed; disposing of it would remove the traces.',
    },
    remedy: { vi: 'Làm rõ bằng audit:verify trước.', en: 'Find out by audit:verify first.' },
  },
} as const satisfies Record<string, Refusal>;

export type DisposalRefusal = keyof typeof disposalRefusals;
