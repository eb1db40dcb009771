import {
  addresseeLines,
  administrativeDocument,
  numberLine,
  placeAndDayLine,
  recipientLines,
  withEndMark,
  type Block,
} from '../../src/platform/pdf';
import { headingTags } from '../../src/platform/pdf/administrative.body';
import { linesBeforeBreak } from '../../src/platform/pdf/flow';
import { readPdf } from './pdf.reader';
import { sampleReport } from './pdf.samples';

const read = async (overrides: Parameters<typeof sampleReport>[0] = {}) =>
  readPdf(await administrativeDocument(sampleReport(overrides)));

const spoken = (text: string | undefined) => (text ?? '').replaceAll('|', ' ').replace(/ +/g, ' ');
const filler: Block = {
  type: 'paragraph',
  text: 'Câu chữ lấp đầy trang giấy để phần sau rơi vào chỗ ngắt trang. '.repeat(2),
};

describe('the fixed words of Nghị định 30/2020/NĐ-CP', () => {
  it('gives numbers under ten, days under ten and the first two months a zero', () => {
    const lines = (number: number, signedOn: string) => {
      const doc = sampleReport({ number, signedOn });
      return [numberLine(doc), placeAndDayLine(doc)];
    };
    expect(lines(5, '2023-01-05')).toEqual(['Số: 05/BC-SKHCN', 'Quảng Trị, ngày 05 tháng 01 năm 2023']);
    expect(lines(128, '2026-03-20')).toEqual(['Số: 128/BC-SKHCN', 'Quảng Trị, ngày 20 tháng 3 năm 2026']);
    expect(lines(1, '2026-12-31')[1]).toBe('Quảng Trị, ngày 31 tháng 12 năm 2026');
  });

  it('leaves gaps for a number and a day not yet given', () => {
    const doc = sampleReport({ number: null, signedOn: null });
    expect(numberLine(doc)).toMatch(/^Số: \u00A0+\/BC-SKHCN$/);
    expect(placeAndDayLine(doc)).toMatch(/^Quảng Trị, ngày\u00A0+tháng\u00A0+năm\u00A0+$/);
  });

  it('ends lists and the last sentence as the decree asks', () => {
    expect(recipientLines(['Như trên', 'Lưu: VT.'])).toEqual(['- Như trên;', '- Lưu: VT.']);
    expect(addresseeLines(['Bộ A'])).toEqual(['Bộ A']);
    expect(addresseeLines(['Bộ A', 'Bộ B'])).toEqual(['- Bộ A;', '- Bộ B.']);
    expect(withEndMark('Kính gửi quý cơ quan.')).toBe('Kính gửi quý cơ quan./.');
    expect(withEndMark('Kính gửi quý cơ quan./.')).toBe('Kính gửi quý cơ quan./.');
  });
});

describe('a report as PDF', () => {
  it('has the elements of the form in order', async () => {
    const text = spoken((await read()).pages.map((page) => page.text).join(' '));
    const words = [
      'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/BC-SKHCN',
      'BÁO CÁO',
      'Kính gửi: Bộ',
      'I. TÌNH HÌNH',
      'Cột đo xăng dầu',
      'xem xét./.',
      'Nơi nhận:',
      'KT. GIÁM ĐỐC',
      'Lãnh đạo Sở 01',
    ];
    const places = words.map((word) => text.indexOf(word));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('numbers its pages from the second on', async () => {
    const { pages } = await read();
    expect(pages.map((page) => page.text.split('|')[0]?.trim())).toEqual(['ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ', '2', '3']);
  });

  it('has the same bytes for the same words and instant', async () => {
    const [first, again] = [await administrativeDocument(sampleReport()), await administrativeDocument(sampleReport())];
    expect(again.equals(first)).toBe(true);
  });

  it('is tagged with headings, lists and table heads', async () => {
    const { source } = await read();
    for (const tag of ['/S /H1', '/S /H2', '/S /H3', '/S /L', '/S /LI', '/S /Table', '/S /TH', '/Scope /Column']) {
      expect(source).toContain(tag);
    }
  });

  it('never leaves a heading at the foot of a page', async () => {
    const heading: Block = { type: 'heading', level: 2, text: '2. Đề mục' };
    for (const count of [9, 10, 11, 12, 13]) {
      const { pages } = await read({
        blocks: [...Array<Block>(count).fill(filler), heading, { ...filler, text: 'Ngay dưới đề mục.' }],
      });
      const page = pages.find(({ text }) => spoken(text).includes('2. Đề mục'));
      expect(spoken(page?.text)).toContain('Ngay dưới đề mục.');
    }
  });

  it('never leaves a signature alone on a page', async () => {
    for (const count of [8, 9, 10, 11, 12]) {
      const { pages } = await read({ blocks: Array<Block>(count).fill(filler) });
      expect(spoken(pages.at(-1)?.text)).toMatch(/Trên đây là báo cáo mẫu.*Lãnh đạo Sở 01/);
    }
  });

  it('repeats the head of a table on each page and goes on with a row taller than a page', async () => {
    const columns = [
      { title: 'Nội dung', share: 1 },
      { title: 'Ghi chú', share: 3 },
    ];
    const { pages } = await read({
      blocks: [
        {
          type: 'table',
          columns,
          rows: [
            ['a', 'rất dài '.repeat(1500)],
            ['b', 'hết'],
          ],
        },
      ],
    });
    const withHead = pages.filter((page) => spoken(page.text).includes('Nội dung Ghi chú'));
    expect(withHead.length).toBeGreaterThan(2);
    expect(spoken(withHead.at(-1)?.text)).toContain('b hết');
  });
});

describe('breaking a paragraph over pages', () => {
  it.each([
    [5, 9, 5],
    [5, 5, 5],
    [5, 4, 3],
    [5, 3, 3],
    [5, 1, 0],
    [3, 2, 0],
    [2, 1, 0],
  ])('of %i lines with room for %i keeps %i', (total, room, kept) => {
    expect(linesBeforeBreak(total, room)).toBe(kept);
  });

  it('tags headings without skipping a rank', () => {
    const levels = [1, 2, 4, 2, 3, 4, 1, 4] as const;
    const tags = headingTags(levels.map((level): Block => ({ type: 'heading', level, text: 'x' })));
    expect(tags).toEqual(['H2', 'H3', 'H4', 'H3', 'H4', 'H5', 'H2', 'H3']);
  });
});

describe('a text stored before the gate stood', () => {
  it('prints: the bullet of Word as a bullet, nothing hidden, and a sign without a shape is seen to be lost', async () => {
    const text = '\uF0B7 Đã xong\u0000\u202E ✓ cấp Ⅲ\uD83D';
    const pdf = await read({ blocks: [{ type: 'paragraph', text }] });
    expect(spoken(pdf.pages.map((page) => page.text).join(' '))).toContain('• Đã xong \uFFFD cấp \uFFFD\uFFFD');
  });
});
