import { verifierTexts as texts } from './verifier.messages';
import type { VerifierRecord } from './verifier.model';

export const verifierList = { href: '/verifiers', label: texts.title };

export function addressOf({ _id }: Pick<VerifierRecord, '_id'>): string {
  return `${verifierList.href}/${String(_id)}`;
}
