export { declareProcedure } from './declare';
export { judgementProblems } from './judged-problems';
export { problemsOf } from './problems';
export type {
  DeclaredField,
  DeclaredStep,
  Formula,
  ProcedureDeclaration,
  Reckoned,
  ReckonedUnit,
  Result,
} from './declaration';
export { aggregateFunctions } from './declaration';
export { expressionText, formulaBook } from './formulas';
export { statedNames } from './names';
export type { DeclarationProblem } from './problem';
