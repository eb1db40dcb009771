import type { Refusal } from '../../platform/http';
import { defineTexts } from '../../platform/i18n';

/** Why a record does not fit what happened to the instrument before. */
export const historyRefusals = {
  failedLater: {
    rule: 'performedOn.beforeFailure',
    field: 'performedOn',
    ...defineTexts({
      text: {
        vi: 'Phương tiện đo này đã không đạt ngày {day}, sau ngày kiểm định ghi ở đây.',
        en: 'This instrument failed on {day}, after the day of verification given here.',
      },
      remedy: { vi: 'Kiểm định lại sau khi sửa chữa.', en: 'Verify it again after its repair.' },
    }),
  },
  failedThatDay: {
    rule: 'performedOn.dayOfFailure',
    field: 'mode',
    ...defineTexts({
      text: {
        vi: 'Phương tiện đo này đã không đạt ngày {day}; trong cùng ngày chỉ đạt được khi kiểm định sau sửa chữa và có ghi nội dung sửa chữa.',
        en: 'This instrument failed on {day}; on the same day it can pass only in verification after repair, with the repair noted.',
      },
      remedy: {
        vi: 'Chọn chế độ sau sửa chữa và ghi đã sửa gì, hoặc kiểm định lại vào ngày khác.',
        en: 'Choose verification after repair and note what was repaired, or verify it on another day.',
      },
    }),
  },
  repairNotNoted: {
    rule: 'mode.repairNotNoted',
    field: 'repair',
    ...defineTexts({
      text: {
        vi: 'Kiểm định sau sửa chữa mà chưa ghi đã sửa gì.',
        en: 'A verification after repair does not say what was repaired.',
      },
      remedy: {
        vi: 'Ghi nội dung sửa chữa, hoặc chọn chế độ kiểm định định kỳ.',
        en: 'Note what was repaired, or choose periodic verification.',
      },
    }),
  },
  notTheLast: {
    rule: 'performedOn.notLast',
    field: 'performedOn',
    ...defineTexts({
      text: {
        vi: 'Phương tiện đo này đã có giấy chứng nhận {number} cho lần kiểm định ngày {day}; lần kiểm định mới phải sau ngày đó.',
        en: 'This instrument has the certificate {number} of the verification on {day}; new work must be later than that.',
      },
      remedy: {
        vi: 'Nếu giấy chứng nhận đó sai, mở nó và chọn «Lập biên bản để thay thế».',
        en: 'If that certificate is wrong, open it and choose “Make a record to replace it”.',
      },
    }),
  },
  validityEnded: {
    rule: 'validity.ended',
    field: 'performedOn',
    ...defineTexts({
      text: {
        vi: 'Kiểm định ngày {day} chỉ có giá trị đến {validUntil}: hôm nay cấp thì giấy chứng nhận đã hết hiệu lực.',
        en: 'A verification on {day} is valid until {validUntil} only: a certificate issued today would have ended already.',
      },
      remedy: { vi: 'Kiểm định lại phương tiện đo.', en: 'Verify the instrument again.' },
    }),
  },
} as const satisfies Record<string, Refusal>;
