import { Fragment } from 'preact';
import type { Page } from '../../platform/database';
import type { Day } from '../../platform/i18n';
import { GeneratedMark, ListFragment, Status, useWords, type Column, type Tone, type Words } from '../../platform/web';
import { CertificateLink, certificateList, kindNames, Standing, standingOn, verificationList } from '../certificates';
import type { Verdict } from './affected.model';
import { impactTexts as texts, verdictNames } from './impact.messages';
import type { Affected } from './impact.queries';
import { throughTexts } from './impact.words';

const tones: Readonly<Record<Verdict, Tone>> = {
  ...{ undecided: 'neutral', noEffect: 'good', informed: 'good', reverify: 'warning', withdraw: 'bad' },
};

interface AffectedProps {
  readonly page: Page<Affected>;
  readonly today: Day;
  /** The reader may withdraw certificates of the centre. */
  readonly mayWithdraw: boolean;
}

export function AffectedTable({ page, today, mayWithdraw }: AffectedProps) {
  const t = useWords();
  const columns: Column<Affected>[] = [
    { label: texts.record, cell: (each) => <RecordLink work={each} /> },
    ...affectedColumns(t, today),
    {
      label: texts.verdict,
      cell: (each) => (
        <>
          <VerdictOf work={each} />
          {mayWithdraw && <WithdrawLink work={each} />}
        </>
      ),
    },
  ];
  return <ListFragment caption={texts.affected} columns={columns} page={page} />;
}

/** What is told of affected work wherever it is listed. */
export function affectedColumns(t: Words, today: Day): Column<Affected>[] {
  return [
    { label: texts.performedOn, cell: ({ performedOn }) => t.day(performedOn) },
    {
      label: texts.certificate,
      cell: ({ certificate }) =>
        certificate && (
          <>
            <CertificateLink certificate={certificate} />{' '}
            <Standing kind={certificate.kind} standing={standingOn(certificate, today)} />
          </>
        ),
    },
    {
      label: texts.instrument,
      cell: ({ instrumentId, instrumentCode }) => <a href={`/instruments/${String(instrumentId)}`}>{instrumentCode}</a>,
    },
    { label: texts.kind, minor: true, cell: ({ kind }) => t(kindNames[kind]) },
    {
      label: texts.through,
      minor: true,
      cell: (each) =>
        throughTexts(each)
          .map((way) => t(way))
          .join('; '),
    },
  ];
}

function RecordLink({ work: { verificationId, recordNumber, generated } }: { work: Affected }) {
  return (
    <>
      <a href={`${verificationList.href}/${String(verificationId)}`}>{recordNumber}</a>{' '}
      <GeneratedMark generated={generated} />
    </>
  );
}

/** The newest decision with who, when and why; the earlier ones below it. */
function VerdictOf({ work: { verdict, judgements } }: { work: Affected }) {
  const t = useWords();
  const [newest, ...earlier] = [...judgements].reverse();
  return (
    <>
      <Status text={verdictNames[verdict]} tone={tones[verdict]} />
      {newest && (
        <div class="small">
          {newest.reason} ({newest.by}, {t.instant(newest.at)})
          {earlier.map((each) => (
            <Fragment key={String(each.at)}>
              <br />
              {t(texts.earlier, { words: `${t(verdictNames[each.verdict])}: ${each.reason} (${each.by})` })}
            </Fragment>
          ))}
        </div>
      )}
    </>
  );
}

/** Leads to the certificate's own step; nothing is withdrawn from here. */
function WithdrawLink({ work: { verdict, certificate } }: { work: Affected }) {
  const t = useWords();
  if (verdict !== 'withdraw' || certificate?.status !== 'valid') return null;
  return (
    <a
      class="btn btn-outline-danger btn-sm mt-1"
      href={`${certificateList.href}/${String(certificate._id)}/withdraw`}
      aria-label={`${t(texts.withdrawNow)} ${certificate.number}`}
    >
      {t(texts.withdrawNow)}
    </a>
  );
}
