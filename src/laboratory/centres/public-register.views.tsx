import type { Page } from '../../platform/database';
import { fill, formatDay, verbatim, type Day } from '../../platform/i18n';
import {
  Facts,
  FilterSelect,
  FilterText,
  GeneratedMark,
  Layout,
  ListFilters,
  ListFragment,
  Section,
  useWords,
  webTexts,
  type Choice,
  type Column,
} from '../../platform/web';
import { PublicAmendments } from './amendment.views';
import { KindWords, LookedAtOn } from './designation-record.views';
import { Activity, ScopeTable } from './scope-line.views';
import { designationKindNames, designationTexts as texts } from './designation.messages';
import type { DesignationRecord, ScopeLine } from './designation.model';
import { stateOn } from './designation.rules';
import { nameOf, StateMark, ValidFrom } from './designation.views';
import { publicRegisterTexts as words } from './public-register.messages';
import type { RegisterEntry } from './public-register.queries';
import type { TypeNames } from './type-names';

/** Where anybody reads the register without an account. */
export const registerAddress = '/register';
export const feedAddress = `${registerAddress}/changes.atom`;

interface ListProps {
  readonly page: Page<RegisterEntry>;
  readonly day: Day;
  readonly typeNames: TypeNames;
  readonly types: readonly Choice[];
}

export function PublicRegisterPage({ types, day, ...props }: ListProps) {
  const t = useWords();
  return (
    <Layout title={t(words.title)} actions={<a href={feedAddress}>{t(words.follow)}</a>}>
      <p class="prose">{t(words.intro, { day: t.day(day) })}</p>
      <ListFilters>
        <FilterSelect name="typeCode" label={words.typeCode} choices={types} />
        <FilterText name="where" label={words.where} />
        <FilterText name="on" label={words.on} placeholder="05/01/2023" />
      </ListFilters>
      <PublicRegisterTable {...props} />
    </Layout>
  );
}

export function PublicRegisterTable({ page, typeNames }: Pick<ListProps, 'page' | 'typeNames'>) {
  const columns: Column<RegisterEntry>[] = [
    { label: words.body, cell: (each) => <Body entry={each} /> },
    { label: words.decision, cell: ({ designation }) => <Decision designation={designation} /> },
    { label: texts.scope, cell: ({ lines }) => <Lines lines={lines} typeNames={typeNames} /> },
  ];
  return <ListFragment caption={words.title} columns={columns} page={page} />;
}

function Body({ entry: { centre } }: { entry: RegisterEntry }) {
  return (
    <>
      {centre?.nameVi}
      <span class="d-block small fw-normal">{contactOf(centre)}</span>
    </>
  );
}

function contactOf(centre: RegisterEntry['centre']): string {
  return [centre?.address, centre?.phone, centre?.email].filter(Boolean).join(', ');
}

function Decision({ designation }: { designation: DesignationRecord }) {
  const t = useWords();
  const { _id, kind, mark, validUntil, provenance } = designation;
  return (
    <>
      <a href={`${registerAddress}/${String(_id)}`}>{nameOf(designation, t(texts.numberUnknown))}</a>{' '}
      <GeneratedMark generated={provenance?.generated} />
      <span class="d-block small">{[mark, t(designationKindNames[kind])].filter(Boolean).join(', ')}</span>
      {validUntil && <span class="d-block small">{t(words.until, { day: t.day(validUntil) })}</span>}
    </>
  );
}

/** Lines in sight before the rest is folded away (the registry's own rule). */
const linesInSight = 6;

function Lines({ lines, typeNames }: { lines: readonly ScopeLine[]; typeNames: ListProps['typeNames'] }) {
  const t = useWords();
  if (lines.length === 0) return <>{t(texts.scopeEmpty)}</>;
  const more = lines.slice(linesInSight);
  return (
    <>
      <LineList {...{ lines: lines.slice(0, linesInSight), typeNames }} />
      {more.length > 0 && (
        <details>
          <summary>{t(words.moreLines, { count: t.number(more.length) })}</summary>
          <LineList {...{ lines: more, typeNames }} />
        </details>
      )}
    </>
  );
}

function LineList({ lines, typeNames }: { lines: readonly ScopeLine[]; typeNames: ListProps['typeNames'] }) {
  const t = useWords();
  return (
    <ul class="list-unstyled mb-0">
      {lines.map((line) => (
        <li>
          {line.subject}
          <span class="d-block small text-body-secondary">
            {[
              line.typeCode && t(typeNames.get(line.typeCode) ?? verbatim(line.typeCode)),
              line.range,
              line.accuracyClasses.length > 0 && t(words.class, { classes: line.accuracyClasses.join('; ') }),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
          <span class="d-block small text-body-secondary">
            <Activity line={line} />
          </span>
        </li>
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly entry: RegisterEntry;
  readonly day: Day;
  readonly typeNames: TypeNames;
}

/** One decision as anybody may read it: what it says and whether it holds; nobody's name. */
export function PublicDesignationPage({ entry: { designation, centre, lines }, day, typeNames }: EntryProps) {
  const t = useWords();
  const { number, mark, issuer, issuedOn, validUntil, withdrawnOn, suspensions, provenance } = designation;
  const unknown = t(webTexts.unknown);
  return (
    <Layout
      title={`${t(texts.one)} ${nameOf(designation, t(texts.numberUnknown))}`}
      crumbs={[{ href: registerAddress, label: t(words.title) }]}
    >
      {provenance?.generated && <p class="alert alert-warning">{t(words.sample)}</p>}
      <Facts
        facts={[
          {
            label: fill(texts.stateOn, { day: formatDay(day) }),
            value: <StateMark state={stateOn(designation, day)} />,
          },
          { label: texts.centre, value: centre?.nameVi },
          { label: words.contact, value: contactOf(centre) },
          { label: texts.kind, value: <KindWords designation={designation} /> },
          { label: texts.number, value: number ?? unknown },
          { label: texts.mark, value: mark ?? unknown },
          { label: texts.issuer, value: issuer ?? unknown },
          { label: texts.issuedOn, value: issuedOn ? t.day(issuedOn) : unknown },
          { label: texts.validFrom, value: <ValidFrom designation={designation} /> },
          { label: texts.validUntil, value: validUntil ? t.day(validUntil) : unknown },
          ...(withdrawnOn ? [{ label: texts.withdrawnOn, value: t.day(withdrawnOn) }] : []),
          ...(suspensions.length > 0
            ? [{ label: texts.suspensions, value: <SuspendedDays suspensions={suspensions} /> }]
            : []),
        ]}
      />
      <LookedAtOn />
      <Section title={texts.scope}>
        <ScopeTable lines={lines} typeNames={typeNames} />
      </Section>
      <PublicAmendments designation={designation} day={day} />
    </Layout>
  );
}

/** The days alone: why, and by which document, is the officers' business. */
function SuspendedDays({ suspensions }: Pick<DesignationRecord, 'suspensions'>) {
  const t = useWords();
  return (
    <ul class="list-unstyled mb-0">
      {suspensions.map(({ from, until }) => (
        <li>
          {until
            ? t(words.suspendedUntil, { from: t.day(from), until: t.day(until) })
            : t(words.suspendedSince, { from: t.day(from) })}
        </li>
      ))}
    </ul>
  );
}
