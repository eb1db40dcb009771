import { runInNewContext } from 'node:vm';
import type { Role } from '../src/access';
import { InstrumentModel, InstrumentTypeModel } from '../src/laboratory/instruments';
import { procedures } from '../src/metrology';
import { filled, formsIn, type Control } from './support/forms';
import { signIn } from './support/people';
import { useRegistry } from './support/registry';
import { seededPeople as people, seededRegistry } from './support/seed';
import { everyVisit } from './support/walk';

const registry = useRegistry({ beginning: seededRegistry });

interface FormOfPage {
  readonly role: Role;
  readonly path: string;
  readonly controls: readonly Control[];
}
const forms: FormOfPage[] = [];
const browsers: Partial<Record<Role, ReturnType<typeof signIn>>> = {};

/** Every form of every page that anybody reaches, and those of entry for every procedure. */
beforeAll(async () => {
  const seen = new Set<string>();
  for (const { role, path, kind, html } of await everyVisit(registry.app)) {
    if (seen.has(kind) || html === undefined) continue;
    seen.add(kind);
    for (const { action, controls } of formsIn(path, html)) forms.push({ role, path: action, controls });
  }
  const { get } = await signIn(registry.app, people.technician);
  for (const path of await formsOfProcedures()) {
    const { text } = await get(path).set('Accept', 'text/html').expect(200);
    for (const { action, controls } of formsIn(path, text)) forms.push({ role: 'technician', path: action, controls });
  }
}, 240_000);

it('no form takes a number that can be read in two ways, each offers both readings, and nothing typed is lost', async () => {
  const wrong: string[] = [];
  let fields = 0;
  for (const form of forms) {
    const numbers = form.controls.filter(({ kind }) => kind === 'number');
    if (numbers.length === 0) continue;
    const answer = await send(form, Object.fromEntries(numbers.map(({ name }) => [name, '1.500'])));
    if (answer.status !== 422) wrong.push(`${form.path}: ${answer.status}`);
    const [again] = formsIn(form.path, answer.text).filter(({ controls }) =>
      controls.some(({ kind }) => kind === 'number'),
    );
    for (const { name } of numbers) {
      fields += 1;
      const typed = again?.controls.find((control) => control.name === name)?.value;
      const offered = ['1,500', '1500'].filter((reading) => answer.text.includes(`value="${name}=${reading}"`));
      if (typed !== '1.500' || offered.length !== 2)
        wrong.push(`${form.path}: ${name}: ${typed}, ${offered.join(' or ')}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(fields).toBeGreaterThan(60);
}, 240_000);

it('a reading that was chosen stands in its field, and no other is touched', async () => {
  const form = activityForm();
  const { text } = await send(form, { count: '1.500', amountMillionVnd: '2.500', year: '', _read: 'count=1500' });
  expect([typedAt('count', text), typedAt('amountMillionVnd', text)]).toEqual(['1500', '2.500']);
  expect(text).toContain('value="amountMillionVnd=2500"');
  expect(text).toContain('Hiểu là 1500');
});

it('a reading that is neither of the two is not taken', async () => {
  const form = activityForm();
  const { text } = await send(form, { count: '1.500', _read: 'count=9' });
  expect(typedAt('count', text)).toBe('1.500');
});

it('the script that says what was understood is served, and every page asks for it', async () => {
  const { get } = await signIn(registry.app, people.technician);
  const script = await get('/assets/numbers.js')
    .expect(200)
    .expect('Content-Type', /javascript/);
  expect(script.text.length).toBeLessThan(10_000);
  expect((await get('/').set('Accept', 'text/html')).text).toContain('src="/assets/numbers.js"');
});

const notANumber = /Phải là một số|phải là số(?! hiệu)|Không phải là số/i;

// Last, for what it sends is taken by forms of words alone.
it('a field that takes only a number is a field of numbers, in every form', async () => {
  const wrong: string[] = [];
  for (const { role, path, controls } of forms) {
    const texts = controls.filter(({ kind }) => kind === 'text');
    if (texts.length === 0) continue;
    const typed = Object.fromEntries(texts.map(({ name }) => [name, 'mười hai']));
    const answer = await send({ role, path, controls }, typed);
    const faults = faultsIn(answer.text);
    wrong.push(
      ...texts.filter(({ name }) => notANumber.test(faults.get(name) ?? '')).map(({ name }) => `${path}: ${name}`),
    );
  }
  expect(wrong).toEqual([]);
}, 240_000);

it('the script says beside the field what the server will read, as it is typed', async () => {
  const { get } = await signIn(registry.app, people.technician);
  const { text: script } = await get('/assets/numbers.js').expect(200);
  const output = { textContent: '' };
  const heard: ((event: object) => void)[] = [];
  runInNewContext(script, {
    document: {
      documentElement: { lang: 'vi' },
      getElementById: (id: string) => (id === 'count-read' ? output : null),
      addEventListener: (_type: string, listener: (event: object) => void) => heard.push(listener),
    },
  });
  const typing = (value: string) => {
    for (const listener of heard) listener({ target: { id: 'count', value, matches: () => true } });
    return output.textContent;
  };
  expect(typing('1.500')).toContain('1,500 hay 1500?');
  expect(typing('-1234567,50')).toBe('Hiểu là \u22121\u00A0234\u00A0567,50');
  expect(typing('mười')).toBe('Không phải là số');
  expect(typing('')).toBe('');
});

async function formsOfProcedures(): Promise<string[]> {
  const codes = procedures.flatMap(({ instrumentTypeCodes }) => instrumentTypeCodes);
  const types = await InstrumentTypeModel.find({ code: { $in: codes } }).lean();
  const { get } = await signIn(registry.app, people.technician);
  const paths: string[] = [];
  for (const { code } of types) {
    paths.push(`/instruments/new?typeCode=${code}`);
    const one = await InstrumentModel.findOne({ typeCode: code }).lean();
    const path = `/verifications/new?instrumentId=${String(one?._id)}`;
    if (one && (await get(path)).status === 200) paths.push(path);
  }
  return paths;
}

function activityForm(): FormOfPage {
  return forms.find(({ path, controls }) => path === '/activities/new' && controls.length > 5) as FormOfPage;
}

/** What stands in a field of the page. */
function typedAt(field: string, html: string): string | undefined {
  const controls = formsIn('', html).flatMap((form) => form.controls);
  return controls.find(({ name }) => name === field)?.value;
}

async function send({ role, path, controls }: FormOfPage, typed: Record<string, string>) {
  const browser = (browsers[role] ??= signIn(registry.app, people[role]));
  const { post } = await browser;
  return post(path, { ...filled(controls), ...typed }).send();
}

/** What is said below each control, by its name. */
function faultsIn(html: string): Map<string, string> {
  const said = new Map(
    [...html.matchAll(/id="([^"]+)-error">([\s\S]*?)<\/div>/g)].map(([, id, text]) => [id, text] as const),
  );
  const controls = [
    ...html.matchAll(
      /<(?:input|textarea|select)\b[^>]*\bname="([^"]+)"[^>]*\bid="([^"]+)"|<(?:input|textarea|select)\b[^>]*\bid="([^"]+)"[^>]*\bname="([^"]+)"/g,
    ),
  ];
  return new Map(
    controls.map(([, name, id, firstId, laterName]) => [name ?? laterName ?? '', said.get(id ?? firstId ?? '') ?? '']),
  );
}
