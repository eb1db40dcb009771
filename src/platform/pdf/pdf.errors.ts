/** The words do not fit the space the form has for them, even at the smallest size allowed. */
export class DoesNotFitError extends Error {
  override readonly name = 'DoesNotFitError';

  constructor(
    readonly what: string,
    readonly smallestSize: number,
    /** How much too tall the content is, in points. */
    readonly excess: number,
  ) {
    super(`${what} does not fit its page at ${smallestSize} pt: it is ${Math.ceil(excess)} pt too tall. Shorten it.`);
  }
}

/** The font has no shape for a character: an empty box must never reach an issued document. */
export class UndrawableCharacterError extends Error {
  override readonly name = 'UndrawableCharacterError';

  constructor(
    readonly character: string,
    readonly text: string,
  ) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    super(`The font cannot draw “${character}” (U+${code}) in “${text}”.`);
  }
}
