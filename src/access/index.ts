export { actorOf, assertCan, can, reachOf, visibleTo, type Actor } from './actor';
export { assertDoors, requirePermission, requireSignIn } from './door';
export { permissions, roleNames, roles, type Permission, type Role } from './permissions';
export { resource, type Change } from './resource';
export {
  assertNoneWaits,
  assertSecondPerson,
  isWaiting,
  proposalFields,
  proposalOf,
  proposalTexts,
  refuseProposalSchema,
  waitingProposal,
  waitsFor,
  withRefused,
  type Proposal,
  type TwoHands,
} from './proposal';
