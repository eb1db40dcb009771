import { defineTexts, type Text } from '../../platform/i18n';
import { Layout, useWords } from '../../platform/web';
import { publicTexts } from './certificate.messages';

const texts = defineTexts({
  unproven: { vi: 'Giấy này không xác thực được.', en: 'This paper cannot be authenticated.' },
  why: {
    vi: 'Nội dung lưu trong sổ không khớp với nội dung đã niêm phong khi cấp giấy, hoặc giấy không do sổ này cấp.',
    en: 'What the registry holds does not agree with what was sealed when the paper was issued, or it was not issued here.',
  },
  what: {
    vi: 'Không dùng giấy này làm căn cứ. Hãy giữ lại giấy, không sửa chữa gì, và báo cho tổ chức ghi trên giấy và Sở Khoa học và Công nghệ để được xác minh.',
    en: 'Do not rely on it. Keep the paper as it is, and tell the body named on it and the Department of Science and Technology, who will look into it.',
  },
});

/** A paper behind a code that does not agree with its seals: nothing of it is told, since nothing of it is known. */
interface UnprovenFacts {
  readonly standing: 'unproven';
  readonly advice: readonly Text[];
}

export const unprovenFacts: UnprovenFacts = {
  standing: 'unproven',
  advice: [texts.unproven, texts.why, texts.what],
};

export function UnprovenPaperPage() {
  const t = useWords();
  return (
    <Layout title={t(publicTexts.title)}>
      <div class="alert alert-danger">
        <p class="h5 mb-1">{t(texts.unproven)}</p>
        <p class="mb-0">{t(texts.why)}</p>
      </div>
      <p>{t(texts.what)}</p>
    </Layout>
  );
}
