import { fill, formatDay, type Text } from '../../platform/i18n';
import type { AffectedWork } from './affected.model';
import { impactTexts as texts } from './impact.messages';
import type { ImpactAssessment } from './impact.model';
import type { LastGood } from './impact.rules';

/** The last good day that the register knows, in the middle of a sentence. */
export function lastGoodText({ on, source, certificate: number = '' }: LastGood): Text {
  if (!on || source === 'nothing') return texts.knownNothing;
  const day = formatDay(on);
  return source === 'check' ? fill(texts.knownCheck, { day }) : fill(texts.knownCertificate, { number, day });
}

/** The day that an assessment goes by, and what shows it. */
export function goodText({
  goodOn,
  goodSource,
  goodCertificate,
}: Pick<ImpactAssessment, 'goodOn' | 'goodSource' | 'goodCertificate'>): Text {
  if (goodOn && goodSource === 'typed') return fill(texts.goodTyped, { day: formatDay(goodOn) });
  return lastGoodText({
    ...{ source: goodSource === 'typed' ? 'nothing' : goodSource },
    ...(goodOn && { on: goodOn }),
    ...(goodCertificate && { certificate: goodCertificate }),
  });
}

export function throughTexts({ through }: Pick<AffectedWork, 'through'>): Text[] {
  return through.map(({ code, certificateNumber: number }) => fill(texts.underCertificate, { code, number }));
}

export function titleOfImpact({
  standardCode: code,
  foundOn,
}: Pick<ImpactAssessment, 'standardCode' | 'foundOn'>): Text {
  return fill(texts.titleOf, { code, day: formatDay(foundOn) });
}
