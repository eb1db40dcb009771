import {
  FieldCell,
  kindsOfWork,
  measuredIn,
  verificationList,
  verificationTexts,
  type RecordKind,
  type VerificationRecord,
} from '../certificates';
import { BalanceTools } from '../balances';
import type { Characteristics, EnteredFigures, Field, Procedure } from '../../metrology';
import type { Day, Text } from '../../platform/i18n';
import { fieldId, FieldNotes, Section, useWords, type MeasuredIn } from '../../platform/web';
import type { ChosenMember } from './run.choice';
import { freshTexts } from './run-fresh.messages';
import { headOf, type GridStep } from './run.grid';
import { runTexts as texts } from './run.messages';
import { GridTools, verdictWords } from './run-tools.views';
import { useRowCounts } from './run-rows.views';

interface GridProps {
  readonly kind: RecordKind;
  readonly procedure: Procedure;
  readonly grid: readonly GridStep[];
  readonly characteristics: Characteristics;
  readonly characteristicsOf: ReadonlyMap<string, Characteristics>;
  readonly figures: EnteredFigures | undefined;
  readonly typeCode: string;
  readonly day: Day;
  readonly members: readonly ChosenMember[];
  /** Whose grid it is: what the browser keeps of it is for nobody else. */
  readonly person: string;
  /** By key, the records that the run has already made. */
  readonly kept: ReadonlyMap<string, VerificationRecord>;
}

/** A column of cells: its field, its head, and what it is called behind `members[…]`. */
interface GridColumn {
  readonly field: Field;
  readonly head: Text;
  readonly suffix: string;
  readonly measured?: MeasuredIn;
  readonly ofFreshAlone?: true;
}

/** The grid: an instrument a row, everything that is its own from left to right. */
export function Grid(props: GridProps) {
  const { members, kept } = props;
  const t = useWords();
  const columns = useColumns(props);
  const heads = columns.map(({ head }) => t(head));
  return (
    <Section title={texts.members}>
      <p class="form-text" id="lot-hint">
        {t(texts.membersHint)}
      </p>
      <GridTools person={props.person} />
      <BalanceTools />
      <div class="lot-scroll">
        <table
          class="table table-sm align-middle lot-grid card-table"
          data-lot={JSON.stringify(forScript(props))}
          data-words={JSON.stringify(verdictWords(t))}
        >
          <thead>
            <tr>
              <th scope="col">{t(texts.instrument)}</th>
              {heads.map((head, at) => (
                <th key={columns[at]?.suffix} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col">{t(texts.result)}</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <MemberRow key={member.key} {...{ member, columns, heads }} made={kept.get(member.key)} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

interface RowProps {
  readonly member: ChosenMember;
  readonly made: VerificationRecord | undefined;
  readonly columns: readonly GridColumn[];
  readonly heads: readonly string[];
}

function MemberRow({ member: { key, name, instrument }, made, columns, heads }: RowProps) {
  const t = useWords();
  const at = `members[${key}]`;
  return (
    <tr data-member={made ? undefined : key}>
      <th scope="row" id={fieldId(at)}>
        {name}
        {!instrument && <span class="badge text-bg-warning ms-1">{t(freshTexts.notRegistered)}</span>}
        <FieldNotes name={at} />
      </th>
      {made ? (
        <td colSpan={heads.length + 1}>
          <a href={`${verificationList.href}/${String(made._id)}`}>{t(texts.keptAlready, { number: made.number })}</a>
        </td>
      ) : (
        <>
          {columns.map(({ field, suffix, measured = {}, ofFreshAlone }, column) => (
            <td key={suffix} data-label={heads[column]}>
              {!(ofFreshAlone && instrument) && (
                <FieldCell name={`${at}${suffix}`} {...{ field, measured }} label={`${heads[column]}, ${name}`} />
              )}
            </td>
          ))}
          <td data-label={t(texts.result)}>
            <output data-verdict></output>
          </td>
        </>
      )}
    </tr>
  );
}

/** Readings first, as they are read; then stamp, and what is seldom another than for the rest. */
function useColumns({ kind, procedure, grid, characteristics, members }: GridProps): readonly GridColumn[] {
  const counts = useRowCounts(grid);
  const readings = grid.flatMap(({ step, own, group }, at) =>
    Array.from({ length: counts[at] ?? 0 }, (_, row) => row).flatMap((row) =>
      own.map((field): GridColumn => {
        const head = inRow(headOf(field, characteristics), row, grid.length > 1 ? step.label : undefined);
        const suffix = `${group.replace(/^(\w+)/, '[$1]')}[${row}][${field.name}]`;
        return { field, head, suffix, measured: measuredIn(step, field, characteristics) };
      }),
    ),
  );
  const owner: GridColumn = {
    field: textField('owner', freshTexts.owner),
    head: freshTexts.owner,
    suffix: '[owner]',
    ofFreshAlone: true,
  };
  const checks = procedure.checks.map(({ name, label }): GridColumn => ({
    field: answered(name, label),
    head: label,
    suffix: `[checks][${name}]`,
  }));
  const marks = markNames
    .filter((name) => kindsOfWork[kind].notes.includes(name))
    .map((name): GridColumn => ({
      field: textField(name, markLabels[name]),
      head: markLabels[name],
      suffix: `[${name}]`,
    }));
  const [stamp, ...others] = marks;
  return [
    ...(members.some(({ instrument }) => !instrument) ? [owner] : []),
    ...readings,
    ...(stamp ? [stamp] : []),
    ...checks,
    ...others,
  ];
}

const markNames = ['stampNumber', 'seals', 'failureReason'] as const;
const markLabels = {
  stampNumber: texts.stamp,
  seals: verificationTexts.seals,
  failureReason: verificationTexts.failureReason,
};

function inRow(field: Text, row: number, step: Text | undefined): Text {
  const words = (language: 'vi' | 'en') =>
    [step?.[language], texts.cell[language].replace('{field}', field[language]).replace('{row}', String(row + 1))]
      .filter(Boolean)
      .join(': ');
  return { vi: words('vi'), en: words('en') };
}

function textField(name: string, label: Text): Field {
  return { kind: 'text', name, label, required: false };
}

function answered(name: string, label: Text): Field {
  const choices = [
    { value: 'pass', label: verificationTexts.pass },
    { value: 'fail', label: verificationTexts.fail },
  ];
  return { kind: 'choice', name, label, required: true, choices };
}

/** What the script of the page judges each row by: the same that the server will. */
function forScript({ kind, procedure, typeCode, day, figures, characteristicsOf }: GridProps) {
  return {
    kind,
    typeCode,
    day,
    figures,
    procedure: procedure.code,
    characteristics: Object.fromEntries(characteristicsOf),
  };
}
