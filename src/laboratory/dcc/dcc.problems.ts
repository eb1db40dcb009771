import type { Text } from '../../platform/i18n';
import { pathOf, type XmlElement } from '../../platform/xml';

/** `error`: not to be used, or not understood. `warning`: to be looked at by a person. */
export interface DccProblem {
  /** `missing.issuedOn`, `signature.altered`, `xml.doctype` … */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly text: Text;
  /** From 1. */
  readonly line: number;
  /** From 1; known only where the file is no XML. */
  readonly column?: number;
  /** The element, by its path from the root. */
  readonly element?: string;
}

/** Takes down what is wrong, in the order in which it was found. */
export interface ProblemList {
  readonly problems: readonly DccProblem[];
  readonly add: (severity: DccProblem['severity'], code: string, text: Text, at: XmlElement) => void;
}

/** The installation's own limit: a file with more is wrong as a whole, and nobody reads on. */
const most = 200;

export function listProblems(): ProblemList {
  const problems: DccProblem[] = [];
  return {
    problems,
    add: (severity, code, text, at) => {
      if (problems.length < most) problems.push({ code, severity, text, line: at.line, element: pathOf(at) });
    },
  };
}
