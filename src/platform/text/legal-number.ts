import { identityKey } from './identity';

/** A legal number with what makes it one in the country: who gave it, and in which year. */
export interface LegalNumber {
  readonly number: string;
  readonly issuer?: string | undefined;
  readonly year?: number | undefined;
}

/** By what a legal number is unique: its issuers begin anew with every year. */
export function legalNumberKey({ number, issuer, year }: LegalNumber): string {
  return [identityKey('documentNumber', number), year ?? '', issuer ? identityKey('name', issuer) : ''].join('|');
}

/** Two writings of one number, as far as issuer and year are known of both. */
export function isSameLegalNumber(one: LegalNumber, other: LegalNumber): boolean {
  const agree = (first: unknown, second: unknown) => first === undefined || second === undefined || first === second;
  const issuerOf = ({ issuer }: LegalNumber) => (issuer ? identityKey('name', issuer) : undefined);
  return (
    identityKey('documentNumber', one.number) === identityKey('documentNumber', other.number) &&
    agree(one.year, other.year) &&
    agree(issuerOf(one), issuerOf(other))
  );
}
