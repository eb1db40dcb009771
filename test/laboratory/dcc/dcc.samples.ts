import type { DigitalCertificate } from '../../../src/laboratory/dcc';

const both = (vi: string, en: string) => [
  { lang: 'vi', text: vi },
  { lang: 'en', text: en },
];

/** A certificate with everything that the shape can hold. Say only what the test is about. */
export function sampleCertificate(overrides: Partial<DigitalCertificate> = {}): DigitalCertificate {
  return {
    uniqueId: 'TT-1/C26.00007',
    software: [{ name: 'Chuẩn Đo', release: 'v0.1.0' }],
    countryCode: 'VN',
    languages: ['vi', 'en'],
    mandatoryLanguages: ['vi'],
    identifications: [{ issuer: 'calibrationLaboratory', value: 'YC-12', name: both('Số yêu cầu', 'Order no.') }],
    receivedOn: '2026-11-10',
    performedFrom: '2026-11-12',
    performedUntil: '2026-11-13',
    performedAt: 'laboratory',
    issuedOn: '2026-11-16',
    replaces: { change: 'substituted', uniqueId: 'TT-1/C26.00003' },
    laboratory: {
      code: 'N 000',
      name: [{ text: 'Trung tâm Thử' }],
      countryCode: 'VN',
      address: 'Số 1 đường Mẫu & Thử',
    },
    customer: { name: [{ text: 'Công ty <Mẫu>' }], countryCode: 'VN', city: 'Đông Hà' },
    responsible: [
      { name: [{ text: 'Nguyễn Văn A' }], role: 'Giám đốc', isMain: true },
      { name: [{ text: 'Trần Thị B' }] },
    ],
    items: [
      {
        name: both('Quả cân 1 kg', 'Weight 1 kg'),
        description: both('Cấp F1', 'Class F1'),
        maker: 'Hãng M',
        model: 'F1-1',
        identifications: [
          { issuer: 'manufacturer', value: 'SN 77', name: both('Số chế tạo', 'Serial no.') },
          { issuer: 'owner', value: 'TS-9' },
        ],
      },
    ],
    statements: [
      {
        meaning: 'basic_conformity',
        norms: ['OIML R 111-1:2004'],
        references: ['5.2'],
        declaration: both('Quy tắc quyết định: chấp nhận đơn giản.', 'Decision rule: simple acceptance.'),
        verdict: 'pass',
      },
      { meaning: 'basic_recalibration', declaration: both('Có giá trị đến', 'Valid until'), date: '2027-11-30' },
    ],
    measurements: [
      {
        name: both('Khối lượng quy ước', 'Conventional mass'),
        methods: [{ name: both('So sánh ABBA', 'ABBA comparison'), norms: ['OIML R 111-1:2004'], references: ['C.4'] }],
        equipment: [
          {
            name: both('Quả cân E2', 'Weight E2'),
            identifications: [{ issuer: 'calibrationLaboratory', value: 'CH-01' }],
            certificate: {
              name: both('Giấy chứng nhận hiệu chuẩn', 'Calibration certificate'),
              number: 'V06.CN1.0001.26',
              algorithm: 'SHA-256',
              value: 'ab'.repeat(32),
            },
          },
        ],
        conditions: [
          {
            meaning: 'basic_temperature',
            name: both('Nhiệt độ', 'Temperature'),
            series: [{ name: both('Nhiệt độ', 'Temperature'), values: ['20.4'], units: ['Cel'] }],
          },
          {
            name: both('Tình trạng', 'Condition'),
            state: 'beforeAdjustment',
            series: [],
            words: both('Chưa hiệu chỉnh', 'Not adjusted'),
          },
        ],
        results: [
          {
            name: both('Kết quả', 'Results'),
            description: both('1: lần một; 2: lần hai', '1: first; 2: second'),
            series: [
              {
                meaning: 'basic_measurementError',
                name: both('Sai lệch', 'Deviation'),
                values: ['0.25', '-0.31'],
                units: ['mg'],
                uncertainty: {
                  values: ['0.12', '0.14'],
                  coverageFactors: ['2'],
                  coverageProbabilities: ['0.95'],
                  distribution: 'normal',
                },
                verdicts: ['pass', 'conditionalPass'],
                acceptance: { lower: ['-5', '-5'], upper: ['5', '5'] },
                state: 'beforeAdjustment',
              },
            ],
          },
          {
            name: both('Giá trị', 'Value'),
            series: [
              {
                meaning: 'basic_measuredValue',
                name: both('Khối lượng quy ước', 'Conventional mass'),
                values: ['1000.00025'],
                units: ['g'],
                uncertainty: { values: ['0.00012'], coverageFactors: ['2.05'], coverageProbabilities: ['0.9545'] },
                verdicts: ['pass'],
                state: 'beforeAdjustment',
              },
            ],
          },
        ],
      },
    ],
    ...overrides,
  };
}
