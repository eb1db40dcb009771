import {
  procedureForType,
  findProcedure,
  judgementProblems,
  problemsOf,
  type DeclarationProblem,
  type ProcedureDeclaration,
} from '../../metrology';
import { fill } from '../../platform/i18n';
import { ownProcedureTexts as texts } from './own-procedure.messages';

/** Everything that is wrong with the procedure of a centre: as a declaration, and beside those of the law. */
export function ownProblems(given: unknown, typeNames: ReadonlyMap<string, string>): readonly DeclarationProblem[] {
  const found = problemsOf(given);
  if (found.length > 0) return found;
  const declaration = given as ProcedureDeclaration;
  return [
    ...(findProcedure(declaration.code) ? [{ path: 'code', words: texts.codeOfReady }] : []),
    ...unknownTypes(declaration, typeNames),
    ...standingForTheLaw(declaration, typeNames),
    ...withoutLimit(declaration),
    ...byFigures(declaration),
    ...judgementProblems(declaration),
  ];
}

function unknownTypes(
  { instrumentTypeCodes }: ProcedureDeclaration,
  typeNames: ReadonlyMap<string, string>,
): readonly DeclarationProblem[] {
  return instrumentTypeCodes.flatMap((code, index) =>
    typeNames.has(code) ? [] : [{ path: `instrumentTypeCodes.${index}`, words: fill(texts.noSuchType, { code }) }],
  );
}

/** A verification of a type follows the procedure that is written for it. */
function standingForTheLaw(
  { kinds, instrumentTypeCodes }: ProcedureDeclaration,
  typeNames: ReadonlyMap<string, string>,
): readonly DeclarationProblem[] {
  if (!kinds.includes('verification')) return [];
  const written = instrumentTypeCodes.find((code) => procedureForType(code) !== null);
  if (written === undefined) return [];
  return [{ path: 'kinds', words: fill(texts.lawsOwn, { type: typeNames.get(written) ?? written }) }];
}

/** What is judged has something to be judged by, as the general record asks. */
function withoutLimit({ kinds, steps }: ProcedureDeclaration): readonly DeclarationProblem[] {
  if (!kinds.includes('verification') && !kinds.includes('inspection')) return [];
  return steps.flatMap(({ results }, index) =>
    results.length > 0 && results.every(({ limit }) => limit === undefined)
      ? [{ path: `steps.${index}.results.0.limit`, words: texts.limitNeeded }]
      : [],
  );
}

/** Figures are entered for the procedures of the registry only: what a centre's own is judged by, it says itself. */
function byFigures({ kinds, steps }: ProcedureDeclaration): readonly DeclarationProblem[] {
  if (kinds.every((kind) => kind === 'calibration')) return [];
  return steps.flatMap(({ results }, step) =>
    results.flatMap(({ limit }, result) =>
      limit?.cases.some((each) => 'figure' in each)
        ? [{ path: `steps.${step}.results.${result}.limit`, words: texts.figureUnknown }]
        : [],
    ),
  );
}
