import { confidenceOf } from '../../limits';
import { exact, unitSymbol, units } from '../../quantity';
import { text, type BilingualText } from '../../text';
import { defineProcedure, type ProcedureRules } from '../define-procedure';
import type { EnteredReadings } from '../entered-readings';
import type { Remark } from '../evaluation';
import type { Procedure } from '../procedure';
import type { Basis, Field, ProcedureDescription, Step } from '../procedure-description';
import type { Refuse } from '../reading-errors';
import type { DeclaredCondition, DeclaredField, DeclaredStep, ProcedureDeclaration } from './declaration';
import { kindsNeeding } from './limits';
import { declaredNeeds } from './needs';
import { problemsOf } from './problems';
import { proposedRows } from './proposals';
import { reckoner, type Reckoner } from './reckoner';
import { refuseUnmet } from './requirements';
import { repeatingFields, type Repeating } from './rows';
import { instrumentScope } from './scope';
import { declaredStep } from './step-rules';
import { asAboveWords, kindNotServed, outsidePermitted } from './words';

/** Makes a procedure of a declaration. Throws where the declaration has problems: ask `problemsOf` before. */
export function declareProcedure(given: unknown): Procedure {
  const problems = problemsOf(given);
  if (problems.length > 0) throw new Error(problems.map(({ path, words }) => `${path}: ${words.en}`).join('\n'));
  const declaration = given as ProcedureDeclaration;
  return defineProcedure(descriptionOf(declaration), rulesOf(declaration, reckoner()));
}

function descriptionOf(declaration: ProcedureDeclaration): ProcedureDescription {
  const { code, edition, name, document, instrumentTypeCodes, kinds, checks, figures } = declaration;
  const limits = declaration.steps.flatMap(({ results }) => results.flatMap(({ limit }) => limit ?? []));
  const own: Basis[] = document.number
    ? [{ document: document.number, clause: null, edition: document.edition, confidence: document.confidence }]
    : [];
  return {
    ...{ code, edition, name, documentNumber: document.number, instrumentTypeCodes, kinds, checks },
    basis: [
      ...own.map((each) => ({ ...each, ...(document.note && { note: document.note }) })),
      ...(declaration.basis ?? []),
    ],
    characteristics: declaration.characteristics.map(fieldOf),
    ...(declaration.decidedByChecks && { decidedByChecks: true }),
    environment: declaration.environment.map(conditionOf),
    steps: declaration.steps.map(stepOf),
    ...(figures && { figures: figures.map((each) => ({ ...each, neededFor: kindsNeeding(each, limits) })) }),
  };
}

function stepOf({ name, label, hint, fields, points = [], minRows, when, mayAddRows, ...step }: DeclaredStep): Step {
  const { judgedField, columns, errorDecimals, withoutUncertainty } = step;
  const repeating = repeatingFields({ fields, unit: step.unit });
  return {
    ...{ name, label, mayAddRows, judgedField, columns, errorDecimals },
    ...(withoutUncertainty && { withoutUncertainty }),
    ...hintOf(hint, repeating),
    fields: fields.map(fieldOf),
    proposed: [...new Set(points.flatMap(Object.keys))],
    // A step that is for some instruments only asks for its rows itself.
    minRows: when ? 0 : minRows,
  };
}

/** Which blank cells say what the one above says stands with the step: nobody has to know it by heart. */
function hintOf(own: BilingualText | undefined, { always, inOneUnit }: Repeating): { hint?: BilingualText } {
  const words = [own, ...(always.length + inOneUnit.length > 0 ? [asAboveWords(always, inOneUnit)] : [])];
  const said = words.flatMap((each) => each ?? []);
  if (said.length === 0) return {};
  return { hint: text(said.map(({ vi }) => vi).join(' '), said.map(({ en }) => en).join(' ')) };
}

/** What a form knows of a field: a unit chosen in the row is a column of its own. */
function fieldOf({ whenBlank: _whenBlank, asAbove, ...field }: DeclaredField): Field {
  const required = field.required && !asAbove;
  if (field.kind === 'choice') {
    const offered = units.map((unit) => ({ value: unit, label: text(unitSymbol(unit), unitSymbol(unit)) }));
    return { ...field, required, choices: field.choices === 'units' ? offered : field.choices };
  }
  if (field.kind !== 'number') return { ...field, required };
  const { unit } = field;
  return { ...field, required, unit: unit && typeof unit === 'object' && 'cell' in unit ? null : unit };
}

function conditionOf({ permitted: _permitted, ...field }: DeclaredCondition): Field {
  return field;
}

function rulesOf(declaration: ProcedureDeclaration, reckoned: Reckoner): ProcedureRules {
  const steps = declaration.steps.map((step) => [step.name, declaredStep(declaration, step, reckoned)] as const);
  return {
    checkCharacteristics: (entered, refuse) => checkEntered(declaration, entered, reckoned, refuse),
    proposeRows: (characteristics) => proposedRows(declaration, characteristics, reckoned),
    standardNeed: (characteristics, readings) => {
      const entered = { characteristics, readings, environment: {}, checks: {}, regime: 'verification' } as const;
      return declaredNeeds(declaration, entered, readings, reckoned);
    },
    steps: Object.fromEntries(steps),
    notes: (_points, entered) => [...(declaration.remarks ?? []), ...doubtsOfRoom(declaration, entered)],
  };
}

function checkEntered(declaration: ProcedureDeclaration, entered: EnteredReadings, reckoned: Reckoner, refuse: Refuse) {
  const { kind = 'verification' } = entered;
  if (entered.kind && !declaration.kinds.includes(kind)) refuse('kind', 'kindNotServed', kindNotServed(kind));
  const scope = instrumentScope(declaration, entered, null, reckoned);
  refuseUnmet(declaration.requirements ?? [], scope, 'characteristics', { reckoner: reckoned, refuse });
  for (const { name, words, isRead } of outOfRoom(declaration, entered))
    if (isRead) refuse(`environment.${name}`, 'outsidePermitted', words);
}

/** Bounds that nobody has read in the document refuse nothing: those who decide are told. */
function doubtsOfRoom(declaration: ProcedureDeclaration, entered: EnteredReadings): readonly Remark[] {
  return outOfRoom(declaration, entered).flatMap(({ words, isRead }) => (isRead ? [] : [{ ...words, doubt: true }]));
}

function outOfRoom({ environment }: ProcedureDeclaration, entered: EnteredReadings) {
  return environment.flatMap(({ name, label, permitted }) => {
    const measured = entered.environment[name];
    if (!permitted || !measured) return [];
    const value = exact(measured.value);
    if (value.gte(permitted.from) && value.lte(permitted.to)) return [];
    const words = outsidePermitted({ label }, permitted, permitted.source.document);
    return [{ name, words, isRead: confidenceOf(permitted.mark) === 'confirmed' }];
  });
}
