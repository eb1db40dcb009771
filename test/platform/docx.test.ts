import { administrativeDocx } from '../../src/platform/docx';
import { docxWords, unzip } from './docx.reader';
import { sampleReport } from './pdf.samples';

const read = async (overrides: Parameters<typeof sampleReport>[0] = {}) => {
  const bytes = await administrativeDocx(sampleReport(overrides));
  const files = unzip(bytes);
  return { files, body: files.get('word/document.xml') ?? '', words: docxWords(bytes) };
};

describe('a report as DOCX', () => {
  it('has the words of the report in order', async () => {
    const { words } = await read();
    const places = [
      'ỦY BAN NHÂN DÂN',
      'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      'CỘNG HÒA XÃ HỘI',
      'Số: 05/BC-SKHCN',
      'ngày 05 tháng 01 năm 2023',
      'BÁO CÁO',
      'Kính gửi: Bộ Khoa học',
      'I. Tình hình',
      'Cột đo xăng dầu',
      'Kinh phí\t25,616 tỷ đồng',
      'xem xét./.',
      'Nơi nhận:',
      '- Lưu: VT, TĐC.',
      'KT. GIÁM ĐỐC',
      'Lãnh đạo Sở 01',
    ].map((word) => words.indexOf(word));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('uses the styles of Word, so that it can be edited and navigated', async () => {
    const { files, body } = await read();
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'BodyText']) {
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
    }
    expect(files.get('word/styles.xml')).toContain('w:ascii="Times New Roman"');
    expect(files.get('word/styles.xml')).toContain('<w:lang w:val="vi-VN"/>');
    expect(body).toContain('<w:tblHeader/>');
  });

  it('has the margins of the decree and page numbers from the second page on', async () => {
    const { files, body } = await read();
    expect(body).toMatch(/<w:pgMar [^>]*w:left="1701"/);
    expect(body).toMatch(/<w:pgMar [^>]*w:right="850"/);
    expect(body).toContain('<w:titlePg/>');
    const headers = [...files].filter(([name]) => /^word\/header\d+\.xml$/.test(name)).map(([, header]) => header);
    expect(headers.filter((header) => header.includes('PAGE'))).toHaveLength(1);
    expect(headers).toHaveLength(2);
  });

  it('names its title and author, precomposed', async () => {
    const meta = {
      title: 'Báo cáo mẫu'.normalize('NFD'),
      author: 'Sở Khoa học'.normalize('NFD'),
      createdAt: new Date(),
    };
    const core = (await read({ meta })).files.get('docProps/core.xml');
    expect(core).toContain('<dc:title>Báo cáo mẫu</dc:title>');
    expect(core).toContain('<dc:creator>Sở Khoa học</dc:creator>');
  });

  it('lets no line end at a hyphen within the number of a document', async () => {
    const { body, words } = await read({
      blocks: [{ type: 'paragraph', text: 'Theo Nghị quyết số 99/2020/NQ-HĐND.' }],
    });
    expect(body).not.toContain('NQ-HĐND');
    expect(body).toContain('<w:noBreakHyphen/>');
    expect(words).toContain('Theo Nghị quyết số 99/2020/NQ-HĐND.');
    expect(words).toContain('Độc lập - Tự do - Hạnh phúc');
  });

  it('gives several addressees a line each', async () => {
    const { words } = await read({ addressee: ['Bộ Khoa học và Công nghệ', 'Ủy ban nhân dân tỉnh'] });
    expect(words).toContain('Kính gửi:\n- Bộ Khoa học và Công nghệ;\n- Ủy ban nhân dân tỉnh.');
  });
});

it('a text stored before the gate stood is a file that Word opens: nothing that XML forbids, bullets as bullets', async () => {
  const text = '\uF0B7 Đã xong\u0000\u000B\u202E ✓\uD83D\uFFFE';
  const { body } = await read({ blocks: [{ type: 'paragraph', text }] });
  expect(body).toContain('• Đã xong');
  expect(body).toContain('✓\uFFFD\uFFFD');
  for (const sign of ['\u0000', '\u000B', '\u202E', '\uFFFE']) expect(body).not.toContain(sign);
});
