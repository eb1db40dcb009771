import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSignatures, readXml, signXml } from '../../src/platform/xml';
import { itWith, signingFile, testSigningKey } from '../support/programs';

const plain = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<c:paper xmlns:c="urn:c" xmlns="urn:default">
  <c:value unit="kg">5,02</c:value>
  <name id="n1">Cân bàn &amp; quả cân</name>
</c:paper>
`;
const check = (xml: string) => checkSignatures(readXml(Buffer.from(xml)));
const outcomes = (xml: string) => check(xml).map(({ outcome }) => outcome);

describe.each(['rsa', 'ec'] as const)('a signature by an %s key', (kind) => {
  const signed = signXml(plain, testSigningKey(kind));

  it('is intact, names its maker and is the same whenever the key is RSA', () => {
    expect(check(signed)).toMatchObject([{ outcome: 'intact', signer: { selfSigned: true } }]);
    expect(check(signed)[0]?.signer?.subject).toContain(`Test signer ${kind.toUpperCase()}`);
    if (kind === 'rsa') expect(signXml(plain, testSigningKey(kind))).toBe(signed);
  });

  itWith('xmlsec1', 'is verified by xmlsec1', () => {
    expect(verifiedByXmlsec(signed, kind)).toBe(true);
    expect(verifiedByXmlsec(signed.replace('5,02', '5,03'), kind)).toBe(false);
  });

  const changes: [what: string, change: (xml: string) => string, outcome: string][] = [
    ['a figure', (xml) => xml.replace('5,02', '5,20'), 'altered'],
    ['an attribute', (xml) => xml.replace('"kg"', '"g"'), 'altered'],
    ['an element added', (xml) => xml.replace('<name', '<more/><name'), 'altered'],
    ['white space', (xml) => xml.replace('\n  <name', '\n <name'), 'altered'],
    ['the digest', (xml) => xml.replace(/<ds:DigestValue>.{4}/, '<ds:DigestValue>AAAA'), 'altered'],
    [
      'the value of the signature',
      (xml) => xml.replace(/<ds:SignatureValue>.{4}/, '<ds:SignatureValue>AAAA'),
      'altered',
    ],
    ['the certificate', (xml) => withCertificateOf(xml, kind === 'rsa' ? 'ec' : 'rsa'), 'altered'],
    ['the key left out', (xml) => xml.replace(/<ds:KeyInfo>[\s\S]*<\/ds:KeyInfo>/, ''), 'unchecked'],
    [
      'an algorithm that nobody knows',
      (xml) => xml.replace(/(<ds:SignatureMethod Algorithm=")[^"]*/, '$1urn:x'),
      'unchecked',
    ],
    ['a digest by SHA-1', (xml) => xml.replace('xmlenc#sha256', 'xmldsig#sha1'), 'altered'],
    [
      'a second list of references',
      (xml) => xml.replace(/<ds:SignedInfo>[\s\S]*<\/ds:SignedInfo>/, '$&$&'),
      'unchecked',
    ],
  ];
  it.each(changes)('tells of a change: %s', (_what, change, outcome) => {
    const changed = change(signed);
    expect(changed).not.toBe(signed);
    expect(outcomes(changed)).toEqual([outcome]);
  });

  it('does not mind comments, which nobody reads', () => {
    expect(outcomes(signed.replace('5,02', '5,<!-- -->02'))).toEqual(['intact']);
  });

  it('does not cover what another document wraps around it', () => {
    const body = signed.slice(signed.indexOf('<c:paper'));
    expect(outcomes(`<c:other xmlns:c="urn:c">${body}</c:other>`)).toEqual(['altered']);
  });
});

it('a document that is signed is not signed again, and one without a signature has none', () => {
  const key = testSigningKey('ec');
  expect(() => signXml(signXml(plain, key), key)).toThrow(RangeError);
  expect(check(plain)).toEqual([]);
});

describe('signatures that others make', () => {
  const algorithms = {
    c14n: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
    c14n11: 'http://www.w3.org/2006/12/xml-c14n11',
    exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
    'rsa-sha1': 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
    'rsa-sha256': 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    'rsa-sha512': 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
    pss: 'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
    'ecdsa-sha256': 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
    sha1: 'http://www.w3.org/2000/09/xmldsig#sha1',
    sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
    sha512: 'http://www.w3.org/2001/04/xmlenc#sha512',
  } as const;
  type Name = keyof typeof algorithms;
  const enveloped = '<Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>';
  const reference = (uri: string, transforms: string, digest: Name) =>
    `<Reference URI="${uri}">${transforms && `<Transforms>${transforms}</Transforms>`}<DigestMethod Algorithm="${algorithms[digest]}"/><DigestValue/></Reference>`;
  const transform = (name: Name) => `<Transform Algorithm="${algorithms[name]}"/>`;
  const template = (canonical: Name, method: Name, references: string, object = '') =>
    plain.replace(
      '</c:paper>',
      `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="s1"><SignedInfo><CanonicalizationMethod Algorithm="${algorithms[canonical]}"/><SignatureMethod Algorithm="${algorithms[method]}"/>${references}</SignedInfo><SignatureValue/><KeyInfo><X509Data/></KeyInfo>${object}</Signature>\n</c:paper>`,
    );
  const whole = reference('', `${enveloped}${transform('c14n11')}`, 'sha256');
  const xades =
    '<Object><x:QualifyingProperties xmlns:x="http://uri.etsi.org/01903/v1.3.2#"><x:SignedProperties Id="p1"><x:SigningTime>2026-11-20T02:00:00Z</x:SigningTime></x:SignedProperties></x:QualifyingProperties></Object>';

  const made: [what: string, kind: 'rsa' | 'ec', file: string, outcome: string][] = [
    ['C14N 1.1, RSA-SHA256', 'rsa', template('c14n11', 'rsa-sha256', whole), 'intact'],
    ['C14N 1.0, RSA-SHA512', 'rsa', template('c14n', 'rsa-sha512', reference('', enveloped, 'sha512')), 'intact'],
    [
      'exclusive C14N, ECDSA',
      'ec',
      template('exclusive', 'ecdsa-sha256', reference('', `${enveloped}${transform('exclusive')}`, 'sha256')),
      'intact',
    ],
    [
      'XAdES with two references',
      'ec',
      template('c14n11', 'ecdsa-sha256', `${whole}${reference('#p1', transform('c14n11'), 'sha256')}`, xades),
      'intact',
    ],
    [
      'one part of the document only',
      'rsa',
      template('c14n11', 'rsa-sha256', reference('#n1', transform('c14n11'), 'sha256')),
      'partial',
    ],
    ['SHA-1', 'rsa', template('c14n', 'rsa-sha1', reference('', enveloped, 'sha1')), 'unchecked'],
    ['a digest of SHA-1 alone', 'rsa', template('c14n', 'rsa-sha256', reference('', enveloped, 'sha1')), 'unchecked'],
  ];
  for (const [what, kind, file, outcome] of made) {
    itWith('xmlsec1', `${what}: ${outcome}`, () => {
      const signed = signedByXmlsec(file, kind);
      expect(check(signed)).toMatchObject([{ outcome }]);
      if (outcome === 'intact') expect(outcomes(signed.replace('5,02', '5,03'))).toEqual(['altered']);
      if (file.includes('SigningTime')) {
        expect(check(signed)[0]?.claimedAt).toBe('2026-11-20T02:00:00Z');
        expect(outcomes(signed.replace('2026-11-20T02', '2026-11-20T03'))).toEqual(['altered']);
      }
    });
  }

  itWith('xmlsec1', 'a part signed twice under one id is not believed', () => {
    const signed = signedByXmlsec(
      template('c14n11', 'rsa-sha256', reference('#n1', transform('c14n11'), 'sha256')),
      'rsa',
    );
    expect(outcomes(signed.replace('<name id="n1">', '<name id="n1">Khác</name><name id="n1">'))).toEqual([
      'unchecked',
    ]);
  });
});

function withCertificateOf(xml: string, kind: 'rsa' | 'ec'): string {
  const der = testSigningKey(kind).certificates[0]?.raw.toString('base64') ?? '';
  return xml.replace(/(<ds:X509Certificate>)[^<]*/, `$1${der}`);
}

function verifiedByXmlsec(xml: string, kind: 'rsa' | 'ec'): boolean {
  return inFile(xml, (file) => {
    const trusted = ['--trusted-pem', signingFile(`${kind}.certificate.pem`)];
    return spawnSync('xmlsec1', ['--verify', ...trusted, file]).status === 0;
  });
}

function signedByXmlsec(template: string, kind: 'rsa' | 'ec'): string {
  return inFile(template, (file) => {
    const key = `${signingFile(`${kind}.key.pem`)},${signingFile(`${kind}.certificate.pem`)}`;
    const ids = ['--id-attr:Id', 'SignedProperties', '--id-attr:id', 'urn:default:name'];
    const run = spawnSync('xmlsec1', ['--sign', '--privkey-pem', key, ...ids, '--output', file, file], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return readFileSync(file, 'utf8');
  });
}

function inFile<T>(text: string, act: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'chuan-do-xml-'));
  try {
    const file = join(folder, 'signed.xml');
    writeFileSync(file, text);
    return act(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
