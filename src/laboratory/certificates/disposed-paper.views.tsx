import { defineTexts, type Day } from '../../platform/i18n';
import { Facts, Layout, useWords } from '../../platform/web';
import { certificateTexts, publicTexts } from './certificate.messages';

/** What is left of a paper that was disposed of, as anybody may see it who holds it. */
export interface DisposedPaperFacts {
  readonly number: string;
  /** The day from which its term counted. */
  readonly day: Day;
  /** The decision, in its own words. */
  readonly decision: string;
  readonly disposedOn: Day;
}

/** Finds the trace of a paper by its public code, or by its number and check characters. */
export type FindDisposedPaper = (
  by: { readonly publicCode: string } | { readonly number: string; readonly checkCharacters: string },
) => Promise<DisposedPaperFacts | undefined>;

const texts = defineTexts({
  disposed: {
    vi: 'Hồ sơ của giấy này đã lưu đủ thời hạn và đã tiêu hủy theo quyết định {decision} ngày {day}.',
    en: 'The file of this paper was kept for its whole term and disposed of by decision {decision} on {day}.',
  },
  what: {
    vi: 'Sổ không còn giữ nội dung của giấy, nên không xác nhận được điều ghi trên giấy. Giấy này không còn là căn cứ sử dụng phương tiện đo.',
    en: 'The registry no longer holds what the paper said and cannot confirm it. It is no longer a ground for using the instrument.',
  },
  day: { vi: 'Cấp hoặc kết luận ngày', en: 'Issued or concluded on' },
  decision: { vi: 'Quyết định tiêu hủy', en: 'Decision of disposal' },
});

export function DisposedPaperPage({ facts: { number, day, decision, disposedOn } }: { facts: DisposedPaperFacts }) {
  const t = useWords();
  return (
    <Layout title={t(publicTexts.title)}>
      <div class="alert alert-danger">
        <p class="h5 mb-1">{t(texts.disposed, { decision, day: t.day(disposedOn) })}</p>
        <p class="mb-0">{t(texts.what)}</p>
      </div>
      <Facts
        facts={[
          { label: certificateTexts.number, value: number },
          { label: texts.day, value: t.day(day) },
          { label: texts.decision, value: decision },
        ]}
      />
    </Layout>
  );
}
