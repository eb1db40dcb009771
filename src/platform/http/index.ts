export { assertVersion, isChange, mountOperations, operation, type Call, type Operation } from './api';
export { setUpLastChange, type LastChange } from './last-change';
export { answerErrors, wantsJson, type Failure } from './error-handler';
export {
  ConflictError,
  ForbiddenError,
  InvalidInputError,
  InvalidQueryError,
  NeedsConfirmationError,
  NotFoundError,
  RefusedError,
  TooManyRequestsError,
  UnauthenticatedError,
  UserFacingError,
  type Fault,
  type Question,
  type Refusal,
} from './errors';
export {
  confirmedAmong,
  confirmedField,
  confirmedFields,
  keptConfirmed,
  questionAt,
  spanQuestions,
} from './confirmation';
export { assertDayOrder, dayFaults } from './days';
export { pagingFields, pagingFieldsOf, readCursor, type Paging } from './paging';
export { presentRecord } from './present';
export { chooseLanguage } from './language';
export { openApiDocument, openApiPath } from './openapi';
export {
  dayField,
  decimalField,
  fieldName,
  idField,
  identityField,
  integerField,
  Joi,
  moneyField,
  monthField,
  parse,
  parseForm,
  secretField,
} from './parse';
export { noticesOnNextPage } from './notices';
export { withoutPlace } from './picture-place';
export { pageQuery, pageQueryWith, parseQuery } from './query';
export { continueWith, ownAddress, readWaitingForm, waitingFormOf } from './lost-session';
export { filledRows } from './rows';
export { limitRate, logRequests, senderAddress, setSecurityHeaders } from './security';
export {
  csrfToken,
  endSession,
  flash,
  forgetSessions,
  keepSessions,
  redirectSaved,
  refuseForgedForms,
  startSession,
} from './sessions';
export { acceptFile, ofKnownKind, uploadedBytes, uploadedFile, type UploadedFile } from './uploads';
