/** A control of a form as its page shows it. */
export interface Control {
  readonly name: string;
  readonly value: string;
  readonly kind: 'number' | 'day' | 'text' | 'choice' | 'tick' | 'hidden' | 'file';
}

/** The forms of a page that are sent, with where to and what they hold. */
export function formsIn(path: string, html: string): { action: string; controls: Control[] }[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, attributes = '']) => attribute(attributes, 'method') === 'post')
    .map(([, attributes = '', inside = '']) => ({
      action: attribute(attributes, 'action') ?? path,
      controls: controlsIn(inside),
    }));
}

/** What a person would send who fills what is empty and changes nothing else. */
export function filled(controls: readonly Control[]): Record<string, string> {
  const filling = { number: '1', day: '01/01/2026', text: 'Thử 1', choice: '', tick: '', hidden: '', file: '' };
  return Object.fromEntries(controls.map(({ name, value, kind }) => [name, value || filling[kind]]));
}

function controlsIn(html: string): Control[] {
  const inputs = [...html.matchAll(/<input\b([^>]*?)\/?>/g)].map(([, tag = '']) => ({
    name: attribute(tag, 'name') ?? '',
    value: attribute(tag, 'value') ?? '',
    kind: kindOf(tag),
  }));
  const texts = [...html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].map(([, tag = '', value = '']) => ({
    name: attribute(tag, 'name') ?? '',
    value: plain(value),
    kind: 'text' as const,
  }));
  const choices = [...html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(([, tag = '', options = '']) => ({
    name: attribute(tag, 'name') ?? '',
    value: chosen(options),
    kind: 'choice' as const,
  }));
  return [...inputs, ...texts, ...choices].filter(({ name }) => name !== '' && name !== '_csrf');
}

function kindOf(tag: string): Control['kind'] {
  const type = attribute(tag, 'type') ?? 'text';
  if (/\bdata-number\b/.test(tag)) return 'number';
  if (type === 'hidden' || type === 'file') return type;
  if (type === 'checkbox' || type === 'radio') return 'tick';
  return attribute(tag, 'inputmode') === 'numeric' ? 'day' : 'text';
}

function chosen(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, tag = '']) => tag);
  const option =
    all.find((tag) => /\bselected\b/.test(tag) && attribute(tag, 'value')) ??
    all.find((tag) => attribute(tag, 'value'));
  return attribute(option ?? '', 'value') ?? '';
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'i').exec(tag);
  return found ? plain(found[1] ?? '') : undefined;
}

function plain(html: string): string {
  return html
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
