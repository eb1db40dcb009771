import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const src = resolve(__dirname, '../src');

/** What every wing stands on, lowest first. Anyone may use `metrology`; the engine is known by nobody. */
const ground = ['platform', 'access', 'audit'];

/** The wings with their folders in order: each may know those before it. README, "Folders", gives one line to each. */
const wings: Readonly<Record<string, { readonly folders: readonly string[]; readonly knows: readonly string[] }>> = {
  register: { folders: ['organizations', 'installation', 'accounts', 'documents'], knows: [] },
  laboratory: {
    folders: [
      'centres',
      'dcc',
      'signing',
      'standards',
      'instruments',
      'signatories',
      'procedures',
      'methods',
      'budgets',
      'stamps',
      'balances',
      'certificates',
      'impact',
      'runs',
      'approvals',
      'labels',
      'schedule',
      'orders',
      'leaving',
      'devices',
      'calendars',
      'comparisons',
      'assessment',
    ],
    knows: ['register'],
  },
  quality: { folders: ['quality-systems'], knows: ['register'] },
  department: { folders: ['activities', 'reports', 'disposals'], knows: ['register', 'laboratory', 'quality'] },
};
const foldersOf = (wing: string) => (wings[wing]?.folders ?? []).map((folder) => `${wing}/${folder}`);
const everyFolder = [...ground, ...Object.keys(wings).flatMap(foldersOf)];

/** Who may know whom. Lower never imports higher; the composition knows all. */
const below: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(ground.map((folder, index) => [folder, ground.slice(0, index)])),
  engine: [],
  metrology: [],
  ...Object.fromEntries(
    Object.entries(wings).flatMap(([wing, { folders, knows }]) =>
      folders.map((folder, index) => [
        `${wing}/${folder}`,
        [...ground, ...knows.flatMap(foldersOf), ...foldersOf(wing).slice(0, index)],
      ]),
    ),
  ),
  'personal-data': everyFolder,
  home: everyFolder,
  migrations: everyFolder,
  seed: everyFolder,
};

const files = sourceFiles(src);

describe('the layers', () => {
  it.each(files)('%s imports only what it may, by the doorway', (file) => {
    const folder = folderOf(join(src, file));
    if (!folder) return;
    const allowed = [...(below[folder] ?? []), 'metrology'];
    for (const target of importsOf(join(src, file))) {
      const other = folderOf(target);
      if (!other || other === folder) continue;
      expect(`${file} → ${other}: ${allowed.includes(other) ? 'allowed' : 'forbidden'}`).toBe(
        `${file} → ${other}: allowed`,
      );
      if (other !== 'platform' && !target.endsWith('.json')) expect(relative(src, target)).toBe(other);
    }
  });

  it('keep the engine to itself: only the composition starts it', () => {
    for (const file of files.filter((each) => folderOf(join(src, each)) !== 'engine')) {
      const importsEngine = importsOf(join(src, file)).some((target) => folderOf(target) === 'engine');
      if (importsEngine) expect(file).toBe('database.ts');
    }
  });

  it('hold no circle: no two files import each other, by however many steps, types included', () => {
    expect(circlesAmong(files)).toEqual([]);
  });

  it('know every folder, and a wing has no files of its own', () => {
    const found = new Set(files.map((file) => folderOf(join(src, file)) ?? ''));
    expect([...found].sort()).toEqual(['', ...Object.keys(below)].sort());
  });

  it('leave the environment to the settings', () => {
    for (const file of files) {
      if (file !== 'config.ts')
        expect(`${file}: ${readFileSync(join(src, file), 'utf8').includes('process.env')}`).toBe(`${file}: false`);
    }
  });
});

/** The folder under `src`, with its wing; undefined for the files of the composition itself (`app.ts`, `main.ts` …). */
function folderOf(path: string): string | undefined {
  const [first = '', second] = relative(src, path).split('/');
  if (first in wings) return `${first}/${second}`;
  return second !== undefined || first in below ? first : undefined;
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:from|import\(|require\() ?'(\.[^']*)'/g)].map(([, target]) =>
    resolve(dirname(path), target ?? ''),
  );
}

/** Every circle of imports, named by the files on it; a file is on one when it is reached from what it imports. */
function circlesAmong(names: readonly string[]): string[] {
  const imports = new Map(names.map((file) => [file, filesOf(importsOf(join(src, file)))]));
  const onCircle = names.filter((file) => reachedFrom(imports, file).has(file));
  return onCircle.map((file) => {
    const back = imports.get(file)?.filter((each) => each === file || reachedFrom(imports, each).has(file));
    return `${file} → ${back?.join(', ')}`;
  });
}

function reachedFrom(imports: ReadonlyMap<string, readonly string[]>, start: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(imports.get(start) ?? [])];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...(imports.get(file) ?? []));
  }
  return reached;
}

/** The files that import paths lead to: `x`, `x.ts`, `x.tsx` or the folder's doorway. */
function filesOf(targets: readonly string[]): string[] {
  return targets.flatMap((target) => {
    const found = [`${target}.ts`, `${target}.tsx`, join(target, 'index.ts')].find((path) => existsSync(path));
    return found ? [relative(src, found)] : [];
  });
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(name) ? [relative(src, path)] : [];
  });
}
