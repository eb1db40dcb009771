import request from 'supertest';
import { roles, type Role } from '../../src/access';
import { apiOperations } from '../../src/api';
import { buildOrganization } from '../support/organizations';
import { addressOf, pagesOf } from '../support/pages';
import { buildPerson, signIn, useApi } from '../support/people';
import { useRegistry } from '../support/registry';

const registry = useRegistry();

/** Who may open what, written a second time: t technician, h head, q quality, a agency, d department, m administrator. */
const letters: Readonly<Record<Role, string>> = {
  technician: 't',
  centreHead: 'h',
  qualityOfficer: 'q',
  agencyOfficer: 'a',
  departmentOfficer: 'd',
  administrator: 'm',
};
const table: readonly (readonly [string, string])[] = [
  ['/my-account', 'thqadm'],
  ['/my-account/(password|tokens|tokens/:id/revoke|sign-ins)', 'thqadm'],
  ['/my-account/calendars(/:id/revoke)?', 'thqdm'],
  ['/', 'thqadm'],
  ['/organizations(/:id)?', 'thqadm'],
  ['/organizations/new', 'thqdm'],
  ['/organizations/:id/(change|end)', 'dm'],
  ['/installation', 'dm'],
  ['/installation/change', 'm'],
  ['/documents(/:id|/:id/file)?', 'thqadm'],
  ['/documents/(new|:id/change|:id/attach)', 'dm'],
  ['/quality-systems/overview', 'dm'],
  ['/quality-systems(/:id|/:id/evidence/:fileId)?', 'adm'],
  ['/quality-systems/(new|:id/change|:id/stages|:id/duties)', 'ad'],
  ['/designations(/:id)?', 'thqdm'],
  ['/designations/:id/amendments/:amendment', 'thqdm'],
  ['/designations/(new|:id/(change|suspend|resume|withdraw|approve|refuse))', 'd'],
  ['/designations/:id(/amendments/:amendment)?/scope-lines/(new|:index/change|:index/remove)', 'd'],
  ['/designations/:id/amendments/(new|:amendment/(change|approve|refuse))', 'd'],
  ['/verifiers(/:id)?', 'thqdm'],
  ['/verifiers/(new|:id/(change|activate|deactivate)|:id/(cards|competences)/(new|:index/change))', 'qd'],
  ['/verifiers/:id/leaving', 'thqdm'],
  ['/verifiers/:id/leaving/(begin|withdraw|finish)', 'h'],
  ['/signatories', 'thqdm'],
  ['/signatories/(new|:id/end)', 'h'],
  [
    '/measurement-standards(/loans|/maintenance|/storage-log|/:id|/:id/over-time|/:id/dependents(.csv)?|/:id/certificates/digital/:fileId)?',
    'thqdm',
  ],
  ['/measurement-standards/:id/maintenance/:entry/file', 'thqdm'],
  ['/measurement-standards/:id/(checks/new|maintenance/new|storage/new|impact-assessment)', 'thq'],
  ['/measurement-standards/(new|:id/[a-z]+|:id/upkeep/end|:id/certificates/(new|digital|:index/change))', 'hq'],
  ['/instrument-types(/:id)?', 'thqadm'],
  ['/instrument-types/:id/(rules/new|proposals/:proposal/(confirm|refuse))', 'd'],
  ['/methods(/:code(/(proposals|figure-proposals)/:proposal/(confirm|refuse))?)?', 'd'],
  ['/methods/:code/figures(/:figure)?', 'd'],
  ['/budgets(/:id)?', 'thqdm'],
  ['/budgets/(new|:id/(change|submit|monte-carlo))', 'thq'],
  ['/budgets/:id/(approve|return)', 'hq'],
  ['/procedures(/:id)?', 'thqdm'],
  ['/procedures/(new|:id/(change|submit|discard|editions|trial))', 'thq'],
  ['/procedures/:id/(approve|return|withdraw)', 'h'],
  ['/instruments(/:id|.csv)?', 'thqdm'],
  ['/instruments/(new|:id/(change|owner|status))', 'thq'],
  ['/verifications(/:id|/:id.pdf)?', 'thqdm'],
  ['/verifications/:id/(paper/file|attachments/:fileId)', 'thqdm'],
  ['/verifications/(new|:id/(change|submit|cancel|paper|attachments))', 't'],
  ['/verifications/runs', 'thqdm'],
  ['POST /verifications/runs', 't'],
  ['/verifications/runs/(new|stamps)', 't'],
  ['/verifications/:id/(approve|return)', 'h'],
  ['/verifications/(comments|:id/comments)', 'th'],
  ['/verifications/:id/consent', 'd'],
  ['/verifications/balances', 't'],
  ['/devices/(take|contact|register|lots|rows|photos)', 't'],
  ['/devices(/:id|/:id/cut)?', 'thm'],
  ['/approvals(/:id(/certificates.pdf|/failures.pdf)?)?', 'thqdm'],
  ['/approvals/(new|:id/cancel)', 'h'],
  ['/certificates(/:id|/:id.pdf|/:id.xml|/:id/signed.pdf)?', 'thqdm'],
  ['/certificates/:id/withdraw', 'h'],
  ['/signing-keys(/:id)?', 'hqdm'],
  ['/signing-keys/(new|:id/end)', 'h'],
  ['/schedule(/calendar|/runs)?', 'thqdm'],
  ['POST /schedule/runs', 'dm'],
  ['/requests(/:id)?', 'thqdm'],
  ['/requests/(new|:id/refuse)', 'th'],
  ['/orders(.csv|/week|/:id|/:id/papers/:number.pdf)?', 'thqdm'],
  ['/orders/(new|proposals|:id/[a-zA-Z]+)', 'th'],
  ['/price-lists(/:id)?', 'thqdm'],
  ['/price-lists/(new|:id/change)', 'hq'],
  ['/price-lists/:id/publish', 'h'],
  ['/messages(/letters.pdf|/:id|/:id/resend)?', 'hqdm'],
  ['/impact-assessments(/:id(.csv)?)?', 'thqdm'],
  ['/impact-assessments/:id/(judge|close|reopen)', 'hq'],
  ['/impact-assessments/:id/look-again', 'thq'],
  ['/comparisons(/:id(.pdf|.csv)?|/actions(/:id)?)?', 'thqdm'],
  ['/comparisons/(new|:id/(change|points|participants|results/:index|close|reopen))', 'hqd'],
  ['/comparisons/actions/:id/(plan|close)', 'hq'],
  ['/labels(.pdf)?', 'thqdm'],
  ['/stamps(/find|/minimums|/counts(/:id)?|/report(.csv|.pdf)?|/lots(/:id)?|/movements(/:id(/file)?)?)?', 'thqdm'],
  ['/stamps/lots/(new|:id/(change|receive|cancel))', 'h'],
  ['/stamps/counts/(new|:id/(change|close))', 'h'],
  ['/stamps/minimums/(new|:id/change)', 'h'],
  ['/stamps/movements/new', 'th'],
  ['/assessment(/iso-17025|/retention|/validation(/:id(.pdf)?)?)?', 'thqdm'],
  ['/assessment/validation/new', 'hm'],
  ['/assessment/retention/terms/(new|:id/(confirm|refuse))', 'd'],
  ['/disposals(/:id(.csv)?)?', 'hdm'],
  ['/disposals/new', 'hd'],
  ['/disposals/:id/(approve|refuse)', 'd'],
  ['/activities(/:id)?', 'dm'],
  ['/activities/absences', 'dm'],
  ['/activities/absences/(new|:id/withdraw)', 'd'],
  ['/activities/(new|:id/change|:id/remove)', 'd'],
  ['/reports(/996/:year(.pdf|.docx|/figures/:key)?)?', 'dm'],
  ['/reports/996/:year/edit', 'd'],
  ['/reports/counting', 'dm'],
  ['/reports/counting/:register', 'd'],
  ['/accounts(/new|/:id|/:id/(change|password|disable|enable))?', 'm'],
  ['/personal-data(/mine(.json)?)?', 'thqadm'],
  ['/personal-data/contacts(.json)?', 'thm'],
  ['/personal-data/(erasures|contacts/erase)', 'hm'],
  ['/personal-data/(accounts|verifiers)/:id(.json|/erase)?', 'm'],
  ['/audit(/entries.jsonl)?', 'hqdm'],
  ['/audit/seals(/:id.(txt|tsr))?', 'dm'],
];

function allowed(method: string, path: string): string | undefined {
  const fits = (pattern: string) => new RegExp(`^${pattern}$`).test(pattern.startsWith('POST') ? `POST ${path}` : path);
  const rows = table.filter(([pattern]) => fits(pattern) && (!pattern.startsWith('POST') || method === 'post'));
  // A named page before the record whose id it looks like.
  return (rows.find(([pattern]) => pattern.startsWith('POST')) ?? rows[0])?.[1];
}

const pages = () => pagesOf(registry.app);

it('every page and form is in the table', () => {
  const found = pages();
  expect(found.length).toBeGreaterThan(90);
  expect(found.filter(({ method, path }) => !allowed(method, path))).toEqual([]);
});

it.each(roles)(
  'every page and form opens to a %s exactly as the table says, before anything else is judged',
  async (role) => {
    const person = await buildPerson(role, { organizationId: (await buildOrganization())._id });
    const { get, post } = await signIn(registry.app, person);
    const wrong: string[] = [];
    for (const { method, path } of pages()) {
      const response =
        method === 'get' ? await get(addressOf(path)).set('Accept', 'text/html') : await post(addressOf(path)).send();
      const may = (allowed(method, path) ?? '').includes(letters[role]);
      if ((response.status !== 403) !== may || response.status >= 500)
        wrong.push(`${method} ${path}: ${response.status}`);
    }
    expect(wrong).toEqual([]);
  },
  120_000,
);

it('no page opens to a stranger', async () => {
  const wrong: string[] = [];
  for (const { method, path } of pages()) {
    const response = await request(registry.app)[method](addressOf(path)).set('Accept', 'text/html');
    const refused = method === 'get' ? response.status === 303 : [401, 403].includes(response.status);
    if (!refused) wrong.push(`${method} ${path}: ${response.status}`);
  }
  expect(wrong).toEqual([]);
});

it.each(roles)('no operation reads what a %s sent before it asks whether they may', async (role) => {
  const operations = apiOperations({ clock: registry.clock, publicUrl: 'http://127.0.0.1:3000' });
  const program = await useApi(registry.app, await buildPerson(role));
  const wrong: string[] = [];
  for (const { method, path, access } of operations) {
    if (access === 'public' || (method !== 'get' && method !== 'post' && method !== 'patch')) continue;
    const response = await (method === 'get'
      ? program.get(addressOf(path))
      : program[method](addressOf(path), { nonsense: true }));
    const may = apiAllowed(method, path).includes(letters[role]);
    const answered = response.status === 403;
    if (answered === may) wrong.push(`${method} ${path}: ${response.status}`);
  }
  expect(wrong).toEqual([]);
});

/** The operations of the API by the same reasoning: what a row's page reads, and what its forms change. */
function apiAllowed(method: string, path: string): string {
  const domain = `/${path.split(/[/.]/)[1] ?? ''}`;
  if (/^\/audit\/(seals|check)/.test(path)) return 'dm';
  if (path.startsWith('/personal-data/')) return allowed('get', path.replace(/erasure$/, 'erase')) ?? '';
  if (path.startsWith('/assessment/retention/terms') && method !== 'get') return 'd';
  if (path.startsWith('/disposals/:id/') && method !== 'get') return 'd';
  if (path.endsWith('/transitions')) return 'th';
  if (path === '/verifications/:id/consent') return 'd';
  if (path.startsWith('/verifications/:id/comments')) return 'th';
  if (/^\/procedures\/:id\/(approval|return|withdrawal)$/.test(path)) return 'h';
  if (path === '/price-lists/:id/publish') return 'h';
  if (path.startsWith('/verifiers/:id/leaving')) return 'h';
  if (domain === '/calendars') return allowed(method, '/my-account/calendars') ?? '';
  if (path === '/devices/:id/cut') return 'thm';
  if (path.startsWith('/comparisons/actions/') && method !== 'get') return 'hq';
  if (/^\/measurement-standards\/:id\/(checks|maintenance|storage-readings)$/.test(path)) return 'thq';
  if (/\/(impact-assessments|look-again)$/.test(path) && method !== 'get') return 'thq';
  if (path.startsWith('/impact-assessments/') && method !== 'get') return 'hq';
  if (/^\/budgets\/:id\/(approval|return)$/.test(path)) return 'hq';
  // As the form of a new record, which offers the same.
  if (path.endsWith('/suitable-standards')) return 't';
  if (path.startsWith('/certificates/') && method !== 'get') return 'h';
  if (domain.startsWith('/stamp-')) return method === 'get' ? 'thqdm' : path === '/stamp-movements' ? 'th' : 'h';
  if (method === 'get') return allowed('get', domain) ?? '';
  const form = {
    '/organizations':
      method === 'post' && path === '/organizations' ? '/organizations/new' : '/organizations/:id/change',
    '/methods': '/methods',
    '/assessment': '/assessment/validation/new',
    '/installation': '/installation/change',
  };
  const page =
    domain === '/instrument-types'
      ? '/instrument-types/:id/rules/new'
      : domain === '/reports'
        ? '/reports/996/:year/edit'
        : domain === '/messages'
          ? '/messages/:id/resend'
          : domain === '/accounts'
            ? '/accounts/new'
            : ((form as Record<string, string>)[domain] ?? `${domain}/new`);
  return allowed('post', page) ?? '';
}
