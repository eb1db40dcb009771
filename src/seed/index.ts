export { demoAccounts, type DemoAccount } from './accounts';
export { seedProvince, seedSizes, type SeedOptions, type SeedSize } from './seed.service';
