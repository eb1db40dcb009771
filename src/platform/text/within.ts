/** A name as it stands within a sentence: its first letter small, unless the word is an abbreviation (`ABBA`, `pH`). */
export function withinSentence(name: string): string {
  const [first = '', second = ''] = name;
  const isAbbreviated = second !== second.toLocaleLowerCase('vi');
  return isAbbreviated ? name : first.toLocaleLowerCase('vi') + name.slice(first.length);
}
