/** A part of the program whose tests must notice wrong changes: its files, and the tests that answer for them, as globs. */
export interface Room {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

/** Where a wrong answer costs most, by name: `npm run test:mutation -- metrology access`. */
export const rooms: Readonly<Record<string, Room>> = {
  metrology: { mutate: ['src/metrology/**/*.ts'], tests: ['test/metrology/**/*.test.ts?(x)'] },
  parsing: {
    mutate: ['src/platform/text/**/*.ts', 'src/platform/i18n/day.ts'],
    tests: ['test/platform/{clean-text,day,document-number,identity,legal-number,order,partial-day,search}.test.ts'],
  },
  rules: {
    mutate: ['src/**/*.rules.ts', '!src/**/certificates/**'],
    tests: ['test/**/*rules.test.ts', 'test/laboratory/{comparisons/scores,instruments/legal-state}.test.ts'],
  },
  gates: {
    mutate: ['src/**/certificates/*.gates.ts', 'src/**/certificates/*.rules.ts'],
    // The tables of what is refused; the suites that go through pages and API would need hours for every room.
    tests: ['test/**/certificates/*.{gates,rules}.test.ts'],
  },
  numbering: {
    mutate: ['src/platform/database/numbering.ts'],
    tests: ['test/platform/numbering.test.ts'],
  },
  access: { mutate: ['src/access/*.ts'], tests: ['test/access/**/*.test.ts?(x)'] },
  accounts: {
    mutate: ['src/**/accounts/*.service.ts', 'src/**/accounts/password.ts'],
    tests: ['test/**/accounts/**/*.test.ts?(x)'],
  },
  audit: { mutate: ['src/audit/*.ts'], tests: ['test/audit/**/*.test.ts?(x)'] },
  schedule: {
    mutate: ['src/**/schedule/*.rules.ts', 'src/**/schedule/schedule.*.ts', 'src/**/schedule/outbox.ts'],
    tests: ['test/**/schedule/**/*.test.ts?(x)'],
  },
  query: { mutate: ['src/engine/query/**/*.ts', 'src/engine/values/**/*.ts'], tests: ['test/engine/**/*.test.ts?(x)'] },
  storage: {
    mutate: ['src/engine/storage/*.ts', 'src/engine/transactions/*.ts'],
    tests: ['test/engine/**/*.test.ts?(x)'],
  },
};
