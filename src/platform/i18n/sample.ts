import { defineTexts, type Text } from './text';

/** The one word for what the sample generator made, wherever it stands: pages, papers, reports, files. */
export const sampleTexts = defineTexts({
  mark: { vi: 'Số liệu mẫu', en: 'Sample data' },
  explained: {
    vi: 'Số liệu mẫu: tính trên hồ sơ do chương trình sinh ra để dùng thử, không phải số liệu thật.',
    en: 'Sample data: counted on records that the program made for trial, not real figures.',
  },
});

/** What nobody entered prints so, and never as zero. */
export const noData: Text = { vi: 'chưa có số liệu', en: 'no data' };

/** Stands behind a figure that rests on a sample record, and leads to the sentence that says so. */
export const sampleSign = '(*)';
