export { sealKeysIn, type SealKeys } from './keys';
export { isSealed, seal, setUpSeals, type Seal } from './seal';
export { keepSecret, LostSecretError, readSecret, type KeptSecret } from './secret';
