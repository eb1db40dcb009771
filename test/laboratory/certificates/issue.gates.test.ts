import { refusalsOfIssue } from '../../../src/laboratory/certificates/issue.gates';

describe('what a paper must carry before it leaves the house', () => {
  const facts = {
    centre: { name: 'Trung tâm Mẫu', address: 'Số 1', registrationMark: 'ĐK 11' },
    method: { number: 'ĐLVN 14:2009' },
    paperUrl: 'https://so.example.vn',
  } as unknown as Parameters<typeof refusalsOfIssue>[0];

  it.each<[string, object, readonly string[]]>([
    ['nothing missing', {}, []],
    ['no address', { centre: { ...facts.centre, address: undefined } }, ['centre.noAddress']],
    ['no registration', { centre: { ...facts.centre, registrationMark: undefined } }, ['centre.noRegistration']],
    ['no document of the method', { method: undefined }, ['method.unconfirmed']],
    ['no public address', { paperUrl: undefined }, ['registry.noPublicAddress']],
  ])('%s', (_what, changes, rules) => {
    const refusals = refusalsOfIssue({ ...facts, ...changes });
    expect(refusals.map(({ rule }) => rule)).toEqual(rules);
    if (rules[0]?.startsWith('centre')) expect(refusals[0]?.text.vi).toContain('Trung tâm Mẫu');
  });
});
