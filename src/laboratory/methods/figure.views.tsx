import { isWaiting, proposalTexts, waitsFor, type Actor } from '../../access';
import { formatDecimal, unitSymbol, type NeededFigure } from '../../metrology';
import { dayInVietnam, fill, type Day, type Text } from '../../platform/i18n';
import { GeneratedMark, Layout, Section, Status, Table, useWords, type Column } from '../../platform/web';
import { figureTexts as texts } from './figure.messages';
import type { ConfirmedFigure, FigureRead, ProposedFigure } from './figure.model';
import { figureOn } from './figure.rules';
import type { MethodState } from './method.service';

/** Where the figures of a procedure stand. */
export function figuresHref(code: string): string {
  return `/methods/${code}/figures`;
}

interface AskedFigure {
  readonly found: MethodState;
  readonly figure: NeededFigure;
}

/** Every figure that officers enter, with what holds on a day and what each blocks until then. */
export function AskedFigures({ found, day }: { readonly found: readonly MethodState[]; readonly day: Day }) {
  const t = useWords();
  const rows = found.flatMap((each) => (each.procedure.figures ?? []).map((figure) => ({ found: each, figure })));
  const columns: Column<AskedFigure>[] = [
    { label: texts.figure, cell: ({ found: { procedure }, figure }) => `${t(procedure.name)}: ${t(figure.label)}` },
    { label: texts.value, cell: (each) => <InForce {...each} day={day} /> },
    { label: texts.blocks, cell: (each) => <Blocks {...each} day={day} /> },
    {
      label: proposalTexts.state,
      cell: ({ found: { procedure }, figure }) => (
        <a
          href={`${figuresHref(procedure.code)}#${figure.name}`}
          aria-label={`${t(texts.open)}: ${t(procedure.name)}, ${t(figure.label)}`}
        >
          {t(texts.open)}
        </a>
      ),
    },
  ];
  return (
    <Section title={texts.figures}>
      <p class="prose">{t(texts.intro)}</p>
      <Table
        caption={texts.figures}
        columns={columns}
        rows={rows}
        rowKey={({ found: { procedure }, figure }) => `${procedure.code} ${figure.name}`}
      />
    </Section>
  );
}

function InForce({ found: { method }, figure, day }: AskedFigure & { readonly day: Day }) {
  const t = useWords();
  const held = figureOn(method?.figures ?? [], figure.name, day);
  const waits = method?.figureProposals?.some((each) => each.name === figure.name && isWaiting(each));
  return (
    <>
      {held && t(texts.since, { value: useFigureText(held, figure), day: t.day(held.effectiveFrom) })}{' '}
      <GeneratedMark generated={held?.sample} />
      {!held && !waits && <Status text={texts.none} tone={figure.neededFor.length > 0 ? 'warning' : 'neutral'} />}
      {waits && <Status text={proposalTexts.waiting} tone="warning" />}
    </>
  );
}

/** What cannot be judged while nobody has entered the figure. */
function Blocks({ found: { method, types }, figure, day }: AskedFigure & { readonly day: Day }) {
  const t = useWords();
  if (figureOn(method?.figures ?? [], figure.name, day)) return null;
  if (figure.neededFor.length === 0) return <>{t(texts.judgesNothing)}</>;
  const works = figure.neededFor.map((kind) => t(texts[kind])).join(', ');
  return <>{t(fill(texts.blocksVerdict, { works, types: types.map((each) => t(each)).join('; ') }))}</>;
}

/** A figure with its unit, as people here write numbers. */
export function useFigureText({ value }: Pick<FigureRead, 'value'>, { unit }: Pick<NeededFigure, 'unit'>): string {
  const t = useWords();
  return typeof unit === 'string'
    ? `${formatDecimal(value, t.language)} ${unitSymbol(unit)}`
    : formatDecimal(value, t.language);
}

interface FiguresProps {
  readonly found: MethodState;
  readonly reader: Actor;
}

/** The figures of one procedure: every version that was confirmed, and what waits or was refused. */
export function FiguresPage({ found, reader }: FiguresProps) {
  const t = useWords();
  const { procedure } = found;
  return (
    <Layout
      title={t(fill(texts.titleOf, { procedure: procedure.name }))}
      crumbs={[{ href: '/methods', label: t(texts.crumb) }]}
    >
      <p class="prose">{t(texts.intro)}</p>
      {(procedure.figures ?? []).map((figure) => (
        <div key={figure.name} id={figure.name}>
          <Section title={figure.label}>
            {figure.hint && <p class="form-text">{t(figure.hint)}</p>}
            <Versions found={found} figure={figure} />
            <Proposals {...{ found, figure, reader }} />
            <a
              class="btn btn-outline-primary btn-sm"
              href={`${figuresHref(procedure.code)}/${figure.name}`}
              aria-label={`${t(texts.propose)}: ${t(figure.label)}`}
            >
              {t(texts.propose)}
            </a>
          </Section>
        </div>
      ))}
    </Layout>
  );
}

function Versions({ found: { method }, figure }: AskedFigure) {
  const t = useWords();
  const rows = (method?.figures ?? []).filter(({ name }) => name === figure.name).toReversed();
  if (rows.length === 0) return <p>{t(texts.noVersion)}</p>;
  const columns: Column<ConfirmedFigure>[] = [
    ...readColumns<ConfirmedFigure>(figure),
    {
      label: proposalTexts.confirmedBy,
      cell: ({ confirmedBy, confirmedAt, proposedBy, sample }) => (
        <>
          {confirmedBy &&
            confirmedAt &&
            t(texts.hands, { proposer: proposedBy ?? '—', name: confirmedBy, day: t.day(dayInVietnam(confirmedAt)) })}
          <GeneratedMark generated={sample} />
        </>
      ),
    },
  ];
  return (
    <Table
      caption={texts.versions}
      columns={columns}
      rows={rows}
      rowKey={(each) => `${each.effectiveFrom} ${rows.indexOf(each)}`}
    />
  );
}

function Proposals({ found, figure, reader }: AskedFigure & Pick<FiguresProps, 'reader'>) {
  const rows = (found.method?.figureProposals ?? []).filter(({ name }) => name === figure.name).toReversed();
  if (rows.length === 0) return null;
  const columns: Column<ProposedFigure>[] = [
    ...readColumns<ProposedFigure>(figure),
    { label: proposalTexts.proposedBy, cell: ({ proposedBy }) => proposedBy },
    { label: proposalTexts.state, cell: (proposal) => <Decision {...{ found, proposal, reader }} /> },
  ];
  return <Table caption={texts.proposals} columns={columns} rows={rows} rowKey={({ _id }) => String(_id)} />;
}

interface DecisionProps extends FiguresProps {
  readonly proposal: ProposedFigure;
}

function Decision({ found: { procedure }, proposal, reader }: DecisionProps) {
  const t = useWords();
  if (!isWaiting(proposal))
    return (
      <>
        <Status text={proposalTexts.refused} tone="bad" /> {proposal.refusalReason}
      </>
    );
  const address = `/methods/${procedure.code}/figure-proposals/${String(proposal._id)}`;
  const link = (act: string, label: Text) => <a href={`${address}/${act}`}>{t(label)}</a>;
  return (
    <>
      {waitsFor(reader, proposal) ? link('confirm', proposalTexts.confirm) : t(proposalTexts.mine)}{' '}
      {link('refuse', proposalTexts.refuse)}
    </>
  );
}

function readColumns<T extends FigureRead>(figure: NeededFigure): Column<T>[] {
  return [
    { label: texts.value, cell: (each) => <FigureValue read={each} figure={figure} /> },
    { label: texts.effectiveFrom, cell: ({ effectiveFrom }) => <DayWords day={effectiveFrom} /> },
    { label: texts.documentNumber, cell: ({ documentNumber, clause }) => `${documentNumber}, ${clause}` },
    { label: texts.readAt, minor: true, cell: ({ source }) => source },
  ];
}

export function FigureValue({ read, figure }: { read: FigureRead; figure: NeededFigure }) {
  return <>{useFigureText(read, figure)}</>;
}

function DayWords({ day }: { day: Day }) {
  return <>{useWords().day(day)}</>;
}
