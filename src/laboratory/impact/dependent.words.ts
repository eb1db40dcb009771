import { fill, type Text } from '../../platform/i18n';
import { dependentTexts as texts } from './dependent.messages';
import type { Dependent } from './dependent.queries';

/** The standards by which the work rests on the one asked about, each with the certificate that the record names. */
export function throughOf({ record, ways }: Pick<Dependent, 'record' | 'ways'>): Text[] {
  return usedBy({ record, ways }).map(({ code, certificateNumber: number }) =>
    fill(texts.underCertificate, { code, number }),
  );
}

/** What the record names of those standards. */
export function usedBy({ record, ways }: Pick<Dependent, 'record' | 'ways'>) {
  return record.standards.filter(({ standardId, certificateNumber }) =>
    ways.some((way) => way.standardId.equals(standardId) && !way.sound?.includes(certificateNumber)),
  );
}
