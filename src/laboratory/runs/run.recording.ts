import { parse } from 'node:querystring';
import type { Request } from 'express';
import type { Actor } from '../../access';
import { readTyped, type BeforeSaving } from '../certificates';
import { parseForm, parseQuery } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { freshTyped, readFresh } from './run.fresh';
import { openRun, type RunAsked } from './run.pages';
import { runChoiceSchema, runFormSchema, type RunChoice } from './run.schema';
import { runSent } from './run.sent';
import { recordRun, type ReadNumbers, type RunOutcome } from './run.service';

/** What stands in the address of a run: which instruments, which work, and what new ones have in common. */
export interface RunAddress {
  readonly choice: RunChoice;
  readonly query: Request['query'];
}

/** The address of a run that was kept as it was: `kind=verification&instrumentIds=…`. */
export function runAddressOf(kept: string): RunAddress {
  const query = parse(kept) as Request['query'];
  return { choice: parseQuery(runChoiceSchema, query), query };
}

export async function askedOf({ choice, query }: RunAddress, day: Day): Promise<RunAsked> {
  const typed = freshTyped({ query });
  const { typeCode } = choice;
  const fresh = typed && typeCode ? (await readFresh(typeCode, typed)).fresh : undefined;
  return { choice, fresh, day, address: pairsOf(query) };
}

/** What the address asks, value by value. */
export function pairsOf(query: Request['query']): readonly (readonly [name: string, value: string])[] {
  const values = (value: unknown) => [value].flat().filter((each): each is string => typeof each === 'string');
  return Object.entries(query).flatMap(([name, value]) => values(value).map((each) => [name, each] as const));
}

/** Numbers as people type them in the page. */
const asTyped: ReadNumbers = (procedure, input) => ({ ...input, ...readTyped(procedure, input) });

/** Records what the form of a run sent: all of it, or the part that a script sends. */
export async function recordSent(
  actor: Actor,
  address: RunAddress,
  body: unknown,
  { at, beforeSaving }: { readonly at: Date; readonly beforeSaving?: BeforeSaving },
): Promise<RunOutcome> {
  const { choice } = address;
  const form = parseForm(runFormSchema(choice.kind), body);
  const asked = await askedOf(address, form.performedOn);
  const { members, typeCode, procedure } = await openRun(actor, asked);
  const sent = { members, typeCode, choice, fresh: asked.fresh, procedureCode: procedure.code };
  const { run, refused } = await runSent(form, sent);
  const outcome = await recordRun(actor, run, { at, readNumbers: asTyped, beforeSaving });
  return { kept: outcome.kept, refused: [...refused, ...outcome.refused] };
}
