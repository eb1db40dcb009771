import { procedures } from '../src/metrology';
import mongoose, { type Types } from 'mongoose';
import { roles, type Role } from '../src/access';
import { recordAudit } from '../src/audit';
import { inTransaction } from '../src/platform/database';
import { fieldId } from '../src/platform/web';
import { fieldsOf, formTo, type Control, type PageForm } from './support/page-forms';
import { buildApproval } from './support/approvals';
import { budgetForm, weightBudget } from './support/budgets';
import { buildRound } from './support/comparisons';
import { buildOrder, buildPriceList, buildRequest } from './support/orders';
import { buildDesignation, buildDesignationDraft, buildVerifier } from './support/centres';
import { buildMessage } from './support/messages';
import { buildCentre } from './support/organizations';
import { buildOwnProcedure } from './support/own-procedures';
import { buildPerson, signIn, useApi } from './support/people';
import { testNow, useRegistry } from './support/registry';
import { pagesOf } from './support/pages';
import { seededPeople as people, seededRegistry } from './support/seed';
import { buildSignatory } from './support/signatories';
import { buildSigningKey } from './support/signing-keys';
import { lotOrder } from './support/stamps';

type Browser = Awaited<ReturnType<typeof signIn>>;

const registry = useRegistry({ beginning: seededRegistry });
let browsers: Record<Role, Browser>;

beforeAll(async () => {
  const signedIn = await Promise.all(
    [...roles].reverse().map(async (role) => [role, await signIn(registry.app, people[role])] as const),
  );
  browsers = Object.fromEntries(signedIn) as Record<Role, Browser>;
  await browsers.departmentOfficer.post('/reports/996/2022/edit', { place: 'Đông Hà' }).expect(303);
  await browsers.departmentOfficer
    .post('/reports/counting/instruments', { since: '2022-01-01', basis: 'Kiểm kê toàn tỉnh' })
    .expect(303);
  await browsers.departmentOfficer
    .post('/activities/absences/new', { kind: 'survey', detail: 'enterprises', year: '2019' })
    .expect(303);
  await budgetsForTests();
  await proposeForTests();
  await designationsForTests();
  await verifiersForTests();
  const centre = await mongoose
    .model('Organization')
    .findOne({ kind: 'centre' })
    .lean<{ _id: Types.ObjectId }>()
    .orFail();
  await buildMessage({ organizationId: centre._id });
  await writeProcedures(people.technician.username);
  await buildRound(registry.app);
  await browsers.centreHead.post('/stamps/lots/new', { ...lotOrder, orderedOn: '02/01/2026' }).expect(303);
  await browsers.centreHead
    .post('/stamps/minimums/new', { use: 'verification', series: '26V', minimum: '5' })
    .expect(303);
  await browsers.centreHead.post('/stamps/counts/new', { day: '01/11/2026' }).expect(303);
  await ordersForTests(people.technician.username);
  await planActionForTests();
  await assessForTests(people.centreHead.username);
  await lendForTests(people.centreHead.username);
  await draftForTests(people.technician.username);
  await deviceForTests(people.technician.username);
  await disposalForTests(people.technician.username);
  const head = await mongoose
    .model('Account')
    .findOne({ username: people.centreHead.username })
    .lean<{ _id: Types.ObjectId; displayName: string; organizationId: Types.ObjectId }>()
    .orFail();
  await buildSigningKey(head.organizationId);
  await buildSignatory({ centreId: head.organizationId, accountId: head._id });
  await buildApproval(head.organizationId, { id: String(head._id), name: head.displayName });
  const spare = await buildPerson('technician');
  await browsers.administrator.post(`/accounts/${spare.id}/disable`).expect(303);
}, 240_000);

/** The sample has no record in hand: one that was approved stands for it, without what it was approved with. */
async function draftForTests(username: string): Promise<void> {
  const account = await mongoose
    .model('Account')
    .findOne({ username })
    .lean<{ organizationId: Types.ObjectId }>()
    .orFail();
  const records = mongoose.model('Verification');
  const done = await records
    .findOne({ centreId: account.organizationId, status: 'approved' })
    .lean<Record<string, unknown>>()
    .orFail();
  const ofApproval = ['_id', 'certificateId', 'stampKey', 'publicCode', 'file', 'runId', 'frozen'];
  const draft = Object.fromEntries(Object.entries(done).filter(([field]) => !ofApproval.includes(field)));
  await records.collection.insertOne({ ...draft, number: 'BB-NHÁP', status: 'draft' });
}

/** A budget that is a draft, and one that waits for approval. */
async function budgetsForTests(): Promise<void> {
  await browsers.technician.post('/budgets/new', budgetForm(weightBudget())).expect(303);
  const { headers } = await browsers.technician.post('/budgets/new', budgetForm(weightBudget())).expect(303);
  await browsers.technician.post(`${String(headers['location'])}/submit`).expect(303);
}

/** A price list that is not published, a request that waits, and an order in every state from which something is done. */
async function ordersForTests(username: string): Promise<void> {
  const account = await mongoose
    .model('Account')
    .findOne({ username })
    .lean<{ organizationId: Types.ObjectId }>()
    .orFail();
  const centreId = account.organizationId;
  await buildPriceList({ centreId });
  await buildRequest({ centreId });
  for (const status of ['asked', 'quoted', 'accepted', 'received', 'inWork', 'returned'] as const)
    await buildOrder({ centreId, status });
}

/** A standard of the sample found faulty, with what rests on it: one assessment is open, another is closed. */
async function assessForTests(username: string): Promise<void> {
  const head = await mongoose
    .model('Account')
    .findOne({ username })
    .lean<{ organizationId: Types.ObjectId }>()
    .orFail();
  const record = await mongoose
    .model('Verification')
    .findOne({ centreId: head.organizationId, 'standards.0': { $exists: true } })
    .lean<{ standards: { standardId: Types.ObjectId }[] }>()
    .orFail();
  const address = `/measurement-standards/${String(record.standards[0]?.standardId)}/impact-assessment`;
  await browsers.centreHead.post(address, { found: 'Lệch', foundOn: '20/11/2026' }).expect(303);
  const assessments = mongoose.model('ImpactAssessment');
  const { _id, ...open } = await assessments.findOne().lean<{ _id: unknown }>().orFail();
  await assessments.collection.insertOne({ ...open, status: 'closed' });
}

/** The first standard of the centre is lent, so that it can be taken back. */
async function lendForTests(username: string): Promise<void> {
  const head = await mongoose
    .model('Account')
    .findOne({ username })
    .lean<{ organizationId: Types.ObjectId }>()
    .orFail();
  const standard = await mongoose
    .model('MeasurementStandard')
    .findOne({ centreId: head.organizationId })
    .lean<{ _id: Types.ObjectId }>()
    .orFail();
  const loan = { kind: 'inside', borrower: 'Phòng Khối lượng', from: '01/03/2020', dueOn: '30/11/2026' };
  await browsers.centreHead.post(`/measurement-standards/${String(standard._id)}/lend`, loan).expect(303);
}

/** Somebody was trained; somebody leaves, and it is not finished. */
async function verifiersForTests(): Promise<void> {
  const { _id: centreId } = await buildCentre();
  const trained = { kind: 'training', subject: 'ĐLVN 30:2020', by: 'Viện Đo lường', on: '2025-03-01' } as const;
  await buildVerifier({
    centreId,
    competences: [{ ...trained, evidence: 'Chứng chỉ 12', fields: ['Khối lượng'], typeCodes: [] }],
  });
  const leaving = { on: '2026-11-01', reason: 'Chuyển công tác' };
  await buildVerifier({ centreId, leaving });
}

let amendmentId: unknown;

/** Decisions that somebody else entered, one of them amended: a draft, and one whose amendment waits. */
async function designationsForTests(): Promise<void> {
  const officer = await useApi(registry.app, await buildPerson('departmentOfficer'));
  const { centreId } = await buildDesignationDraft({ centreId: (await buildCentre())._id });
  const { id } = await buildDesignation({ centreId });
  const draft = { kind: 'amendment', number: '9/SĐ', from: '2026-01-01', reason: 'Mở rộng', document: 'Bản gốc' };
  const drafted = await officer.post(`/designations/${id}/amendments`, draft).expect(201);
  amendmentId = (drafted.body as { amendments: { _id: unknown }[] }).amendments[0]?._id;
}

/** The sample has an action that its head has said nothing of yet: its last step opens after that. */
async function planActionForTests(): Promise<void> {
  const action = await mongoose.model('ComparisonAction').findOne().lean<{ _id: Types.ObjectId }>().orFail();
  const plan = { cause: 'Chưa ổn định nhiệt', correction: 'Đợi 24 giờ', responsible: 'Người thử', dueOn: '30/11/2026' };
  await browsers.centreHead.post(`/comparisons/actions/${String(action._id)}/plan`, plan).expect(303);
}

/** A device that is away. */
async function deviceForTests(username: string): Promise<void> {
  const account = await mongoose
    .model('Account')
    .findOne({ username })
    .lean<{ _id: Types.ObjectId; organizationId: Types.ObjectId }>()
    .orFail();
  const of = { accountId: account._id, centreId: account.organizationId };
  await mongoose.model('Device').create({ ...of, name: 'Máy thử', until: '2026-11-25', tokenHash: 'thử' });
}

const proposalIds: Record<string, string> = {};

/** A term and a disposal that wait for a second officer. */
async function disposalForTests(username: string): Promise<void> {
  const account = await mongoose
    .model('Account')
    .findOne({ username })
    .lean<{ organizationId: Types.ObjectId }>()
    .orFail();
  const by = { proposedBy: 'Người khác', proposedById: 'người khác', proposedAt: new Date() };
  await mongoose.model('RetentionTerm').create({ recordClass: 'stamps', years: 5, document: 'QĐ 1', ...by });
  const asked = { centreId: account.organizationId, document: 'QĐ 1', reason: 'Thử', until: '2016-01-01', years: 10 };
  const counts = { records: 0, certificates: 0, files: 0 };
  await mongoose.model('Disposal').create({ ...asked, status: 'proposed', counts, ...by });
}

/** A procedure of which officers enter a figure. */
const figures = { code: 'taximeter', name: 'distanceLimit' };

/** One officer proposes a rule and a document, so that there is something to confirm and to refuse. */
async function proposeForTests(): Promise<void> {
  const officer = await useApi(registry.app, await buildPerson('departmentOfficer'));
  const type = await mongoose.model('InstrumentType').findOne().lean<{ code: string }>().orFail();
  const rule = { effectiveFrom: '2027-01-01', legalBasis: '1/2026/TT-BKHCN', source: 'Điều 1' };
  const method = procedures[0]?.code ?? '';
  const read = { documentNumber: 'ĐLVN 1:2026', source: 'Bản gốc' };
  const figure = {
    value: '2',
    effectiveFrom: '2027-01-01',
    documentNumber: 'ĐLVN 1:2026',
    clause: '1',
    source: 'Bản gốc',
  };
  const asked = await officer.post(`/methods/${figures.code}/figures/${figures.name}/proposals`, figure).expect(201);
  proposalIds['figures'] = (asked.body as { figureProposals: { _id: string }[] }).figureProposals[0]?._id ?? '';
  const answers = {
    'instrument-types': await officer.post(`/instrument-types/${type.code}/rules`, rule).expect(201),
    methods: await officer.post(`/methods/${method}/proposals`, read).expect(201),
  };
  for (const [kind, { body }] of Object.entries(answers))
    proposalIds[kind] = (body as { proposals: { _id: string }[] }).proposals[0]?._id ?? '';
}

/** A centre writes two procedures of its own: one is approved, the other not yet. */
async function writeProcedures(username: string): Promise<void> {
  const writer = await mongoose
    .model('Account')
    .findOne({ username })
    .lean<{ organizationId: Types.ObjectId }>()
    .orFail();
  const centreId = writer.organizationId;
  await buildOwnProcedure({ centreId });
  await buildOwnProcedure({ centreId, state: 'approved', approvedOn: '2026-11-01' });
}

/** What changes no record that somebody else could have changed meanwhile. */
const withoutVersion = ['/my-account/tokens/:id/revoke', '/my-account/calendars/:id/revoke', '/procedures/:id/trial'];

/** Which records stand behind an address. */
const models: Readonly<Record<string, string>> = {
  organizations: 'Organization',
  documents: 'Document',
  'quality-systems': 'QualitySystem',
  designations: 'Designation',
  verifiers: 'Verifier',
  signatories: 'Signatory',
  'measurement-standards': 'MeasurementStandard',
  'instrument-types': 'InstrumentType',
  instruments: 'Instrument',
  verifications: 'Verification',
  certificates: 'Certificate',
  activities: 'Activity',
  accounts: 'Account',
  absences: 'ActivityAbsence',
  counting: 'ReportCounting',
  budgets: 'Budget',
  methods: 'Method',
  messages: 'Message',
  procedures: 'OwnProcedure',
  lots: 'StampLot',
  minimums: 'StampMinimum',
  counts: 'StampCount',
  requests: 'WorkRequest',
  orders: 'WorkOrder',
  'price-lists': 'PriceList',
  'signing-keys': 'SigningKey',
  comparisons: 'ComparisonRound',
  actions: 'ComparisonAction',
  'impact-assessments': 'ImpactAssessment',
  approvals: 'Approval',
  assessment: 'RetentionTerm',
  disposals: 'Disposal',
  devices: 'Device',
  996: 'Report',
};

/** The word of an address before the record's own name. */
function kindIn(path: string): string {
  const [first = '', second = ''] = path.split('/').slice(1);
  return second in models ? second : first;
}

/** What is posted to an address without a record: it begins one, or has none. */
const beginnings = [
  ...[
    '/my-account/password',
    '/my-account/tokens',
    '/my-account/calendars',
    '/schedule/runs',
    '/accounts/new',
    '/organizations/new',
  ],
  ...[
    '/documents/new',
    '/quality-systems/new',
    '/designations/new',
    '/verifiers/new',
    '/signatories/new',
    '/measurement-standards/new',
  ],
  ...[
    '/budgets/new',
    '/procedures/new',
    '/instruments/new',
    '/verifications/new',
    '/verifications/runs/new',
    '/activities/new',
    '/activities/absences/new',
  ],
  ...['/stamps/lots/new', '/stamps/movements/new', '/stamps/minimums/new', '/stamps/counts/new'],
  ...['/assessment/validation/new', '/comparisons/new', '/price-lists/new', '/requests/new', '/orders/new'],
  '/signing-keys/new',
  '/assessment/retention/terms/new',
  '/disposals/new',
  // A contact is no record: whoever left a number or an address.
  '/personal-data/contacts/erase',
  // Each record stands in its own version, beside its tick.
  '/approvals/new',
  // The drafts of a run are submitted together: each version stands beside its record.
  '/verifications/runs',
  // What a device sends stands on what it took along: what changed meanwhile is asked about.
  ...['/devices/register', '/devices/lots', '/devices/rows', '/devices/photos'],
  // What a balance printed is read, and kept nowhere.
  '/verifications/balances',
  // There is one installation: it begins with its first change.
  '/installation/change',
];

it('every form and button stands on a record that it names, but those that begin one', () => {
  const others = pagesOf(registry.app).filter(({ method, path }) => method === 'post' && !path.includes(':'));
  expect(others.map(({ path }) => path).sort()).toEqual([...beginnings].sort());
});

it('every form, step and button refuses to save over what somebody else saved meanwhile, says what that was, writes nothing, and keeps all that was typed', async () => {
  const changing = pagesOf(registry.app)
    .filter(({ method, path }) => method === 'post' && path.includes(':'))
    .map(({ path }) => path)
    .filter((path) => !withoutVersion.includes(path));
  expect(changing.length).toBeGreaterThan(25);
  const faults: string[] = [];
  for (const route of changing) {
    const opened = await openAnyOf(route);
    if (!opened) faults.push(`${route}: nobody reaches this form in the seeded registry`);
    else faults.push(...(await saveTooLate(opened)).map((fault) => `${route}: ${fault}`));
  }
  expect(faults).toEqual([]);
}, 300_000);

it('every long form keeps what was typed before it is saved, and shows it again', async () => {
  const faults: string[] = [];
  let walked = 0;
  for (const { method, path } of pagesOf(registry.app)) {
    if (method !== 'get' || !/\/(new|change|edit)$/.test(path)) continue;
    const opened = await openAnyOf(path);
    if (!opened?.form.controls.some(({ name }) => name === '_keeps')) continue;
    walked += 1;
    const { address, browser, form } = opened;
    const typed = { ...form, controls: form.controls.map(typeInto) };
    const kept = await browser.send(address, [...fieldsOf(typed), ['_keep', 'page']]);
    if (kept.status !== 303) faults.push(`${path}: answered ${kept.status}`);
    const again = formTo((await browser.get(address).set('Accept', 'text/html')).text, address);
    faults.push(...(again ? lost(typed, again) : ['the form is gone']).map((fault) => `${path}: ${fault}`));
    await browser.send(address, [...fieldsOf(form), ['_keep', 'drop']]);
  }
  expect(faults).toEqual([]);
  expect(walked).toBeGreaterThan(12);
}, 300_000);

it('every summary of what is wrong names the field, as the form names it', async () => {
  const unnamed: string[] = [];
  let named = 0;
  const routes = pagesOf(registry.app).filter(
    ({ method, path }) => method === 'post' && (!path.includes(':') || kindIn(path) in models),
  );
  for (const { path } of routes) {
    const opened = path.includes(':') ? await openAnyOf(path) : await openPage(path);
    if (!opened?.isPage) continue;
    const { text } = await opened.browser.send(opened.address, fieldsOf(emptied(opened.form)));
    const summary = /id="error-summary"[\s\S]*?<\/ul>/.exec(text)?.[0] ?? '';
    for (const [, id = '', words = ''] of summary.matchAll(/<a class="alert-link" href="#([^"]+)">([^<]*)</g)) {
      const label = new RegExp(
        `<label[^>]*for="${id}"[^>]*>([^<]*?)\\s*<|id="${id}"[^>]*>\\s*<legend[^>]*>([^<]*?)\\s*<`,
      ).exec(text);
      const name = label?.[1] ?? label?.[2];
      if (name !== undefined && !words.startsWith(`${name}: `)) unnamed.push(`${path}: ${words}`);
      if (name !== undefined) named += 1;
    }
  }
  expect(unnamed).toEqual([]);
  expect(named).toBeGreaterThan(30);
}, 300_000);

/** Typed to sign, to find, or to steer the form: never kept with the record. */
const controlsOnly = /^(_\w+|version|confirmed)$|password/i;
/** The cells of a record have their own walks (`typed-numbers.test.ts`, the kept forms above). */
const cells = /^(readings|environment|checks)\[/;
/** Ends what others still need, or the access of those who walk. */
const notWalked = /\/(password|reset|end|withdraw|revoke|retire|cut)$/;

it('every field that is typed in a form is stored, or refused at its place', async () => {
  const routes = pagesOf(registry.app).filter(
    ({ method, path }) => method === 'post' && !notWalked.test(path) && (!path.includes(':') || kindIn(path) in models),
  );
  const dropped: string[] = [];
  let [stored, saved] = [0, 0];
  for (const { path } of routes) {
    const opened = path.includes(':') ? await openAnyOf(path) : await openPage(path);
    if (!opened?.isPage) continue;
    const kept = await storedOf(opened);
    if (kept) saved += 1;
    for (const [name, words] of kept?.typed ?? []) {
      if (words.some((each) => kept?.all.includes(each))) stored += 1;
      else dropped.push(`${path}: ${name} = ${words[0]}`);
    }
  }
  expect(dropped).toEqual([]);
  expect(saved).toBeGreaterThan(20);
  expect(stored).toBeGreaterThan(60);
}, 300_000);

let marks = 1000;

/** What may stand in a field of words, of a day, or of a number; each as it is typed, and as it may be kept. */
function attempts(): readonly (readonly [typed: string, kept: readonly string[]])[] {
  marks += 1;
  const day = String((marks % 28) + 1).padStart(2, '0');
  return [
    [`vết ${marks}`, [`vết ${marks}`]],
    [`${day}/03/2021`, [`2021-03-${day}`]],
    [String(marks), [String(marks)]],
  ];
}

/**
 * Types into every field at once, and into those that are refused something else, until the form is saved: what was
 * typed, by field, and everything that is stored then. Nothing where the form is refused as a whole.
 */
async function storedOf({ address, browser, form }: Opened) {
  const fields = form.controls.filter(
    ({ kind, name, readOnly }) =>
      /^text/.test(kind) && !readOnly && name !== '' && !controlsOnly.test(name) && !cells.test(name),
  );
  const tries = new Map(fields.map(({ name }) => [name, attempts()]));
  const taken = new Map(fields.map(({ name }) => [name, 0]));
  const chosen = new Set<string>();
  for (let confirmed: [string, string][] = [], round = 0; round < 8; round += 1) {
    const controls = form.controls.map((each) => {
      const attempt = tries.get(each.name)?.[taken.get(each.name) ?? 9];
      if (attempt) return { ...each, value: attempt[0] };
      return chosen.has(each.name) ? choose(each) : each;
    });
    const { status, text } = await browser.send(address, [...fieldsOf({ ...form, controls }), ...confirmed]);
    if (status === 303) {
      const typed = [...taken].flatMap(([name, at]) => {
        const attempt = tries.get(name)?.[at];
        return attempt ? [[name, attempt[1]] as const] : [];
      });
      return { typed, all: await everythingStored(address) };
    }
    const again = status === 409 ? formTo(text, address) : undefined;
    confirmed = again?.controls.flatMap(({ name, value }) => (name === 'confirmed' ? [[name, value]] : [])) ?? [];
    const refused = fields.filter(({ name }) => text.includes(`id="${fieldId(name)}-error"`));
    refused.forEach(({ name }) => taken.set(name, (taken.get(name) ?? 0) + 1));
    const open = form.controls.filter(
      ({ name, kind }) => !/^text/.test(kind) && !chosen.has(name) && text.includes(`id="${fieldId(name)}-error"`),
    );
    open.forEach(({ name }) => chosen.add(name));
    if (refused.length + open.length + confirmed.length === 0) return undefined;
  }
  return undefined;
}

/** What must be chosen is chosen: the last that a list offers, every box of a group. */
function choose(control: Control): Control {
  const { kind, value, choices = [] } = control;
  return kind === 'select' ? { ...control, value: choices.at(-1) ?? value } : { ...control, checked: true };
}

/** The records of the kind that an address is of, what was said of them, and what the audit trail says of the last changes. */
async function everythingStored(address: string): Promise<string> {
  const kind = models[kindIn(address)];
  const records = kind ? await mongoose.model(kind).find().lean() : [];
  // The words of a comment stand in no entry: who may not read its record could read them there.
  const comments = await mongoose.model('RecordComment').find().lean();
  const entries = await mongoose.model('AuditEntry').find().sort({ _id: -1 }).limit(20).lean();
  return JSON.stringify([records, comments, entries]);
}

/** The form at an address without a record's id, opened by the first person who may. */
async function openPage(address: string): Promise<Opened | undefined> {
  for (const browser of Object.values(browsers)) {
    const response = await browser.get(address).set('Accept', 'text/html');
    const form = response.status === 200 ? formTo(response.text, address) : undefined;
    if (form) return { address, browser, form, isPage: true };
  }
  return undefined;
}

function emptied(form: PageForm): PageForm {
  const isTyped = ({ kind }: Control) => ['text', 'textarea', 'select', 'password'].includes(kind);
  return {
    ...form,
    controls: form.controls.map((each) =>
      isTyped(each) ? { ...each, value: '' } : each.kind === 'checkbox' ? { ...each, checked: false } : each,
    ),
  };
}

interface Opened {
  readonly address: string;
  readonly browser: Browser;
  readonly form: PageForm;
  /** A page with fields, not only a button on the record's page. */
  readonly isPage: boolean;
}

/** Opens the form of the first record and person that has it: a page of its own, or a button on the record's page. */
async function openAnyOf(route: string): Promise<Opened | undefined> {
  const isPage = pagesOf(registry.app).some(({ method, path }) => method === 'get' && path === route);
  const addresses = await addressesOf(route);
  for (const browser of Object.values(browsers)) {
    for (const address of addresses) {
      const record = /^\/\w+\/\w+\/amendments\/\w+/.exec(address)?.[0] ?? address.split('/').slice(0, 3).join('/');
      const page = isPage ? address : record;
      const response = await browser.get(page).set('Accept', 'text/html');
      if (response.status === 403) break;
      const form = response.status === 200 ? formTo(response.text, address) : undefined;
      if (form && (isPage || form.action === address)) return { address, browser, form, isPage };
    }
  }
  return undefined;
}

/** What decides which steps are open on a record. */
interface Standing {
  readonly _id: unknown;
  readonly status?: string;
  readonly active?: boolean;
  readonly waits?: boolean;
  readonly leaving?: object;
  readonly amendments?: readonly object[];
  readonly competences?: readonly object[];
}

async function addressesOf(route: string): Promise<string[]> {
  if (route.startsWith('/reports/')) return [route.replace(':year', '2022').replace(':register', 'instruments')];
  if (route.includes('/figure'))
    return [
      route
        .replace(':code', figures.code)
        .replace(':figure', route.endsWith(':figure') ? 'timeLimit' : figures.name)
        .replace(':proposal', proposalIds['figures'] ?? ''),
    ];
  if (route.startsWith('/methods/'))
    return [route.replace(':code', procedures[0]?.code ?? '').replace(':proposal', proposalIds['methods'] ?? '')];
  if (!route.includes(':')) return [route];
  const model = mongoose.model(models[kindIn(route)] ?? '');
  const all = await model.find().lean<Standing[]>();
  // One record of each state first: a step is open in one of them only.
  const stateOf = ({ status, active, waits, leaving, amendments, competences }: Standing) =>
    [status, active, waits, !!leaving, !!amendments?.length, !!competences?.length].join();
  const first = all.filter((each, index) => all.findIndex((other) => stateOf(other) === stateOf(each)) === index);
  return [...first, ...all.slice(0, 5)].map(({ _id }) =>
    route
      .replace(':id', String(_id))
      .replace(':index', '0')
      .replace(':amendment', String(amendmentId))
      .replace(':proposal', proposalIds[kindIn(route)] ?? ''),
  );
}

async function saveTooLate({ address, browser, form, isPage }: Opened): Promise<string[]> {
  if (!form.controls.some(({ name }) => name === 'version')) return ['carries no version'];
  await saveElsewhere(address, Number(valueOf(form, 'version')) + 1);
  const before = JSON.stringify(await recordsBehind(address));
  const typed = { ...form, controls: form.controls.map(typeInto) };
  const response = await browser.send(address, fieldsOf(typed));
  if (response.status !== 412) return [`answered ${response.status}`];
  if (JSON.stringify(await recordsBehind(address)) !== before) return ['wrote something'];
  if (!new RegExp(`${elsewhere.name}[^]*${elsewhere.typed}`).test(response.text))
    return ['does not say what was changed'];
  const again = formTo(response.text, address);
  if (!isPage) return [];
  if (!again) return ['the form is gone'];
  return [
    ...lost(typed, again),
    ...(valueOf(again, 'version') === String(Number(valueOf(form, 'version')) + 1) ? [] : ['shows another version']),
  ];
}

const elsewhere = { id: 'elsewhere', name: 'Đồng nghiệp khác', typed: 'Điều đồng nghiệp đã ghi' };

/** The version of the record behind the address moves on, as when somebody else saves it. */
async function saveElsewhere(address: string, version: number): Promise<void> {
  const type = models[kindIn(address)] as 'Instrument';
  for (const { _id } of await recordsBehind(address)) {
    await mongoose.model(type).collection.updateOne({ _id }, { $inc: { __v: 1 } });
    const subject = { type, id: _id, name: address };
    const [before, after] = [{ note: 'Trước' }, { note: elsewhere.typed }];
    const record = { action: 'instrument.changed', subject, before, after, version, at: testNow } as const;
    await inTransaction((session) => recordAudit(elsewhere, record, session));
  }
}

/** The record of an address, or all of its kind where the address names it otherwise than by its id. */
async function recordsBehind(address: string) {
  const id = /(?<!proposals)\/([0-9a-f]{24})(\/|$)/.exec(address)?.[1];
  const { collection } = mongoose.model(models[kindIn(address)] ?? '');
  return collection.find(id ? { _id: new mongoose.Types.ObjectId(id) } : {}).toArray();
}

/** Changes whatever a control holds. */
function typeInto(control: Control): Control {
  const { kind, value, name, choices = [], checked } = control;
  if (kind === 'checkbox' && name !== '_take') return { ...control, checked: !checked };
  if (kind === 'select') return { ...control, value: choices.find((each) => each !== '' && each !== value) ?? value };
  return kind === 'text' || kind === 'textarea' ? { ...control, value: `đã gõ ${value}` } : control;
}

function lost(typed: PageForm, again: PageForm): string[] {
  const kept = fieldsOf(again).map(([name, value]) => `${name}=${value}`);
  return typed.controls
    .filter(({ kind }) => ['text', 'textarea', 'select', 'checkbox'].includes(kind))
    .filter(({ kind, name, value, checked }) => kept.includes(`${name}=${value}`) !== (kind !== 'checkbox' || checked))
    .map(({ name, value }) => `lost ${name}=${value}`);
}

function valueOf({ controls }: PageForm, wanted: string): string | undefined {
  return controls.find(({ name }) => name === wanted)?.value;
}
