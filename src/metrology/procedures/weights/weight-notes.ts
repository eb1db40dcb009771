import { text } from '../../text';
import type { Remark } from '../evaluation';
import { namedPieces, type Pieces } from './composition';

/** For those who decide; the owner's paper states the rule of decision instead. */
const doubt = (vi: string, en: string): Remark => ({ ...text(vi, en), doubt: true });

export const typeUnconfirmed = doubt(
  'Chưa xác nhận được quả cân cấp M thuộc danh mục phương tiện đo nhóm 2.',
  'No confirmed row of the group 2 list names weights of the M classes.',
);

export const uncertaintyTooLarge = text(
  'U (k = 2; với k lớn hơn 2 thì lấy nguyên U đã ghi) phải không quá 1/3 giới hạn sai số của quả cân (R 111-1, 5.2): cân lại bằng chuẩn hoặc cân có độ không đảm bảo nhỏ hơn.',
  'U (k = 2; with a larger k, U as stated) must be at most a third of the limit of the weight (R 111-1, 5.2): weigh it again with a better standard or balance.',
);

export const outsideSet = text(
  'Bộ quả cân đã khai không có quả này: sửa khối lượng hoặc ký hiệu (quả thứ hai cùng khối lượng mang dấu *), hoặc sửa thành phần bộ trong hồ sơ.',
  'The declared set has no such weight: correct its mass or marking (a second weight of one mass bears *), or the composition in the record of the set.',
);

export const smallestTooLarge = text(
  'Quả nhỏ nhất không được lớn hơn quả lớn nhất.',
  'The smallest weight cannot be larger than the largest.',
);

export const notComposition = text(
  'Không đọc được thành phần bộ. Ghi từng quả, cách nhau bằng dấu chấm phẩy, ví dụ: 200 g; 100 g; 20 g; 20 g*; 10 × 20 kg (tối đa 200 quả).',
  'The composition cannot be read. Name the weights with semicolons between them, such as: 200 g; 100 g; 20 g; 20 g*; 10 × 20 kg (at most 200).',
);

export const otherComposition = text(
  'Quả lớn nhất và quả nhỏ nhất trong thành phần bộ không đúng với khối lượng danh nghĩa đã khai.',
  'The largest and the smallest weight of the composition are not those that are declared.',
);

export function weighedTwice(count: number) {
  return count > 1
    ? text(
        `Bộ có ${count} quả như nhau: mỗi quả một dòng, mỗi dòng một ký hiệu riêng, không quá ${count} dòng.`,
        `The set has ${count} weights alike: one row for each, each with a marking of its own, at most ${count} rows.`,
      )
    : text(
        'Quả này đã có ở một dòng khác; bộ chỉ có một quả như vậy.',
        'This weight stands in another row already; the set has one such weight.',
      );
}

/** The whole declared set is weighed before it is certified. */
export function pieceMissing(missing: readonly Pieces[]) {
  const named = (language: 'vi' | 'en') => missing.map((each) => namedPieces(each, language)).join('; ');
  return text(
    `Chưa cân hết bộ đã khai (R 111-1, 5.1 xét từng quả). Còn thiếu: ${named('vi')}.`,
    `The declared set was not weighed whole (R 111-1, 5.1 judges each weight). Missing: ${named('en')}.`,
  );
}
