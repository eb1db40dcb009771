import { createHash } from 'node:crypto';
import { attributeOf, readXml, XmlFault, type XmlElement } from '../../platform/xml';
import { fill } from '../../platform/i18n';
import { readAdministration } from './dcc.administration.reading';
import { referenceProblems } from './dcc.ids';
import { dccTexts as texts } from './dcc.messages';
import { listProblems, type DccProblem, type ProblemList } from './dcc.problems';
import { readMeasurements } from './dcc.results.reading';
import type { DigitalCertificate } from './dcc.shape';
import { readSignatures, type DccSignature } from './dcc.signature';
import { dccNamespace, isKnownVersion } from './dcc.versions';

/** What became of a file that is said to be a digital calibration certificate. */
export interface ReadCertificate {
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
  /** Absent when the file is none, or too broken to be read. */
  readonly certificate?: DigitalCertificate;
  readonly version?: string;
  readonly signature: DccSignature;
  readonly problems: readonly DccProblem[];
}

/**
 * Reads a digital calibration certificate of schema 2.4 to 3.3, signed or not, of any supplier. Whatever can be read is
 * given even where other parts are wrong; everything that is wrong is listed with its line and element.
 */
export function readDcc(bytes: Uint8Array): ReadCertificate {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    const document = readXml(bytes);
    const list = listProblems();
    const { root } = document;
    if (!isDcc(root, list)) return { sha256, signature: { state: 'none', checks: [] }, problems: list.problems };
    const version = versionOf(root, list);
    const certificate = { ...readAdministration(root, version, list), measurements: readMeasurements(root, list) };
    referenceProblems(root, list);
    const signature = readSignatures(document, certificate, list);
    return { sha256, certificate, version, signature, problems: list.problems };
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const { code, line, column, text } = error;
    const problem: DccProblem = { code: `xml.${code}`, severity: 'error', text, line, column };
    return { sha256, signature: { state: 'none', checks: [] }, problems: [problem] };
  }
}

function isDcc(root: XmlElement, list: ProblemList): boolean {
  const isOne = root.local === 'digitalCalibrationCertificate' && root.namespace === dccNamespace;
  if (!isOne) list.add('error', 'notDcc', fill(texts.notDcc, { name: root.name }), root);
  return isOne;
}

function versionOf(root: XmlElement, list: ProblemList): string {
  const version = attributeOf(root, 'schemaVersion')?.trim() ?? '';
  if (!isKnownVersion(version)) list.add('error', 'unknownVersion', fill(texts.unknownVersion, { version }), root);
  return version;
}
