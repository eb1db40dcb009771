import { dayInVietnam, type Day, type Text } from '../../platform/i18n';
import { Facts, Layout, useWords } from '../../platform/web';
import { SignatureFacts, signatureTexts, type PaperSignature, type PublicSignature } from '../signing';
import { certificateTexts as texts, publicTexts, resultTexts } from './certificate.messages';
import { DropPaper } from './find-paper.views';
import type { LineKey } from './certificate.labels';
import type { CertificateRecord } from './certificate.model';
import type { NewestPaper } from './newest-paper';
import { standingOn, type CertificateStanding } from './certificate.rules';
import { instrumentName, noSerial } from './paper.words';
import { signatureRequestTexts as requestTexts } from './signature-request.messages';
import { takenOverWords } from './signed-paper';
import { signedPaperTexts } from './signed-paper.messages';
import { Standing } from './certificate.views';
import { verificationTexts } from './verification.messages';
import type { VerificationRecord } from './verification.model';
import { Outcome } from './verification.views';
import { inWordsOf, kindNames, kindsOfWork, type RecordKind } from './work-kinds';

/** The key facts of a certificate, or of the record of a failure, without personal data: no person's name, no owner. */
export interface PublicFacts {
  readonly kind: RecordKind;
  readonly number: string;
  readonly standing: CertificateStanding | 'failed';
  /** The day since which it has not been valid. */
  readonly endedOn?: Day;
  readonly instrument: string;
  /** Its name in English; absent where the list of types has none. */
  readonly instrumentEn?: string | undefined;
  readonly serial: string;
  readonly centre: string;
  readonly performedOn: Day;
  readonly validUntil?: Day;
  readonly sha256?: string;
  /** That the file is signed with the centre's key. */
  readonly signature?: PublicSignature;
  /** Of the edition that a token signed after the issue. */
  readonly signedSha256?: string;
  /** That the result was taken over from a signed paper, as it is printed. */
  readonly takenOver?: string;
  /** The public address of the certificate that replaces it. */
  readonly replacedBy?: string;
  /** Of a certificate that no longer counts: the paper that says where the instrument stands. */
  readonly newest?: { readonly kind: 'certificate' | 'record'; readonly number: string; readonly href: string };
  readonly sample?: true;
}

interface Known {
  readonly newest: NewestPaper | undefined;
  readonly instrumentEn: string | undefined;
}

export function publicFacts(certificate: CertificateRecord, { newest, instrumentEn }: Known, today: Day): PublicFacts {
  const { kind, number, performedOn, validUntil, statusChangedAt, file, signedFile, signature, lines, generated } =
    certificate;
  const line = (key: LineKey) => lines.find((each) => each.key === key)?.value;
  const takenOver = line('takenOver');
  return {
    kind,
    number,
    standing: standingOn(certificate, today),
    ...(statusChangedAt && { endedOn: dayInVietnam(statusChangedAt) }),
    instrument: line('object') ?? '',
    ...(instrumentEn && { instrumentEn }),
    serial: line('serial') ?? '',
    centre: line('centre') ?? '',
    performedOn,
    ...(validUntil && { validUntil }),
    ...(file && { sha256: file.sha256 }),
    ...(signature && { signature: publicSignature(signature) }),
    ...(signedFile && { signedSha256: signedFile.sha256 }),
    ...(takenOver && { takenOver }),
    ...(newest?.kind === 'certificate' && certificate.replacedById && { replacedBy: `/v/${newest.publicCode}` }),
    ...(newest && { newest: { kind: newest.kind, number: newest.number, href: `/v/${newest.publicCode}` } }),
    ...((generated || line('watermark')) && { sample: true }),
  };
}

/** Without the person who decided. */
function publicSignature({ signatory: _person, fingerprint: _print, ...known }: PaperSignature): PublicSignature {
  return known;
}

/** A record of a failure, as far as it was submitted: nothing open is behind a code. */
export function publicFactsOfFailure(
  record: VerificationRecord,
  { instrumentEn }: Pick<Known, 'instrumentEn'>,
): PublicFacts {
  const { kind, number, performedOn, file, frozen, generated } = record;
  const takenOver = takenOverWords(record)?.vi;
  if (!frozen) throw new Error(`record ${number} was concluded without being submitted`);
  const { characteristics, typeCode, typeName, serial } = frozen.instrument;
  return {
    ...{ kind, number, performedOn, standing: 'failed', centre: frozen.centre.name },
    instrument: instrumentName(typeCode, characteristics, typeName),
    ...(instrumentEn && { instrumentEn }),
    serial: serial ?? noSerial,
    ...(file && { sha256: file.sha256 }),
    ...(takenOver && { takenOver }),
    ...((generated ?? frozen.instrument.generated) && { sample: true }),
  };
}

const newestTexts = { certificate: publicTexts.newestCertificate, record: publicTexts.newestRecord };

export function PublicCertificatePage({ facts }: { facts: PublicFacts }) {
  const t = useWords();
  const { kind, standing, endedOn, newest } = facts;
  const isRecord = standing === 'failed';
  const { isLegal } = kindsOfWork[kind];
  const sentences = isLegal ? publicTexts : resultTexts;
  const [centre, performedOn] = [verificationTexts.centre, verificationTexts.performedOn].map((label) =>
    inWordsOf(kind, label),
  ) as [Text, Text];
  return (
    <Layout title={t(isRecord ? publicTexts.recordTitle : publicTexts.title)}>
      <div class={`alert ${standing === 'valid' ? 'alert-success' : 'alert-danger'}`}>
        <p class="h5 mb-1">
          {t(inWordsOf(kind, sentences[standing]))} {endedOn && t(publicTexts.since, { day: t.day(endedOn) })}
        </p>
        {newest && (
          <a class="alert-link" href={newest.href}>
            {t(newestTexts[newest.kind], { number: newest.number })}
          </a>
        )}
      </div>
      {!isLegal && <p class="alert alert-info">{t(publicTexts.noVerification)}</p>}
      {facts.sample && <p class="alert alert-warning">{t(isRecord ? publicTexts.sampleRecord : publicTexts.sample)}</p>}
      <Facts
        facts={[
          { label: verificationTexts.kind, value: t(kindNames[kind]) },
          {
            label: texts.standing,
            value: isRecord ? <Outcome of={{ kind, passed: false }} /> : <Standing kind={kind} standing={standing} />,
          },
          { label: isRecord ? verificationTexts.number : texts.number, value: facts.number },
          {
            label: verificationTexts.instrument,
            value: t.language === 'en' ? (facts.instrumentEn ?? facts.instrument) : facts.instrument,
          },
          { label: verificationTexts.serial, value: facts.serial },
          ...(facts.takenOver ? [{ label: signedPaperTexts.title, value: facts.takenOver }] : []),
          { label: centre, value: facts.centre },
          { label: performedOn, value: t.day(facts.performedOn) },
          ...(isRecord || !isLegal
            ? []
            : [{ label: texts.validUntil, value: t.day(facts.validUntil) || t(texts.noPeriod) }]),
          ...(facts.signature
            ? [{ label: signatureTexts.title, value: <SignatureFacts signature={facts.signature} /> }]
            : []),
          ...(facts.signedSha256
            ? [{ label: requestTexts.signedSha256, value: <code class="text-break">{facts.signedSha256}</code> }]
            : []),
          { label: texts.sha256, value: facts.sha256 && <code class="text-break">{facts.sha256}</code> },
        ]}
      />
      <p class="mt-3">{t(isRecord ? publicTexts.compareRecord : publicTexts.compare)}</p>
      <p class="text-body-secondary">{t(publicTexts.hashHint)}</p>
      {facts.sha256 && <DropPaper sha256={[facts.sha256, facts.signedSha256 ?? []].flat()} />}
    </Layout>
  );
}
