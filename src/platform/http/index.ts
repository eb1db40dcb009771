export type { Answer } from './answer';
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
  PreconditionFailedError,
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
export { assertDayOrder, dayFaults, type DayFields } from './days';
export { pagingFields, type Paging } from './paging';
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
export { pageQuery, parseQuery, refusedConditions, type RefusedCondition } from './query';
export { continueWith, formMark, ownAddress, readWaitingForm, waitingFormOf, withoutSecrets } from './lost-session';
export { limitRate, logRequests, setSecurityHeaders } from './security';
export {
  csrfToken,
  endSession,
  flash,
  forgetSessions,
  keepSessions,
  redirectSaved,
  refuseForgedForms,
  startSession,
  takeFlash,
} from './sessions';
export { acceptedFiles } from './file-kinds';
export { acceptFile, uploadedFile, type UploadedFile } from './uploads';
