import {
  mayFollow,
  ownProcedureActs,
  servingOn,
  stillServes,
  type OwnProcedureAct,
} from '../../../src/laboratory/procedures/own-procedure.rules';

const edition = (code: string, number: number, approvedOn?: string, withdrawnOn?: string) => ({
  ...{ code, edition: number },
  ...(approvedOn && { approvedOn }),
  ...(withdrawnOn && { withdrawnOn }),
});

describe('the editions of a procedure', () => {
  it('are changed, submitted, returned, approved and withdrawn in this order alone', () => {
    const acts = Object.keys(ownProcedureActs) as OwnProcedureAct[];
    const possible = (['draft', 'submitted', 'approved', 'withdrawn'] as const).map((state) =>
      acts.filter((act) => mayFollow(state, act)).map((act) => `${act} → ${ownProcedureActs[act].to}`),
    );
    expect(possible).toEqual([
      ['change → draft', 'submit → submitted', 'discard → null'],
      ['return → draft', 'approve → approved'],
      ['withdraw → withdrawn'],
      [],
    ]);
  });

  it.each([
    ['2025-12-31', []],
    ['2026-01-01', ['A1', 'B1']],
    ['2026-05-31', ['A1', 'B1']],
    ['2026-06-01', ['A2', 'B1']],
    ['2026-08-31', ['A2', 'B1']],
    ['2026-09-01', ['A2']],
  ])('of which new work of %s is done are %j', (day, serving) => {
    const editions = [
      ...[edition('A', 1, '2026-01-01'), edition('A', 2, '2026-06-01'), edition('A', 3)],
      edition('B', 1, '2026-01-01', '2026-09-01'),
    ];
    const namesOf = (given: typeof editions) =>
      servingOn(given, day)
        .map(({ code, edition: number }) => `${code}${number}`)
        .sort();
    expect(namesOf(editions)).toEqual(serving);
    expect(namesOf([...editions].reverse())).toEqual(serving);
  });

  it('that were withdrawn do not give way to the one before', () => {
    const editions = [edition('A', 1, '2026-01-01'), edition('A', 2, '2026-06-01', '2026-09-01')];
    expect(servingOn(editions, '2026-09-01')).toEqual([]);
  });

  it('serve a record begun by them, to the day of their withdrawal', () => {
    const withdrawn = edition('A', 1, '2026-01-01', '2026-09-01');
    expect(stillServes(withdrawn, '2025-12-31')).toBe(false);
    expect(stillServes(withdrawn, '2026-01-01')).toBe(true);
    expect(stillServes(withdrawn, '2026-09-01')).toBe(true);
    expect(stillServes(withdrawn, '2026-09-02')).toBe(false);
    expect(stillServes(edition('A', 1), '2026-09-02')).toBe(false);
    expect(stillServes(edition('A', 1, '2026-01-01'), '2099-01-01')).toBe(true);
  });
});
