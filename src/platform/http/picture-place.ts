import { crc32 } from 'node:zlib';

/**
 * A photo without what tells where, when and with which device it was taken: of its metadata only the way it is held,
 * the colours and the resolution stay, and nothing stands behind its end; the picture itself is the same to the bit.
 * Undefined where the file is broken, so that nobody can say what is in it. Other kinds of file are left as they are.
 */
export function withoutPlace(bytes: Buffer, contentType: string): Buffer | undefined {
  if (contentType === 'image/jpeg') return jpegWithoutPlace(bytes);
  if (contentType === 'image/png') return pngWithoutPlace(bytes);
  return bytes;
}

const marker = { end: 0xd9, scan: 0xda, jfif: 0xe0, exif: 0xe1, icc: 0xe2, adobe: 0xee, lastApp: 0xef, comment: 0xfe };

function jpegWithoutPlace(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 1 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const kind = bytes[at + 1]!;
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    if (kind === marker.end) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    if (at + 4 > bytes.length) return undefined;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (next > bytes.length) return undefined;
    kept.push(...segmentWithoutPlace(kind, bytes.subarray(at, next)));
    at = kind === marker.scan ? endOfScan(bytes, next) : next;
    if (kind === marker.scan) kept.push(bytes.subarray(next, at));
  }
  return undefined;
}

/** Cameras write the place in EXIF, editors in XMP and IPTC, phones in a second picture: none of these segments stays. */
function segmentWithoutPlace(kind: number, segment: Buffer): Buffer[] {
  const startsWith = (name: string) => segment.subarray(4, 4 + name.length).toString('latin1') === name;
  if (kind === marker.exif && startsWith('Exif\0\0')) {
    const turned = orientationIn(segment.subarray(10));
    return turned ? [exifSegment(turned)] : [];
  }
  const isMetadata = (kind > marker.jfif && kind <= marker.lastApp) || kind === marker.comment;
  if (!isMetadata || kind === marker.adobe || (kind === marker.icc && startsWith('ICC_PROFILE\0'))) return [segment];
  return [];
}

/** Within a scan a marker is any 0xff that neither a stuffed zero nor a restart follows. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const kind = bytes[at + 1];
    const isData = kind === 0 || kind === 0xff || (kind !== undefined && kind >= 0xd0 && kind <= 0xd7);
    if (!isData) return at;
  }
  return bytes.length;
}

const pngSignatureLength = 8;
/** What draws the picture: all that the specification calls critical, and of the rest these. */
const drawn = ['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs', 'bKGD', 'cICP', 'acTL', 'fcTL', 'fdAT'];

function pngWithoutPlace(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, pngSignatureLength)];
  for (let at = pngSignatureLength; at + 12 <= bytes.length;) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (next > bytes.length) return undefined;
    const kind = bytes.subarray(at + 4, at + 8).toString('latin1');
    const turned = kind === 'eXIf' ? orientationIn(bytes.subarray(at + 8, next - 4)) : undefined;
    if (turned) kept.push(pngChunk('eXIf', exifWith(turned)));
    else if (/^[A-Z]/.test(kind) || drawn.includes(kind)) kept.push(bytes.subarray(at, next));
    if (kind === 'IEND') return Buffer.concat(kept);
    at = next;
  }
  return undefined;
}

function pngChunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const orientationTag = 0x0112;

/** How the picture is held (EXIF 2.3, 4.6.4: 2 to 8); undefined where it stands upright, or nothing is said of it. */
function orientationIn(tiff: Buffer): number | undefined {
  if (tiff.length < 10) return undefined;
  const isLittle = tiff.subarray(0, 2).toString('latin1') === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return undefined;
  const entries = short(first);
  for (let at = first + 2; at < first + 2 + entries * 12 && at + 12 <= tiff.length; at += 12) {
    const value = short(at + 8);
    if (short(at) === orientationTag) return value >= 2 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** EXIF that says how the picture is held, and nothing else. */
function exifWith(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}

function exifSegment(orientation: number): Buffer {
  const tiff = exifWith(orientation);
  const head = Buffer.from([0xff, marker.exif, 0, tiff.length + 8]);
  return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff]);
}
