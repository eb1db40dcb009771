import { History, type ReadEntry } from '../../audit';
import { OrganizationLink, Source, type OrganizationRecord } from '../../register/organizations';
import { fill, formatDay, type Day, type Text } from '../../platform/i18n';
import { Confirmed, Facts, Layout, Section, Status, Table, useWords, type Column, type Tone } from '../../platform/web';
import {
  certificateKindNames,
  quantityNames,
  referenceKindNames,
  reviewConclusionNames,
  standardActNames,
  standardKindNames,
  standardTexts as texts,
} from './standard.messages';
import { HoldNotes, KeepingSection, type Keeping } from './keeping.views';
import { overTimeTexts } from './over-time.messages';
import type { MeasurementStandardRecord, StandardCertificate } from './standard.model';
import { isInForceOn, standardActs, standardTransitions, usableOn, validityOn } from './standard.rules';
import { addressOf, standardList, StandardLink, StatusMark, ValidityMark } from './standard.views';
import { ReceivedDigitals } from './received-digital.views';
import { nominalsText, rangeText, uncertaintyText } from './standard.words';
import { breakIn, type ChainBreak, type TraceabilityChain, type TraceabilityLink } from './traceability.rules';

interface RecordProps {
  readonly standard: MeasurementStandardRecord;
  readonly centre: OrganizationRecord | undefined;
  readonly chain: TraceabilityChain;
  /** Standards that certificates name, by id. */
  readonly known: ReadonlyMap<string, MeasurementStandardRecord>;
  readonly keeping: Keeping;
  readonly history: readonly ReadEntry[];
  readonly today: Day;
  readonly mayManage: boolean;
  readonly mayCheck: boolean;
  /** The reader may open an impact assessment of it. */
  readonly mayAssess: boolean;
}

export function StandardPage(props: RecordProps) {
  const { standard, centre, chain, keeping, history, today, mayManage, mayCheck, mayAssess } = props;
  const t = useWords();
  const add = mayManage && standard.status !== 'retired' && (
    <>
      <a class="btn btn-outline-primary btn-sm" href={`${addressOf(standard)}/certificates/new`}>
        {t(texts.addCertificate)}
      </a>{' '}
      <a class="btn btn-outline-primary btn-sm" href={`${addressOf(standard)}/certificates/digital`}>
        {t(texts.receiveDigital)}
      </a>
    </>
  );
  return (
    <Layout
      title={`${standard.code} – ${standard.nameVi}`}
      crumbs={[{ href: standardList.href, label: t(standardList.label) }]}
      actions={mayManage && <RecordActions standard={standard} />}
    >
      {mayAssess && standard.status === 'quarantined' && (
        <p class="alert alert-warning" role="note">
          {t(texts.assessOffered)}{' '}
          <a class="alert-link" href={`${addressOf(standard)}/impact-assessment`}>
            {t(texts.assess)}
          </a>
        </p>
      )}
      <HoldNotes standard={standard} mayManage={mayManage} />
      <Facts
        facts={[
          { label: texts.status, value: <StatusMark status={standard.status} /> },
          { label: texts.validity, value: <ValidityMark validity={validityOn(standard, today)} /> },
          { label: texts.usable, value: <Usability standard={standard} today={today} /> },
          { label: texts.centre, value: <OrganizationLink organization={centre} /> },
          { label: texts.kind, value: t(standardKindNames[standard.kind]) },
          { label: texts.field, value: standard.field },
          { label: texts.nameEn, value: standard.nameEn },
          { label: texts.quantity, value: t(quantityNames[standard.quantity]) },
          {
            label: texts.range,
            value: standard.range ? rangeText(standard.range, t.language) : t(texts.rangeMissing),
          },
          { label: texts.nominals, value: nominalsText(standard, t.language) || undefined },
          { label: texts.accuracyClass, value: standard.accuracyClass },
          { label: texts.maker, value: standard.maker },
          { label: texts.model, value: standard.model },
          { label: texts.serial, value: standard.serial },
          { label: texts.note, value: standard.note },
          ...(standard.confirmed?.length
            ? [{ label: texts.confirmed, value: <Confirmed of={standard.confirmed} /> }]
            : []),
          { label: texts.source, value: <Source provenance={standard.provenance} /> },
        ]}
      />
      <p>
        <a href={`/certificates?standardId=${String(standard._id)}`}>{t(texts.certificatesResting)}</a> ·{' '}
        <a href={`${addressOf(standard)}/dependents`}>{t(texts.dependents)}</a> ·{' '}
        <a href={`${addressOf(standard)}/over-time`}>{t(overTimeTexts.title)}</a> ·{' '}
        <a href={`/impact-assessments?standardId=${String(standard._id)}`}>{t(texts.assessments)}</a>
        {mayAssess && (
          <>
            {' '}
            · <a href={`${addressOf(standard)}/impact-assessment`}>{t(texts.assess)}</a>
          </>
        )}
      </p>
      <Section title={texts.certificates} actions={add}>
        <CertificateTable {...props} />
      </Section>
      <KeepingSection {...{ standard, today, mayManage, mayCheck, ...keeping }} />
      <ReceivedDigitals standard={standard} mayManage={mayManage} />
      {standard.certificates.length > 0 && <Traceability chain={chain} today={today} />}
      <History entries={history} />
    </Layout>
  );
}

function CertificateTable({ standard, known, today, mayManage }: RecordProps) {
  const t = useWords();
  const rows = standard.certificates.map((certificate, index) => ({ certificate, index }));
  if (rows.length === 0) return <p class="text-body-secondary">{t(texts.noCertificates)}</p>;
  const columns: Column<{ certificate: StandardCertificate; index: number }>[] = [
    { label: texts.certificateNumber, cell: ({ certificate }) => certificate.number },
    { label: texts.certificateKind, cell: ({ certificate }) => t(certificateKindNames[certificate.kind]) },
    { label: texts.issuer, minor: true, cell: ({ certificate }) => certificate.issuer },
    { label: texts.issuedOn, minor: true, cell: ({ certificate }) => t.day(certificate.issuedOn) },
    {
      label: texts.validUntil,
      cell: ({ certificate }) => (
        <>
          {t.day(certificate.validUntil)}
          <Confirmed of={certificate.confirmed} />
        </>
      ),
    },
    {
      label: texts.uncertainty,
      minor: true,
      cell: ({ certificate }) => uncertaintyText(certificate, t.language),
    },
    {
      label: texts.traceableTo,
      minor: true,
      cell: ({ certificate }) => <Higher certificate={certificate} known={known} />,
    },
    { label: texts.review, cell: ({ certificate }) => t(reviewConclusionNames[certificate.review]) },
    { label: texts.status, cell: ({ certificate }) => <CertificateMark certificate={certificate} day={today} /> },
    ...(mayManage
      ? [
          {
            label: texts.changeCertificate,
            cell: ({ certificate, index }: { certificate: StandardCertificate; index: number }) => (
              <ChangeLink href={`${addressOf(standard)}/certificates/${index}/change`} number={certificate.number} />
            ),
          },
        ]
      : []),
  ];
  return <Table caption={texts.certificates} columns={columns} rows={rows} />;
}

function Higher({ certificate, known }: { certificate: StandardCertificate; known: RecordProps['known'] }) {
  const t = useWords();
  const registered = certificate.calibratedAgainstId && known.get(String(certificate.calibratedAgainstId));
  if (registered) return <StandardLink standard={registered} />;
  const { traceableTo, calibratedAgainst } = certificate;
  return <>{traceableTo ? `${t(referenceKindNames[traceableTo])}: ${calibratedAgainst ?? '—'}` : '—'}</>;
}

function ChangeLink({ href, number }: { href: string; number: string }) {
  const t = useWords();
  return (
    <a class="btn btn-outline-primary btn-sm" href={href} aria-label={`${t(texts.changeCertificate)} ${number}`}>
      {t(texts.change)}
    </a>
  );
}

/** From this standard upwards, each with the certificate that holds today. */
function Traceability({ chain, today }: { chain: TraceabilityChain; today: Day }) {
  const t = useWords();
  const { links, outside } = chain;
  const broken = breakIn(chain);
  return (
    <Section title={fill(texts.chain, { day: t.day(today) })}>
      {broken && (
        <p class="alert alert-warning" role="note">
          {t(texts.chainBroken, { why: `${broken.standard.code}: ${t(breakText(broken))}` })}
        </p>
      )}
      <ol>
        {links.map((link) => (
          <LinkLine key={String(link.standard._id)} link={link} />
        ))}
        <li>{outside ? `${t(referenceKindNames[outside.kind])}: ${outside.name}` : t(texts.chainEnds)}</li>
      </ol>
    </Section>
  );
}

function LinkLine({ link: { standard, certificate, notInForceOn } }: { link: TraceabilityLink }) {
  const t = useWords();
  return (
    <li>
      <StandardLink standard={standard} /> {standard.nameVi}, {t(standardKindNames[standard.kind])}{' '}
      {certificate && (
        <>
          {certificate.number} ({t.day(certificate.validUntil)})
        </>
      )}{' '}
      {notInForceOn ? (
        <Status text={breakText({ kind: 'notInForceThen', on: notInForceOn })} tone="bad" />
      ) : (
        <Status text={certificate ? texts.linkValid : texts.linkBroken} tone={certificate ? 'good' : 'bad'} />
      )}
    </li>
  );
}

function breakText(broken: Pick<ChainBreak, 'kind'> & { readonly on?: Day }): Text {
  if (broken.kind === 'noCertificate') return texts.linkBroken;
  return broken.kind === 'endsNowhere'
    ? texts.chainEnds
    : fill(texts.linkBrokenThen, { day: formatDay(broken.on ?? '') });
}

function RecordActions({ standard }: { standard: MeasurementStandardRecord }) {
  const t = useWords();
  const possible = standardActs.filter((act) => standardTransitions[act].from.includes(standard.status));
  return (
    <>
      <a class="btn btn-outline-primary" href={`${addressOf(standard)}/change`}>
        {t(texts.change)}
      </a>
      {possible.map((act) => (
        <a
          key={act}
          class={`btn ${act === 'release' ? 'btn-outline-primary' : 'btn-outline-danger'}`}
          href={`${addressOf(standard)}/${act}`}
        >
          {t(standardActNames[act])}
        </a>
      ))}
    </>
  );
}

function Usability({ standard, today }: { standard: MeasurementStandardRecord; today: Day }) {
  const t = useWords();
  const answer = usableOn(standard, today);
  return <>{'certificate' in answer ? t(texts.usableYes, { number: answer.certificate.number }) : t(answer.text)}</>;
}

function CertificateMark({ certificate, day }: { certificate: StandardCertificate; day: Day }) {
  const [text, tone]: [Text, Tone] =
    certificate.review === 'rejected'
      ? [reviewConclusionNames.rejected, 'bad']
      : isInForceOn(certificate, day)
        ? [texts.linkValid, 'good']
        : day < certificate.issuedOn
          ? [texts.notYetValid, 'neutral']
          : [texts.over, 'neutral'];
  return <Status text={text} tone={tone} />;
}
