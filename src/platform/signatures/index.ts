export { completeSignature, prepareSignature, signPdf } from './pdf-signature';
export { chainOf, openPkcs12 } from './pkcs12';
export { signerWith, type Chain } from './signer';
