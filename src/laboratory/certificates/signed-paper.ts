import type { Procedure } from '../../metrology';
import { fill, formatDay, type Day, type Text } from '../../platform/i18n';
import { signedPaperTexts as texts } from './signed-paper.messages';
import type { Noted } from './verification.notes';

/** The signed paper that a result was taken over from, as it is frozen with the record. */
export interface SignedPaper {
  readonly number: string;
  /** The day on which it was signed. */
  readonly on: Day;
  readonly signatories: string;
  /** The hash of the file of the paper. */
  readonly sha256: string;
}

/** True of work whose result somebody signed on paper: it is copied, and not judged from readings here. */
export function isTakenOver(procedure: Pick<Procedure, 'code'> | null): boolean {
  return procedure?.code === 'signedPaper';
}

type Named = Pick<Noted, 'paperNumber' | 'paperOn' | 'paperSignatories'>;

/** The paper of a record whose file is attached; undefined where a part of it is missing. */
export function signedPaperOf(
  { paperNumber: number, paperOn: on, paperSignatories: signatories }: Named,
  sha256: string | undefined,
): SignedPaper | undefined {
  return number && on && signatories && sha256 ? { number, on, signatories, sha256 } : undefined;
}

/** That the result was taken over, and from what; undefined of other records. */
export function takenOverWords({ paperNumber: number, paperOn: on }: Named): Text | undefined {
  return number && on ? fill(texts.takenOver, { number, day: formatDay(on) }) : undefined;
}
