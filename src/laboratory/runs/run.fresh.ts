import type { Request } from 'express';
import type { ObjectSchema } from 'joi';
import {
  instrumentTypeByCode,
  readCharacteristics,
  readInstrumentForm,
  registerInstrumentSchema,
  type InstrumentInput,
} from '../instruments';
import { findOrganizationChoices, ownerKinds } from '../../register/organizations';
import { InvalidInputError, Joi, type Fault } from '../../platform/http';
import { fill } from '../../platform/i18n';
import { fold } from '../../platform/text';
import type { Choice } from '../../platform/web';
import { freshTexts as texts } from './run-fresh.messages';

/** What instruments that are registered together have in common; the owner may be another in a row. */
export type Fresh = Omit<InstrumentInput, 'typeCode' | 'ownerId' | 'serial'> & { readonly owner?: string };

const freshSchema = registerInstrumentSchema
  .fork(['typeCode', 'ownerId'], (field) => field.optional())
  .append({ owner: Joi.string().trim().max(200) } as never) as unknown as ObjectSchema<Fresh>;

/** The fields `fresh[…]` of an address, one in the other; undefined where there are none. */
export function freshTyped({ query }: Pick<Request, 'query'>): Record<string, unknown> | undefined {
  const typed = Object.entries(query).filter(([name]) => name.startsWith('fresh['));
  if (typed.length === 0) return undefined;
  const fresh: Record<string, unknown> = {};
  for (const [name, value] of typed) {
    const path = name
      .slice('fresh'.length)
      .split(/[[\]]+/)
      .filter(Boolean);
    if (path.some((part) => part === '__proto__') || typeof value !== 'string') continue;
    const last = path.pop();
    const at = path.reduce<Record<string, unknown>>(
      (within, part) => (within[part] ??= {}) as Record<string, unknown>,
      fresh,
    );
    if (last) at[last] = value;
  }
  return fresh;
}

/** Reads them as a person types them; what is wrong is said by the names of the form. */
export async function readFresh(
  typeCode: string,
  typed: Record<string, unknown>,
): Promise<{ readonly fresh?: Fresh; readonly errors: Readonly<Record<string, Fault>> }> {
  const type = await instrumentTypeByCode(typeCode);
  try {
    const fresh = readInstrumentForm(freshSchema, type, typed);
    const { characteristics, problems } = readCharacteristics(
      type.procedureCode,
      fresh.characteristics ?? {},
      type.code,
    );
    if (problems) throw new InvalidInputError(problems);
    return { fresh: { ...fresh, characteristics }, errors: {} };
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const errors = Object.entries(error.fields).map(([name, fault]) => [inFresh(name), fault] as const);
    return { errors: Object.fromEntries(errors) };
  }
}

function inFresh(name: string): string {
  return name.replace(/^(\w+)/, 'fresh[$1]');
}

/** The owner that words name: the very name, else the only one that they find. */
export async function ownerNamed(words: string): Promise<{ readonly ownerId: string } | { readonly fault: Fault }> {
  if (!words) return { fault: texts.ownerMissing };
  const found = (await findOrganizationChoices(ownerKinds, { q: words })).filter(({ isNote }) => !isNote);
  const same = found.filter(({ label }) => fold(wordsOf(label)) === fold(words));
  const [owner, ...others] = same.length > 0 ? same : found;
  if (!owner) return { fault: fill(texts.ownerUnknown, { words }) };
  return others.length > 0 ? { fault: fill(texts.ownerSeveral, { words }) } : { ownerId: owner.value };
}

/** Names to type an owner by. */
export async function findOwnerNames(): Promise<readonly string[]> {
  const choices = await findOrganizationChoices(ownerKinds);
  return choices.filter(({ isNote }) => !isNote).map(({ label }) => wordsOf(label));
}

function wordsOf(label: Choice['label']): string {
  return typeof label === 'string' ? label : label.vi;
}
