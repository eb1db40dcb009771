export { declareProcedure } from './declare';
export { problemsOf } from './problems';
