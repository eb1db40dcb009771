import { printFormats, confidenceOf, findPrintFormat } from '../../../src/laboratory/balances/print-format';
import { lineCollector, readPrintedLine } from '../../../src/laboratory/balances/printed-line';
import { readingForCell } from '../../../src/laboratory/balances/reading-for-cell';

/** What a line comes to: `100.00 g`, `100.00 g ?` where nobody knows whether it is stable, or why it gives nothing. */
function said(format: string, line: string): string {
  const read = readPrintedLine(findPrintFormat(format)!, line);
  if (read.kind === 'refused') return read.why;
  return `${read.reading.value} ${read.reading.unit}${read.isStable ? '' : ' ?'}`;
}

describe('a line that a balance prints', () => {
  it.each([
    ['mt-sics', 'S S     100.00 g', '100.00 g'],
    ['mt-sics', 'S S      -0.0082 g', '-0.0082 g'],
    ['mt-sics', 'S S    1500.000 g', '1500.000 g'],
    ['mt-sics', 'S S       1.500 kg', '1.500 kg'],
    ['mt-sics', 'S S     100.0[0] g', '100.00 g'],
    ['mt-sics', 'S D     100.00 g', 'unstable'],
    ['mt-sics', 'S +', 'overload'],
    ['mt-sics', 'S -', 'underload'],
    ['mt-sics', 'S I', 'notReady'],
    ['mt-sics', 'ES', 'notReady'],
    ['mt-sics', 'S S     100.00', 'unreadable'],
    ['mt-sics', 'S S        12 PCS', 'unreadable'],
    ['mt-sics', 'S S     1OO.00 g', 'unreadable'],
    ['mt-sics', 'S     100.00 g', 'unreadable'],
    ['mt-sics', 'I4 A "B021002593"', 'unreadable'],
    ['mt-sics', `S S ${'1'.repeat(300)} g`, 'unreadable'],
    ['sbi', '+   123.56 g  ', '123.56 g'],
    ['sbi', 'N     +   100.00 g  ', '100.00 g'],
    ['sbi', 'N     -     0.05 kg ', '-0.05 kg'],
    ['sbi', 'N     +  123.5[6] g', '123.56 g'],
    ['sbi', 'N     +   100.00     ', 'unstable'],
    ['sbi', 'Stat        H        ', 'overload'],
    ['sbi', '      L       ', 'underload'],
    ['sbi', 'Stat     ERR 101', 'notReady'],
    ['sbi', 'T1    +    20.00 g  ', 'unreadable'],
    ['sbi', 'Qnt   +       20 pcs', 'unreadable'],
    ['and', 'ST,+00100.00  g', '100.00 g'],
    ['and', 'ST,-00000.000 g', '0.000 g'],
    ['and', 'ST,OK,+0001.234 kg', '1.234 kg'],
    ['and', 'US,+00100.00  g', 'unstable'],
    ['and', 'OL,+9999999E+19', 'overload'],
    ['and', 'OL,-9999999E+19', 'underload'],
    ['and', 'QT,+00000012 PC', 'unreadable'],
    ['and', 'ST,+00100.00 kG', 'unreadable'],
    ['st-gs', 'ST,GS,+  100.00kg', '100.00 kg'],
    ['st-gs', 'ST,NT,1\u00c8,000013.5 kg', '13.5 kg'],
    ['st-gs', 'US,GS,   13.5 kg', 'unstable'],
    ['st-gs', 'OL,GS,', 'overload'],
    ['ohaus', '       12.73 g', '12.73 g'],
    ['ohaus', '       12.73 g    ?', 'unstable'],
    ['ohaus', '      176.30 kg   NET', '176.30 kg'],
    ['ohaus', '        5.00 kg   T', 'unreadable'],
    ['radwag', '     172.135 g  ', '172.135 g'],
    ['radwag', 'S    -      8.5 g  ', '-8.5 g'],
    ['radwag', 'SI ?       18.5 kg ', 'unstable'],
    ['radwag', '^      320.0 g', 'overload'],
    ['radwag', 'v     -320.0 g', 'underload'],
    ['radwag', 'S A', 'notReady'],
    ['kern', '        100.0 g', '100.0 g'],
    ['kern', '        100.0 ', 'unstable'],
    ['kern', '      Error', 'notReady'],
    ['shinko', '+00123.4 G S', '123.4 g'],
    ['shinko', '-65.4321KG U', 'unstable'],
    ['shinko', '+00123.4 GHS', '123.4 g'],
    ['shinko', '+00000.0 G E', 'notReady'],
    ['any', '12:30  100,00 g', '100.00 g ?'],
    ['any', 'Weight: -1.500 kg', '-1.500 kg ?'],
    ['any', 'PT100 t1 = 20,05 °C', '20.05 Cel ?'],
    ['any', 'G 105.00 g  T 5.00 g', 'unreadable'],
    ['any', '1,500.00 g', 'unreadable'],
    ['any', '100.00', 'unreadable'],
    ['any', '100.00 g ?', 'unstable'],
    ['any', '', 'unreadable'],
  ])('%s: “%s” is %s', (format, line, expected) => {
    expect(said(format, line)).toBe(expected);
  });

  it('is read by its own format as the example of the format says', () => {
    for (const { key, example } of printFormats)
      expect(`${key}: ${said(key, example)}`).toMatch(new RegExp(`^${key}: 100\\.00 k?g( \\?)?$`));
  });

  it('comes in pieces, and is a line once its end has come', () => {
    const collect = lineCollector();
    expect(collect('S S     10')).toEqual([]);
    expect(collect('0.00 g\r')).toEqual(['S S     100.00 g']);
    expect(collect('\n\r\nS D')).toEqual([]);
    expect(collect('   1 g\nS S     101.00 g\r\n')).toEqual(['S D   1 g', 'S S     101.00 g']);
    expect(collect('\u0002US,GS, 1 kg\u0003ST,GS')).toEqual(['\u0002US,GS, 1 kg']);
  });

  it('is forgotten where noise never ends', () => {
    const collect = lineCollector();
    collect('x'.repeat(100_000));
    expect(collect('\n')[0]?.length).toBeLessThan(1000);
  });
});

describe('a reading for a cell of another unit', () => {
  it.each([
    ['100.00', 'g', 'kg', '0.10000 kg'],
    ['0.50', 'kg', 'g', '500 g'],
    ['1.000', 'kg', 'mg', '1000000 mg'],
    ['2.50', '[lb_av]', 'kg', '1.133980925 kg'],
    ['20.5', 'Cel', 'K', '293.65 K'],
  ] as const)('%s %s in %s is %s', (value, from, to, expected) => {
    const found = readingForCell({ value, unit: from as 'g' }, to);
    expect(found && `${found.value} ${found.unit}`).toBe(expected);
  });

  it.each([
    ['100.00', 'g', 'L'],
    ['1.00', 'kgf', 'kg'],
    ['1', '[psi]', 'kPa'],
  ] as const)('%s %s is nothing in %s', (value, from, to) => {
    expect(readingForCell({ value, unit: from }, to)).toBeUndefined();
  });
});

it('what no source confirms of a format is unconfirmed', () => {
  const of = (key: string) =>
    (['lines', 'port', 'ask'] as const).map((part) => confidenceOf(findPrintFormat(key)!, part));
  expect(of('mt-sics')).toEqual(['confirmed', 'confirmed', 'confirmed']);
  expect(of('and')).toEqual(['confirmed', 'unconfirmed', 'confirmed']);
  expect(of('any')).toEqual(['unconfirmed', 'unconfirmed', 'unconfirmed']);
});
