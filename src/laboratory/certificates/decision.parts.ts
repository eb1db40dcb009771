import type { FieldWords } from '../../audit';
import { defineTexts } from '../../platform/i18n';
import { agreementTexts } from './agreement.messages';
import { decisionTexts, verdictText } from './decision.words';

const words = defineTexts({
  id: { vi: 'Mã', en: 'Code' },
  agreed: { vi: 'Giới hạn của quy tắc', en: 'Limits of the rule' },
  ofProcedure: { vi: 'Của quy trình', en: 'Of the procedure' },
  ofCustomer: { vi: 'Của khách hàng', en: 'Of the customer' },
  limits: { vi: 'Giới hạn', en: 'Limits' },
  prior: { vi: 'Quá trình', en: 'Process' },
  widthUnit: { vi: 'Đơn vị của w', en: 'Unit of w' },
  w: { vi: 'Dải bảo vệ w', en: 'Guard band w' },
  fixed: { vi: 'Bề rộng', en: 'Width' },
  multipleOfU: { vi: 'Bội số của U', en: 'Multiple of U' },
  consumerRisk: { vi: 'Rủi ro lớn nhất', en: 'Largest risk' },
  parts: { vi: 'U không quá giới hạn chia', en: 'U at most the limit over' },
  version: { vi: 'Bản', en: 'Version' },
  empty: { vi: 'Không chấp nhận giá trị nào', en: 'Accepts nothing' },
  borneBy: { vi: 'Bên chịu rủi ro', en: 'Borne by' },
  consumer: { vi: 'Chấp nhận sai (người sử dụng)', en: 'False acceptance (consumer)' },
  producer: { vi: 'Loại bỏ sai (người có phương tiện đo)', en: 'False rejection (producer)' },
  globalRisks: { vi: 'Rủi ro chung', en: 'Global risks' },
});

const verdicts = {
  pass: verdictText('pass'),
  conditionalPass: verdictText('conditionalPass'),
  conditionalFail: verdictText('conditionalFail'),
  fail: verdictText('fail'),
};

/** The words of what was agreed and decided, for the audit trail. */
export const decisionParts: Readonly<Record<string, FieldWords>> = {
  decision: agreementTexts.title,
  rule: agreementTexts.rule,
  id: words.id,
  parameter: agreementTexts.parameter,
  lower: agreementTexts.lower,
  upper: agreementTexts.upper,
  mean: agreementTexts.mean,
  deviation: agreementTexts.deviation,
  standardDeviation: agreementTexts.deviation,
  ...{ limits: words.limits, prior: words.prior, widthUnit: words.widthUnit, w: words.w, fixed: words.fixed },
  ...{ multipleOfU: words.multipleOfU, consumerRisk: words.consumerRisk, parts: words.parts, version: words.version },
  ...{ empty: words.empty, consumer: words.consumer, producer: words.producer, globalRisks: words.globalRisks },
  agreed: { label: words.agreed, values: { ofProcedure: words.ofProcedure, ofCustomer: words.ofCustomer } },
  verdict: { label: decisionTexts.verdict, values: verdicts },
  acceptance: decisionTexts.acceptance,
  probabilityOfConformance: decisionTexts.probability,
  specificRisk: decisionTexts.risk,
  borneBy: { label: words.borneBy, values: { consumer: words.consumer, producer: words.producer } },
};
