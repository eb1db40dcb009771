import { defineTexts, fill, type Text } from '../../platform/i18n';
import { paperTexts } from './paper.messages';
import type { Verification } from './verification.model';
import { kindsOfWork, type Verdict } from './work-kinds';

const texts = defineTexts({
  notAsked: {
    vi: 'Kết quả và độ không đảm bảo đo ở trang sau; không kết luận phù hợp hay không phù hợp.',
    en: 'Results and uncertainties overleaf; no statement of conformity.',
  },
  conforms: { vi: 'Phù hợp với {requirement}', en: 'Conforms to {requirement}' },
  doesNotConform: { vi: 'Không phù hợp với {requirement}', en: 'Does not conform to {requirement}' },
  inWords: { vi: '{conclusion} (theo {requirement})', en: '{conclusion} (against {requirement})' },
  withVerdict: {
    vi: '{verdict}: {conclusion} (theo {requirement})',
    en: '{verdict}: {conclusion} (against {requirement})',
  },
});

type Concluded = Pick<Verification, 'kind' | 'passed' | 'verdict' | 'requirement' | 'conclusion'>;

/** What the work ends in, as its papers say it. */
export function conclusionText(work: Concluded): Text {
  return inWords[kindsOfWork[work.kind].verdict](work);
}

const inWords: Readonly<Record<Verdict, (work: Concluded) => Text>> = {
  judged: ({ passed }) => (passed ? paperTexts.passed : paperTexts.failed),
  agreed: ({ verdict, requirement = '' }) => {
    if (!verdict) return texts.notAsked;
    return fill(verdict === 'pass' ? texts.conforms : texts.doesNotConform, { requirement });
  },
  stated: ({ verdict, requirement = '', conclusion = '' }) => {
    const values = { requirement, conclusion: conclusion.replace(/[.\s]+$/, '') };
    if (!verdict) return fill(texts.inWords, values);
    return fill(texts.withVerdict, { ...values, verdict: paperTexts[verdict] });
  },
};
