import type { ClientSession } from 'mongoose';
import { methodOf, type Method } from '../methods';
import type { Verification } from './verification.model';

type NamedBy = Pick<Verification, 'methodDocument' | 'procedureCode' | 'kind' | 'evaluation'>;

/** The document that a paper names as its method, and whether it is one of the sample. */
export type NamedMethod = Pick<Method, 'documentNumber' | 'sample'>;

/**
 * The method of a record: the document that is named in it, for which the head signs, else that of its procedure: of a
 * centre's own the one that two of its people stand for, of the others as two officers have confirmed it; undefined
 * while none is known. A verification never rests on a document of the centre alone.
 */
export async function methodOfRecord(
  { methodDocument, procedureCode, kind, evaluation }: NamedBy,
  session: ClientSession | null = null,
): Promise<NamedMethod | undefined> {
  if (methodDocument) return { documentNumber: methodDocument };
  const { described, documentNumber } = evaluation;
  if (described) return kind === 'verification' || !documentNumber ? undefined : { documentNumber };
  return methodOf(procedureCode, session);
}
