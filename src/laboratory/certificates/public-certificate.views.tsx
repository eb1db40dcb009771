import { dayInVietnam, type Day } from '../../platform/i18n';
import { Facts, Layout, useWords } from '../../platform/web';
import { certificateTexts as texts, publicTexts } from './certificate.messages';
import type { LineKey } from './certificate.labels';
import type { CertificateRecord } from './certificate.model';
import { standingOn, type CertificateStanding } from './certificate.rules';
import { Standing } from './certificate.views';
import { verificationTexts } from './verification.messages';

/** The key facts of a certificate without personal data: no person's name, no owner. */
export interface PublicFacts {
  readonly number: string;
  readonly standing: CertificateStanding;
  /** The day since which it has not been valid. */
  readonly endedOn?: Day;
  readonly instrument: string;
  readonly serial: string;
  readonly centre: string;
  readonly performedOn: Day;
  readonly validUntil?: Day;
  readonly sha256?: string;
  /** The public address of the certificate that replaces it. */
  readonly replacedBy?: string;
  readonly sample?: true;
}

export function publicFacts(
  certificate: CertificateRecord,
  successor: Pick<CertificateRecord, 'publicCode'> | undefined,
  today: Day,
): PublicFacts {
  const { number, performedOn, validUntil, statusChangedAt, file, lines, generated } = certificate;
  const line = (key: LineKey) => lines.find((each) => each.key === key)?.value;
  return {
    number,
    standing: standingOn(certificate, today),
    ...(statusChangedAt && { endedOn: dayInVietnam(statusChangedAt) }),
    instrument: line('object') ?? '',
    serial: line('serial') ?? '',
    centre: line('centre') ?? '',
    performedOn,
    ...(validUntil && { validUntil }),
    ...(file && { sha256: file.sha256 }),
    ...(successor && { replacedBy: `/v/${successor.publicCode}` }),
    ...((generated || line('watermark')) && { sample: true }),
  };
}

export function PublicCertificatePage({ facts }: { facts: PublicFacts }) {
  const t = useWords();
  const { standing, endedOn, replacedBy } = facts;
  return (
    <Layout title={t(publicTexts.title)}>
      <div class={`alert ${standing === 'valid' ? 'alert-success' : 'alert-danger'}`}>
        <p class="h5 mb-1">
          {t(publicTexts[standing])} {endedOn && t(publicTexts.since, { day: t.day(endedOn) })}
        </p>
        {replacedBy && (
          <a class="alert-link" href={replacedBy}>
            {t(publicTexts.successor)}
          </a>
        )}
      </div>
      {facts.sample && <p class="alert alert-warning">{t(publicTexts.sample)}</p>}
      <Facts
        facts={[
          { label: texts.standing, value: <Standing standing={standing} /> },
          { label: texts.number, value: facts.number },
          { label: verificationTexts.instrument, value: facts.instrument },
          { label: verificationTexts.serial, value: facts.serial },
          { label: verificationTexts.centre, value: facts.centre },
          { label: verificationTexts.performedOn, value: t.day(facts.performedOn) },
          { label: texts.validUntil, value: facts.validUntil ? t.day(facts.validUntil) : t(texts.noPeriod) },
          { label: texts.sha256, value: facts.sha256 && <code class="text-break">{facts.sha256}</code> },
        ]}
      />
      <p class="mt-3">{t(publicTexts.compare)}</p>
      <p class="text-body-secondary">{t(publicTexts.hashHint)}</p>
    </Layout>
  );
}
