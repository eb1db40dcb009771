import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const src = resolve(__dirname, '../src');

/** Who may know whom. Lower never imports higher; anyone may use `metrology`. README, "Folders", gives one line to each. */
const below: Record<string, readonly string[]> = {
  platform: [],
  engine: [],
  metrology: [],
  access: ['platform'],
  audit: ['platform', 'access'],
  organizations: ['platform', 'access', 'audit'],
  accounts: ['platform', 'access', 'audit', 'organizations'],
  documents: ['platform', 'access', 'audit', 'organizations'],
  'quality-systems': ['platform', 'access', 'audit', 'organizations', 'documents'],
  activities: ['platform', 'access', 'audit', 'organizations', 'documents'],
  centres: ['platform', 'access', 'audit', 'organizations', 'documents'],
  standards: ['platform', 'access', 'audit', 'organizations', 'documents', 'centres'],
  instruments: ['platform', 'access', 'audit', 'organizations', 'documents', 'centres', 'standards'],
  methods: ['platform', 'access', 'audit', 'organizations', 'documents', 'centres', 'standards', 'instruments'],
  certificates: [
    'platform',
    'access',
    'audit',
    'organizations',
    'accounts',
    'documents',
    'centres',
    'standards',
    'instruments',
    'methods',
  ],
  schedule: [
    'platform',
    'access',
    'audit',
    'organizations',
    'accounts',
    'documents',
    'centres',
    'standards',
    'instruments',
    'methods',
    'certificates',
  ],
  reports: [
    'platform',
    'access',
    'audit',
    'organizations',
    'accounts',
    'documents',
    'centres',
    'standards',
    'instruments',
    'methods',
    'certificates',
    'schedule',
    'quality-systems',
    'activities',
  ],
};
const everyFolder = Object.keys(below).filter((folder) => folder !== 'engine');
const composition: Record<string, readonly string[]> = {
  home: everyFolder,
  migrations: everyFolder,
  seed: everyFolder,
};

const files = sourceFiles(src);

describe('the layers', () => {
  it.each(files)('%s imports only what it may, by the doorway', (file) => {
    const folder = folderOf(join(src, file));
    if (!folder) return;
    const allowed = [...(below[folder] ?? composition[folder] ?? []), 'metrology'];
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

  it('leave the environment to the settings', () => {
    for (const file of files) {
      if (file !== 'config.ts')
        expect(`${file}: ${readFileSync(join(src, file), 'utf8').includes('process.env')}`).toBe(`${file}: false`);
    }
  });
});

/** The folder under `src`; undefined for the files of the composition itself (`app.ts`, `main.ts` …). */
function folderOf(path: string): string | undefined {
  const [first, ...rest] = relative(src, path).split('/');
  if (first === '..') return undefined;
  return rest.length > 0 || below[first ?? ''] || composition[first ?? ''] ? first : undefined;
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
