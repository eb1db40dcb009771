import { Types } from 'mongoose';
import { openingKey } from '../../../src/department/reports/report.outline';
import { proposedOpening, reportYears } from '../../../src/department/reports/report.rules';
import { letterheadOf } from '../../../src/register/installation';
import { seededReport } from '../../../src/seed/installation';

const project =
  'Tăng cường, đổi mới hoạt động đo lường hỗ trợ doanh nghiệp Việt Nam nâng cao năng lực cạnh tranh và hội nhập quốc tế giai đoạn đến năm 2025, định hướng đến năm 2030';

const sample = new Map(seededReport.narratives.map(({ section, text }) => [section, text]));
const letterhead = letterheadOf({
  key: 'installation',
  provinceKind: 'province',
  province: 'Lâm Đồng',
  departmentId: new Types.ObjectId(),
});

describe('the words of the sample report', () => {
  it.each([
    [openingKey, 'yêu cầu của Bộ Khoa học và Công nghệ', 'đề nghị'],
    ['I.1.a', 'tham mưu', 'bố trí nguồn lực'],
    ['I.1.a', 'được giao chủ trì', 'đầu mối'],
    ['I.1.b', 'Mục đích là đánh giá năng lực', 'Kết quả cho biết'],
    ['I.2.1', 'thực hiện chuẩn hóa', 'đã được chuẩn hóa'],
    ['I.2.3', 'được chỉ đạo phối hợp', 'đã trang bị'],
    ['I.2.4', 'theo quy định của Bộ', 'theo hướng dẫn'],
    ['II.2', 'gặp nhiều khó khăn', 'bị chậm'],
    ['III.2', 'xây dựng mô hình', 'hoàn thành mô hình'],
    ['IV', 'đề nghị Bộ', 'kiến nghị'],
  ])('of %s weigh what the source weighs: “%s”, not “%s”', (key, weight, other) => {
    expect(sample.get(key)).toContain(weight);
    expect(sample.get(key)).not.toContain(other);
  });

  it('name the project in full before they call it Đề án 996, in every year', () => {
    for (const year of reportYears('2026-11-20', 2020)) {
      const opening = proposedOpening(letterhead, year);
      expect(opening.vi).toContain(`“${project}” (sau đây gọi là Đề án 996)`);
      expect(opening.vi.indexOf('996')).toBeGreaterThan(opening.vi.indexOf(project));
      expect([opening.en.includes('to 2025 with orientation to 2030'), opening.en.includes('{')]).toEqual([
        true,
        false,
      ]);
    }
  });
});
