import { existingOn, ownerKinds, statusOn } from '../../../src/register/organizations/organization.rules';

const successorIds = ['6b01495cc73f271b71927fc7'] as never[];

describe('an organization on a day', () => {
  it.each([
    ['2019-12-31', 'notYet', 'notYet'],
    ['2020-01-01', 'active', 'active'],
    ['2025-06-30', 'active', 'active'],
    ['2025-07-01', 'ended', 'merged'],
  ])('%s is %s, with successors %s', (day, alone, succeeded) => {
    const days = { validFrom: '2020-01-01', validUntil: '2025-06-30' };
    expect(statusOn({ ...days, successorIds: [] }, day)).toBe(alone);
    expect(statusOn({ ...days, successorIds }, day)).toBe(succeeded);
  });

  it('is active where nobody knows when it began or ended', () => {
    expect(statusOn({ successorIds }, '1900-01-01')).toBe('active');
    expect(statusOn({ validUntil: '2025-06-30', successorIds: [] }, '1900-01-01')).toBe('active');
    expect(statusOn({ validFrom: '2020-01-01', successorIds }, '2099-01-01')).toBe('active');
  });

  it('is found by the same days, both included', () => {
    expect(existingOn('2026-11-20')).toEqual({
      $and: [
        { $or: [{ validFrom: { $exists: false } }, { validFrom: { $lte: '2026-11-20' } }] },
        { $or: [{ validUntil: { $exists: false } }, { validUntil: { $gte: '2026-11-20' } }] },
      ],
    });
  });

  it('owns instruments as an enterprise, an agency or a centre', () => {
    expect(ownerKinds).toEqual(['enterprise', 'agency', 'centre']);
  });
});
