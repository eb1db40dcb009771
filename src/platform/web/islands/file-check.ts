/** What this script uses of a browser; the program itself is compiled without one. */
interface Dropped {
  arrayBuffer(): Promise<ArrayBuffer>;
}
interface CheckEvent {
  readonly target: { readonly files?: ArrayLike<Dropped> | null };
  readonly dataTransfer?: { readonly files: ArrayLike<Dropped> };
  preventDefault(): void;
}
interface Area {
  hidden: boolean;
  readonly dataset: Readonly<Record<'sha256' | 'same' | 'other' | 'cannot', string>>;
  querySelector(selector: string): { textContent: string | null };
  addEventListener(type: string, listener: (event: CheckEvent) => void): void;
}
declare const document: { querySelectorAll(selector: string): Iterable<Area> };
declare const crypto: { readonly subtle?: { digest(name: string, data: ArrayBuffer): Promise<ArrayBuffer> } };

/** A file that is dropped or chosen is held against the SHA-256 that the registry keeps of each edition; it leaves the browser never. */
for (const area of document.querySelectorAll('.file-check')) {
  area.hidden = false;
  area.addEventListener('change', ({ target }) => void check(area, target.files?.[0]));
  area.addEventListener('dragover', (event) => event.preventDefault());
  area.addEventListener('drop', (event) => {
    event.preventDefault();
    void check(area, event.dataTransfer?.files[0]);
  });
}

async function check(area: Area, file: Dropped | undefined): Promise<void> {
  if (!file) return;
  const { sha256, same, other, cannot } = area.dataset;
  const status = area.querySelector('[role=status]');
  // Browsers work hashes out only where the connection is safe.
  const digest = await crypto.subtle?.digest('SHA-256', await file.arrayBuffer());
  if (!digest) status.textContent = cannot;
  else status.textContent = sha256.split(' ').includes(hexOf(digest)) ? same : other;
}

function hexOf(digest: ArrayBuffer): string {
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
