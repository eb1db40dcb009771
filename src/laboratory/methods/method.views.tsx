import { isWaiting, proposalTexts, waitsFor, type Actor } from '../../access';
import { InstrumentTypeLink, type InstrumentTypeRecord } from '../instruments';
import { dayInVietnam, type Day, type Text } from '../../platform/i18n';
import { GeneratedMark, Layout, Section, Status, Table, useWords, type Column } from '../../platform/web';
import { AskedFigures } from './figure.views';
import { methodTexts as texts } from './method.messages';
import type { MethodState } from './method.service';

export const methodList = { href: '/methods', label: texts.title };

interface PageProps {
  readonly found: readonly MethodState[];
  /** Types of which some rule waits for a second person. */
  readonly types: readonly InstrumentTypeRecord[];
  readonly reader: Actor;
  readonly unconfirmedRules: number;
  readonly day: Day;
}

/** What waits for an officer's confirmation, and what each of it blocks. */
export function MethodsPage({ found, types, reader, unconfirmedRules, day }: PageProps) {
  const t = useWords();
  const columns: Column<MethodState>[] = [
    { label: texts.procedure, cell: ({ procedure }) => t(procedure.name) },
    {
      label: texts.documentNumber,
      cell: ({ procedure, method }) => method?.documentNumber ?? procedure.documentNumber ?? '—',
    },
    { label: texts.state, cell: (each) => <Confirmation {...each} /> },
    { label: texts.source, minor: true, cell: ({ method }) => method?.source ?? '' },
    { label: texts.blocks, cell: (each) => <Blocks {...each} /> },
    { label: texts.act, cell: (each) => <Acts {...each} reader={reader} /> },
  ];
  return (
    <Layout title={t(texts.title)}>
      <p class="prose">{t(texts.intro)}</p>
      <Table caption={texts.methods} columns={columns} rows={found} rowKey={({ procedure }) => procedure.code} />
      <AskedFigures found={found} day={day} />
      <Section title={texts.rules}>
        <WaitingRules types={types} />
        <p class="prose">{t(texts.rulesIntro)}</p>
        <a href="/instrument-types">{t(texts.rulesLink, { count: t.number(unconfirmedRules) })}</a>
      </Section>
    </Layout>
  );
}

function Confirmation({ method }: MethodState) {
  const t = useWords();
  const { documentNumber, proposedBy, confirmedBy, confirmedAt, sample, proposals = [] } = method ?? {};
  const waits = proposals.some(isWaiting);
  const refused = proposals.at(-1)?.refusalReason;
  if (!documentNumber && !waits && refused)
    return (
      <>
        <Status text={proposalTexts.refused} tone="bad" /> {refused}
      </>
    );
  if (!documentNumber) return <Status text={waits ? proposalTexts.waiting : texts.waiting} tone="warning" />;
  const day = confirmedAt && t.day(dayInVietnam(confirmedAt));
  return (
    <>
      {confirmedBy && day && t(texts.by, { proposer: proposedBy ?? '—', name: confirmedBy, day })}
      <GeneratedMark generated={sample} />
      {waits && <Status text={proposalTexts.waiting} tone="warning" />}
    </>
  );
}

function Blocks({ blocks }: MethodState) {
  const t = useWords();
  if (blocks.length === 0) return <>{t(texts.nothing)}</>;
  return <>{t(texts.blocksIssue, { types: blocks.map((each) => t(each)).join('; ') })}</>;
}

/** What the reader may do next: propose, or decide what somebody else proposed. */
function Acts({ procedure: { code, name }, method, reader }: MethodState & { reader: Actor }) {
  const t = useWords();
  const address = `${methodList.href}/${code}`;
  const link = (href: string, label: Text) => (
    <a href={href} aria-label={`${t(label)}: ${t(name)}`}>
      {t(label)}
    </a>
  );
  const proposal = method?.proposals.find(isWaiting);
  if (!proposal) return link(address, texts.propose);
  const proposed = `${address}/proposals/${String(proposal._id)}`;
  return (
    <>
      {waitsFor(reader, proposal) ? link(`${proposed}/confirm`, proposalTexts.confirm) : t(proposalTexts.mine)}{' '}
      {link(`${proposed}/refuse`, proposalTexts.refuse)}
    </>
  );
}

function WaitingRules({ types }: Pick<PageProps, 'types'>) {
  const t = useWords();
  if (types.length === 0) return <p>{t(texts.noneWaits)}</p>;
  return (
    <>
      <p>
        <Status text={proposalTexts.waiting} tone="warning" /> {t(texts.waitingRules)}:
      </p>
      <ul>
        {types.map((type) => (
          <li key={type.code}>
            <InstrumentTypeLink type={type} />
          </li>
        ))}
      </ul>
    </>
  );
}
