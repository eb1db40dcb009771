import type { ClientSession } from 'mongoose';
import { methodOf, type Method } from '../methods';
import type { Verification } from './verification.model';

/** The document that a paper names as its method, and whether it is one of the sample. */
export type NamedMethod = Pick<Method, 'documentNumber' | 'sample'>;

/**
 * The method of a record: the document that is named in it, for which the head signs, else that of its procedure as two
 * officers have confirmed it; undefined while neither is known.
 */
export async function methodOfRecord(
  { methodDocument, procedureCode }: Pick<Verification, 'methodDocument' | 'procedureCode'>,
  session: ClientSession | null = null,
): Promise<NamedMethod | undefined> {
  if (methodDocument) return { documentNumber: methodDocument };
  return methodOf(procedureCode, session);
}
