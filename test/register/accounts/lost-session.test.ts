import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import MongoStore from 'connect-mongo';
import mongoose from 'mongoose';
import request from 'supertest';
import { AccountModel } from '../../../src/register/accounts';
import { InstrumentModel } from '../../../src/laboratory/instruments';
import { buildDocument } from '../../support/documents';
import { faultsOf } from '../../support/html';
import { buildInstrument } from '../../support/instruments';
import { buildCentre, buildOrganization } from '../../support/organizations';
import { fieldsOf, formTo, typed, type PageForm } from '../../support/page-forms';
import { buildPerson, testPassword } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();
const pages = { Accept: 'text/html' };

/** A browser as it is: it keeps its cookies, opens pages, sends their forms, and goes where it is sent. */
function browser() {
  const agent = request.agent(registry.app);
  const send = (address: string, form: PageForm) =>
    agent
      .post(form.action ?? address)
      .set(pages)
      .type('form')
      .send(new URLSearchParams(fieldsOf(form)).toString());
  return {
    agent,
    send,
    cookie: () =>
      agent.jar.getCookies({ domain: '127.0.0.1', path: '/', secure: false, script: false }).toValueString(),
    open: async (address: string) => formTo((await agent.get(address).set(pages).expect(200)).text, address)!,
    /** Fills the sign-in form of a page, or that of the sign-in page. */
    signIn: async ({ username }: { username: string }, page?: string, address = '/sign-in') => {
      const html = page ?? (await agent.get(address).set(pages).expect(200)).text;
      return send(address, typed(formTo(html, '/sign-in')!, { username, password: testPassword }));
    },
  };
}

const endSessions = () => mongoose.connection.collection('sessions').deleteMany({});

async function midEntry() {
  const [centre, owner] = [await buildCentre(), await buildOrganization()];
  const instrument = await buildInstrument({ centreId: centre._id, ownerId: owner._id });
  const person = await buildPerson('technician', { organizationId: centre._id });
  const address = `/instruments/${instrument.id}/change`;
  const own = browser();
  await own.signIn(person);
  const form = typed(await own.open(address), { model: 'Kiểu gõ dở' });
  const modelNow = async () => (await InstrumentModel.findById(instrument._id).lean())?.model;
  return { own, person, address, form, modelNow, instrument };
}

describe('a form whose session ended before it was sent', () => {
  it('is answered with the sign-in page, and goes on as it is when the same person signs in', async () => {
    const { own, person, address, form, modelNow, instrument } = await midEntry();
    await endSessions();
    const asked = await own.send(address, form);
    expect(asked.status).toBe(401);
    expect(asked.text).toContain('Phiên làm việc đã hết.');
    expect(await faultsOf(asked.text)).toEqual([]);
    expect(await modelNow()).toBe('NHB-150');

    const done = await own.signIn(person, asked.text);
    expect([done.status, done.headers['location']]).toEqual([303, `/instruments/${instrument.id}`]);
    expect(await modelNow()).toBe('Kiểu gõ dở');
  });

  it('waits while the password is mistyped', async () => {
    const { own, person, address, form, modelNow } = await midEntry();
    await endSessions();
    const asked = await own.send(address, form);
    const wrong = typed(formTo(asked.text, '/sign-in')!, { username: person.username, password: 'không đúng' });
    const again = await own.send('/sign-in', wrong);
    expect(again.status).toBe(401);
    expect((await own.signIn(person, again.text)).status).toBe(303);
    expect(await modelNow()).toBe('Kiểu gõ dở');
  });

  it('comes back at its own address when something is wrong with it', async () => {
    const { own, person, address, form } = await midEntry();
    await endSessions();
    const asked = await own.send(address, typed(form, { yearMade: 'năm nào' }));
    const refused = await own.signIn(person, asked.text);
    expect(refused.status).toBe(422);
    const again = formTo(refused.text, address)!;
    expect(again.action).toBe(address);
    expect((await own.send('/sign-in', typed(again, { yearMade: '2015' }))).status).toBe(303);
  });

  it('is not sent on by another person, who is told so', async () => {
    const { own, address, form, modelNow } = await midEntry();
    await endSessions();
    const asked = await own.send(address, form);
    const other = await buildPerson('departmentOfficer');
    const done = await own.signIn(other, asked.text);
    expect([done.status, done.headers['location']]).toEqual([303, '/']);
    expect((await own.agent.get('/').set(pages)).text).toContain('không được gửi tiếp');
    expect(await modelNow()).toBe('NHB-150');
  });

  it('is not sent on when our pages did not show it to that person', async () => {
    const { own, person, address, form, modelNow } = await midEntry();
    await endSessions();
    const forged = { ...form, controls: form.controls.filter(({ name }) => name !== '_mark') };
    const asked = await own.send(address, forged);
    expect((await own.signIn(person, asked.text)).headers['location']).toBe('/');
    expect(await modelNow()).toBe('NHB-150');
  });

  it('is not sent on once the account’s access was ended', async () => {
    const { own, person, address, form, modelNow } = await midEntry();
    await AccountModel.updateOne({ _id: person.id }, { $inc: { epoch: 1 } });
    const asked = await own.send(address, form);
    expect(asked.status).toBe(401);
    expect((await own.signIn(person, asked.text)).headers['location']).toBe('/');
    expect(await modelNow()).toBe('NHB-150');
  });

  it('is sent as it is when the person has meanwhile signed in again in another window', async () => {
    const { own, person, address, form, modelNow } = await midEntry();
    await endSessions();
    await own.signIn(person);
    expect((await own.send(address, form)).status).toBe(303);
    expect(await modelNow()).toBe('Kiểu gõ dở');
  });

  it('asks for its file again at the field', async () => {
    const document = await buildDocument();
    const person = await buildPerson('departmentOfficer');
    const own = browser();
    await own.signIn(person);
    const address = `/documents/${document.id}/attach`;
    const form = await own.open(address);
    await endSessions();
    const asked = await own.agent
      .post(address)
      .set(pages)
      .field(Object.fromEntries(fieldsOf(form)))
      .attach('file', Buffer.from('%PDF-1.4 thử'), 'van-ban.pdf');
    expect(asked.status).toBe(401);
    const back = await own.signIn(person, asked.text);
    expect(back.status).toBe(422);
    expect(back.text).toContain('Hãy chọn lại tệp');
  });

  it('of a program that wants JSON is answered 401', async () => {
    await request(registry.app).post('/instruments/new').set('Accept', 'application/json').expect(401);
  });
});

describe('whoever is asked to sign in', () => {
  it('comes to the page that was asked for, with its query', async () => {
    const person = await buildPerson('departmentOfficer');
    const own = browser();
    const asked = await own.agent.get('/instruments?q=c%C3%A2n&status=inService').set(pages).expect(303);
    const there = await own.signIn(person, undefined, String(asked.headers['location']));
    expect(there.headers['location']).toBe('/instruments?q=c%C3%A2n&status=inService');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/\t/evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'evil',
  ])('is never led out of the registry by %s', async (next) => {
    const person = await buildPerson('departmentOfficer');
    const done = await browser().signIn(person, undefined, `/sign-in?next=${encodeURIComponent(next)}`);
    expect([done.status, done.headers['location']]).toEqual([303, '/']);
  });
});

describe('with a slow session store', () => {
  it('none of 200 quick sign-ins is lost', async () => {
    const slow = slowStore();
    const person = await buildPerson('departmentOfficer');
    const server = registry.app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    let lost = 0;
    for (let at = 0; at < 200; at += 20)
      await Promise.all(
        Array.from({ length: 20 }, async () => {
          const own = browser();
          const form = await own.open('/sign-in?next=/instruments');
          const [, cookie = ''] = /(chuan-do=[^;]+)/.exec(own.cookie()) ?? [];
          const body = new URLSearchParams(
            fieldsOf(typed(form, { username: person.username, password: testPassword })),
          );
          const done = await atHeaders(port, '/sign-in?next=/instruments', { cookie, body: body.toString() });
          const there = await atHeaders(port, String(done.location), { cookie: done.cookie });
          if (there.status !== 200) lost += 1;
        }),
      );
    server.close();
    slow.mockRestore();
    expect(lost).toBe(0);
  }, 180_000);

  it('no redirect leaves before its session is stored: all go by one part', () => {
    const src = resolve(__dirname, '../../../src');
    const direct = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && /\.redirect\(/.test(readFileSync(join(src, file), 'utf8')))
      .sort();
    expect(direct).toEqual(['platform/http/sessions.ts']);
  });
});

/** Answers as soon as the head of the answer is there: a browser follows a redirect before its body has come. */
async function atHeaders(port: number, path: string, { cookie, body }: { cookie: string; body?: string }) {
  const asked = httpRequest({
    ...{ host: '127.0.0.1', port, path, agent: false, method: body === undefined ? 'GET' : 'POST' },
    headers: { ...pages, Cookie: cookie, ...(body !== undefined && { 'Content-Type': formType }) },
  });
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  const given = answer.headers['set-cookie']?.find((each) => each.startsWith('chuan-do='));
  return { status: answer.statusCode, location: answer.headers.location, cookie: given?.split(';')[0] ?? cookie };
}

const formType = 'application/x-www-form-urlencoded';

/** Every write of a session takes a while, as on a busy database. */
function slowStore() {
  const store = MongoStore.prototype as unknown as { set: (this: unknown, ...all: unknown[]) => unknown };
  const { set } = store;
  return jest.spyOn(store, 'set').mockImplementation(function (this: unknown, ...all) {
    setTimeout(() => set.apply(this, all), 60);
  });
}
