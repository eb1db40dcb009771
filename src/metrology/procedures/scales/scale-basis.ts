import { weighingTestSources } from '../../limits';
import { text, type BilingualText } from '../../text';
import type { Basis } from '../procedure-description';

/** What a procedure of scales rests on: its own document, what else was read for it, and the rules of R 76 that it tries. */
export function basisOf(
  documentNumber: string,
  tests: readonly string[],
  own: readonly Basis[] = [],
): readonly Basis[] {
  return [
    {
      document: documentNumber,
      edition: documentNumber.split(':')[1] ?? null,
      clause: null,
      confidence: 'unconfirmed',
      note: text(
        `Áp dụng OIML R 76-1; chưa đối chiếu văn bản ${documentNumber}. Mọi chế độ kiểm định đều xét theo giới hạn khi kiểm định (chặt hơn giới hạn trong sử dụng).`,
        `OIML R 76-1 is applied; the text of ${documentNumber} was not read. Every mode is judged by the limits of verification, which are tighter than those in service.`,
      ),
    },
    ...own,
    {
      document: 'OIML R 76-1',
      edition: '2006',
      clause: 'A.4.4.3',
      confidence: 'unconfirmed',
      note: text(
        'E = I + ½d − ΔL − L; Ec = E − E0 (bắt buộc khử sai số làm tròn: đã đọc; công thức: chưa đối chiếu).',
        'E = I + ½d − ΔL − L; Ec = E − E0 (the duty to remove the rounding error was read; the formula was not).',
      ),
    },
    ...weighingTestSources
      .filter(({ clause }) => clause && tests.includes(clause))
      .map((source) => ({ ...source, note: testNotes[source.clause ?? ''] ?? untold })),
  ];
}

const untold = text('Chưa đối chiếu.', 'Not read.');

/** What each rule of the tests says; the clauses were not read. */
const testNotes: Readonly<Record<string, BilingualText>> = {
  '3.5.3.2': text(
    'Hiện số với d > 0,2 e phải khử sai số làm tròn (nghĩa vụ: đã đọc; mức 0,2 e: chưa đối chiếu).',
    'A digital indication with d > 0.2 e is freed of rounding (the duty was read, the 0.2 e was not).',
  ),
  'A.4.4.1': text(
    'Ít nhất 5 tải, gồm 0, Min, các tải đổi giới hạn và Max; tăng rồi giảm về 0; “gần” là ± 10 % (quy ước của sổ đăng ký).',
    'At least 5 loads with zero, Min, those where the limit changes and Max; up, then down to zero; “near” is ± 10 % (the registry’s own).',
  ),
  'A.4.10': text(
    'Độ lặp lại gần 0,8 Max: 3 lần (cấp III, IIII), 6 lần (cấp I, II).',
    'Repeatability near 0.8 Max: 3 times (classes III, IIII), 6 times (classes I, II).',
  ),
  'A.4.7': text(
    'Tải lệch tâm gần Max/3, hoặc Max/(n − 1) khi có n > 4 điểm đỡ.',
    'Eccentric load near Max/3, or Max/(n − 1) for n > 4 supports.',
  ),
  'A.4.7.4': text(
    'Xe chạy qua: không quá 0,8 Max, ba vị trí (đầu, giữa, cuối) theo mỗi chiều; không nhẹ hơn tải lệch tâm đặt tĩnh (quy ước của sổ đăng ký).',
    'A rolling load of at most 0.8 Max at three places in each direction; no lighter than the static eccentric load (the registry’s own).',
  ),
  '3.7.3': text(
    'Tải thay thế: quả cân chuẩn ít nhất Max/2; độ lặp lại không quá 0,3 e thì Max/3, không quá 0,2 e thì Max/5.',
    'Substitution: standard weights of at least Max/2; Max/3 where repeatability errs by at most 0.3 e, Max/5 by at most 0.2 e.',
  ),
  '3.8.2.1, A.4.8.1': text(
    'Chỉ thị kim: thêm khối lượng bằng giới hạn thì kim dịch ít nhất 0,7 khối lượng ấy (đọc ở bản chép không chính thức).',
    'A pointer moves by at least 0.7 of an added mass equal to the limit (read in an unofficial copy).',
  ),
};
