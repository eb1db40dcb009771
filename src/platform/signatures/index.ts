export { namesIn, usagesOf } from './certificate-facts';
export { SignatureFault } from './checking';
export { completeSignature, prepareSignature, signPdf, type PreparedSignature } from './pdf-signature';
export { chainOf, openPkcs12, Pkcs12Error } from './pkcs12';
export { fingerprintOf, isSuitable, signerWith, type Chain, type Signer } from './signer';
export { UnsignableError } from './placeholder';
