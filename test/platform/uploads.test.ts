import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDocument } from '../support/documents';
import { buildPerson, signIn, useApi, type TestFile } from '../support/people';
import { buildQualitySystem, edition2015 } from '../support/quality-systems';
import { useRegistry } from '../support/registry';
import { zipListing } from '../support/zip';

const registry = useRegistry();

const pdf = Buffer.from('%PDF-1.7 toàn văn');
const docx = { '[Content_Types].xml': 40, 'word/document.xml': 60 };

const refused: readonly (readonly [string, string, Buffer, number])[] = [
  ['more than 20 MB', 'lớn.pdf', Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)]), 413],
  [
    'a program named as a PDF',
    'chương trình.pdf',
    Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'latin1'),
    415,
  ],
  ['a page', 'trang.html', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 415],
  ['a page named as a PDF', 'trang.pdf', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 415],
  ['a drawing with script', 'hình.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415],
  ['a PDF named as a picture', 'ảnh.png', pdf, 415],
  ['a PDF named as a program', 'a.exe', pdf, 415],
  ['no document inside', 'gói.docx', zipListing({ 'a.txt': 10 }), 415],
  ['a packed bomb', 'bom.docx', zipListing({ ...docx, 'word/media/a.bin': 4_000_000_000 }), 415],
  ['macros', 'macro.docx', zipListing({ ...docx, 'word/vbaProject.bin': 10 }), 415],
  ['a broken package', 'hỏng.docx', zipListing(docx).subarray(0, 60), 415],
  ['nothing in it', 'rỗng.pdf', Buffer.alloc(0), 415],
  ['an emoji in its name', '😀.pdf', pdf, 415],
];

/** Every form that takes a file, with something typed in it. */
async function forms() {
  const document = await buildDocument();
  const system = await buildQualitySystem();
  const of = `/quality-systems/${system.id}`;
  return [
    { path: `/documents/${document.id}/attach`, typed: {} },
    {
      path: `${of}/stages`,
      typed: { stage: 'applied', on: '05/01/2026', editionNumber: edition2015, decisionNumber: '77/QĐ-GIỮ' },
    },
    {
      path: '/stamps/movements/new',
      role: 'centreHead' as const,
      typed: { kind: 'destroyed', firstNumber: '00012', day: '06/02/2026', document: '05/BB-GIỮ', witnesses: 'An' },
    },
    {
      path: `${of}/duties`,
      typed: { duty: 'internalAudit', doneOn: '06/02/2026', year: '2026', documentNumber: '88/KH-GIỮ' },
    },
  ];
}

const fileOf = (filename: string, bytes: Buffer): TestFile => ({ filename, bytes, contentType: 'application/pdf' });

it('every form with a file is walked here', () => {
  const src = join(__dirname, '../../src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const uses = files.flatMap((file) => readFileSync(join(src, file), 'utf8').match(/<FileField /g) ?? []);
  // That of a standard's maintenance is as these (test/laboratory/standards/maintenance). Five more judge what they take themselves: XML alone (test/laboratory/standards/received-digital), cases alone
  // (test/laboratory/assessment/validation), a signed paper (test/laboratory/certificates/signed-paper),
  // photos of a record (test/laboratory/certificates/attachments), keys to sign with (test/laboratory/signing).
  expect(uses).toHaveLength(10);
});

it('every form says before what it takes, and comes back with what was typed when the file is refused', async () => {
  for (const { path, typed, role = 'departmentOfficer' } of await forms()) {
    const { get, upload } = await signIn(registry.app, await buildPerson(role));
    expect((await get(path).expect(200)).text).toContain('không quá 20 MB');
    for (const [what, filename, bytes, status] of refused) {
      const response = await upload(path, fileOf(filename, bytes), typed);
      const { text } = response;
      expect([path, what, response.status]).toEqual([path, what, status]);
      expect(text).toContain('href="#file"');
      // The edition is chosen among documents, of which this registry has none.
      const lost = Object.entries(typed)
        .flatMap(([name, each]) => (name === 'editionNumber' ? [] : [each]))
        .filter((each) => !text.includes(`value="${each}"`) && !text.includes(`>${each}<`));
      expect([path, what, lost]).toEqual([path, what, []]);
    }
  }
}, 120_000);

it.each([
  ['Quyết định.PDF', pdf, 'application/pdf'],
  ['văn bản.docx', zipListing(docx), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['ảnh.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'image/png'],
])('%s is kept with the kind that its content has', async (filename, bytes, contentType) => {
  const document = await buildDocument();
  const { get, upload } = await signIn(registry.app, await buildPerson('departmentOfficer'));
  const path = `/documents/${document.id}`;
  const file = { filename, bytes, contentType: 'text/html' };
  expect((await upload(`${path}/attach`, file)).status).toBe(303);
  const sent = await get(`${path}/file`).expect(200);
  expect(sent.headers['content-type']).toBe(contentType);
});

it('the API refuses what is not JSON, and what is too large', async () => {
  const person = await buildPerson('departmentOfficer');
  const api = await useApi(registry.app, person);
  const form = await api.post('/documents', {}).unset('Content-Type').type('form').send('number=1');
  expect([form.status, form.type]).toEqual([415, 'application/problem+json']);
  await api.post('/documents', { number: 'x'.repeat(3_000_000) }).expect(413);
});
