import type { InstrumentTypeRule } from '../instruments';
import { fill, type Day, type Text } from '../../platform/i18n';
import { sourceText } from './paper.words';
import { formOn } from './certificate.rules';
import { doubtTexts as texts } from './doubt.messages';
import type { NamedMethod } from './record-method';
import type { Verification } from './verification.model';
import { kindsOfWork } from './work-kinds';

type Doubted = 'kind' | 'evaluation' | 'procedureDocument' | 'designationId';

/**
 * What the paper rests on without a source that confirms it. The technician reads it before submitting, the head before
 * signing; the owner's paper carries none of it.
 */
export function doubtsOf(
  { kind, evaluation, procedureDocument, designationId }: Pick<Verification, Doubted>,
  method: NamedMethod | undefined,
  rule: InstrumentTypeRule | undefined,
  today: Day,
): Text[] {
  const { isLegal, name, permission } = kindsOfWork[kind];
  const form = formOn(kind, today);
  const unread = evaluation.sources.filter(
    ({ confidence, document }) => confidence === 'unconfirmed' && !(method && document === procedureDocument),
  );
  const documents = (language: 'vi' | 'en') => unread.map((source) => sourceText(source, language)).join('; ');
  return [
    ...(method ? [] : [texts.method]),
    ...(form && !form.number ? [fill(texts.form, { basis: form.legalBasis })] : []),
    ...(designationId ? [] : [texts.registered]),
    ...(!designationId && permission.confidence === 'own' ? [fill(texts.ownPermission, { work: name })] : []),
    ...(isLegal && rule?.periodMonths && rule.confidence !== 'confirmed'
      ? [fill(texts.period, { months: rule.periodMonths })]
      : []),
    ...(unread.length > 0 ? [fill(texts.unread, { documents: { vi: documents('vi'), en: documents('en') } })] : []),
  ];
}
