/** A field that is `null` or empty is removed from the record: mongoose removes what is set to undefined. */
export function withoutNulls(input: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]: [string, unknown]) => [
      name,
      value === null || value === '' ? undefined : value,
    ]),
  );
}
