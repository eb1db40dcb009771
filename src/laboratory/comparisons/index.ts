export { ComparisonActionModel, type ComparisonAction } from './action.model';
export { actionsFor } from './action.opening';
export { countUnfinishedActions, planAction } from './action.service';
export { comparisonApi } from './comparisons.api';
export { ComparisonRoundModel, type ComparisonRound, type Score } from './round.model';
export { comparisonRoutes } from './round.routes';
export { scoresOf } from './score.rules';
