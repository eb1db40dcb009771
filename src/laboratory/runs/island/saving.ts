import { browser, document, type FormBox, type Shown } from './browser';

/** So many rows are sent at once: a request of a second or so. */
const rowsAtOnce = 20;

/**
 * Sends a long run in parts, with its progress, and at the end the form itself: what has its record keeps it, and what was
 * refused comes back with its reasons. Where a part does not arrive nothing is lost: the same button goes on.
 */
export function saveInParts(form: FormBox): void {
  const progress = form.querySelector<Shown>('[data-lot-progress]');
  const status = form.querySelector<Shown>('[data-lot-status]');
  let isSending = false;
  form.addEventListener('submit', (event) => {
    const keys = [...document.querySelectorAll<{ dataset: Record<string, string> }>('tr[data-member]')].map(
      ({ dataset }) => dataset['member'] ?? '',
    );
    if (event.submitter?.name || isSending || keys.length <= rowsAtOnce) return;
    event.preventDefault();
    isSending = true;
    void send(form, keys, (done) => show(progress, status, done, keys.length)).then(
      () => form.requestSubmit(),
      () => {
        isSending = false;
        if (status) status.textContent = status.dataset['stopped'] ?? '';
      },
    );
  });
}

async function send(form: FormBox, keys: readonly string[], tell: (done: number) => void): Promise<void> {
  const all = [...new browser.FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const common = all.filter(([name]) => !name.startsWith('members[') && !name.startsWith('_keep'));
  for (let at = 0; at < keys.length; at += rowsAtOnce) {
    tell(at);
    const heads = keys.slice(at, at + rowsAtOnce).map((key) => `members[${key}]`);
    const own = all.filter(([name]) => heads.some((head) => name.startsWith(head)));
    const response = await fetch(form.action, {
      ...{ method: 'POST', headers: { Accept: 'application/json' }, redirect: 'error' },
      body: new URLSearchParams([...common, ...own, ['part', String(at)]]),
    });
    if (!response.ok && response.status !== 422) throw new Error(String(response.status));
    tell(Math.min(keys.length, at + rowsAtOnce));
  }
}

function show(progress: Shown | null, status: Shown | null, done: number, all: number): void {
  if (progress) {
    progress.hidden = false;
    progress.max = all;
    progress.value = done;
  }
  if (status)
    status.textContent = (status.dataset['sent'] ?? '').replace('{done}', String(done)).replace('{all}', String(all));
}
