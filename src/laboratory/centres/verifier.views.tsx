import { History, type ReadEntry } from '../../audit';
import { OrganizationLink, Source, type OrganizationRecord } from '../../register/organizations';
import type { Page } from '../../platform/database';
import type { Day } from '../../platform/i18n';
import {
  Confirmed,
  Facts,
  FilterSelect,
  FilterText,
  GeneratedMark,
  Layout,
  ListFilters,
  ListFragment,
  Section,
  Status,
  Table,
  useWords,
  type Choice,
  type Column,
} from '../../platform/web';
import { competenceTexts } from './competence.messages';
import { Competences } from './competence.views';
import { addressOf, verifierList } from './verifier.list';
import { verifierTexts as texts } from './verifier.messages';
import type { VerifierCard, VerifierRecord } from './verifier.model';
import { isValidOn } from './verifier.rules';

interface ListProps {
  readonly page: Page<VerifierRecord>;
  readonly centres: ReadonlyMap<string, OrganizationRecord>;
  /** The day the cards are judged for: the one filtered by, or today. */
  readonly day: Day;
}

export function VerifierListPage({
  mayManage,
  centreChoices,
  ...props
}: ListProps & { mayManage: boolean; centreChoices: readonly Choice[] }) {
  const t = useWords();
  const activity = [
    { value: 'true', label: texts.active },
    { value: 'false', label: texts.inactive },
  ];
  return (
    <Layout
      title={t(texts.title)}
      actions={
        mayManage && (
          <a class="btn btn-primary" href="/verifiers/new">
            {t(texts.register)}
          </a>
        )
      }
    >
      <ListFilters>
        {centreChoices.length > 0 && <FilterSelect name="centreId" label={texts.centre} choices={centreChoices} />}
        <FilterSelect name="active" label={texts.status} choices={activity} />
        <FilterSelect
          name="competence"
          label={competenceTexts.filter}
          choices={[{ value: 'ending', label: competenceTexts.endingOnly }]}
        />
        <FilterText name="cardOn" label={texts.cardOn} placeholder="05/01/2023" />
      </ListFilters>
      <VerifierTable {...props} />
    </Layout>
  );
}

export function VerifierTable({ page, centres, day }: ListProps) {
  const columns: Column<VerifierRecord>[] = [
    { label: texts.name, cell: (each) => <VerifierLink verifier={each} /> },
    {
      label: texts.centre,
      minor: true,
      cell: (each) => <OrganizationLink organization={centres.get(String(each.centreId))} />,
    },
    { label: texts.status, cell: (each) => <ActivityMark active={each.active} /> },
    { label: texts.cardState, cell: (each) => <ValidCards cards={each.cards} day={day} /> },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

interface RecordProps {
  readonly verifier: VerifierRecord;
  readonly centre: OrganizationRecord | undefined;
  readonly history: readonly ReadEntry[];
  readonly today: Day;
  readonly mayManage: boolean;
  /** The head of the centre, who decides who leaves. */
  readonly mayEnd: boolean;
  /** Whether the reader may see what is kept of the person. */
  readonly maySee: boolean;
}

export function VerifierPage({ verifier, centre, history, today, mayManage, mayEnd, maySee }: RecordProps) {
  const t = useWords();
  const address = addressOf(verifier);
  return (
    <Layout
      title={verifier.name}
      crumbs={[{ href: verifierList.href, label: t(verifierList.label) }]}
      actions={
        <>
          {mayManage && <RecordActions verifier={verifier} />}
          {mayEnd && (
            <a class="btn btn-outline-primary" href={`${address}/leaving`}>
              {t(texts.leaving)}
            </a>
          )}
          {maySee && (
            <a class="btn btn-outline-primary" href={`/personal-data/verifiers/${String(verifier._id)}`}>
              {t(texts.personalData)}
            </a>
          )}
        </>
      }
    >
      <Facts
        facts={[
          { label: texts.status, value: <ActivityMark active={verifier.active} /> },
          { label: texts.centre, value: <OrganizationLink organization={centre} /> },
          ...(verifier.leaving ? [{ label: texts.leaving, value: <LeavingLink verifier={verifier} /> }] : []),
          { label: texts.staffNumber, value: verifier.staffNumber },
          { label: texts.source, value: <Source provenance={verifier.provenance} /> },
        ]}
      />
      <Section
        title={texts.cards}
        actions={
          mayManage && (
            <a class="btn btn-outline-primary btn-sm" href={`${address}/cards/new`}>
              {t(texts.addCard)}
            </a>
          )
        }
      >
        <CardTable verifier={verifier} today={today} mayManage={mayManage} />
      </Section>
      <Competences verifier={verifier} today={today} mayManage={mayManage} />
      <History entries={history} />
    </Layout>
  );
}

function LeavingLink({ verifier }: Pick<RecordProps, 'verifier'>) {
  const t = useWords();
  const { on, backOn } = verifier.leaving ?? { on: '' };
  return (
    <a href={`${addressOf(verifier)}/leaving`}>
      {backOn ? t(texts.awayFromTo, { from: t.day(on), to: t.day(backOn) }) : t(texts.awayFrom, { from: t.day(on) })}
    </a>
  );
}

function CardTable({ verifier, today, mayManage }: Pick<RecordProps, 'verifier' | 'today' | 'mayManage'>) {
  const t = useWords();
  const rows = verifier.cards.map((card, index) => ({ card, index }));
  if (rows.length === 0) return <p class="text-body-secondary">{t(texts.noCards)}</p>;
  const columns: Column<{ card: VerifierCard; index: number }>[] = [
    {
      label: texts.cardNumber,
      cell: ({ card }) => (
        <>
          {card.number}
          <Confirmed of={card.confirmed} />
        </>
      ),
    },
    { label: texts.decisionNumber, minor: true, cell: ({ card }) => card.decisionNumber ?? '—' },
    { label: texts.issuedOn, cell: ({ card }) => t.day(card.issuedOn) },
    {
      label: texts.expiresOn,
      cell: ({ card }) => (
        <>
          {t.day(card.expiresOn)}
          {card.endedOn && (
            <span class="d-block small">
              {t(texts.endedOn)} {t.day(card.endedOn)}: {card.endReason}
            </span>
          )}
        </>
      ),
    },
    { label: texts.fields, cell: ({ card }) => card.fields.join('; ') },
    { label: texts.status, cell: ({ card }) => <CardMark card={card} day={today} /> },
    ...(mayManage
      ? [
          {
            label: texts.changeCard,
            cell: ({ card, index }: { card: VerifierCard; index: number }) => (
              <ChangeCard href={`${addressOf(verifier)}/cards/${index}/change`} number={card.number} />
            ),
          },
        ]
      : []),
  ];
  return <Table caption={texts.cards} columns={columns} rows={rows} />;
}

function ChangeCard({ href, number }: { href: string; number: string }) {
  const t = useWords();
  return (
    <a class="btn btn-outline-primary btn-sm" href={href} aria-label={`${t(texts.changeCard)} ${number}`}>
      {t(texts.change)}
    </a>
  );
}

function RecordActions({ verifier }: { verifier: VerifierRecord }) {
  const t = useWords();
  const address = addressOf(verifier);
  return (
    <>
      <a class="btn btn-outline-primary" href={`${address}/change`}>
        {t(texts.change)}
      </a>
      {verifier.active ? (
        <a class="btn btn-outline-danger" href={`${address}/deactivate`}>
          {t(texts.deactivate)}
        </a>
      ) : (
        <a class="btn btn-outline-primary" href={`${address}/activate`}>
          {t(texts.activate)}
        </a>
      )}
    </>
  );
}

function ValidCards({ cards, day }: { cards: readonly VerifierCard[]; day: Day }) {
  const t = useWords();
  const valid = cards.filter((card) => isValidOn(card, day));
  if (valid.length === 0) return <Status text={texts.noValidCard} tone="warning" />;
  return <>{valid.map((card) => `${card.number} (${card.fields.join(', ')}; ${t.day(card.expiresOn)})`).join(' · ')}</>;
}

function CardMark({ card, day }: { card: VerifierCard; day: Day }) {
  if (isValidOn(card, day)) return <Status text={texts.cardValid} tone="good" />;
  if (card.endedOn && day >= card.endedOn && day <= card.expiresOn) return <Status text={texts.cardEnded} tone="bad" />;
  return day < card.issuedOn ? (
    <Status text={texts.cardNotYet} tone="neutral" />
  ) : (
    <Status text={texts.cardOver} tone="bad" />
  );
}

function ActivityMark({ active }: { active: boolean }) {
  return <Status text={active ? texts.active : texts.inactive} tone={active ? 'good' : 'neutral'} />;
}

/** The name of a verifier, leading to the record. */
export function VerifierLink({ verifier }: { verifier: Pick<VerifierRecord, '_id' | 'name' | 'provenance'> }) {
  return (
    <>
      <a href={addressOf(verifier)}>{verifier.name}</a> <GeneratedMark generated={verifier.provenance?.generated} />
    </>
  );
}
