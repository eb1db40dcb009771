import { Types } from 'mongoose';
import { assertCan, can, permissions, roles, visibleTo, type Actor, type Permission } from '../../src/access';

const own = new Types.ObjectId();
const other = new Types.ObjectId();
const actorOf = (role: Actor['role']): Actor => ({
  id: '1',
  name: 'Người thử',
  role,
  organizationId: own.toHexString(),
});
const names = Object.keys(permissions) as Permission[];

/**
 * The policy written a second time, by role, so that a slip in the table shows:
 * `=` marks permissions that end at one's own organization.
 */
const policy: Record<Actor['role'], string> = {
  technician:
    'organizations.read organizations.registerOwner documents.read designations.read= verifiers.read= signatories.read= standards.read= standards.check= impacts.read= impacts.open= budgets.read= budgets.manage= instrumentTypes.read procedures.read= procedures.write= instruments.read= instruments.manage= verifications.read= verifications.record= certificates.read= comparisons.read= stamps.read= stamps.report= assessment.read validation.read= priceLists.read= calendars.keep= orders.read= orders.manage= contacts.read= devices.read= devices.take= devices.cut= schedule.read=',
  centreHead:
    'organizations.read organizations.registerOwner documents.read designations.read= verifiers.read= signatories.read= signatories.manage= leavings.manage= standards.read= standards.manage= standards.check= impacts.read= impacts.open= impacts.judge= budgets.read= budgets.manage= budgets.approve= instrumentTypes.read procedures.read= procedures.write= procedures.approve= instruments.read= instruments.manage= verifications.read= verifications.approve= certificates.read= certificates.withdraw= certificates.sign= signingKeys.read= signingKeys.manage= comparisons.read= comparisons.manage= comparisons.act= stamps.read= stamps.manage= stamps.report= assessment.read disposals.read= disposals.propose= validation.read= validation.run= priceLists.read= priceLists.manage= priceLists.publish= calendars.keep= orders.read= orders.manage= contacts.read= contacts.erase= devices.read= devices.cut= schedule.read= messages.read= messages.resend= audit.read=',
  qualityOfficer:
    'organizations.read organizations.registerOwner documents.read designations.read= verifiers.read= signatories.read= verifiers.manage= standards.read= standards.manage= standards.check= impacts.read= impacts.open= impacts.judge= budgets.read= budgets.manage= budgets.approve= instrumentTypes.read procedures.read= procedures.write= instruments.read= instruments.manage= verifications.read= certificates.read= signingKeys.read= comparisons.read= comparisons.manage= comparisons.act= stamps.read= assessment.read validation.read= priceLists.read= priceLists.manage= calendars.keep= orders.read= schedule.read= messages.read= messages.resend= audit.read=',
  agencyOfficer: 'organizations.read= documents.read instrumentTypes.read qualitySystems.read= qualitySystems.manage=',
  departmentOfficer:
    'organizations.read organizations.registerOwner organizations.manage installation.read documents.read documents.manage designations.read designations.manage designations.approve verifiers.read verifiers.manage signatories.read standards.read impacts.read budgets.read instrumentTypes.read instrumentTypes.confirm procedures.read instruments.read verifications.read verifications.consent certificates.read signingKeys.read comparisons.read comparisons.manage stamps.read assessment.read retention.manage disposals.read disposals.propose disposals.approve validation.read priceLists.read calendars.keep= orders.read schedule.read schedule.run messages.read messages.resend qualitySystems.read qualitySystems.manage activities.read activities.manage reports.read reports.edit audit.read seals.read',
  administrator:
    'organizations.read organizations.registerOwner organizations.manage installation.read installation.manage accounts.manage personalData.read personalData.erase contacts.read contacts.erase documents.read documents.manage designations.read verifiers.read signatories.read standards.read impacts.read budgets.read instrumentTypes.read procedures.read instruments.read verifications.read certificates.read signingKeys.read comparisons.read stamps.read assessment.read disposals.read validation.read validation.run priceLists.read calendars.keep= orders.read devices.read devices.cut schedule.read schedule.run messages.read messages.resend qualitySystems.read activities.read reports.read audit.read seals.read',
};

describe.each(roles)('%s', (role) => {
  const granted = new Map(
    policy[role].split(' ').map((entry) => [entry.replace('=', ''), entry.endsWith('=') ? 'own' : 'all']),
  );

  it.each(names)('%s reaches exactly as far as the policy says', (permission) => {
    const actor = actorOf(role);
    const reach = granted.get(permission);
    expect(can(actor, permission, own)).toBe(reach !== undefined);
    expect(can(actor, permission, other)).toBe(reach === 'all');
    if (!reach) expect(() => visibleTo(actor, permission, 'centreId')).toThrow('Your role may not do this.');
    else expect(visibleTo(actor, permission, 'centreId')).toEqual(reach === 'all' ? {} : { centreId: own });
  });
});

it('nobody both records and approves verifications', () => {
  for (const role of roles) {
    const actor = actorOf(role);
    expect(can(actor, 'verifications.record') && can(actor, 'verifications.approve')).toBe(false);
  }
});

it('a refusal is a ForbiddenError', () => {
  expect(() => assertCan(actorOf('technician'), 'verifications.approve')).toThrow('Your role may not do this.');
});
