import { History, type ReadEntry } from '../../audit';
import type { Day } from '../../platform/i18n';
import {
  Facts,
  Form,
  GeneratedMark,
  Layout,
  Section,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
} from '../../platform/web';
import { SignatureFacts, signatureTexts } from '../signing';
import { signatureRequestTexts as requestTexts } from './signature-request.messages';
import { Chains } from './chain.views';
import { certificateTexts as texts } from './certificate.messages';
import type { CertificateRecord } from './certificate.model';
import { standingOn } from './certificate.rules';
import type { FrozenChain } from './frozen.chain';
import type { OrderNamed } from './order.lookup';
import { verificationTexts } from './verification.messages';
import { inWordsOf, kindNames, kindsOfWork } from './work-kinds';
import { certificateList, Standing, CertificateLink } from './certificate.views';

interface RecordProps {
  readonly certificate: CertificateRecord;
  readonly replaces: Pick<CertificateRecord, '_id' | 'number'> | undefined;
  readonly replacedBy: Pick<CertificateRecord, '_id' | 'number'> | undefined;
  /** The work order of its record. */
  readonly order: OrderNamed | undefined;
  readonly chains: readonly FrozenChain[] | undefined;
  readonly history: readonly ReadEntry[];
  readonly today: Day;
  readonly address: string;
  readonly mayWithdraw: boolean;
  readonly mayCorrect: boolean;
}

export function CertificatePage(props: RecordProps) {
  const { certificate, chains, history } = props;
  const t = useWords();
  return (
    <Layout
      title={`${t(kindsOfWork[certificate.kind].paper.title)} ${certificate.number}`}
      crumbs={[{ href: certificateList.href, label: t(certificateList.label) }]}
      actions={<RecordActions {...props} />}
    >
      <CertificateFacts {...props} />
      <Section title={texts.printed}>
        <PrintedLines certificate={certificate} />
      </Section>
      {certificate.standardIds.length > 0 && <Chains {...{ chains, instrumentCode: certificate.instrumentCode }} />}
      <div class="mt-4">
        <History entries={history} />
      </div>
    </Layout>
  );
}

function CertificateFacts({ certificate, replaces, replacedBy, order, today, address }: RecordProps) {
  const t = useWords();
  const validUntil = certificate.validUntil ? t.day(certificate.validUntil) : t(texts.noPeriod);
  return (
    <div class="mb-4">
      <Facts
        facts={[
          {
            label: texts.standing,
            value: (
              <>
                <Standing kind={certificate.kind} standing={standingOn(certificate, today)} />{' '}
                <GeneratedMark generated={certificate.generated} />
              </>
            ),
          },
          { label: verificationTexts.kind, value: t(kindNames[certificate.kind]) },
          ...(kindsOfWork[certificate.kind].isLegal ? [{ label: texts.validUntil, value: validUntil }] : []),
          { label: inWordsOf(certificate.kind, verificationTexts.performedOn), value: t.day(certificate.performedOn) },
          { label: texts.issuedAt, value: t.instant(certificate.issuedAt) },
          {
            label: verificationTexts.instrument,
            value: <a href={`/instruments/${String(certificate.instrumentId)}`}>{certificate.instrumentCode}</a>,
          },
          {
            label: texts.record,
            value: <a href={`/verifications/${String(certificate.verificationId)}`}>{t(texts.record)}</a>,
          },
          ...(order ? [{ label: verificationTexts.order, value: <a href={order.href}>{order.number}</a> }] : []),
          ...(replaces ? [{ label: texts.replaces, value: <CertificateLink certificate={replaces} /> }] : []),
          ...(replacedBy ? [{ label: texts.replacedBy, value: <CertificateLink certificate={replacedBy} /> }] : []),
          ...(certificate.statusReason
            ? [
                { label: texts.statusReason, value: certificate.statusReason },
                { label: texts.statusChangedAt, value: t.instant(certificate.statusChangedAt) },
              ]
            : []),
          { label: texts.publicPage, value: <a href={address}>{address}</a> },
          { label: texts.sha256, value: certificate.file && <code class="text-break">{certificate.file.sha256}</code> },
          ...(certificate.signature
            ? [{ label: signatureTexts.title, value: <SignatureFacts signature={certificate.signature} /> }]
            : []),
          ...(certificate.signedFile
            ? [
                {
                  label: requestTexts.signedSha256,
                  value: <code class="text-break">{certificate.signedFile.sha256}</code>,
                },
              ]
            : []),
          { label: texts.xmlSha256, value: certificate.xml && <DigitalFacts xml={certificate.xml} /> },
        ]}
      />
    </div>
  );
}

function DigitalFacts({ xml }: { xml: NonNullable<CertificateRecord['xml']> }) {
  const t = useWords();
  return (
    <>
      <code class="text-break">{xml.sha256}</code> ({t(xml.isSigned ? texts.xmlSigned : texts.xmlNotSigned)})
    </>
  );
}

function RecordActions({ certificate, mayWithdraw, mayCorrect }: RecordProps) {
  const t = useWords();
  const { _id, kind, instrumentId, status } = certificate;
  const standing = status === 'valid';
  return (
    <>
      <a class="btn btn-primary" href={`${certificateList.href}/${String(_id)}.pdf`}>
        {t(texts.openPdf)}
      </a>
      <a class="btn btn-outline-primary" href={`${certificateList.href}/${String(_id)}.xml`}>
        {t(texts.openXml)}
      </a>
      {certificate.signedFile && (
        <a class="btn btn-outline-primary" href={`${certificateList.href}/${String(_id)}/signed.pdf`}>
          {t(requestTexts.signedEdition)}
        </a>
      )}
      {standing && (
        <a class="btn btn-outline-primary" href={`/labels?certificateId=${String(_id)}`}>
          {t(texts.labels)}
        </a>
      )}
      {mayCorrect && standing && (
        <a
          class="btn btn-outline-primary"
          href={`/verifications/new?kind=${kind}&instrumentId=${String(instrumentId)}&replaces=${String(_id)}`}
        >
          {t(texts.correct)}
        </a>
      )}
      {mayWithdraw && standing && (
        <a class="btn btn-outline-danger" href={`${certificateList.href}/${String(_id)}/withdraw`}>
          {t(texts.withdraw)}
        </a>
      )}
    </>
  );
}

/** The words as they were printed, each label once; they are Vietnamese whatever the reader's language. */
function PrintedLines({ certificate }: { certificate: CertificateRecord }) {
  return (
    <dl class="facts" lang="vi">
      {[...new Set(certificate.lines.map(({ name }) => name))].map((name) => (
        <div key={name} class="fact">
          <dt>{name}</dt>
          {certificate.lines.map((line, index) => line.name === name && <dd key={index}>{line.value}</dd>)}
        </div>
      ))}
    </dl>
  );
}

export function WithdrawPage({ certificate }: { certificate: CertificateRecord }) {
  const t = useWords();
  const record = `${certificateList.href}/${String(certificate._id)}`;
  const title = t(texts.one, { number: certificate.number });
  const crumbs = [
    { href: certificateList.href, label: t(certificateList.label) },
    { href: record, label: title },
  ];
  return (
    <Layout title={`${t(texts.withdraw)}: ${certificate.number}`} failed={useFormFailed()} crumbs={crumbs}>
      <p>{t(texts.withdrawIntro)}</p>
      <Form submit={texts.withdraw} danger cancel={record}>
        <TextAreaField name="reason" label={texts.reason} required />
        <TextField
          name="password"
          type="password"
          autocomplete="current-password"
          label={texts.password}
          hint={texts.passwordHint}
          required
        />
      </Form>
    </Layout>
  );
}
