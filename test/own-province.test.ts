import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import request from 'supertest';
import { loadCatalogue } from '../src/register/documents';
import { loadInstrumentTypes } from '../src/laboratory/instruments';
import { AccountModel } from '../src/register/accounts';
import { fold } from '../src/platform/text';
import provincial from '../src/seed/province-documents.json';
import { docxWords } from './platform/docx.reader';
import { readPdf } from './platform/pdf.reader';
import { buildWorkingCentre, workAt } from './support/certificates';
import { buildPerson, signIn, testPassword, useApi } from './support/people';
import { useRegistry } from './support/registry';
import { pagesReachedBy } from './support/walk';

const src = resolve(__dirname, '../src');

/** The numbers of what the sample’s province, and those around it, issued. */
const numbers = provincial.map(({ number }) => number);

/** What names the sample's province, or is its own: written in any way, or a number among other signs. */
function foreignIn(text: string): string[] {
  const plain = fold(text).replace(/\s+/g, ' ');
  const named = /quang[ -]?tri(?!\p{L})|(?<!\p{L})qt-tinh/u.exec(plain)?.[0];
  const cited = numbers.filter((number) => new RegExp(`(?<!\\d)${number.replaceAll('/', '\\/')}`, 'u').test(text));
  return [...(named ? [named] : []), ...cited];
}

describe('the program', () => {
  const files = readdirSync(src, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|json|md|css|js)$/.test(entry.name))
    .map((entry) => relative(src, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('seed/'));

  it('names the province of the sample nowhere but in the sample', () => {
    expect(files.length).toBeGreaterThan(300);
    const found = files.map((file) => [file, ...foreignIn(readFileSync(join(src, file), 'utf8'))]);
    expect(found.filter(([, first]) => first)).toEqual([]);
  });

  it('knows the sample’s province when it sees it', () => {
    for (const words of ['UBND TỈNH QUẢNG TRỊ', 'Quang Tri', 'quang-tri', 'Quảng  Trị', 'Theo 163/2021/NQ-HĐND'])
      expect([words, foreignIn(words).length]).toEqual([words, 1]);
  });
});

describe('a registry set up as that of another province', () => {
  const registry = useRegistry();
  const department = 'Sở Khoa học và Công nghệ tỉnh Lâm Đồng';
  let centre: Awaited<ReturnType<typeof buildWorkingCentre>>;

  beforeAll(async () => {
    await loadCatalogue();
    await loadInstrumentTypes();
    const agent = request.agent(registry.app);
    const page = await agent.get('/set-up').expect(200);
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1];
    const person = { displayName: 'Quản trị', username: 'quantri', password: testPassword };
    const of = { organizationName: department, provinceKind: 'province', province: 'Lâm Đồng' };
    await agent
      .post('/set-up')
      .type('form')
      .send({ _csrf, ...of, ...person })
      .expect(303);
    centre = await buildWorkingCentre({ body: { address: 'Số 1 đường Mẫu, Đà Lạt' } });
  }, 60_000);

  const officer = async () => {
    const { organizationId } = await AccountModel.findOne({ username: 'quantri' }).orFail();
    return buildPerson('departmentOfficer', { organizationId });
  };

  it.each(['administrator', 'departmentOfficer'])(
    'shows a %s no word of the sample’s province on any page or file',
    async (role) => {
      const person = role === 'administrator' ? { username: 'quantri' } : await officer();
      const foreign: string[] = [];
      let visited = 0;
      for await (const { path, response } of pagesReachedBy(registry.app, person)) {
        visited += 1;
        foreign.push(...foreignIn(response.text ?? '').map((words) => `${path}: ${words}`));
      }
      expect(foreign).toEqual([]);
      expect(visited).toBeGreaterThan(30);
    },
    120_000,
  );

  it('prints its own name on the report: page, PDF, Word and JSON', async () => {
    const person = await officer();
    const [{ get }, api] = [await signIn(registry.app, person), await useApi(registry.app, person)];
    const file = async (kind: string) =>
      (await api.get(`/reports/996/2022.${kind}`).responseType('blob').expect(200)).body as Buffer;
    const printed: Readonly<Record<string, string>> = {
      page: (await get('/reports/996/2022').expect(200)).text,
      english: (await get('/reports/996/2022?lang=en').expect(200)).text,
      json: (await api.get('/reports/996/2022.json').expect(200)).text,
      pdf: wordsOf(await file('pdf')),
      docx: docxWords(await file('docx')),
    };
    for (const [output, text] of Object.entries(printed)) {
      expect([output, foreignIn(text)]).toEqual([output, []]);
      expect([output, fold(text).includes('lam dong')]).toEqual([output, true]);
    }
    expect(printed['pdf']).toContain('BC-UBND');
  });

  it('prints no other on certificate, biên bản and sheet', async () => {
    const work = await workAt(registry.app, centre);
    const { id, certificate } = await work.verify({ instrumentId: (await centre.scale()).id });
    const { get } = await signIn(registry.app, centre.head);
    for (const path of [`/certificates/${certificate?.id}.pdf`, `/verifications/${id}.pdf`]) {
      const words = wordsOf((await get(path).expect(200)).body as Buffer);
      expect(words.length).toBeGreaterThan(500);
      expect([path, foreignIn(words)]).toEqual([path, []]);
    }
    expect(foreignIn((await get('/instruments.csv').expect(200)).text)).toEqual([]);
  });
});

function wordsOf(pdf: Buffer): string {
  return readPdf(pdf)
    .pages.map(({ text }) => text.replaceAll('|', ' '))
    .join('\n');
}
