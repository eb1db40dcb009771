export { figuresOf } from './figure.service';
export type { FiguresInForce } from './figure.rules';
export { methodApi } from './method.api';
export { MethodModel, type ConfirmedMethod, type Method } from './method.model';
export { methodRoutes } from './method.routes';
export { confirmAsSample, countWaitingFor, methodOf } from './method.service';
export {
  askedBeside,
  describingProcedure,
  isOwn,
  knownTo,
  namesItsDocument,
  proceduresFor,
  servingOf,
} from './procedures-for';
