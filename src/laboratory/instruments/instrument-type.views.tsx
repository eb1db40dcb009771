import { can, type Actor } from '../../access';
import { History, type ReadEntry } from '../../audit';
import { DocumentLink, type DocumentRecord } from '../../register/documents';
import { addDays, findProcedure } from '../../metrology';
import type { Page } from '../../platform/database';
import type { Day } from '../../platform/i18n';
import {
  ConfidenceMark,
  Facts,
  FilterSelect,
  Layout,
  ListFilters,
  ListFragment,
  Section,
  Status,
  Table,
  useWords,
  webTexts,
  yesNo,
  type Choice,
  type Column,
  type Tone,
} from '../../platform/web';
import { instrumentTypeTexts as texts, ruleStateNames } from './instrument-type.messages';
import type { InstrumentTypeRecord, InstrumentTypeRule } from './instrument-type.model';
import { ruleOn, ruleStateOn, type RuleState } from './instrument-type.rules';
import { ProposedRules } from './proposed-rule.views';
import { InstrumentTypeLink, nameOf } from './type-name.views';

const list = { href: '/instrument-types', label: texts.title };

interface ListProps {
  readonly page: Page<InstrumentTypeRecord>;
  readonly today: Day;
}

export function InstrumentTypeListPage({ fields, ...props }: ListProps & { fields: readonly string[] }) {
  const t = useWords();
  return (
    <Layout title={t(texts.title)}>
      <p class="text-body-secondary">{t(texts.codeHint)}</p>
      <ListFilters>
        <FilterSelect name="field" label={texts.field} choices={fields.map((value) => ({ value, label: value }))} />
        <FilterSelect name="confidence" label={texts.confidence} choices={confidences} />
        <FilterSelect name="procedure" label={texts.procedure} choices={procedureChoices} />
      </ListFilters>
      <InstrumentTypeTable {...props} />
    </Layout>
  );
}

const confidences: readonly Choice[] = (['confirmed', 'partly', 'unconfirmed'] as const).map((value) => ({
  value,
  label: webTexts[value],
}));
const procedureChoices: readonly Choice[] = [
  { value: 'with', label: texts.withProcedure },
  { value: 'without', label: texts.withoutProcedure },
];

export function InstrumentTypeTable({ page, today }: ListProps) {
  const t = useWords();
  const columns: Column<InstrumentTypeRecord>[] = [
    { label: texts.name, cell: (type) => <InstrumentTypeLink type={type} /> },
    { label: texts.code, cell: ({ code }) => code },
    { label: texts.field, minor: true, cell: ({ field }) => field },
    { label: texts.procedureDocument, minor: true, cell: ({ procedureDocument }) => procedureDocument ?? '—' },
    { label: texts.periodMonths, numeric: true, cell: (type) => <Period rule={ruleOn(type, today)} /> },
    { label: texts.confidence, cell: (type) => <RuleToday rule={ruleOn(type, today)} /> },
    { label: texts.procedure, minor: true, cell: ({ procedureCode }) => t(yesNo(procedureCode !== undefined)) },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

interface RecordProps {
  readonly type: InstrumentTypeRecord;
  /** The documents that the type and its rules point to, by number key. */
  readonly documents: Map<string, DocumentRecord>;
  readonly history: readonly ReadEntry[];
  readonly today: Day;
  readonly reader: Actor;
}

export function InstrumentTypePage({ type, documents, history, today, reader }: RecordProps) {
  const t = useWords();
  const mayConfirm = can(reader, 'instrumentTypes.confirm');
  const procedure = type.procedureCode ? findProcedure(type.procedureCode) : null;
  return (
    <Layout title={nameOf(type)[t.language]} crumbs={[{ href: list.href, label: t(list.label) }]}>
      <Facts
        facts={[
          { label: texts.code, value: `${type.code} – ${t(texts.codeHint)}` },
          { label: texts.field, value: type.field },
          {
            label: texts.procedureDocument,
            value: type.procedureDocument && <DocumentLink number={type.procedureDocument} documents={documents} />,
          },
          { label: texts.procedure, value: procedure ? t(procedure.name) : t(texts.withoutProcedure) },
          { label: texts.ruleToday, value: <RuleToday rule={ruleOn(type, today)} confirmedToo /> },
          { label: texts.note, value: type.note },
          ...(can(reader, 'instruments.read')
            ? [
                {
                  label: texts.instruments,
                  value: <a href={`/instruments?typeCode=${type.code}`}>{t(texts.instruments)}</a>,
                },
              ]
            : []),
        ]}
      />
      <Section
        title={texts.rules}
        actions={
          mayConfirm && (
            <a class="btn btn-outline-primary btn-sm" href={`${list.href}/${type.code}/rules/new`}>
              {t(texts.propose)}
            </a>
          )
        }
      >
        <Table
          caption={texts.rules}
          columns={ruleColumns(type, { documents, today, mayConfirm })}
          rows={type.rules.toReversed()}
        />
      </Section>
      <ProposedRules {...{ type, documents, decider: mayConfirm ? reader : undefined }} />
      <History entries={history} />
    </Layout>
  );
}

function ruleColumns(
  { code }: InstrumentTypeRecord,
  { documents, today, mayConfirm }: Pick<RecordProps, 'documents' | 'today'> & { readonly mayConfirm: boolean },
): Column<InstrumentTypeRule>[] {
  return [
    { label: texts.effectiveFrom, cell: ({ effectiveFrom }) => <DayWords day={effectiveFrom} /> },
    { label: texts.effectiveTo, cell: ({ effectiveTo }) => <DayWords day={effectiveTo && addDays(effectiveTo, -1)} /> },
    { label: texts.legalBasis, cell: ({ legalBasis }) => <DocumentLink number={legalBasis} documents={documents} /> },
    { label: texts.patternApproval, cell: (rule) => <Mode asked={rule.patternApproval} /> },
    { label: texts.initial, cell: (rule) => <Mode asked={rule.initial} /> },
    { label: texts.periodic, cell: (rule) => <Mode asked={rule.periodic} /> },
    { label: texts.afterRepair, cell: (rule) => <Mode asked={rule.afterRepair} /> },
    { label: texts.periodMonths, numeric: true, cell: (rule) => <Period rule={rule} /> },
    { label: texts.source, cell: (rule) => <RuleSource rule={rule} /> },
    { label: texts.state, cell: (rule) => <RuleStateMark state={ruleStateOn(rule, today)} /> },
    ...(mayConfirm
      ? [{ label: texts.check, cell: (rule: InstrumentTypeRule) => <CompareLink code={code} rule={rule} /> }]
      : []),
  ];
}

function CompareLink({ code, rule }: { code: string; rule: InstrumentTypeRule }) {
  const t = useWords();
  return (
    <a class="btn btn-outline-primary btn-sm" href={`${list.href}/${code}/rules/new?from=${rule.effectiveFrom}`}>
      {t(texts.check)}
    </a>
  );
}

function RuleSource({ rule }: { rule: InstrumentTypeRule }) {
  const t = useWords();
  return (
    <span class="small">
      {rule.source} <ConfidenceMark confidence={rule.confidence} />
      {rule.confirmedBy && (
        <>
          <br />
          {t(texts.confirmedBy, {
            proposer: rule.proposedBy ?? texts.programsList,
            name: rule.confirmedBy,
            at: t.instant(rule.confirmedAt),
          })}
        </>
      )}
    </span>
  );
}

const ruleTones: Readonly<Record<RuleState, Tone>> = { notYet: 'neutral', inForce: 'good', ended: 'neutral' };

function RuleStateMark({ state }: { state: RuleState }) {
  return <Status text={ruleStateNames[state]} tone={ruleTones[state]} />;
}

function DayWords({ day }: { day: Day | null }) {
  const t = useWords();
  return <>{t.day(day)}</>;
}

function Mode({ asked }: { asked: boolean | null }) {
  const t = useWords();
  return <>{t(yesNo(asked))}</>;
}

/** A period that is not known shows as not known; a type without periodic verification has none. */
function Period({ rule }: { rule: InstrumentTypeRule | undefined }) {
  const t = useWords();
  if (!rule || rule.periodic === false) return <>—</>;
  return <>{rule.periodMonths ?? t(webTexts.unknown)}</>;
}

function RuleToday({ rule, confirmedToo }: { rule: InstrumentTypeRule | undefined; confirmedToo?: boolean }) {
  if (!rule) return <Status text={texts.notListed} tone="neutral" />;
  if (rule.confidence === 'confirmed') return confirmedToo ? <Status text={webTexts.confirmed} tone="good" /> : <></>;
  return <ConfidenceMark confidence={rule.confidence} />;
}
