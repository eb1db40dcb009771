import type { VNode } from 'preact';
import { verificationList, type VerificationRecord } from '../certificates';
import type { InstrumentRecord } from '../instruments';
import { fieldId, FieldNotes, useWords } from '../../platform/web';
import { runTexts as texts } from './run.messages';
import { nameOf } from './run.rules';

interface MemberTableProps {
  /** What is wrong with an instrument as a whole is said once. */
  readonly isFirst?: boolean;
  readonly instruments: readonly InstrumentRecord[];
  readonly heads: readonly string[];
  /** The cells of one instrument, or the record that it already has. */
  readonly cells: (id: string, name: string) => readonly VNode[] | VerificationRecord;
}

/** The instruments of a run, one a row. */
export function MemberTable({ instruments, ...row }: MemberTableProps) {
  const { heads } = row;
  const t = useWords();
  return (
    <table class="table table-sm align-middle readings-table card-table">
      <thead>
        <tr>
          {[t(texts.instrument), ...heads].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {instruments.map((instrument) => (
          <MemberRow key={String(instrument._id)} {...{ ...row, instrument }} />
        ))}
      </tbody>
    </table>
  );
}

function MemberRow({
  isFirst,
  instrument,
  heads,
  cells,
}: Omit<MemberTableProps, 'instruments'> & { instrument: InstrumentRecord }) {
  const t = useWords();
  const id = String(instrument._id);
  const made = cells(id, nameOf(instrument));
  return (
    <tr>
      <th scope="row" id={isFirst ? fieldId(`members[${id}]`) : undefined}>
        {nameOf(instrument)}
        {isFirst && <FieldNotes name={`members[${id}]`} />}
      </th>
      {'number' in made ? (
        <td colSpan={heads.length}>
          <a href={`${verificationList.href}/${String(made._id)}`}>{t(texts.keptAlready, { number: made.number })}</a>
        </td>
      ) : (
        made.map((cell, at) => (
          <td key={heads[at]} data-label={heads[at]}>
            {cell}
          </td>
        ))
      )}
    </tr>
  );
}
