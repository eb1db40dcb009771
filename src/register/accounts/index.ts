export { accountApi } from './account.api';
export { AccountModel, type Account } from './account.model';
export { accountRoutes, askToSignInAgain, myAccountRoutes, signInRoutes } from './account.routes';
export { disableAccountsOf, isSetUp } from './account.service';
export { actorByToken, hashToken } from './api-token.service';
export { hashPassword } from './password';
export { assertPassword, findActor, findSigner } from './sign-in.service';
