import { verificationModeNames } from '../centres';
import type { DigitalCertificate } from '../dcc';
import { describedBy } from '../../metrology';
import { fill, formatDay, verbatim, type Text } from '../../platform/i18n';
import { publicAddress } from './certificate.pdf';
import { agreedDecision } from './decided-work';
import { decisionStatements } from './decision.words';
import { publicTexts } from './certificate.messages';
import { conclusionText } from './conclusion.words';
import type { DigitalFacts } from './dcc.facts';
import { digitalTexts as texts } from './dcc.messages';
import { both } from './dcc.words';
import { paperTexts } from './paper.messages';
import { sourceText } from './paper.words';
import type { VerificationRecord } from './verification.model';
import { inWordsOf, kindsOfWork } from './work-kinds';

type Statements = DigitalCertificate['statements'];

/** The verdict with its rule and its norms first, then what the paper says besides, in the paper's order. */
export function statementsOf(facts: DigitalFacts): Statements {
  const { certificate, record } = facts;
  const { kind, nextOn } = record;
  return [
    ...verdictOf(record),
    ...(certificate.validUntil ? [{ declaration: both(texts.validUntil), date: certificate.validUntil }] : []),
    ...(nextOn ? [{ declaration: both(inWordsOf(kind, texts.nextOn)), date: nextOn }] : []),
    ...saidOf(facts).map((text) => ({ declaration: both(text) })),
  ];
}

/** By the limits where the work judges; else only what was stated, against which document and by which rule. */
function verdictOf(record: DigitalFacts['record']): Statements {
  const { kind, evaluation, verdict, requirement, decisionRule, conclusion } = record;
  const meaning = 'basic_conformity';
  if (kindsOfWork[kind].verdict === 'judged') {
    const sources = evaluation.points.flatMap(({ limit }) => (limit ? [sourceText(limit.source, 'en')] : []));
    const norms = [...new Set(sources)];
    const declaration = both(evaluation.decisionRule ?? paperTexts.decisionRule);
    const stated = { meaning, ...(norms.length > 0 && { norms }), declaration } as const;
    return evaluation.passed === null ? [] : [{ ...stated, verdict: evaluation.passed ? 'pass' : 'fail' }];
  }
  const decision = agreedDecision(record);
  const decided = decision?.verdict ?? verdict;
  if (!decision && !verdict && !conclusion) return [];
  const said = conclusionText(record);
  const own = decision ? decisionStatements(decision, requirement ?? '') : [];
  const rule = decisionRule ? fill(paperTexts.agreedRule, { rule: decisionRule.replace(/[.\s]+$/, '') }) : undefined;
  return [
    {
      ...(decided && { meaning, verdict: decided }),
      ...(requirement && { norms: [requirement] }),
      declaration: both({
        vi: [said.vi, rule?.vi, ...own.map(({ vi }) => vi)].filter(Boolean).join(' '),
        en: [said.en, rule?.en, ...own.map(({ en }) => en)].filter(Boolean).join(' '),
      }),
    },
  ];
}

/** That the result was signed on paper and copied, by whom it was signed, and the hash of the paper's file. */
function takenOverFrom({ frozen }: DigitalFacts['record']): Text[] {
  if (!frozen.paper) return [];
  const { number, on, signatories, sha256 } = frozen.paper;
  return [fill(texts.takenOver, { number, day: formatDay(on), signatories, sha256 })];
}

function saidOf({ certificate, record, publicUrl, isSigned }: DigitalFacts): Text[] {
  const { kind, evaluation, frozen } = record;
  const { isLegal, uncertainty, name: work } = kindsOfWork[kind];
  const isUncertain = uncertainty !== 'none' && evaluation.points.some((point) => point.uncertainty);
  const checks = checksOf(record);
  const words = [
    [texts.place, record.place, 'place'],
    [texts.stamp, record.stampNumber, 'number'],
    [texts.seals, record.seals, 'seals'],
    [texts.deviations, record.deviations, 'deviations'],
    [texts.adjustment, record.adjustment, 'adjustment'],
  ] as const;
  return [
    ...takenOverFrom(record),
    ...(record.mode ? [fill(texts.mode, { mode: verificationModeNames[record.mode] })] : []),
    ...words.flatMap(([text, value, name]) => (value ? [fill(text, { work, [name]: value })] : [])),
    ...(checks ? [fill(texts.checks, { checks })] : []),
    ...frozen.standards.flatMap(({ code, tracedTo }) =>
      tracedTo ? [fill(texts.traced, { code, reference: tracedTo })] : [],
    ),
    ...evaluation.notes.filter(({ doubt }) => !doubt).map(({ vi, en }) => ({ vi, en })),
    ...(record.correctionReason ? [verbatim(record.correctionReason)] : []),
    ...(isUncertain ? [paperTexts.uncertaintyMeaning] : []),
    ...(frozen.rule !== undefined && !isLegal ? [paperTexts.noVerification] : []),
    paperTexts.onlyThisInstrument,
    fill(paperTexts.notInPart, { work }),
    fill(texts.standing, { address: publicAddress(publicUrl, certificate.publicCode) }),
    ...(isSigned ? [] : [texts.notSigned]),
    ...(certificate.generated ? [publicTexts.sample] : []),
  ];
}

/** How the item was found: the answers to the checks (ISO/IEC 17025:2017, 7.8.2.1 g). */
function checksOf({ evaluation }: VerificationRecord | DigitalFacts['record']): Text | undefined {
  const { entered } = evaluation;
  const checks = describedBy(evaluation)?.checks ?? [];
  const answered = checks.flatMap(({ name, label }) => {
    const answer = entered.checks[name];
    return answer ? [{ label, answer: paperTexts[answer] }] : [];
  });
  if (answered.length === 0) return undefined;
  const said = (language: 'vi' | 'en') =>
    answered
      .map(({ label, answer }) => `${label[language]}: ${answer[language].toLocaleLowerCase(language)}`)
      .join('; ');
  return { vi: said('vi'), en: said('en') };
}
