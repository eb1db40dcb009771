export { accountApi } from './account.api';
export { AccountModel, type Account } from './account.model';
export { accountRoutes, myAccountRoutes, signInRoutes } from './account.routes';
export { assertPassword, findActor, isSetUp } from './account.service';
export { actorByToken } from './api-token.service';
export { hashPassword } from './password';
