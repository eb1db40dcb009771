export { signatoryApi } from './signatory.api';
export { signatoryRefusals } from './signatory.messages';
export { SignatoryModel, type Signatory } from './signatory.model';
export { signatoryQuery, signingOf } from './signatory.queries';
export { endRightsOf } from './signatory.service';
export { signatoryRoutes } from './signatory.routes';
export { outlasts, signatoryStateOn, signingRefusal, type Signing } from './signatory.rules';
