import { useWords } from '../../platform/web';
import { signatureTexts as texts } from './signature.messages';
import type { PaperSignature } from './paper-signature';

/** What anybody may know of a signature: by whom, by which certificate, when; without the person's name. */
export type PublicSignature = Omit<PaperSignature, 'signatory' | 'fingerprint'>;

/** How a page tells the digital signature of a paper. */
export function SignatureFacts({ signature }: { signature: PublicSignature & Partial<PaperSignature> }) {
  const t = useWords();
  const {
    name,
    issuerName,
    serialNumber: serial,
    signatory,
    meaning,
    signedAt,
    timeStampedAt,
    timeStampedBy,
  } = signature;
  return (
    <>
      {t(texts.by, { name, issuer: issuerName, serial })}
      <br />
      <span lang="vi">{signatory ? `${meaning} – ${signatory}` : meaning}</span>, {t.instant(signedAt)}.{' '}
      {timeStampedAt && t(texts.timeStamped, { at: t.instant(timeStampedAt), by: timeStampedBy ?? '' })}
    </>
  );
}
