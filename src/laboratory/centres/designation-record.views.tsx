import { History, type ReadEntry } from '../../audit';
import { formatQuantity, isDecimalText, isUnit } from '../../metrology';
import { OrganizationLink, Source, type OrganizationRecord } from '../../register/organizations';
import { fill, formatDay, verbatim, type Day } from '../../platform/i18n';
import {
  Confirmed,
  ActionButton,
  Facts,
  FilterText,
  Layout,
  ListFilters,
  Section,
  Table,
  useWords,
  webTexts,
  type Column,
} from '../../platform/web';
import {
  designationActNames,
  designationKindNames,
  designationTexts as texts,
  scopeActivityNames,
  verificationModeNames,
} from './designation.messages';
import type { DesignationRecord, ScopeLine, Suspension } from './designation.model';
import { capabilityText } from './cmc.rules';
import { designationActs, designationTransitions, stateOn } from './designation.rules';
import { addressOf, designationList, nameOf, StateMark, ValidFrom } from './designation.views';
import type { TypeNames } from './type-names';

interface RecordProps {
  readonly designation: DesignationRecord;
  readonly centre: OrganizationRecord | undefined;
  readonly typeNames: TypeNames;
  readonly history: readonly ReadEntry[];
  /** The day the state is shown for. */
  readonly day: Day;
  readonly today: Day;
  readonly mayManage: boolean;
}

export function DesignationPage({ designation, centre, typeNames, history, day, today, mayManage }: RecordProps) {
  const t = useWords();
  const { number, mark, issuer, issuedOn, validUntil, withdrawnOn, withdrawalReason, suspensions, note } = designation;
  const unknown = t(webTexts.unknown);
  return (
    <Layout
      title={`${t(texts.title)} ${nameOf(designation, t(texts.numberUnknown))}`}
      crumbs={[{ href: designationList.href, label: t(designationList.label) }]}
      actions={mayManage && <RecordActions designation={designation} today={today} />}
    >
      <Facts
        facts={[
          {
            label: fill(texts.stateOn, { day: formatDay(day) }),
            value: <StateMark state={stateOn(designation, day)} />,
          },
          { label: texts.centre, value: <OrganizationLink organization={centre} /> },
          { label: texts.kind, value: t(designationKindNames[designation.kind]) },
          { label: texts.number, value: number ?? unknown },
          { label: texts.mark, value: mark ?? unknown },
          { label: texts.issuer, value: issuer ?? unknown },
          { label: texts.issuedOn, value: issuedOn ? t.day(issuedOn) : unknown },
          { label: texts.validFrom, value: <ValidFrom designation={designation} /> },
          {
            label: texts.validUntil,
            value: validUntil ? t.day(validUntil) : unknown,
          },
          ...(withdrawnOn
            ? [
                { label: texts.withdrawnOn, value: t.day(withdrawnOn) },
                { label: texts.withdrawalReason, value: withdrawalReason },
              ]
            : []),
          ...(designation.confirmed?.length
            ? [{ label: texts.confirmed, value: <Confirmed of={designation.confirmed} /> }]
            : []),
          { label: texts.note, value: note },
          { label: texts.source, value: <Source provenance={designation.provenance} /> },
        ]}
      />
      <LookedAtOn />
      <Section
        title={texts.scope}
        actions={
          mayManage && (
            <a class="btn btn-outline-primary btn-sm" href={`${addressOf(designation)}/scope-lines/new`}>
              {t(texts.addLine)}
            </a>
          )
        }
      >
        <ScopeTable designation={designation} typeNames={typeNames} mayManage={mayManage} />
      </Section>
      {suspensions.length > 0 && <Suspensions suspensions={suspensions} />}
      <History entries={history} />
    </Layout>
  );
}

/** Chooses the day for which a record's state is shown. */
export function LookedAtOn() {
  return (
    <ListFilters search={false}>
      <FilterText name="on" label={texts.lookedAtOn} placeholder="05/01/2023" />
    </ListFilters>
  );
}

/** The columns of the official form: no., instrument or standard, range, class, activity and modes. */
export function ScopeTable({
  designation,
  typeNames,
  mayManage,
}: Pick<RecordProps, 'designation' | 'typeNames' | 'mayManage'>) {
  const t = useWords();
  const rows = designation.scopeLines.map((line, index) => ({ line, index }));
  if (rows.length === 0) return <p class="text-body-secondary">{t(texts.scopeEmpty)}</p>;
  const columns: Column<{ line: ScopeLine; index: number }>[] = [
    { label: texts.lineNumber, cell: ({ index }) => index + 1 },
    { label: texts.subject, cell: ({ line }) => <Subject line={line} typeNames={typeNames} /> },
    { label: texts.range, cell: ({ line }) => <Range line={line} /> },
    { label: texts.accuracyClasses, cell: ({ line }) => line.accuracyClasses.join('; ') || t(webTexts.unknown) },
    { label: texts.activity, cell: ({ line }) => <Activity line={line} /> },
    ...(designation.scopeLines.some(({ cmc }) => cmc)
      ? [{ label: texts.cmc, cell: ({ line: { cmc } }: { line: ScopeLine }) => cmc && <CapabilityOf cmc={cmc} /> }]
      : []),
    ...(mayManage
      ? [
          {
            label: texts.changeLine,
            cell: ({ index }: { index: number }) => <LineActions designation={designation} index={index} />,
          },
        ]
      : []),
  ];
  return <Table caption={texts.scope} columns={columns} rows={rows} />;
}

function Subject({ line, typeNames }: { line: ScopeLine; typeNames: TypeNames }) {
  const t = useWords();
  if (!line.typeCode) return <>{line.subject}</>;
  return (
    <>
      {line.subject}{' '}
      <span class="text-body-secondary d-block small">
        {t(typeNames.get(line.typeCode) ?? verbatim(line.typeCode))}
      </span>
    </>
  );
}

function Range({ line: { range, upTo } }: { line: ScopeLine }) {
  const t = useWords();
  if (!upTo) return <>{range ?? t(webTexts.unknown)}</>;
  const { value, unit } = upTo;
  const limit = isUnit(unit) && isDecimalText(value) ? formatQuantity({ value, unit }, t.language) : `${value} ${unit}`;
  return (
    <>
      {range} <span class="text-body-secondary d-block small">≤ {limit}</span>
    </>
  );
}

function CapabilityOf({ cmc }: { cmc: NonNullable<ScopeLine['cmc']> }) {
  const t = useWords();
  return (
    <>
      {capabilityText(cmc, t.language)} <span class="text-body-secondary d-block small">{cmc.source}</span>
    </>
  );
}

export function Activity({ line: { activity, modes } }: { line: ScopeLine }) {
  const t = useWords();
  if (activity !== 'verification') return <>{t(scopeActivityNames[activity])}</>;
  const named = modes.map((mode) => t(verificationModeNames[mode])).join(', ');
  return <>{`${t(scopeActivityNames[activity])}: ${named || t(webTexts.unknown)}`}</>;
}

function LineActions({ designation, index }: { designation: DesignationRecord; index: number }) {
  const t = useWords();
  const line = `${addressOf(designation)}/scope-lines/${index}`;
  return (
    <div class="d-flex gap-2">
      <a
        class="btn btn-outline-primary btn-sm"
        href={`${line}/change`}
        aria-label={`${t(texts.changeLine)} ${index + 1}`}
      >
        {t(texts.change)}
      </a>
      <ActionButton action={`${line}/remove`} label={texts.removeLine} version={designation.__v} danger />
    </div>
  );
}

function Suspensions({ suspensions }: { suspensions: readonly Suspension[] }) {
  const t = useWords();
  const columns: Column<Suspension>[] = [
    { label: texts.suspendedFrom, cell: ({ from }) => t.day(from) },
    { label: texts.suspendedUntil, cell: ({ until }) => t.day(until) },
    { label: texts.reason, cell: ({ reason }) => reason },
  ];
  return (
    <Section title={texts.suspensions}>
      <Table caption={texts.suspensions} columns={columns} rows={suspensions} />
    </Section>
  );
}

function RecordActions({ designation, today }: { designation: DesignationRecord; today: Day }) {
  const t = useWords();
  const state = stateOn(designation, today);
  const possible = designationActs.filter((act) => designationTransitions[act].includes(state));
  return (
    <>
      <a class="btn btn-outline-primary" href={`${addressOf(designation)}/change`}>
        {t(texts.change)}
      </a>
      {possible.map((act) => (
        <a
          key={act}
          class={`btn ${act === 'resume' ? 'btn-outline-primary' : 'btn-outline-danger'}`}
          href={`${addressOf(designation)}/${act}`}
        >
          {t(designationActNames[act])}
        </a>
      ))}
    </>
  );
}
