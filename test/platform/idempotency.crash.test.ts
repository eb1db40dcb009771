import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';

const dataDir = mkdtempSync(join(tmpdir(), 'chuan-do-kill-'));
const port = 41_000 + (process.pid % 20_000);
const url = `http://127.0.0.1:${port}`;
const password = 'mưa phùn trên đồi sim tím';
let program: ChildProcess | undefined;

afterAll(async () => {
  await kill();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Starts the real program on its folder and waits until it is open. */
async function start(): Promise<void> {
  const settings = { DATA_DIR: dataDir, PORT: String(port), MONGODB_URI: '', LOG_LEVEL: 'info' };
  const started = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: join(__dirname, '../..'),
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  program = started;
  await new Promise<void>((resolve, reject) => {
    started.stdout.on('data', (chunk: Buffer) => chunk.includes('the registry is open') && resolve());
    started.once('exit', () => reject(new Error('it ended before it was open')));
  });
}

async function kill(): Promise<void> {
  if (!program || program.exitCode !== null || program.signalCode !== null) return;
  const ended = new Promise((resolve) => program?.once('exit', resolve));
  program.kill('SIGKILL');
  await ended;
}

async function signUp(): Promise<string> {
  const agent = request.agent(url);
  const page = await agent.get('/set-up').expect(200);
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1];
  const of = { organizationName: 'Sở Thử nghiệm', provinceKind: 'province', province: 'Lâm Đồng' };
  const person = { ...of, displayName: 'Quản trị', username: 'quantri', password };
  await agent
    .post('/set-up')
    .type('form')
    .send({ _csrf, ...person })
    .expect(303);
  const made = await request(url).post('/api/v1/tokens').send({ username: 'quantri', password }).expect(201);
  return (made.body as { token: string }).token;
}

function create(token: string, code: string) {
  return request(url)
    .post('/api/v1/organizations')
    .set({ Authorization: `Bearer ${token}`, 'Idempotency-Key': code })
    .send({ kind: 'enterprise', code, nameVi: `Doanh nghiệp ${code}` });
}

/** Creates from several clients until the program is killed; answers what was asked, and the answer if there was one. */
async function createUntilKilled(token: string, round: number): Promise<Map<string, string | undefined>> {
  const asked = new Map<string, string | undefined>();
  let killed = false;
  const client = async (name: number) => {
    for (let count = 0; !killed; count += 1) {
      const code = `R${round}-${name}-${count}`;
      asked.set(code, undefined);
      const answer = await create(token, code).then(
        ({ status, text }) => (status === 201 ? text : `${status}`),
        () => undefined,
      );
      if (answer) asked.set(code, answer);
    }
  };
  const clients = Array.from({ length: 10 }, (_, name) => client(name));
  await new Promise((resolve) => setTimeout(resolve, 600 + 300 * round));
  await kill();
  killed = true;
  await Promise.all(clients);
  return asked;
}

it('a program killed again and again answers a repeated creation as at first, or makes it once', async () => {
  await start();
  const token = await signUp();
  for (const round of [1, 2]) {
    const asked = await createUntilKilled(token, round);
    expect([...asked.values()].filter((answer) => answer === undefined).length).toBeGreaterThan(0);
    await start();
    const wrong: string[] = [];
    for (const [code, before] of asked) {
      const now = await create(token, code);
      if (now.status !== 201 || (before && before !== now.text)) wrong.push(`${code}: ${now.status} ${now.text}`);
    }
    expect(wrong).toEqual([]);
  }
}, 120_000);
