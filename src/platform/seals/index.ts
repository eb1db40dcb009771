export { sealKeysIn, type SealKeys } from './keys';
export { isSealed, seal, setUpSeals, type Seal } from './seal';
