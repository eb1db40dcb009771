import { createHash } from 'node:crypto';
import { readDcc, writeDcc } from '../../../src/laboratory/dcc';
import { childrenOf, readXml, signXml, withDescendants, type XmlElement } from '../../../src/platform/xml';
import { itWithSchemas, schemaFaults, testSigningKey } from '../../support/programs';
import { sampleCertificate } from './dcc.samples';

describe('a certificate written as DCC 3.3.0', () => {
  const written = writeDcc(sampleCertificate());

  it('is read back as it was meant, with no fault but that it takes the place of another', () => {
    const { certificate, version, problems, signature } = readDcc(Buffer.from(written));
    expect(certificate).toEqual(sampleCertificate());
    expect({ version, state: signature.state }).toEqual({ version: '3.3.0', state: 'none' });
    expect(problems.map(({ code }) => code)).toEqual(['replaces']);
  });

  it('is the same bytes every time', () => {
    expect(writeDcc(sampleCertificate())).toBe(written);
  });

  itWithSchemas("is valid by PTB's schema, signed or not, with a file in it or not", () => {
    const carried = { fileName: 'C26.00007.pdf', mimeType: 'application/pdf', bytes: Buffer.from('%PDF-1.7') };
    for (const kind of ['rsa', 'ec'] as const)
      expect(schemaFaults(signXml(writeDcc(sampleCertificate({ carried })), testSigningKey(kind)))).toBe('');
    expect(schemaFaults(written)).toBe('');
    expect(schemaFaults(written.replace('\\milli\\gram', '').replace('<dcc:norm>', '<dcc:nrom>'))).not.toBe('');
  });

  it('carries a file with its SHA-256', () => {
    const bytes = Buffer.from('%PDF-1.7 …');
    const description = [{ lang: 'vi', text: 'Bản PDF.' }];
    const xml = writeDcc(
      sampleCertificate({ carried: { fileName: 'a.pdf', mimeType: 'application/pdf', bytes, description } }),
    );
    const document = childrenOf(readXml(Buffer.from(xml)).root, 'document')[0];
    expect(document && allText(document)).toContain(
      `Bản PDF. SHA-256: ${createHash('sha256').update(bytes).digest('hex')}`,
    );
    expect(document && allText(document)).toContain(bytes.toString('base64'));
  });

  // PTB's Schematron is XSLT 2, for which there is no processor here: the rules that a writer can break, asked directly.
  describe("holds the rules of PTB's Schematron", () => {
    const all = [...withDescendants(readXml(Buffer.from(written)).root)];

    it('each text stands in every language used, once, or without one', () => {
      const groups = all.map((each) => childrenOf(each, 'content').map(({ attributes }) => attributes[0]?.value));
      for (const languages of groups.filter((group) => group.some(Boolean))) expect(languages).toEqual(['vi', 'en']);
    });

    it('methods and conditions are there for every result', () => {
      for (const measurement of all.filter(({ local }) => local === 'measurementResult')) {
        const names = childrenOf(measurement).map(({ local }) => local);
        expect(names).toEqual(expect.arrayContaining(['usedMethods', 'influenceConditions']));
      }
    });

    it('releases are written as it wants them, lists with one blank between entries, units without blanks', () => {
      const texts = (name: RegExp) => all.filter(({ local }) => name.test(local)).map(allText);
      for (const release of texts(/^release$/)) expect(release).toMatch(/^[a-zA-Z] ?(?:\d{1,3}\.){0,3}\d{1,3}$/);
      for (const list of texts(/XMLList$/).filter((text) => !text.includes('\n')))
        expect(list).toMatch(/^(?:\S+ )*\S+$/);
      for (const unit of texts(/^unit$/)) expect(unit).not.toMatch(/\s/);
    });
  });
});

function allText(element: XmlElement): string {
  return element.children
    .map((node) => (node.kind === 'text' ? node.text : node.kind === 'element' ? allText(node) : ''))
    .join('');
}
