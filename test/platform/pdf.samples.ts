import type { AdministrativeDocument, CertificateDocument, Table } from '../../src/platform/pdf';

/** A made-up report of two pages; say only what the test is about. */
export function sampleReport(overrides: Partial<AdministrativeDocument> = {}): AdministrativeDocument {
  return {
    language: 'vi',
    issuer: { superior: 'Ủy ban nhân dân tỉnh Quảng Trị', name: 'Sở Khoa học và Công nghệ' },
    number: 5,
    symbol: 'BC-SKHCN',
    place: 'Quảng Trị',
    signedOn: '2023-01-05',
    kind: 'BÁO CÁO',
    summary: 'Kết quả hoạt động đo lường phục vụ doanh nghiệp trên địa bàn tỉnh năm 2022 và phương hướng năm 2023',
    addressee: ['Bộ Khoa học và Công nghệ'],
    blocks: sampleBlocks,
    closing: 'Trên đây là báo cáo mẫu của Sở Khoa học và Công nghệ, kính gửi quý cơ quan xem xét.',
    recipients: ['Như trên', 'Ủy ban nhân dân tỉnh (để báo cáo)', 'Giám đốc, các Phó Giám đốc', 'Lưu: VT, TĐC'],
    signature: { authority: ['KT. Giám đốc', 'Phó Giám đốc'], name: 'Lãnh đạo Sở 01' },
    meta: { title: 'Báo cáo mẫu', author: 'Sở Khoa học và Công nghệ', createdAt: new Date('2023-01-05T03:00:00Z') },
    ...overrides,
  };
}

const long =
  'Trong năm, các tổ chức kiểm định được chỉ định trên địa bàn đã tiếp nhận, kiểm định và cấp giấy chứng nhận cho ' +
  'cân thông dụng, quả cân và đồng hồ đo nước lạnh theo Thông tư số 07/2019/TT-BKHCN; số phương tiện đo quá hạn ' +
  'giảm rõ rệt nhờ việc nhắc hạn trước sáu mươi, ba mươi và bảy ngày tới từng cơ sở sử dụng.';

const sampleBlocks: AdministrativeDocument['blocks'] = [
  { type: 'paragraph', text: `Thực hiện chế độ báo cáo hằng năm, Sở báo cáo như sau. ${long}` },
  { type: 'heading', level: 1, text: 'I. Tình hình triển khai và kết quả thực hiện' },
  { type: 'heading', level: 2, text: '1. Công tác chỉ đạo, điều hành, kiểm tra, giám sát' },
  { type: 'heading', level: 4, text: 'a) Xây dựng văn bản quản lý, điều hành:' },
  { type: 'paragraph', text: long },
  { type: 'bullet', text: `Ban hành kế hoạch hằng năm. ${long}` },
  { type: 'bullet', text: 'Tổ chức hai lớp tập huấn cho cơ sở sử dụng phương tiện đo.' },
  { type: 'bullet', text: 'Công khai danh mục tổ chức kiểm định được chỉ định trên cổng thông tin của tỉnh.' },
  { type: 'heading', level: 2, text: '2. Kết quả thực hiện các nhiệm vụ' },
  { type: 'heading', level: 3, text: '2.1. Số liệu kiểm định' },
  {
    type: 'table',
    caption: 'Bảng 1. Số phương tiện đo đã kiểm định theo loại',
    columns: [
      { title: 'TT', share: 6, align: 'center' },
      { title: 'Loại phương tiện đo', share: 44 },
      { title: 'Trong năm', share: 16, align: 'right' },
      { title: 'Lũy kế', share: 16, align: 'right' },
      { title: 'Không đạt', share: 16, align: 'right' },
    ],
    rows: [
      ['1', 'Cân đồng hồ lò xo', '1.240', '5.310', '18'],
      [
        '2',
        'Cân bàn, cân đĩa, cân treo dọc thép - lá đề và các loại cân thông dụng khác tại chợ',
        '862',
        '3.977',
        '41',
      ],
      ['3', 'Quả cân cấp chính xác M1 và M2', '310', '1.204', '2'],
      ['4', 'Đồng hồ đo nước lạnh có cơ cấu điện tử', '2.115', '9.860', '97'],
      ['5', 'Cột đo xăng dầu', '418', '1.662', '5'],
      ['6', 'Công tơ điện xoay chiều 1 pha', '4.520', '18.034', '126'],
    ],
  },
  { type: 'paragraph', text: long },
  { type: 'heading', level: 3, text: '2.2. Truyền thông và đào tạo' },
  {
    type: 'figureList',
    figures: [
      { label: 'Số bài viết đã đăng trên báo và cổng thông tin', value: '04 bài' },
      {
        label: 'Số lớp tập huấn về quản lý đo lường cho doanh nghiệp và cơ sở kinh doanh trên địa bàn các xã, phường',
        value: '02 lớp',
      },
      { label: 'Kinh phí', value: '25,616 tỷ đồng' },
    ],
  },
  { type: 'heading', level: 1, text: 'II. Tồn tại, vướng mắc' },
  { type: 'paragraph', text: long },
  { type: 'paragraph', text: long },
  { type: 'heading', level: 1, text: 'III. Đề xuất, kiến nghị' },
  { type: 'paragraph', text: long },
];

/** A made-up certificate with every part the form has; say only what the test is about. */
export function sampleCertificate(overrides: Partial<CertificateDocument> = {}): CertificateDocument {
  return {
    language: 'vi',
    centre: {
      superior: 'Sở Khoa học và Công nghệ',
      name: 'Trung tâm Kỹ thuật\nTiêu chuẩn Đo lường Chất lượng',
      details: ['Số 00 đường Mẫu, phường Mẫu, tỉnh Quảng Trị', 'Quyết định chỉ định số 000/QĐ-TĐC · Mã N000'],
    },
    title: 'Giấy chứng nhận kiểm định',
    titleEn: 'Verification certificate',
    number: 'Số / No.: V26.00123',
    lines: sampleLines,
    result: { label: 'Kết luận', labelEn: 'Conclusion', value: 'ĐẠT YÊU CẦU KỸ THUẬT ĐO LƯỜNG' },
    validUntil: { label: 'Có giá trị đến', labelEn: 'Valid until', value: '30/11/2027' },
    qr: {
      url: 'https://chuan-do.example/v/7Q2M-9KXD-4T',
      caption: 'Quét mã để xem giấy chứng nhận còn hiệu lực hay không, hoặc nhập mã tra cứu:',
      code: '7Q2M-9KXD-4T',
    },
    signatures: [
      { authority: ['KIỂM ĐỊNH VIÊN'], note: 'Verifier', name: 'Kiểm định viên 07', detail: 'Thẻ số: 0007' },
      {
        placeAndDay: 'Quảng Trị, ngày 20 tháng 11 năm 2026',
        authority: ['GIÁM ĐỐC'],
        note: 'Head of centre',
        name: 'Lãnh đạo Trung tâm 01',
      },
    ],
    notes: [
      'Mẫu: chưa xác nhận. Giấy chứng nhận chỉ có giá trị với phương tiện đo nêu trên khi còn nguyên dấu, tem kiểm định.',
    ],
    meta: {
      title: 'Giấy chứng nhận kiểm định V26.00123',
      author: 'Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng',
      createdAt: new Date('2026-11-20T02:30:00Z'),
    },
    ...overrides,
  };
}

const sampleLines: CertificateDocument['lines'] = [
  { label: 'Tên phương tiện đo', labelEn: 'Measuring instrument', value: 'Cân bàn điện tử' },
  { label: 'Kiểu', labelEn: 'Type', value: 'XK3190-A12E', half: true },
  { label: 'Số sản xuất', labelEn: 'Serial number', value: 'SN-2021-004517', half: true },
  { label: 'Cơ sở sản xuất', labelEn: 'Manufacturer', value: 'Công ty Mẫu 03', half: true },
  { label: 'Năm sản xuất', labelEn: 'Year', value: '2021', half: true },
  {
    label: 'Đặc trưng kỹ thuật đo lường',
    labelEn: 'Metrological characteristics',
    value: 'Max = 150 kg; Min = 1 kg; e = d = 50 g; cấp chính xác III',
  },
  { label: 'Cơ sở sử dụng', labelEn: 'User', value: 'Hợp tác xã dịch vụ nông nghiệp tổng hợp Mẫu 12' },
  { label: 'Nơi sử dụng', labelEn: 'Place of use', value: 'Kho thu mua nông sản, thôn Mẫu, xã Mẫu, tỉnh Quảng Trị' },
  { label: 'Phương pháp thực hiện', labelEn: 'Method', value: 'ĐLVN 13:2009' },
  {
    label: 'Chuẩn đo lường sử dụng',
    labelEn: 'Standards used',
    value: 'Bộ quả cân cấp chính xác M1, 1 g ÷ 20 kg, số KĐ-017, giấy chứng nhận đến 31/03/2027',
  },
  { label: 'Chế độ kiểm định', labelEn: 'Kind of verification', value: 'Định kỳ', half: true },
  { label: 'Số tem kiểm định', labelEn: 'Stamp', value: '26V00123', half: true },
];

export const sampleTable = {
  caption: 'Sai số theo tải',
  columns: [
    { title: 'TT', share: 8, align: 'center' },
    { title: 'Tải trọng (kg)', share: 20, align: 'right' },
    { title: 'Chỉ thị (kg)', share: 20, align: 'right' },
    { title: 'Sai số (g)', share: 18, align: 'right' },
    { title: 'Sai số cho phép (g)', share: 18, align: 'right' },
    { title: 'Đánh giá', share: 16, align: 'center' },
  ],
  rows: ['1,00', '25,00', '50,00', '75,00', '100,00', '150,00'].map((load, at) => [
    String(at + 1),
    load,
    load,
    '0',
    at < 2 ? '± 25' : at < 5 ? '± 50' : '± 75',
    'Đạt',
  ]),
} as const satisfies Table;

export const sampleResults = {
  caption: 'KẾT QUẢ KIỂM ĐỊNH (kèm theo Giấy chứng nhận số V26.00123)',
  tables: [sampleTable],
  notes: ['Căn cứ của sai số cho phép: OIML R 76-1:2006, 3.5.1, bảng 6.'],
  parts: [{ title: 'Chuẩn đo lường đã sử dụng', paragraphs: ['Bộ quả cân Mẫu 01', 'Bộ quả cân Mẫu 02'] }],
  end: '––– Hết –––',
} as const satisfies CertificateDocument['results'];
