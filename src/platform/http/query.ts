import type { Request } from 'express';
import type BaseJoi from 'joi';
import { cleanText } from '../text';
import { InvalidInputError, InvalidQueryError, type Fault } from './errors';
import { Joi, parse, parseForm } from './parse';

/** A condition in the address that cannot be met, as it was typed, and why. */
export interface RefusedCondition {
  readonly typed: string;
  readonly fault: Fault;
}

type Refused = Readonly<Record<string, RefusedCondition>>;

/** Rows that the print of a list holds at most (the registry's own rule); beyond, it says how many are missing. */
export const mostPrinted = 5000;

/** Programs go on with `cursor`, pages lead on and back; `lang` is everybody's. */
const forPrograms = derived(() => ({ after: Joi.forbidden(), before: Joi.forbidden(), lang: Joi.any().strip() }));
const forPages = derived((schema) => ({
  cursor: Joi.forbidden(),
  lang: Joi.any().strip(),
  ...(isPaged(schema) && { print: Joi.valid('all') }),
}));

function isPaged(schema: BaseJoi.ObjectSchema): boolean {
  return 'limit' in ((schema.describe() as { keys?: object }).keys ?? {});
}

/**
 * What a program, or the address of a file, asks of a list: exactly that is answered, or it is refused by name (400).
 * A condition that is not known could only be dropped, and the answer would be another list than was asked for.
 */
export function parseQuery<T>(schema: BaseJoi.ObjectSchema<T>, query: unknown): T {
  try {
    return parse(forPrograms(schema), query);
  } catch (error) {
    throw error instanceof InvalidInputError ? new InvalidQueryError(error.fields) : error;
  }
}

/**
 * What a person asks of a page. Conditions that cannot be met are marked on the page, which then answers 400; the
 * others hold, so that the list stays of use.
 */
export function pageQuery<T>(schema: BaseJoi.ObjectSchema<T>, req: Request): T {
  const asked = { ...req.query };
  const refused: Record<string, RefusedCondition> = {};
  for (;;) {
    try {
      const understood = whole(parseForm(forPages(schema), asked));
      if (Object.keys(refused).length > 0) mark(req, refused);
      return understood;
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      const names = Object.keys(asked).filter((name) => faultOf(name, error));
      if (names.length === 0) throw new InvalidQueryError(error.fields);
      for (const name of names) {
        refused[shown(name)] = { typed: shown(asked[name]), fault: faultOf(name, error) as Fault };
        delete asked[name];
      }
    }
  }
}

/** For paper: from the first row on, as many as a print holds. */
function whole<T>(query: T): T {
  const { print, after: _after, before: _before, ...kept } = query as T & Record<string, unknown>;
  return print ? ({ ...kept, limit: mostPrinted } as T) : query;
}

/** As `pageQuery`, where some conditions are understood only by the database: `understand` refuses them by name. */
export async function pageQueryWith<T extends object>(
  schema: BaseJoi.ObjectSchema<T>,
  req: Request,
  understand: (query: T) => Promise<T>,
): Promise<T> {
  const query = pageQuery(schema, req);
  try {
    return await understand(query);
  } catch (error) {
    if (!(error instanceof InvalidQueryError)) throw error;
    const faults = Object.entries(error.fields);
    mark(req, Object.fromEntries(faults.map(([name, fault]) => [name, { typed: shown(req.query[name]), fault }])));
    const others = Object.entries(query).filter(([name]) => !(name in error.fields));
    return understand(Object.fromEntries(others) as T);
  }
}

/** Fields may be refused inside: `a[0]` is the condition `a`. */
function faultOf(name: string, { fields }: InvalidInputError): Fault | undefined {
  return fields[name] ?? Object.entries(fields).find(([field]) => field.startsWith(`${name}[`))?.[1];
}

const refusedOf = new WeakMap<Request, Refused>();

function mark(req: Request, refused: Refused): void {
  refusedOf.set(req, { ...refusedOf.get(req), ...refused });
  req.res?.status(400);
}

/** The conditions of the address that the page could not meet. */
export function refusedConditions(req: Request): Refused {
  return refusedOf.get(req) ?? {};
}

/** What was typed, short and without signs that would disturb the page. */
function shown(typed: unknown): string {
  return cleanText(String(typed)).text.slice(0, 80);
}

/** Each schema with these fields besides, made once. */
function derived(fieldsOf: (schema: BaseJoi.ObjectSchema) => Record<string, BaseJoi.Schema>) {
  const made = new WeakMap<BaseJoi.ObjectSchema, BaseJoi.ObjectSchema>();
  return <T>(schema: BaseJoi.ObjectSchema<T>): BaseJoi.ObjectSchema<T> => {
    const known = made.get(schema) ?? schema.keys(fieldsOf(schema));
    made.set(schema, known);
    return known as BaseJoi.ObjectSchema<T>;
  };
}
