export { demoAccounts, type DemoAccount } from './accounts';
export { seedProvince, seedSizes } from './seed.service';
