export {
  completeBy,
  findTokenOf,
  prepareBy,
  type TokenKey,
  signingOfPapers,
  SignatureDelayedError,
  paperSignatureFields,
  type PaperSignature,
  type SignedPaper,
  type SigningSettings,
} from './paper-signature';
export { signatureTexts } from './signature.messages';
export { SignatureFacts, type PublicSignature } from './signature.views';
export { signingKeyApi } from './signing-key.api';
export { signingKeyRoutes } from './signing-key.routes';
export { findKeyInUse } from './signing-key.service';
export { SigningWarning } from './signing-key.views';
