import type { EnteredFigures, EvaluationInput, Readings, Row } from './entered-readings';
import { notGroup, notList, type Refuse } from './reading-errors';

/** What was sent with every group and list that it should have; whatever is none is refused at its place, and empty. */
export function wellFormed(given: EvaluationInput, refuse: Refuse): EvaluationInput {
  const { figures } = given;
  return {
    ...given,
    characteristics: groupAt('characteristics', given.characteristics, refuse),
    environment: groupAt('environment', given.environment, refuse),
    checks: groupAt('checks', given.checks, refuse),
    readings: readingsIn(given.readings, refuse),
    ...(figures !== undefined && { figures: figuresIn(figures, refuse) }),
  };
}

/** Values by name; none where something else was sent. */
export function groupAt<Group extends object>(path: string, given: Group, refuse: Refuse): Group {
  if (typeof given === 'object' && (given as Group | null) !== null && !Array.isArray(given)) return given;
  refuse(path, 'notGroup', notGroup);
  return {} as Group;
}

function readingsIn(given: Readings, refuse: Refuse): Readings {
  const steps = Object.entries(groupAt('readings', given, refuse)).map(([step, rows]) => {
    const path = `readings.${step}`;
    if (Array.isArray(rows))
      return [step, (rows as Row[]).map((row, at) => groupAt(`${path}.${at}`, row, refuse))] as const;
    if (rows !== undefined) refuse(path, 'notList', notList);
    return [step, []] as const;
  });
  return Object.fromEntries<readonly Row[]>(steps);
}

function figuresIn(given: EnteredFigures, refuse: Refuse): EnteredFigures {
  const figures = Object.entries(groupAt('figures', given, refuse));
  return Object.fromEntries(figures.map(([name, each]) => [name, groupAt(`figures.${name}`, each, refuse)]));
}
