import type request from 'supertest';

/** One control of a form, as a browser reads it. */
export interface Control {
  readonly name: string;
  readonly kind: 'hidden' | 'text' | 'password' | 'checkbox' | 'select' | 'textarea' | 'file';
  readonly value: string;
  readonly checked?: boolean;
  readonly readOnly?: boolean;
  /** The values a select offers. */
  readonly choices?: readonly string[];
}

/** A form that posts, as a browser reads it. */
export interface PageForm {
  readonly action: string | undefined;
  readonly controls: readonly Control[];
}

/** The posting forms of a page, without a browser: our pages are well formed (`pages.test.ts` holds that). */
export function formsIn(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, attributes = '']) => attribute(attributes, 'method') === 'post')
    .map(([, attributes = '', inside = '']) => ({
      action: attribute(attributes, 'action'),
      // What has no name is for the page's script, and is not sent.
      controls: [...inputsIn(inside), ...areasIn(inside), ...selectsIn(inside)].filter(({ name }) => name !== ''),
    }));
}

/** The form that a page at `path` would send there; the language switch and the like are others. */
export function formTo(html: string, path: string): PageForm | undefined {
  const forms = formsIn(html);
  return (
    forms.find(({ action }) => action === path) ??
    forms.find(({ action, controls }) => action === undefined && controls.length > 1)
  );
}

/** What a browser would send if somebody pressed the button now. */
export function fieldsOf({ controls }: PageForm): [string, string][] {
  return controls
    .filter(({ kind, checked }) => kind !== 'file' && (kind !== 'checkbox' || checked))
    .map(({ name, value }) => [name, value]);
}

/** The same form after somebody typed: texts and selects by name, the ticked values of checkboxes as a list. */
export function typed(form: PageForm, entries: Readonly<Record<string, string | readonly string[]>>): PageForm {
  const unknown = Object.keys(entries).find((name) => !form.controls.some((control) => control.name === name));
  if (unknown) throw new Error(`the form has no field ${unknown}`);
  const controls = form.controls.map((control) => {
    const entry = entries[control.name];
    if (entry === undefined) return control;
    return typeof entry === 'string'
      ? { ...control, value: entry }
      : { ...control, checked: entry.includes(control.value) };
  });
  return { ...form, controls };
}

/** Opens the form that posts to `path`: the page at that address, or the page with the button, further up. */
export async function openForm(
  agent: ReturnType<typeof request.agent>,
  path: string,
): Promise<{ _csrf: string; version?: string }> {
  let token: string | undefined;
  for (let at = path; at !== ''; at = at.replace(/\/[^/]*$/, '')) {
    const page = await agent.get(at).set('Accept', 'text/html');
    token ??= /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1];
    const version = formTo(page.text, path)?.controls.find(({ name }) => name === 'version')?.value;
    if (token && (version !== undefined || page.status === 200)) {
      return { _csrf: token, ...(version !== undefined && { version }) };
    }
  }
  const page = await agent.get('/sign-in').set('Accept', 'text/html');
  return { _csrf: token ?? /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '' };
}

function inputsIn(html: string): Control[] {
  return tags(html, 'input').map((attributes) => ({
    name: attribute(attributes, 'name') ?? '',
    kind: (attribute(attributes, 'type') ?? 'text').replace(/^(email|search|number)$/, 'text') as Control['kind'],
    value: attribute(attributes, 'value') ?? '',
    checked: /\schecked\b/.test(attributes),
    readOnly: /\sreadonly\b/i.test(attributes),
  }));
}

function areasIn(html: string): Control[] {
  return [...html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].map(([, attributes = '', text = '']) => ({
    name: attribute(attributes, 'name') ?? '',
    kind: 'textarea',
    value: decode(text),
  }));
}

function selectsIn(html: string): Control[] {
  return [...html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(([, attributes = '', inside = '']) => {
    const options = tags(inside, 'option');
    const chosen = options.find((each) => /\sselected\b/.test(each)) ?? options[0] ?? '';
    return {
      name: attribute(attributes, 'name') ?? '',
      kind: 'select',
      value: attribute(chosen, 'value') ?? '',
      choices: options.map((each) => attribute(each, 'value') ?? ''),
    };
  });
}

function tags(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, attributes = '']) => attributes);
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/]|$)`).exec(attributes);
  return found ? decode(found[1] ?? '') : undefined;
}

function decode(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
