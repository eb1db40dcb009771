import { formatQuantity, isDecimalText, isUnit } from '../../metrology';
import { verbatim } from '../../platform/i18n';
import { ActionButton, Table, useWords, webTexts, type Column } from '../../platform/web';
import { capabilityText } from './cmc.rules';
import { designationTexts as texts, scopeActivityNames, verificationModeNames } from './designation.messages';
import type { ScopeLine } from './scope-line.model';
import type { TypeNames } from './type-names';

/** Lines that may still be changed, one by one. */
interface Draft {
  /** Of the decision or amendment, and the version of its record. */
  readonly address: string;
  readonly version: number;
}

interface ScopeProps {
  readonly lines: readonly ScopeLine[];
  readonly typeNames: TypeNames;
  /** Absent: they stand as they are. */
  readonly draft?: Draft | undefined;
}

/** Leads to the form for one more line of a draft. */
export function AddLine({ address }: Pick<Draft, 'address'>) {
  const t = useWords();
  return (
    <a class="btn btn-outline-primary btn-sm" href={`${address}/scope-lines/new`}>
      {t(texts.addLine)}
    </a>
  );
}

/** The columns of the official form: no., instrument or standard, range, class, activity and modes. */
export function ScopeTable({ lines, typeNames, draft }: ScopeProps) {
  const t = useWords();
  const rows = lines.map((line, index) => ({ line, index }));
  if (rows.length === 0) return <p class="text-body-secondary">{t(texts.scopeEmpty)}</p>;
  const columns: Column<{ line: ScopeLine; index: number }>[] = [
    { label: texts.lineNumber, cell: ({ index }) => index + 1 },
    { label: texts.subject, cell: ({ line }) => <Subject line={line} typeNames={typeNames} /> },
    { label: texts.range, cell: ({ line }) => <Range line={line} /> },
    { label: texts.accuracyClasses, cell: ({ line }) => line.accuracyClasses.join('; ') || t(texts.everyClass) },
    { label: texts.activity, cell: ({ line }) => <Activity line={line} /> },
    ...(lines.some(({ cmc }) => cmc)
      ? [{ label: texts.cmc, cell: ({ line: { cmc } }: { line: ScopeLine }) => cmc && <CapabilityOf cmc={cmc} /> }]
      : []),
    ...(draft
      ? [
          {
            label: texts.changeLine,
            cell: ({ index }: { index: number }) => <LineActions draft={draft} index={index} />,
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

function LineActions({ draft, index }: { draft: Draft; index: number }) {
  const t = useWords();
  const line = `${draft.address}/scope-lines/${index}`;
  return (
    <div class="d-flex gap-2">
      <a
        class="btn btn-outline-primary btn-sm"
        href={`${line}/change`}
        aria-label={`${t(texts.changeLine)} ${index + 1}`}
      >
        {t(texts.change)}
      </a>
      <ActionButton action={`${line}/remove`} label={texts.removeLine} version={draft.version} danger />
    </div>
  );
}
