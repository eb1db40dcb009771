export { ownProcedureRoutes } from './own-procedure.routes';
export { ownProcedureApi } from './own-procedure.api';
export { OwnProcedureModel, type OwnProcedure, type OwnProcedureRecord } from './own-procedure.model';
export { approveOwnProcedure, beginOwnProcedure, submitOwnProcedure } from './own-procedure.service';
export { getOwnProcedure, ownProceduresOn, type EditionKept } from './own-procedure.queries';
export { editionFor, ownProcedureChoices, nameKey, ownProcedureNames } from './own-procedure.editions';
