import { fill, formatDay, dayInVietnam } from '../../platform/i18n';
import {
  checkSignatures,
  childAt,
  textIn,
  withDescendants,
  type SignatureCheck,
  type SignatureOutcome,
  type XmlElement,
  type readXml,
} from '../../platform/xml';
import { dccTexts as texts } from './dcc.messages';
import type { ProblemList } from './dcc.problems';
import type { DigitalCertificate } from './dcc.shape';

/** The worst of what its signatures came to; `none` where there is no signature. */
export type SignatureState = 'none' | SignatureOutcome | 'revoked';

export interface DccSignature {
  readonly state: SignatureState;
  readonly checks: readonly SignatureCheck[];
}

const worstFirst: readonly SignatureState[] = ['altered', 'revoked', 'partial', 'unchecked', 'intact'];

/**
 * Checks every signature. That the key belongs to whom its certificate names is not checked against a list of issuers:
 * who they are is shown, for the person who reviews the certificate.
 */
export function readSignatures(
  document: ReturnType<typeof readXml>,
  certificate: DigitalCertificate,
  list: ProblemList,
): DccSignature {
  const checks = checkSignatures(document);
  const { root } = document;
  for (const check of checks) addProblems(check, { root, certificate, list });
  if (checks.length === 0 && saysItIsSigned(root)) list.add('warning', 'signature.unsigned', texts.unsigned, root);
  const states = checks.map((check): SignatureState => (isRevoked(check) ? 'revoked' : check.outcome));
  return { state: worstFirst.find((state) => states.includes(state)) ?? 'none', checks };
}

const isRevoked = ({ outcome, revoked }: SignatureCheck): boolean => outcome === 'intact' && revoked === true;

interface Place {
  readonly root: XmlElement;
  readonly certificate: DigitalCertificate;
  readonly list: ProblemList;
}

function addProblems(check: SignatureCheck, { root, certificate, list }: Place): void {
  const { outcome, detail = '', signer, claimedAt, line } = check;
  const at = [...withDescendants(root)].find((each) => each.local === 'Signature' && each.line === line) ?? root;
  if (outcome !== 'intact') list.add('error', `signature.${outcome}`, fill(texts[outcome], { detail }), at);
  if (!signer) return;
  const { subject, validFrom, validUntil } = signer;
  if (check.revoked) list.add('error', 'signature.revoked', fill(texts.signerRevoked, { subject }), at);
  const day = claimedAt?.slice(0, 10) ?? certificate.issuedOn;
  const [from, until] = [dayInVietnam(validFrom), dayInVietnam(validUntil)];
  if (!day || (day >= from && day <= until)) return;
  const said = { subject, from: formatDay(from), until: formatDay(until), day: formatDay(day) };
  list.add('warning', 'signature.outOfDate', fill(texts.signerOutOfDate, said), at);
}

/** `cryptElectronicSignature`, `…Seal`, `…TimeStamp`: what the certificate says of itself. */
function saysItIsSigned(root: XmlElement): boolean {
  const administration = childAt(root, 'administrativeData');
  return [...(administration ? withDescendants(administration) : [])].some(
    (each) => /^cryptElectronic(?:Signature|Seal)$/.test(each.local) && ['true', '1'].includes(textIn(each).trim()),
  );
}
