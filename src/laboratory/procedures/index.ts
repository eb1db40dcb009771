export { ownProcedureRoutes } from './own-procedure.routes';
export { ownProcedureApi } from './own-procedure.api';
export { OwnProcedureModel, type OwnProcedure } from './own-procedure.model';
export { ownProceduresOn, type EditionKept } from './own-procedure.queries';
