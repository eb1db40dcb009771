/** Asks what several figures of one report need to know: the same question is answered once. */
export type Shared = <Answer>(question: string, find: () => PromiseLike<Answer>) => Promise<Answer>;

/** A memory for the making of one report; figures of another moment need another one. */
export function sharedAnswers(): Shared {
  const answers = new Map<string, Promise<unknown>>();
  return <Answer>(question: string, find: () => PromiseLike<Answer>) => {
    const known = answers.get(question) as Promise<Answer> | undefined;
    if (known) return known;
    const answer = Promise.resolve(find());
    answers.set(question, answer);
    return answer;
  };
}
