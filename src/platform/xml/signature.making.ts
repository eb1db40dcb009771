import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { algorithmFor, digestOf, exclusive, signatureBy, signatureNamespace } from './signature.algorithms';
import { isStrong } from './signature.keys';
import { signaturesIn } from './signature.checking';
import { canonicalDocument, canonicalElement } from './xml.canonical';
import { readXml } from './xml.reading';
import { childrenOf } from './xml.tree';
import { element, writeXml } from './xml.writing';

/** The key that signs, with its certificate first and those of its issuers after it. */
export interface SigningKey {
  readonly key: KeyObject;
  readonly certificates: readonly X509Certificate[];
}

/**
 * A key and its certificates from what their files hold (PEM, the key without a password).
 * @throws RangeError saying what is wrong, when they cannot sign or do not belong together
 */
export function readSigningKey(keyPem: string, certificatePem: string): SigningKey {
  const blocks = certificatePem.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
  const key = parsed(() => createPrivateKey(keyPem), 'the key is not a private key in PEM without a password');
  const certificates = parsed(() => blocks.map((pem) => new X509Certificate(pem)), 'a certificate cannot be read');
  algorithmFor(key);
  if (!isStrong(key)) throw new RangeError('RSA keys need 2048 bits or more');
  if (!certificates[0]?.checkPrivateKey(key)) throw new RangeError('the first certificate is not that of the key');
  return { key, certificates };
}

function parsed<T>(read: () => T, fault: string): T {
  try {
    return read();
  } catch {
    throw new RangeError(fault);
  }
}

const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

/**
 * The document with an enveloped signature as the last child of its root: one reference to the whole document,
 * exclusive canonicalization, SHA-256.
 * @throws RangeError when the document is signed already, or the key is of a kind that does not sign
 */
export function signXml(xml: string, { key, certificates }: SigningKey): string {
  const document = readXml(Buffer.from(xml, 'utf8'));
  if (signaturesIn(document.root).length > 0) throw new RangeError('the document is signed already');
  const digest = digestOf('sha256', canonicalDocument(document, { method: 'exclusive' }));
  const unsigned = withSignature(xml, { key, certificates }, digest.toString('base64'), '');
  const [signature] = signaturesIn(readXml(Buffer.from(unsigned, 'utf8')).root);
  const [signedInfo] = signature ? childrenOf(signature, 'SignedInfo') : [];
  if (!signedInfo) throw new Error('the signature just written is not there');
  const value = signatureBy(key, Buffer.from(canonicalElement(signedInfo, { method: 'exclusive' }), 'utf8'));
  return withSignature(xml, { key, certificates }, digest.toString('base64'), value.toString('base64'));
}

/** The signature stands just before the root's closing tag, on lines of its own that go with it when it is left out. */
function withSignature(xml: string, signing: SigningKey, digest: string, value: string): string {
  const at = xml.lastIndexOf('</');
  return `${xml.slice(0, at)}${signatureElement(signing, digest, value)}${xml.slice(at)}`;
}

function signatureElement({ key, certificates }: SigningKey, digest: string, value: string): string {
  const algorithm = (name: string, uri: string, ...inside: ReturnType<typeof element>[]) =>
    element(`ds:${name}`, { Algorithm: uri }, inside);
  const signature = element(
    'ds:Signature',
    { 'xmlns:ds': signatureNamespace },
    element(
      'ds:SignedInfo',
      {},
      algorithm('CanonicalizationMethod', exclusive),
      algorithm('SignatureMethod', algorithmFor(key)),
      element(
        'ds:Reference',
        { URI: '' },
        element(
          'ds:Transforms',
          {},
          algorithm('Transform', `${signatureNamespace}enveloped-signature`),
          algorithm('Transform', exclusive),
        ),
        algorithm('DigestMethod', sha256),
        element('ds:DigestValue', {}, digest),
      ),
    ),
    element('ds:SignatureValue', {}, value),
    element(
      'ds:KeyInfo',
      {},
      element(
        'ds:X509Data',
        {},
        certificates.map((each) => element('ds:X509Certificate', {}, each.raw.toString('base64'))),
      ),
    ),
  );
  return writeXml(signature).split('\n').slice(1, -1).join('\n');
}
