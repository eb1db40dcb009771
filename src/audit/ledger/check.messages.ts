import { defineTexts } from '../../platform/i18n';

/** What the check finds bent, each sentence by the kind of finding. */
export const findingTexts = defineTexts({
  blockMissing: {
    vi: 'Chuỗi niêm phong thiếu khối {block}.',
    en: 'Block {block} is missing from the chain of seals.',
  },
  blockChanged: {
    vi: 'Khối niêm phong {block} đã bị sửa sau khi niêm phong.',
    en: 'Block {block} of the chain was changed after it was sealed.',
  },
  blockForeign: {
    vi: 'Khối niêm phong {block} không mang dấu của khóa nào của sổ này: chuỗi đã bị viết lại mà không có khóa, hoặc thiếu khóa cũ trong SEAL_KEY.',
    en: 'Block {block} bears the seal of no key of this registry: the chain was rewritten without the key, or an earlier key is missing from SEAL_KEY.',
  },
  blockUnlinked: {
    vi: 'Khối niêm phong {block} không nối với khối đứng trước.',
    en: 'Block {block} does not follow the block before it.',
  },
  entryChanged: {
    vi: 'Mục số {sequence} trong lịch sử của {subject} đã bị sửa.',
    en: 'Entry {sequence} in the history of {subject} was changed.',
  },
  entryForeign: {
    vi: 'Mục số {sequence} trong lịch sử của {subject} không mang dấu của khóa nào của sổ này: mục bị viết lại hoặc chèn vào mà không có khóa, hoặc thiếu khóa cũ trong SEAL_KEY.',
    en: 'Entry {sequence} in the history of {subject} bears the seal of no key of this registry: it was rewritten or inserted without the key, or an earlier key is missing from SEAL_KEY.',
  },
  entryRemoved: {
    vi: 'Mục số {sequence} trong lịch sử của {subject} đã bị xóa.',
    en: 'Entry {sequence} in the history of {subject} was removed.',
  },
  entryCutOff: {
    vi: 'Lịch sử của {subject} đã bị cắt cụt: mất mục số {sequence} ở cuối.',
    en: 'The history of {subject} was cut off at its end: entry {sequence} is gone.',
  },
  entryInserted: {
    vi: 'Mục số {sequence} trong lịch sử của {subject} đã bị chèn vào.',
    en: 'Entry {sequence} in the history of {subject} was inserted.',
  },
  entryRedacted: {
    vi: 'Mục số {sequence} trong lịch sử của {subject} đã bị xóa bớt nội dung mà không có quyết định nào ghi việc đó.',
    en: 'Values were taken out of entry {sequence} in the history of {subject}, and no decision tells of it.',
  },
  recordMoved: {
    vi: '{subject}: nội dung trong cơ sở dữ liệu khác với nội dung đã niêm phong ({fields}).',
    en: '{subject}: what the database holds differs from what was sealed ({fields}).',
  },
  recordDeleted: {
    vi: '{subject} đã bị xóa khỏi cơ sở dữ liệu.',
    en: '{subject} was deleted from the database.',
  },
  recordForged: {
    vi: '{subject} không do sổ này lập: không có mục nhật ký nào ghi việc lập hoặc cấp.',
    en: '{subject} was not made by this registry: no entry of the audit trail tells that it was made or issued.',
  },
  fileChanged: {
    vi: 'Tệp {name} ({subject}) đã bị sửa sau khi lưu.',
    en: 'The file {name} ({subject}) was changed after it was stored.',
  },
  fileMissing: {
    vi: 'Tệp {name} ({subject}) đã bị xóa.',
    en: 'The file {name} ({subject}) is gone.',
  },
  fileForeign: {
    vi: 'Tệp {name} không do sổ này lưu.',
    en: 'The file {name} was not stored by this registry.',
  },
  seriesGap: {
    vi: 'Dãy số {series} thiếu số {value}.',
    en: 'The number series {series} lacks number {value}.',
  },
  seriesMoved: {
    vi: 'Dãy số {series} đang ở số {value}, trong khi sổ đã cấp đến số {sealed}.',
    en: 'The number series {series} stands at {value}, while numbers up to {sealed} were given.',
  },
  chainShort: {
    vi: 'Chuỗi niêm phong dừng ở khối {last}, trong khi {by} ghi đã niêm phong đến khối {block}: phần cuối đã bị cắt, hoặc cơ sở dữ liệu được phục hồi từ bản sao cũ.',
    en: 'The chain ends at block {last}, while {by} knows of block {block}: its end was cut off, or the database was restored from an older copy.',
  },
  chainOther: {
    vi: 'Khối {block} khác với khối mà {by} ghi lại: chuỗi đã bị viết lại.',
    en: 'Block {block} differs from what {by} keeps of it: the chain was rewritten.',
  },
});

export const checkTexts = defineTexts({
  thisMachine: { vi: 'máy này', en: 'this machine' },
  dailySeal: { vi: 'niêm phong ngày {day}', en: 'the seal of {day}' },
  someRecord: { vi: 'Hồ sơ', en: 'Record' },
  unknownFields: { vi: 'không rõ mục nào', en: 'which fields is not known' },
  unreferenced: { vi: 'chưa hồ sơ nào dẫn tới', en: 'no record refers to it' },
});

export type FindingKind = keyof typeof findingTexts;
