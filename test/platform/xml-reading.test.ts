import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import {
  attributeOf,
  childAt,
  element,
  pathOf,
  readXml,
  textIn,
  withDescendants,
  writeXml,
  XmlFault,
} from '../../src/platform/xml';
import { canonicalDocument } from '../../src/platform/xml/xml.canonical';
import { itWith } from '../support/programs';

const read = (xml: string | Buffer) => readXml(Buffer.from(xml as string));

describe('reading XML', () => {
  it('gives elements with their namespace, attributes, text and place', () => {
    const { root } = read(
      '<a:x xmlns:a="urn:a" n="1">\n  <a:y b="&lt;2&gt;">1<!-- no part -->0<![CDATA[<]]></a:y>\n</a:x>',
    );
    const y = childAt(root, 'y');
    expect(root).toMatchObject({ name: 'a:x', local: 'x', namespace: 'urn:a', line: 1, column: 1 });
    expect(y && [textIn(y), attributeOf(y, 'b'), y.line, y.column, pathOf(y)]).toEqual(['10<', '<2>', 2, 3, '/x/y']);
  });

  const attributes = (count: number) => Array.from({ length: count }, (_, at) => `a${at}="1"`).join(' ');

  it('takes as many attributes as anybody writes, at each element anew', () => {
    const { root } = read(`<a ${attributes(1000)}><b ${attributes(1000)}/></a>`);
    expect([root.attributes.length, childAt(root, 'b')?.attributes.length]).toEqual([1000, 1000]);
  });

  const files: [what: string, file: string | Buffer, code: string, line: number, column: number][] = [
    ['nothing', '', 'empty', 1, 1],
    ['white space', ' \n ', 'empty', 1, 1],
    ['a web page', '<!DOCTYPE html><html><body><br></body></html>', 'html', 1, 1],
    ['a web page with a comment before it', '<!-- saved --><HTML><head></head></HTML>', 'html', 1, 1],
    ['an XHTML page', '<?xml version="1.0"?>\n<x:html xmlns:x="urn:x"/>', 'html', 2, 1],
    ['a PDF', '%PDF-1.7 …', 'notXml', 1, 1],
    ['a table of characters', 'a;b;c', 'notXml', 1, 1],
    ['a file cut off', '<a>\n<b>', 'malformed', 2, 3],
    ['a tag that closes another', '<a>\n <b></c></a>', 'malformed', 2, 8],
    ['an entity that nobody defined', '<a>\n &auml;</a>', 'malformed', 2, 7],
    ['a prefix that nobody declared', '<a>\n <x:b/></a>', 'malformed', 2, 7],
    ['an attribute twice', '<a b="1"\n b="2"/>', 'malformed', 2, 8],
    ['two roots', '<a/>\n<b/>', 'malformed', 2, 3],
    ['an ampersand alone', '<a>R & D</a>', 'malformed', 1, 12],
    ['a control character', '<a>\u0001</a>', 'malformed', 1, 4],
    ['bytes that are not of its encoding', Buffer.from('<a>\n\xe4</a>', 'latin1'), 'encoding', 2, 1],
    ['an encoding that nobody knows', '<?xml version="1.0" encoding="x-none"?><a/>', 'encoding', 1, 1],
    ['a document type', '<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'doctype', 2, 1],
    [
      'an entity bomb',
      '<!DOCTYPE a [<!ENTITY x "xxxxxxxx"><!ENTITY y "&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;">]><a>&z;</a>',
      'doctype',
      1,
      1,
    ],
    ['101 levels', '<a>'.repeat(101) + '</a>'.repeat(101), 'tooDeep', 1, 301],
    ['too many elements', `<a>${'<b/>'.repeat(200_000)}</a>`, 'tooMany', 1, 800_000],
    // What comes after the thousand is no XML, and is never reached.
    ['too many attributes', `<a>\n<b ${attributes(1001)} <<<`, 'tooManyAttributes', 2, 1],
  ];
  it.each(files)('refuses %s, with the place', (_what, file, code, line, column) => {
    const fault = faultOf(() => readXml(Buffer.isBuffer(file) ? file : Buffer.from(file)));
    expect({ code: fault.code, line: fault.line, column: fault.column }).toEqual({ code, line, column });
    expect(fault.text.vi).not.toBe(fault.text.en);
  });

  it('refuses what is larger than its limit before anything of it is read', () => {
    expect(faultOf(() => readXml(new Uint8Array(20 * 1024 * 1024 + 1))).code).toBe('tooLarge');
  });

  it.each(['utf-8', 'utf-16le', 'latin1'] as const)('reads %s by its mark or its declaration', (encoding) => {
    const declared = encoding === 'latin1' ? 'ISO-8859-1' : encoding;
    const mark = encoding === 'latin1' ? '' : '\ufeff';
    const file = Buffer.from(`${mark}<?xml version="1.0" encoding="${declared}"?><a>Müller</a>`, encoding);
    expect(textIn(readXml(file).root)).toBe('Müller');
  });

  it('never fails with anything but a fault that has a place', () => {
    const pieces = [
      '<a>',
      '</a>',
      '<b c="',
      '"',
      '&',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x',
      '?>',
      'x:',
      ' ',
      '<',
      '>',
      'é',
      '<!DOCTYPE',
      '\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (parts) => {
        try {
          read(`<a>${parts.join('')}</a>`);
        } catch (error) {
          expect(error).toBeInstanceOf(XmlFault);
          expect((error as XmlFault).line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('writing XML', () => {
  it('is read back as it was meant, whatever the characters', () => {
    const written = writeXml(
      element('x:a', { 'xmlns:x': 'urn:x', b: '"<\n\t', c: undefined }, [element('x:c', {}, 'A & <B>\r')], false),
    );
    const { root } = read(written);
    const c = childAt(root, 'c');
    expect([attributeOf(root, 'b'), attributeOf(root, 'c'), c && textIn(c)]).toEqual([
      '"<\n\t',
      undefined,
      'A & <B>\r',
    ]);
    expect([...withDescendants(root)].map(({ name }) => name)).toEqual(['x:a', 'x:c']);
  });
});

describe('canonical XML', () => {
  const difficult = `<?xml version="1.0"?>
<?style   href="doc.xsl"
   type="text/xsl"   ?>
<!-- before -->
<doc xmlns="urn:a" xmlns:b="urn:b" b:z="1" a="&lt;x&#9;y&#10;&quot;" c='
 q'>Hello<!-- in -->&#xD; <e xmlns=""/><b:f xmlns:b="urn:b" xmlns:c="urn:c" c:q="1" b:q="2" xml:lang="vi"><b:g xmlns:b="urn:b2" b:x="2"/></b:f><![CDATA[<a&b>]]>
  <n xmlns="urn:n"><m xmlns="urn:a"/><Đ é="ỹ"/></n>
</doc>
<?after?>
<!-- end -->`;
  const methods = [
    ['inclusive10', '--c14n'],
    ['inclusive11', '--c14n11'],
    ['exclusive', '--exc-c14n'],
  ] as const;
  for (const [method, flag] of methods) {
    itWith('xmllint', `of the method ${method} is what libxml2 makes of it`, () => {
      const ours = canonicalDocument(read(difficult), { method, withComments: true });
      expect(ours).toBe(execFileSync('xmllint', [flag, '-'], { input: difficult, encoding: 'utf8' }));
    });
  }

  it('orders attributes by namespace and leaves out what is not asked for', () => {
    const { root, nodes } = read('<a xmlns:z="urn:1" xmlns:b="urn:2" b:x="1" z:y="2" c="3"><s/><!-- c --></a>');
    const options = { method: 'exclusive', without: ({ local }: { local: string }) => local === 's' } as const;
    expect(canonicalDocument({ root, nodes }, options)).toBe(
      '<a xmlns:b="urn:2" xmlns:z="urn:1" c="3" z:y="2" b:x="1"></a>',
    );
  });
});

function faultOf(act: () => unknown): XmlFault {
  try {
    act();
  } catch (error) {
    if (error instanceof XmlFault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
