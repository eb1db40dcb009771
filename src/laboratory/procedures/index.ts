export { ownProcedureRoutes } from './own-procedure.routes';
export { ownProcedureApi } from './own-procedure.api';
export { OwnProcedureModel, type OwnProcedure, type OwnProcedureRecord } from './own-procedure.model';
export { getOwnProcedure, ownProceduresOn, type EditionKept } from './own-procedure.queries';
