import { History, type ReadEntry } from '../audit';
import { DocumentLink, type DocumentRecord } from '../documents';
import { addDays, findProcedure } from '../metrology';
import type { Page } from '../platform/database';
import { verbatim, type Day } from '../platform/i18n';
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
} from '../platform/web';
import { instrumentTypeTexts as texts } from './instrument-type.messages';
import type { InstrumentTypeRecord, InstrumentTypeRule } from './instrument-type.model';
import { ruleOn } from './instrument-type.rules';

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
  readonly mayConfirm: boolean;
  readonly maySeeInstruments: boolean;
}

export function InstrumentTypePage({ type, documents, history, today, mayConfirm, maySeeInstruments }: RecordProps) {
  const t = useWords();
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
          ...(maySeeInstruments
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
              {t(texts.newRule)}
            </a>
          )
        }
      >
        <Table
          caption={texts.rules}
          columns={ruleColumns(type, documents, mayConfirm)}
          rows={type.rules.toReversed()}
        />
      </Section>
      <History entries={history} />
    </Layout>
  );
}

function ruleColumns(
  { code }: InstrumentTypeRecord,
  documents: Map<string, DocumentRecord>,
  mayConfirm: boolean,
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
    ...(mayConfirm
      ? [{ label: texts.confirm, cell: (rule: InstrumentTypeRule) => <ConfirmLink code={code} rule={rule} /> }]
      : []),
  ];
}

function ConfirmLink({ code, rule }: { code: string; rule: InstrumentTypeRule }) {
  const t = useWords();
  return (
    <a class="btn btn-outline-primary btn-sm" href={`${list.href}/${code}/rules/${rule.effectiveFrom}/confirm`}>
      {t(texts.confirm)}
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
          {t(texts.confirmedBy, { name: rule.confirmedBy, at: t.instant(rule.confirmedAt) })}
        </>
      )}
    </span>
  );
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

/** The name of a type, leading to its page. */
export function InstrumentTypeLink({ type }: { type: Pick<InstrumentTypeRecord, 'code' | 'nameVi' | 'nameEn'> }) {
  const t = useWords();
  return <a href={`${list.href}/${type.code}`}>{t(nameOf(type))}</a>;
}

export function nameOf({ nameVi, nameEn }: Pick<InstrumentTypeRecord, 'nameVi' | 'nameEn'>) {
  return nameEn ? { vi: nameVi, en: nameEn } : verbatim(nameVi);
}
