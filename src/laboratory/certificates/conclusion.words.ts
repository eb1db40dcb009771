import type { Verdict as Decided } from '../../metrology';
import { defineTexts, fill, type Text } from '../../platform/i18n';
import { agreedDecision } from './decided-work';
import { verdictText } from './decision.words';
import { paperTexts } from './paper.messages';
import type { Verification } from './verification.model';
import { kindsOfWork, type Verdict } from './work-kinds';

const texts = defineTexts({
  notAsked: { vi: 'Không kết luận phù hợp hay không phù hợp.', en: 'No statement of conformity.' },
  overleaf: {
    vi: 'Kết quả và độ không đảm bảo đo ở trang sau; không kết luận phù hợp hay không phù hợp.',
    en: 'Results and uncertainties overleaf; no statement of conformity.',
  },
  conforms: { vi: 'Phù hợp với {requirement}', en: 'Conforms to {requirement}' },
  doesNotConform: { vi: 'Không phù hợp với {requirement}', en: 'Does not conform to {requirement}' },
  conformsConditionally: {
    vi: 'Phù hợp có điều kiện với {requirement}',
    en: 'Conforms under conditions to {requirement}',
  },
  doesNotConformConditionally: {
    vi: 'Không phù hợp có điều kiện với {requirement}',
    en: 'Does not conform under conditions to {requirement}',
  },
  notDecided: {
    vi: 'Không kết luận theo {requirement}: độ không đảm bảo đo lớn hơn mức quy tắc cho phép',
    en: 'Not decided against {requirement}: the uncertainty is larger than the rule permits',
  },
  inWords: { vi: '{conclusion} (theo {requirement})', en: '{conclusion} (against {requirement})' },
  withVerdict: {
    vi: '{verdict}: {conclusion} (theo {requirement})',
    en: '{verdict}: {conclusion} (against {requirement})',
  },
});

export type Concluded = Pick<
  Verification,
  'kind' | 'passed' | 'verdict' | 'requirement' | 'conclusion' | 'evaluation' | 'asLeft'
>;

/** What the work ends in. */
export function conclusionText(work: Concluded): Text {
  return inWords[kindsOfWork[work.kind].verdict](work);
}

/** The same on paper, whose first page leads to the next. */
export function conclusionOnPaper(work: Concluded): Text {
  const said = conclusionText(work);
  return said === texts.notAsked ? texts.overleaf : said;
}

const byRule: Readonly<Record<Decided | 'undecided', Text>> = {
  pass: texts.conforms,
  conditionalPass: texts.conformsConditionally,
  conditionalFail: texts.doesNotConformConditionally,
  fail: texts.doesNotConform,
  undecided: texts.notDecided,
};

const inWords: Readonly<Record<Verdict, (work: Concluded) => Text>> = {
  judged: ({ passed }) => (passed ? paperTexts.passed : paperTexts.failed),
  agreed: (work) => {
    const { verdict, requirement = '' } = work;
    const decision = agreedDecision(work);
    if (decision) return fill(byRule[decision.verdict ?? 'undecided'], { requirement });
    if (!verdict) return texts.notAsked;
    return fill(verdict === 'pass' ? texts.conforms : texts.doesNotConform, { requirement });
  },
  stated: (work) => {
    const { verdict, requirement = '', conclusion = '' } = work;
    const decision = agreedDecision(work);
    const values = { requirement, conclusion: conclusion.replace(/[.\s]+$/, '') };
    if (decision) return fill(texts.withVerdict, { ...values, verdict: verdictText(decision.verdict) });
    if (!verdict) return fill(texts.inWords, values);
    return fill(texts.withVerdict, { ...values, verdict: paperTexts[verdict] });
  },
};
