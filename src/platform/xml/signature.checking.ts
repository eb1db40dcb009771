import type { X509Certificate } from 'node:crypto';
import {
  canonicalizations,
  digestOf,
  digests,
  exclusive,
  madeBy,
  signatureAlgorithms,
  signatureNamespace,
} from './signature.algorithms';
import { isStrong, offeredKeys, signerOf, type SignerCertificate } from './signature.keys';
import { revokedByCarried } from './revocation';
import { canonicalDocument, canonicalElement, type CanonicalOptions } from './xml.canonical';
import { attributeOf, childrenOf, textIn, withDescendants, type XmlDocument, type XmlElement } from './xml.tree';

/**
 * `intact`: the key made it, and the whole document is as it was signed. `altered`: something was changed afterwards, or
 * the key did not make it. `partial`: it holds, but not for the whole document, so nothing outside is proven.
 * `unchecked`: an algorithm, transform or key that we do not know or do not trust.
 */
export type SignatureOutcome = 'intact' | 'altered' | 'partial' | 'unchecked';

export interface SignatureCheck {
  readonly outcome: SignatureOutcome;
  /** What it is that is not as it should be: the part that differs, the algorithm that is not known. */
  readonly detail?: string;
  readonly signer?: SignerCertificate;
  /** What the revocation data inside the signature says of the signer's certificate; absent where there is none. */
  readonly revoked?: boolean;
  /** The time the signer claims (XAdES). */
  readonly claimedAt?: string;
  readonly line: number;
}

/** Every signature of the document, but countersignatures inside another. */
export function checkSignatures(document: XmlDocument): SignatureCheck[] {
  return signaturesIn(document.root).map((signature) => {
    const { line } = signature;
    const claimedAt = [...withDescendants(signature)].find(({ local }) => local === 'SigningTime');
    return { line, ...(claimedAt && { claimedAt: textIn(claimedAt).trim() }), ...checked(document, signature) };
  });
}

export function signaturesIn(root: XmlElement): XmlElement[] {
  return [...withDescendants(root)].filter((each) => isSignature(each) && !insideSignature(each));
}

const isSignature = ({ local, namespace }: XmlElement) => local === 'Signature' && namespace === signatureNamespace;

function insideSignature({ parent }: XmlElement): boolean {
  return parent !== undefined && (isSignature(parent) || insideSignature(parent));
}

/** Ends the check of one signature with what it came to. */
class Verdict extends Error {
  constructor(
    readonly outcome: Exclude<SignatureOutcome, 'intact'>,
    readonly detail: string,
  ) {
    super(detail);
  }
}

type Checked = Pick<SignatureCheck, 'outcome' | 'detail' | 'signer' | 'revoked'>;

/** Core validation (xmldsig-core 1.1, 3.2): first the key's signature on the list of references, then each reference. */
function checked(document: XmlDocument, signature: XmlElement): Checked {
  let named: Pick<SignatureCheck, 'signer' | 'revoked'> = {};
  try {
    const signedInfo = only(signature, 'SignedInfo');
    const certificate = certificateOfMaker(signature, signedInfo);
    const revoked = certificate && revokedByCarried(signature, certificate);
    named = { ...(certificate && { signer: signerOf(certificate) }), ...(revoked !== undefined && { revoked }) };
    const covers = childrenOf(signedInfo, 'Reference').map((each) => checkReference(document, signature, each));
    if (!covers.includes(true)) throw new Verdict('partial', 'Reference URI=""');
    return { outcome: 'intact', ...named };
  } catch (error) {
    if (!(error instanceof Verdict)) throw error;
    return { outcome: error.outcome, detail: error.detail, ...named };
  }
}

/** The certificate of the key that signed the list of references; undefined where the key stands there alone. */
function certificateOfMaker(signature: XmlElement, signedInfo: XmlElement): X509Certificate | undefined {
  const canonical = canonicalElement(signedInfo, canonicalOptions(only(signedInfo, 'CanonicalizationMethod')));
  const name = algorithmOf(only(signedInfo, 'SignatureMethod'));
  const algorithm = signatureAlgorithms[name];
  if (!algorithm) throw new Verdict('unchecked', name);
  const value = Buffer.from(textIn(only(signature, 'SignatureValue')), 'base64');
  const keys = offeredKeys(signature);
  if (keys.length === 0) throw new Verdict('unchecked', 'KeyInfo');
  const maker = keys.find(({ key }) => madeBy(key, algorithm, Buffer.from(canonical, 'utf8'), value));
  if (!maker) throw new Verdict('altered', 'SignatureValue');
  if (!isStrong(maker.key)) throw new Verdict('unchecked', 'RSA < 2048');
  return maker.certificate;
}

/** Answers whether the reference covers the whole document. Throws where what it refers to is not as it was signed. */
function checkReference(document: XmlDocument, signature: XmlElement, reference: XmlElement): boolean {
  const name = algorithmOf(only(reference, 'DigestMethod'));
  const hash = digests[name];
  if (!hash) throw new Verdict('unchecked', name);
  const uri = attributeOf(reference, 'URI');
  if (uri === undefined) throw new Verdict('unchecked', 'Reference URI');
  const target = uri === '' ? document.root : targetOf(document, uri);
  const options = transformed(signature, reference, target);
  const canonical = uri === '' ? canonicalDocument(document, options) : canonicalElement(target, options);
  const expected = Buffer.from(textIn(only(reference, 'DigestValue')), 'base64');
  if (!digestOf(hash, canonical).equals(expected)) throw new Verdict('altered', `Reference URI="${uri}"`);
  return target === document.root;
}

/** The one element of that id: with two, the reader of one and the checker of the other could be led apart. */
function targetOf({ root }: XmlDocument, uri: string): XmlElement {
  const id = uri.startsWith('#') ? uri.slice(1) : undefined;
  const found = [...withDescendants(root)].filter((each) =>
    each.attributes.some(({ name, value }) => /^(?:xml:)?id$/i.test(name) && value === id),
  );
  const [target] = found;
  if (id === undefined || !target || found.length > 1) throw new Verdict('unchecked', `Reference URI="${uri}"`);
  return target;
}

const enveloped = `${signatureNamespace}enveloped-signature`;
const xpath = 'http://www.w3.org/TR/1999/REC-xpath-19991116';

/** Only transforms that leave out signatures, and a canonicalization at the end. */
function transformed(signature: XmlElement, reference: XmlElement, target: XmlElement): CanonicalOptions {
  let options: CanonicalOptions = { method: 'inclusive10' };
  let without = (_element: XmlElement): boolean => false;
  const transforms = childrenOf(childrenOf(reference, 'Transforms')[0] ?? reference, 'Transform');
  transforms.forEach((transform, at) => {
    const name = algorithmOf(transform);
    if (name === enveloped) without = (element) => element === signature;
    else if (name === xpath && leavesOutSignatures(transform)) without = isSignature;
    else if (name in canonicalizations && at === transforms.length - 1) options = canonicalOptions(transform);
    else throw new Verdict('unchecked', name);
  });
  // References of the same document leave comments out, whatever is asked (xmldsig-core 1.1, 4.4.3.3).
  if (without(target)) throw new Verdict('unchecked', 'Transform');
  return { ...options, withComments: false, without };
}

function leavesOutSignatures(transform: XmlElement): boolean {
  const [expression] = childrenOf(transform, 'XPath');
  if (!expression) return false;
  const [, prefix] = /^not\(ancestor-or-self::(\w+):Signature\)$/.exec(textIn(expression).replace(/\s+/g, '')) ?? [];
  for (let at: XmlElement | undefined = expression; prefix && at; at = at.parent) {
    const uri = at.declared.get(prefix);
    if (uri !== undefined) return uri === signatureNamespace;
  }
  return false;
}

function canonicalOptions(element: XmlElement): CanonicalOptions {
  const name = algorithmOf(element);
  const known = canonicalizations[name];
  if (!known) throw new Verdict('unchecked', name);
  const [list] = childrenOf(element, 'InclusiveNamespaces', exclusive);
  const prefixes = list && attributeOf(list, 'PrefixList')?.split(/\s+/).filter(Boolean);
  return {
    ...known,
    ...(prefixes && { inclusivePrefixes: prefixes.map((prefix) => (prefix === '#default' ? '' : prefix)) }),
  };
}

const algorithmOf = (element: XmlElement): string => attributeOf(element, 'Algorithm') ?? element.local;

/** The one child of that name: none or several is no signature. */
function only(parent: XmlElement, local: string): XmlElement {
  const [child, second] = childrenOf(parent, local);
  if (!child || second) throw new Verdict('unchecked', local);
  return child;
}
