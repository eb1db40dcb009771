import { Facts, Section, useWords, type Choice } from '../../platform/web';
import type { ReceivedDigital } from './received-digital.shape';
import { signatureStateNames, standardTexts as texts } from './standard.messages';
import type { MeasurementStandardRecord } from './standard.model';

/** The files received for the standard, by number and name. */
export function digitalChoices({ digitals = [] }: MeasurementStandardRecord): Choice[] {
  return digitals.map(({ file, reading }) => ({
    value: String(file.fileId),
    label: `${reading.number} – ${file.name}`,
  }));
}

/** What the check of a file came to: its signature, its hash, and everything to look at with its line and element. */
export function DigitalFindings({ digital: { file, reading } }: { digital: ReceivedDigital }) {
  const t = useWords();
  const { signature, signer, faults } = reading;
  return (
    <>
      <Facts
        facts={[
          { label: texts.digital, value: file.name },
          {
            label: texts.digitalSignature,
            value: `${t(signatureStateNames[signature])}${signer ? ` (${signer})` : ''}`,
          },
          { label: { vi: 'SHA-256', en: 'SHA-256' }, value: <code class="text-break">{file.sha256}</code> },
        ]}
      />
      {faults.length > 0 && (
        <Section title={texts.digitalFaults}>
          <ul>
            {faults.map(({ code, line, element, vi, en }, at) => (
              <li key={`${code}-${at}`}>
                {t({ vi, en })} ({t(texts.digitalLine, { line })}
                {element ? `, ${element}` : ''})
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** Every file received, with the way to enter it as a certificate. */
export function ReceivedDigitals({ standard, mayManage }: { standard: MeasurementStandardRecord; mayManage: boolean }) {
  const t = useWords();
  const { digitals = [] } = standard;
  if (digitals.length === 0) return null;
  return (
    <Section title={texts.digitals}>
      <ul>
        {digitals.map(({ file, receivedAt, reading }) => {
          const address = `/measurement-standards/${String(standard._id)}/certificates`;
          return (
            <li key={String(file.fileId)}>
              <a href={`${address}/digital/${String(file.fileId)}`}>{reading.number || file.name}</a>, {reading.issuer},{' '}
              {t.instant(receivedAt)}: {t(signatureStateNames[reading.signature])}{' '}
              {mayManage && <a href={`${address}/new?digital=${String(file.fileId)}`}>{t(texts.enterFromDigital)}</a>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
