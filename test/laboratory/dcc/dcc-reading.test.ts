import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDcc, writeDcc } from '../../../src/laboratory/dcc';
import { signXml } from '../../../src/platform/xml';
import { dccFolder, itWithSchemas, schemaFaults, signingFile, testSigningKey } from '../../support/programs';
import { sampleCertificate } from './dcc.samples';
import { supplierFile } from './dcc.suppliers';

const plain = writeDcc(sampleCertificate());
const signed = signXml(plain, testSigningKey('ec'));
const read = (xml: string) => readDcc(Buffer.from(xml));

describe('a certificate of another laboratory', () => {
  const versions = ['2.4.0', '3.0.0', '3.1.0', '3.1.1', '3.1.2', '3.2.0', '3.2.1', '3.3.0'];
  it.each(versions)(
    'of schema %s is read: number, issuer, days, item, results with U and k, state, verdict',
    (version) => {
      const { certificate, problems, signature } = read(supplierFile(version));
      const issueDay = version >= '3.2' ? { issuedOn: '2025-03-20' } : {};
      expect(certificate).toMatchObject({
        uniqueId: 'PTB-1.72-0042',
        laboratory: { name: [{ text: 'Kalibrierlabor GmbH' }], countryCode: 'DE', city: 'Musterstadt' },
        ...{ performedFrom: '2025-03-10', performedUntil: '2025-03-11', ...issueDay },
        items: [
          { name: [{ lang: 'en', text: 'Weight' }], identifications: [{ issuer: 'manufacturer', value: 'SN-4711' }] },
        ],
      });
      const found = certificate?.measurements[0]?.results[0]?.series[0];
      expect(found).toMatchObject({
        values: ['1000.00012'],
        units: ['g'],
        uncertainty: {
          values: ['0.00005'],
          coverageFactors: ['2'],
          coverageProbabilities: ['0.95'],
          distribution: 'normal',
        },
        state: 'beforeAdjustment',
      });
      expect(problems.map(({ code }) => code)).toEqual(version >= '3.2' ? [] : ['missing.issuedOn']);
      expect(signature.state).toBe('none');
    },
  );

  for (const version of versions) {
    itWithSchemas(`(the file of schema ${version} is valid by that schema)`, () => {
      expect(schemaFaults(supplierFile(version), version)).toBe('');
    });
  }

  /** The file with something else in place of its one result. */
  const withResult = (version: string, quantity: string) =>
    read(supplierFile(version).replace(/<si:real><si:value>1000\.00012[^]*?<\/si:real>/, () => quantity));
  const seriesOf = ({ certificate }: ReturnType<typeof read>) => certificate?.measurements[0]?.results[0]?.series[0];

  it('of D-SI 1.3 gives every value of a list, each in the unit of the list', () => {
    const real = (value: string) => `<si:real><si:value>${value}</si:value></si:real>`;
    const list = `<si:list><si:listUnit>\\gram</si:listUnit>${real('1000.1')}${real('500.2')}${real('200.3')}</si:list>`;
    expect(seriesOf(withResult('2.4.0', list))).toMatchObject({
      values: ['1000.1', '500.2', '200.3'],
      units: ['g', 'g', 'g'],
    });
  });

  it('keeps the place of an entry of a list that holds no number, and says so', () => {
    const real = (value: string) => `<si:real><si:value>${value}</si:value></si:real>`;
    const list = `<si:list><si:listUnit>\\gram</si:listUnit>${real('1000.1')}${real('')}${real('200.3')}</si:list>`;
    const read = withResult('2.4.0', list);
    expect(seriesOf(read)).toMatchObject({ values: ['1000.1', 'NaN', '200.3'], units: ['g', 'g', 'g'] });
    expect(read.problems.map(({ code }) => code)).toContain('noNumber');
  });

  it('may state a value in a unit that is nobody’s here beside one of the SI: that one is read, and nothing is wrong', () => {
    const real = (value: string, unit: string) =>
      `<si:real><si:value>${value}</si:value><si:unit>${unit}</si:unit></si:real>`;
    const hybrid = (...reals: string[]) => withResult('3.3.0', `<si:hybrid>${reals.join('')}</si:hybrid>`);
    const hardness = hybrid(real('105', 'HBW 2.5/62.5'), real('1.03e9', '\\pascal'));
    expect(seriesOf(hardness)).toMatchObject({ values: ['1.03e9'], units: ['Pa'] });
    expect(hardness.problems).toEqual([]);
    expect(hybrid(real('105', 'HBW 2.5/62.5')).problems.map(({ code }) => code)).toContain('unknownUnit');
  });

  const examples = join(dccFolder, 'examples');
  for (const file of existsSync(examples) ? readdirSync(examples) : []) {
    it(`of PTB's good practice, ${file}, has no fault and all its tables`, () => {
      const { certificate, problems } = readDcc(readFileSync(join(examples, file)));
      expect(problems.map(({ code, severity }) => ({ code, severity }))).toEqual([
        { code: 'missing.issuedOn', severity: 'warning' },
      ]);
      const series = certificate?.measurements.flatMap(({ results }) => results.flatMap((each) => each.series)) ?? [];
      expect(series.length).toBeGreaterThanOrEqual(3);
      expect(series.every(({ values, units }) => values.length > 1 && units.length >= 1)).toBe(true);
      expect(series.some(({ uncertainty }) => uncertainty?.coverageFactors[0] === '2')).toBe(true);
    });
  }
});

/** The first list of results with two columns of these values in place of its own. */
function withColumns(xml: string, ...columns: readonly string[]): string {
  const quantity = (values: string) =>
    `<dcc:quantity><dcc:name><dcc:content>x</dcc:content></dcc:name><si:realListXMLList>` +
    `<si:valueXMLList>${values}</si:valueXMLList><si:unitXMLList>\\gram</si:unitXMLList></si:realListXMLList></dcc:quantity>`;
  return xml.replace(/<dcc:list>[^]*?<\/dcc:list>/, () => `<dcc:list>${columns.map(quantity).join('')}</dcc:list>`);
}

describe('what is wrong with a certificate is said with its line and element', () => {
  const from = (change: (xml: string) => string) => () => {
    const changed = change(plain);
    if (changed === plain) throw new Error('nothing was changed');
    return changed;
  };
  const cut = (pattern: RegExp) => from((xml) => xml.replace(pattern, ''));
  const files: [what: string, file: () => string, code: string, element?: string][] = [
    ['a web page saved as XML', () => '<!DOCTYPE html><html lang="vi"><p>Đăng nhập', 'xml.html'],
    ['a file cut off', from((xml) => xml.slice(0, 3000)), 'xml.malformed'],
    [
      'an entity bomb',
      from((xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>')),
      'xml.doctype',
    ],
    ['a file of another kind', () => '<invoice xmlns="urn:x"/>', 'notDcc', '/invoice'],
    ['a DCC of another namespace', from((xml) => xml.replaceAll('https://ptb.de/dcc"', 'urn:mine"')), 'notDcc'],
    [
      'a version that is not known',
      from((xml) => xml.replace('schemaVersion="3.3.0"', 'schemaVersion="9.1.0"')),
      'unknownVersion',
    ],
    ['no number', cut(/<dcc:uniqueIdentifier>.*\n/), 'missing.uniqueId', '/coreData'],
    ['an empty number', from((xml) => xml.replace(/(<dcc:uniqueIdentifier>)[^<]*/, '$1 ')), 'missing.uniqueId'],
    ['no issuer', cut(/<dcc:calibrationLaboratory>[\s\S]*<\/dcc:calibrationLaboratory>/), 'missing.laboratory'],
    ['no day of the work', cut(/<dcc:beginPerformanceDate>.*\n/), 'missing.performedFrom'],
    ['no day of issue', cut(/<dcc:issueDate>.*\n/), 'missing.issuedOn'],
    ['no item', cut(/<dcc:items>[\s\S]*<\/dcc:items>/), 'missing.items'],
    [
      'an item without number',
      cut(/(?<=<dcc:model>F1-1<\/dcc:model>\s*)<dcc:identifications>[\s\S]*?<\/dcc:identifications>/),
      'missing.identification',
      '/item',
    ],
    ['no result', cut(/<dcc:measurementResults>[\s\S]*<\/dcc:measurementResults>/), 'missing.results'],
    [
      'a day that does not exist',
      from((xml) => xml.replace('2026-11-13', '2026-02-30')),
      'noDay',
      '/endPerformanceDate',
    ],
    [
      'days in the wrong order',
      from((xml) => xml.replace('2026-11-13', '2026-11-01')),
      'dayOrder',
      '/endPerformanceDate',
    ],
    ['a value that is no number', from((xml) => xml.replace('1000.00025', '1.000,00025')), 'noNumber', '/real'],
    ['a unit that nobody knows', from((xml) => xml.replace('\\gram<', 'g<')), 'unknownUnit'],
    ['k below 1', from((xml) => xml.replace('>2.05<', '>0.5<')), 'coverageFactor', '/expandedMU'],
    ['k that is no number', from((xml) => xml.replace('>2.05<', '>two<')), 'coverageFactor'],
    ['a probability above 1', from((xml) => xml.replace('>0.9545<', '>95<')), 'coverageProbability'],
    ['an uncertainty below zero', from((xml) => xml.replace('>0.00012<', '>-0.00012<')), 'uncertainty'],
    ['fewer uncertainties than values', from((xml) => xml.replace('0.25 -0.31', '0.25 -0.31 0.1')), 'counts'],
    [
      'a column of a table that is longer than the others',
      from((xml) => withColumns(xml, '1 2 3 4 5 6', '1 2 3 4')),
      'columns',
      '/quantity',
    ],
    ['a verdict that nobody knows', from((xml) => xml.replace('pass conditionalPass', 'pass ok')), 'verdict'],
    [
      'an id used twice',
      from((xml) =>
        xml.replace('<dcc:item>', '<dcc:item id="a">').replace('<dcc:statement ', '<dcc:statement id="a" '),
      ),
      'repeatedId',
    ],
    [
      'a reference that leads nowhere',
      from((xml) => xml.replace('<dcc:item>', '<dcc:item refId="nix">')),
      'deadReference',
      '/item',
    ],
    ['a certificate that takes the place of another', () => plain, 'replaces', '/reportAmendedSubstituted'],
    [
      'a figure changed after signing',
      () => signed.replace('1000.00025', '1000.00026'),
      'signature.altered',
      '/Signature',
    ],
    [
      'a signature promised and not there',
      from((xml) =>
        xml.replace(
          '<dcc:mainSigner>true</dcc:mainSigner>',
          '$&<dcc:cryptElectronicSignature>true</dcc:cryptElectronicSignature>',
        ),
      ),
      'signature.unsigned',
    ],
  ];
  it.each(files)('%s', (_what, file, code, element = '') => {
    const xml = file();
    const { problems } = read(xml);
    const found = problems.find((each) => each.code === code);
    expect(problems.map((each) => each.code)).toContain(code);
    expect(found?.line).toBeGreaterThan(0);
    expect(found?.line).toBeLessThanOrEqual(xml.split('\n').length);
    expect(found?.element ?? '').toMatch(new RegExp(`${element}(\\[\\d+\\])?$`));
    expect(found?.text.vi).not.toMatch(/\{\w+\}/);
  });

  it.each([
    ['as many values in each column', '1 2 3 4', '5 6 7 8'],
    ['one value for all rows', '1 2 3 4', '5'],
  ])('but not a table with %s', (_what, reference, measured) => {
    expect(read(withColumns(plain, reference, measured)).problems.map(({ code }) => code)).not.toContain('columns');
  });

  it('and the line is the one where it stands', () => {
    const at = plain.split('\n').findIndex((line) => line.includes('<si:expandedMU>')) + 1;
    const { problems } = read(plain.replace('>2.05<', '>0.5<'));
    expect(problems.find(({ code }) => code === 'coverageFactor')).toMatchObject({ line: at, severity: 'error' });
  });

  it('while everything else of it is read', () => {
    const { certificate, problems } = read(plain.replace('>2.05<', '>0.5<').replace('\\milli\\gram', 'mg'));
    expect(problems.map(({ code }) => code)).toEqual(['replaces', 'unknownUnit', 'coverageFactor']);
    expect(certificate?.measurements[0]?.results[0]?.series[0]).toMatchObject({
      values: ['0.25', '-0.31'],
      units: ['mg'],
    });
  });

  it('and no more than two hundred are listed', () => {
    const many = '<dcc:item><dcc:name><dcc:content>x</dcc:content></dcc:name></dcc:item>'.repeat(500);
    expect(read(plain.replace('</dcc:items>', `${many}</dcc:items>`)).problems).toHaveLength(200);
  });
});

describe('a signed certificate', () => {
  it('is intact and names its signer', () => {
    const { signature, problems } = read(signed);
    expect(signature).toMatchObject({ state: 'intact', checks: [{ signer: { selfSigned: true } }] });
    expect(problems.map(({ code }) => code)).toEqual(['replaces', 'signature.outOfDate']);
  });

  it('whose original is wrapped in another is neither read nor believed', () => {
    const body = signed.slice(signed.indexOf('<dcc:digital'));
    const forged = plain
      .replace('1000.00025', '9999')
      .replace(/(<\/dcc:digital.*>)/, `<dcc:comment>${body}</dcc:comment>$1`);
    const { signature, certificate } = read(forged);
    expect(signature.state).toBe('altered');
    expect(certificate?.measurements).toHaveLength(1);
  });

  // What a long-term signature carries about its own certificate (XAdES); made once with openssl for the test key.
  it.each([
    ['a revocation list that names it', 'EncapsulatedCRLValue', 'ec.revoked.crl.txt', 'revoked'],
    ['an answer that it is revoked', 'EncapsulatedOCSPValue', 'ec.revoked.ocsp.txt', 'revoked'],
    ['an answer that it is good', 'EncapsulatedOCSPValue', 'ec.good.ocsp.txt', 'intact'],
    ['nothing that can be read', 'EncapsulatedCRLValue', '', 'intact'],
  ])('that carries %s', (_what, name, file, state) => {
    const value = file ? readFileSync(signingFile(file), 'utf8') : 'AAAA';
    const object = `<ds:Object><x:${name} xmlns:x="http://uri.etsi.org/01903/v1.3.2#">${value}</x:${name}></ds:Object>`;
    const { signature, problems } = read(signed.replace('</ds:Signature>', `${object}</ds:Signature>`));
    expect(signature.state).toBe(state);
    expect(problems.some(({ code }) => code === 'signature.revoked')).toBe(state === 'revoked');
  });

  it('of which one signature holds and another does not, does not hold', () => {
    const second = /<ds:Signature [\s\S]*<\/ds:Signature>/.exec(signed)?.[0] ?? '';
    expect(read(signed.replace(/(<\/dcc:digital.*>)/, `${second}$1`)).signature.state).toBe('altered');
  });
});
