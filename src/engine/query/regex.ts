import type { BSONRegExp } from 'bson';
import { EngineError } from '../errors';
import { regexParts } from '../values/compare';

/** The JavaScript form of a pattern written for PCRE; refuses what JavaScript would understand differently. */
export function compileRegex(pattern: string, options: string): RegExp {
  const inline = /^\(\?([ims]+)\)/.exec(pattern);
  const source = inline ? pattern.slice(inline[0].length) : pattern;
  const flags = new Set([...options, ...(inline?.[1] ?? '')]);
  for (const flag of flags) {
    if (!'imsu'.includes(flag)) throw new EngineError(51108, `invalid flag in regex options: ${flag}`);
  }
  if (/\\[AZzGQEKR]|\(\?[>#imsx|P+]|\[\[:|[*+?}]\+/.test(source)) {
    throw new EngineError('BadValue', `Regular expression is invalid: this engine does not support ${pattern}`);
  }
  flags.add('u');
  return build(source, [...flags].join(''));
}

function build(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch {
    // Unicode mode refuses harmless escapes such as `\-` that PCRE takes.
  }
  try {
    return new RegExp(source, flags.replace('u', ''));
  } catch (error) {
    throw new EngineError(51091, `Regular expression is invalid: ${(error as Error).message}`);
  }
}

export function compileRegexValue(value: BSONRegExp | RegExp): RegExp {
  const { pattern, options } = regexParts(value);
  return compileRegex(pattern, options);
}

/** The literal beginning of every text that `/^abc…/` matches; undefined where the pattern is not so anchored. */
export function anchoredPrefix(regex: RegExp): { prefix: string; isWhole: boolean } | undefined {
  if (!regex.source.startsWith('^') || regex.ignoreCase || regex.multiline || regex.source.includes('|'))
    return undefined;
  let prefix = '';
  let at = 1;
  for (; at < regex.source.length; at++) {
    const char = regex.source[at] as string;
    if (char === '\\' && /[^a-zA-Z0-9]/.test(regex.source[at + 1] ?? 'a')) {
      prefix += regex.source[++at];
      continue;
    }
    if (/[.*+?()[\]{}$\\^]/.test(char)) break;
    prefix += char;
  }
  const next = regex.source[at];
  if (next !== undefined && '*?{'.includes(next)) prefix = [...prefix].slice(0, -1).join('');
  return prefix === '' ? undefined : { prefix, isWhole: at === regex.source.length };
}
