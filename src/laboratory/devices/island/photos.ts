import { filled, made, type Element, type Photo } from './browser';
import { photosOf } from './lot';
import type { OpenLot } from './open-lot';
import { rowsOf } from './rows';
import type { Vault } from './vault';

const twentyMegabytes = 20 * 1024 * 1024;

/** A photo as it was taken; the registry removes the place from it. */
export interface KeptPhoto {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Puts to every row what takes photos, and says how many wait on the device. */
export function addPhotoBoxes(open: OpenLot): void {
  const head = made('th', open.said['photoHead'] ?? '');
  head.setAttribute('scope', 'col');
  open.form.querySelector('.lot-grid thead tr')?.append(head);
  for (const row of rowsOf(open.form)) {
    const key = row.dataset['member'] ?? '';
    const isRecord = row.tagName === 'DIV';
    const name = isRecord ? open.lot.title : (row.querySelector('th')?.textContent ?? '');
    const cell = made(isRecord ? 'div' : 'td', '');
    cell.dataset['label'] = open.said['photoHead'] ?? '';
    const box = made('input', '', 'form-control form-control-sm');
    box.type = 'file';
    for (const [attribute, value] of [
      ['accept', 'image/jpeg,image/png'],
      ['capture', 'environment'],
      ['aria-label', filled(open.said['photoOf'], { name })],
    ] as const)
      box.setAttribute(attribute, value);
    const count = made('span', '', 'small');
    count.dataset['photos'] = key;
    cell.append(box, count);
    row.append(cell);
    box.addEventListener('change', () => {
      const [photo] = Array.from(box.files ?? []);
      if (photo) void keepPhoto(open, key, photo, count).then(() => (box.value = ''));
    });
  }
}

async function keepPhoto(open: OpenLot, key: string, photo: Photo, count: Element): Promise<void> {
  if (photo.size > twentyMegabytes) {
    count.textContent = open.said['photoTooLarge'] ?? '';
    return;
  }
  const head = new TextEncoder().encode(`${JSON.stringify({ name: photo.name, type: photo.type })}\n`);
  const bytes = new Uint8Array(await photo.arrayBuffer());
  const whole = new Uint8Array(head.length + bytes.length);
  whole.set(head);
  whole.set(bytes, head.length);
  await open.vault.putBytes(photosOf(open.lot.run, key) + crypto.randomUUID(), whole);
  await countPhotos(open);
}

/** A photo that was kept, with the name it had. */
export async function readPhoto(vault: Vault, id: string): Promise<KeptPhoto | undefined> {
  const whole = await vault.getBytes(id);
  if (!whole) return undefined;
  const end = whole.indexOf(10);
  const { name, type } = JSON.parse(new TextDecoder().decode(whole.subarray(0, end))) as Omit<KeptPhoto, 'bytes'>;
  return { name, type, bytes: whole.subarray(end + 1) };
}

export async function countPhotos({ vault, lot, form, said }: OpenLot): Promise<void> {
  for (const place of form.querySelectorAll('[data-photos]')) {
    const { length: count } = await vault.ids(photosOf(lot.run, place.dataset['photos']));
    place.textContent = count > 0 ? filled(said['photos'], { count }) : '';
  }
}
