import type { X509Certificate } from 'node:crypto';
import { textIn, withDescendants, type XmlElement } from './xml.tree';

/**
 * Whether the revocation data that a long-term signature carries with it (XAdES, `EncapsulatedCRLValue` and
 * `EncapsulatedOCSPValue`) says that the certificate is revoked. Undefined where it carries none about it. What is not
 * carried is not fetched; who signed the data is not checked, since it can only speak against the signature here.
 */
export function revokedByCarried(signature: XmlElement, certificate: X509Certificate): boolean | undefined {
  const serial = Buffer.from(certificate.serialNumber, 'hex');
  const said = [...withDescendants(signature)].flatMap((element): boolean[] => {
    const der = Buffer.from(textIn(element), 'base64');
    if (element.local === 'EncapsulatedCRLValue') return listed(der, serial, issuerOf(certificate));
    return element.local === 'EncapsulatedOCSPValue' ? answered(der, serial) : [];
  });
  return said.length > 0 ? said.includes(true) : undefined;
}

/** One value of DER (ITU-T X.690): its tag, its content, and the values inside where it is constructed. */
interface Der {
  readonly tag: number;
  readonly content: Buffer;
  readonly inside: readonly Der[];
}

const sequence = 0x30;
const integer = 0x02;
const octets = 0x04;

/** `tbsCertList` lists the revoked by serial number (RFC 5280, 5.1); only that of the certificate's own issuer counts. */
function listed(der: Buffer, serial: Buffer, issuer: Buffer | undefined): boolean[] {
  const [list] = readDer(der);
  const parts = list?.inside[0]?.inside ?? [];
  const isOwn = issuer !== undefined && der.includes(issuer);
  if (!isOwn) return [];
  const revoked = parts.filter(({ tag, inside }) => tag === sequence && inside[0]?.inside[0]?.tag === integer);
  return [
    revoked.some(({ inside }) => inside.some(({ inside: [first] }) => first !== undefined && isNumber(first, serial))),
  ];
}

/** `SingleResponse`: certID with the serial last, then [0] good, [1] revoked or [2] unknown (RFC 6960, 4.2.1). */
function answered(der: Buffer, serial: Buffer): boolean[] {
  return everyValue(readDer(der)).flatMap(({ inside: [id, status] }) => {
    const last = id?.inside.at(-1);
    const isAbout = id?.inside.length === 4 && last !== undefined && isNumber(last, serial);
    return isAbout && status && status.tag >= 0x80 ? [(status.tag & 0x1f) === 1] : [];
  });
}

/** The issuer's name as it stands in the certificate: fourth in `tbsCertificate` after version and algorithm. */
function issuerOf(certificate: X509Certificate): Buffer | undefined {
  const [whole] = readDer(certificate.raw);
  const parts = whole?.inside[0]?.inside ?? [];
  const at = parts.findIndex(({ tag }) => tag === integer);
  return parts[at + 2]?.content;
}

const isNumber = ({ tag, content }: Der, serial: Buffer): boolean =>
  tag === integer && withoutZeros(content).equals(withoutZeros(serial));

function withoutZeros(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first === -1 ? Buffer.alloc(0) : bytes.subarray(first);
}

function everyValue(values: readonly Der[]): Der[] {
  return values.flatMap((value) => [value, ...everyValue(value.inside)]);
}

/** The values one after the other; whatever is no DER ends the reading there. Octets that hold DER are read too. */
function readDer(bytes: Buffer, depth = 0): Der[] {
  const found: Der[] = [];
  let at = 0;
  while (at + 2 <= bytes.length && depth < 40) {
    const tag = bytes[at] ?? 0;
    const length = lengthAt(bytes, at + 1);
    if (!length || length.end + length.value > bytes.length) break;
    const content = bytes.subarray(length.end, length.end + length.value);
    const holds = (tag & 0x20) !== 0 || tag === octets;
    found.push({ tag, content, inside: holds ? readDer(content, depth + 1) : [] });
    at = length.end + length.value;
  }
  return found;
}

function lengthAt(bytes: Buffer, at: number): { value: number; end: number } | undefined {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { value: first, end: at + 1 };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || at + 1 + count > bytes.length) return undefined;
  return { value: bytes.readUIntBE(at + 1, count), end: at + 1 + count };
}
