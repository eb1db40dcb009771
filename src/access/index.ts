export { actorOf, assertCan, can, reachOf, systemActor, visibleTo, type Actor } from './actor';
export { permissions, roleNames, roles, type Permission, type Reach, type Role } from './permissions';
