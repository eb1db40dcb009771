import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { runInThread } from '../../src/platform/threads';
import {
  administrativeDocument,
  certificateDocument,
  DoesNotFitError,
  drawnApart,
  UndrawableCharacterError,
} from '../../src/platform/pdf';
import { pairHalves } from '../../src/platform/pdf/certificate.lines';
import { heldTogether } from '../../src/platform/pdf/office-name';
import { qrRuns } from '../../src/platform/pdf/qr';
import { columnWidths } from '../../src/platform/pdf/table';
import type { FontSubset } from '../../src/platform/pdf/font-subset';
import { faces, typefaces, type Typeface } from '../../src/platform/pdf/typefaces';
import { readPdf } from './pdf.reader';
import { sampleCertificate, sampleReport, sampleResults, sampleTable } from './pdf.samples';

const read = async (overrides: Parameters<typeof sampleCertificate>[0] = {}) =>
  readPdf(await certificateDocument(sampleCertificate(overrides)));

const spoken = (text: string) => text.replaceAll('|', ' ').replace(/ +/g, ' ');

describe('a certificate as PDF', () => {
  it('is one page whose words can be copied, in the order of the form', async () => {
    const { pages } = await read();
    const certificate = sampleCertificate();
    expect(pages).toHaveLength(1);
    let from = 0;
    const words = [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'GIẤY CHỨNG NHẬN KIỂM ĐỊNH',
      'VERIFICATION CERTIFICATE',
      ...certificate.lines.flatMap((line) => [line.label, line.value]),
      certificate.result.value,
      '30/11/2027',
      'Kiểm định viên 07',
      'Lãnh đạo Trung tâm 01',
      certificate.qr?.code ?? 'no code',
      'Trang 1/1',
    ];
    for (const word of words) {
      const at = spoken(pages[0]?.text ?? '').indexOf(word, from);
      expect([word, at >= from]).toEqual([word, true]);
      from = at;
    }
  });

  it('is the same bytes whatever was drawn before it: remembered words and lines change nothing', async () => {
    const drawn = () => certificateDocument(sampleCertificate({ results: sampleResults }));
    await certificateDocument(sampleCertificate({ number: 'Số: V26.00999', title: 'GIẤY KHÁC' }));
    await administrativeDocument(sampleReport());
    const after = [await drawn(), await drawn()].map((bytes) => bytes.toString('base64'));
    const file = join(__dirname, '../support/drawing.ts');
    const alone = Buffer.from(await runInThread<Uint8Array>({ file, work: 'drawAlone', given: [] })).toString('base64');
    expect(after.map((bytes) => bytes === alone)).toEqual([true, true]);
  });

  it('carries of each font what fontkit itself would write of it, to the byte', () => {
    for (const face of faces) {
      const font = typefaces()[face];
      const drawnOf = (subset: FontSubset) => {
        // Letters made of others, figures, and signs of their own.
        for (const glyph of font.glyphsForString('Đồng hồ nước ÂĂỄữẫ 0123 ½ ± µ Ω') as { id: number }[])
          subset.includeGlyph(glyph.id);
        return Buffer.from(subset.encode()).toString('base64');
      };
      const own = (Object.getPrototypeOf(font) as Pick<Typeface, 'createSubset'>).createSubset;
      expect([face, drawnOf(font.createSubset())]).toEqual([face, drawnOf(own.call(font))]);
    }
  });

  it('is the same bytes where it is one of many, drawn in a thread that is kept', async () => {
    const certificate = sampleCertificate({ results: sampleResults });
    const alone = await certificateDocument(certificate);
    // The thread begins meanwhile; the first are drawn here.
    let [turns, own] = [0, Infinity];
    while (own > 5 && turns < 400) {
      const before = performance.eventLoopUtilization();
      expect((await drawnApart(certificate)).equals(alone)).toBe(true);
      own = performance.eventLoopUtilization(before).active;
      await new Promise((resolve) => setTimeout(resolve, 50));
      turns += 1;
    }
    expect(own).toBeLessThanOrEqual(5);
    const lines = Array(60).fill({ label: 'Ghi chú', value: 'Giá trị dài. '.repeat(20) }) as typeof certificate.lines;
    await expect(drawnApart({ ...certificate, lines })).rejects.toThrow(DoesNotFitError);
  });

  it('is tagged, in Vietnamese, with title, author and day, as PDF/A-2a and PDF/UA-1', async () => {
    const { source, metadata } = await read();
    expect(source).toContain('/Lang (vi-VN)');
    expect(source).toContain('/Marked true');
    expect(source).toContain('/S /H1');
    expect(source).toContain('/DisplayDocTitle true');
    expect(source).toContain('(D:20261120023000Z)');
    expect(metadata).toContain('Giấy chứng nhận kiểm định V26.00123</rdf:li>');
    expect(metadata).toContain('<rdf:li>Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng</rdf:li>');
    expect(metadata).toMatch(/<pdfaid:part>2<[^]*<pdfaid:conformance>A</);
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('carries its fonts within it, and no other', async () => {
    const { source } = await read();
    const descriptors = source.split('\n').filter((line) => line.startsWith('/FontName'));
    expect(descriptors.map((line) => line.split('+')[1])).toEqual(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic']);
    expect(source.match(/\/FontFile2/g)).toHaveLength(3);
    expect(source).not.toContain('Helvetica');
  });

  it('has the same bytes for the same words and instant, whatever was drawn in between', async () => {
    const first = await certificateDocument(sampleCertificate());
    await administrativeDocument(sampleReport());
    const again = await certificateDocument(sampleCertificate());
    const later = sampleCertificate();
    later.meta = { ...later.meta, createdAt: new Date('2026-11-20T02:30:01Z') };
    expect(again.equals(first)).toBe(true);
    expect((await certificateDocument(later)).equals(first)).toBe(false);
  });

  it('draws decomposed letters as precomposed ones', async () => {
    const composed = await certificateDocument(sampleCertificate({ number: 'Số: Đồng hồ nước 07' }));
    const decomposed = await certificateDocument(sampleCertificate({ number: 'Số: Đồng hồ nước 07'.normalize('NFD') }));
    expect(decomposed.equals(composed)).toBe(true);
  });

  it('escapes its title in the metadata', async () => {
    const meta = { ...sampleCertificate().meta, title: 'Cân <A & B>' };
    expect((await read({ meta })).metadata).toContain('Cân &lt;A &amp; B&gt;');
  });

  it('draws the QR code as squares', async () => {
    const { size, runs } = qrRuns(sampleCertificate().qr?.url ?? '');
    const { pages, source } = await read();
    expect(runs.slice(0, 1)).toEqual([{ row: 0, column: 0, length: 7 }]);
    expect(runs.every((run) => run.column + run.length <= size)).toBe(true);
    expect((pages[0]?.operators.match(/ re$/gm) ?? []).length).toBeGreaterThanOrEqual(runs.length);
    expect(source).not.toContain('/Subtype /Image');
  });

  it('steps the type down when the values are long, and refuses below 9 pt', async () => {
    const long = { label: 'Ghi chú', value: 'Giá trị dài chiếm nhiều dòng của biểu mẫu. '.repeat(6) };
    const withLong = (count: number) =>
      read({ lines: [...sampleCertificate().lines, ...Array<typeof long>(count).fill(long)] });
    const smallLabelSize = async (count: number) => {
      const { pages } = await withLong(count);
      expect(pages).toHaveLength(1);
      return / (7.2|8.28|8.64) Tf/.exec(pages[0]?.operators ?? '')?.[1];
    };
    expect(await smallLabelSize(0)).toBe(String(12 * 0.72));
    expect(await smallLabelSize(1)).toBe(String(11.5 * 0.72));
    await expect(withLong(12)).rejects.toThrow(DoesNotFitError);
    await expect(withLong(12)).rejects.toThrow(/Giấy chứng nhận kiểm định Số \/ No\.: V26\.00123 does not fit/);
  });

  it('refuses a character that the font cannot draw rather than print a box', async () => {
    await expect(read({ number: 'Số: 検定' })).rejects.toThrow(UndrawableCharacterError);
    await expect(read({ number: 'Số: 検定' })).rejects.toThrow('U+691C');
  });

  it('puts the results on further pages, their head row on each', async () => {
    const rows = Array.from({ length: 90 }, (_, at) => [String(at + 1), '1,00', '1,00', '0', '± 25', 'Đạt']);
    const { pages } = await read({ results: { ...sampleResults, tables: [{ ...sampleTable, rows }] } });
    expect(pages).toHaveLength(4);
    for (const page of pages.slice(1)) expect(spoken(page.text)).toContain('Tải trọng (kg)');
    expect(spoken(pages[3]?.text ?? '')).toContain('Trang 4/4');
  });

  it('writes a watermark on every page', async () => {
    const { pages } = await read({ watermark: 'ĐÃ THU HỒI', results: sampleResults });
    expect(pages.map((page) => page.text.startsWith('ĐÃ THU HỒI'))).toEqual([true, true]);
  });

  it('sets two halves in a row on one line', () => {
    const half = { label: 'a', value: '1', half: true };
    const whole = { label: 'b', value: '2' };
    expect(pairHalves([half, half, half, whole, half]).map((row) => row.length)).toEqual([2, 1, 1, 1]);
  });
});

describe('the words and numbers of a PDF', () => {
  it('are not parted at the end of a line: names of offices by their words', () => {
    const held = (name: string) => heldTogether(name).replaceAll('\u00A0', '_');
    expect(held('Sở Khoa học và Công nghệ tỉnh Quảng Trị')).toBe('Sở_Khoa_học và Công_nghệ tỉnh Quảng_Trị');
    expect(held('Trung tâm Kỹ thuật Đo lường Quảng Trị')).toBe('Trung_tâm Kỹ_thuật Đo_lường Quảng_Trị');
    expect(held('UBND TỈNH QUẢNG TRỊ')).toBe('UBND TỈNH QUẢNG TRỊ');
  });

  it('end the lines of the head between the words of the name', async () => {
    const name = 'Trung tâm Nghiên cứu Ứng dụng Khoa học và Công nghệ';
    const { pages } = await read({ centre: { name, details: [] } });
    expect(pages[0]?.text).not.toMatch(/CÔNG ?\|NGHỆ|KHOA ?\|HỌC|ỨNG ?\|DỤNG/);
    expect(spoken(pages[0]?.text ?? '')).toContain('KHOA HỌC VÀ CÔNG NGHỆ');
  });

  it('keep a long number whole by widening its column, and break at a no-break space before cutting', async () => {
    const table = {
      columns: [
        { title: 'Điểm đo', share: 90 },
        { title: 'Khối lượng quy ước', share: 4, align: 'right' },
      ],
      rows: [['Quả cân', '19,9999985\u00A0kg']],
    } as const;
    const { pages } = await read({ results: { ...sampleResults, tables: [table] } });
    expect(pages[1]?.text).toContain('19,9999985 kg|');
  });

  it('balance the titles of columns, so that no line of them is a lone half of a word', async () => {
    const titles = ['Sai số cho phép\n(%)', 'Khối lượng quy ước\n(g)', 'Sai số\n(%)'];
    const columns = [{ title: 'a', share: 70 }, ...titles.map((title) => ({ title, share: 17 }))];
    const { pages } = await read({ results: { ...sampleResults, tables: [{ columns, rows: [] }] } });
    const lines = pages[1]?.lines.map((line) => line.trim());
    expect(lines).toEqual(expect.arrayContaining(['Sai số', 'cho phép', 'Khối lượng', 'quy ước']));
  });

  it('give a column what cannot be broken in it, and share the rest', () => {
    const columns = [
      { title: 'a', share: 1 },
      { title: 'b', share: 1 },
      { title: 'c', share: 2 },
    ];
    expect(columnWidths({ columns }, 100, [10, 10, 10])).toEqual([25, 25, 50]);
    expect(columnWidths({ columns }, 100, [40, 10, 10])).toEqual([40, 20, 40]);
    expect(columnWidths({ columns }, 100, [90, 90, 10])).toEqual([25, 25, 50]);
  });
});
