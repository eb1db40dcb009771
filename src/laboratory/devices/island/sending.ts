import { browser, filled } from './browser';
import { fieldsOfRow, isToSend, photosOf, rowAfter, type Entries, type RowAnswer, typedOf } from './lot';
import type { OpenLot } from './open-lot';
import { countPhotos, readPhoto } from './photos';
import { ask, NotTaken, send, stateOf } from './registry';
import { keysOf } from './rows';
import { forgetAll } from './store';

type Tell = (words: string | undefined, isSignedOut?: boolean) => void;

/**
 * Sends row after row, each with its photos, and keeps every answer before the next is sent: whatever stops it, the same
 * button goes on. Nothing leaves the device before the registry has said that it has it.
 */
export async function sendRows(open: OpenLot, tell: Tell): Promise<void> {
  const { said, vault } = open;
  try {
    const { csrf } = await ask<{ csrf: string }>('/devices/contact');
    const entries = open.entries();
    const keys = keysOf(open);
    const isTyped = (key: string) => typedOf(entries, key, open.lot).length > 0;
    const toSend = keys.filter((key) => isToSend(open.rows[key] ?? { state: 'open' }, isTyped(key)));
    for (const [done, key] of toSend.entries()) {
      tell(filled(said['sending'], { done, all: toSend.length }));
      await sendRow(open, key, csrf);
    }
    const faults: string[] = [];
    for (const key of keys) if (open.rows[key]?.state === 'saved') faults.push(...(await sendPhotos(open, key, csrf)));
    const saved = keys.filter((key) => open.rows[key]?.state === 'saved').length;
    const waiting = toSend.filter((key) => open.rows[key]?.state !== 'saved').length;
    const sum = saved + waiting === 0 ? said['nothing'] : filled(said['sent'], { saved, open: waiting });
    tell([sum, ...faults.map((reason) => filled(said['refused'], { reason }))].join(' '));
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
    if (error.why === 'refused' && (await stateOf(vault.device.token)) === 'cut') {
      await forgetAll();
      return browser.location.reload();
    }
    if (error.why === 'refused') return tell(filled(said['refused'], { reason: error.said }));
    tell(error.why === 'signIn' ? said['signIn'] : said['stopped'], error.why === 'signIn');
  }
}

async function sendRow(open: OpenLot, key: string, csrf: string): Promise<void> {
  const { vault, lot } = open;
  const row = open.rows[key] ?? { state: 'open' };
  // What was sent and not answered is sent as it was: it may be saved already.
  const sent: Entries = (row.state === 'sent' && row.sent) || fieldsOfRow(open.entries(), key);
  const pending = { ...row, state: 'sent', sent } as const;
  await open.setRow(key, pending);
  const named = {
    _csrf: csrf,
    device: vault.device.token,
    run: lot.run,
    key,
    ...(row.decided && { decided: row.decided }),
  };
  const confirmed = (row.confirmed ?? []).map((each) => ['confirmed', each] as const);
  const form = sent.filter(([name]) => name !== 'run');
  try {
    const answer = await send<RowAnswer>('/devices/rows', [...form, ...confirmed, ...Object.entries(named)]);
    await open.setRow(key, rowAfter(pending, answer));
  } catch (error) {
    if (!(error instanceof NotTaken) || error.why !== 'refused') throw error;
    // The form as a whole was refused, as an empty day of the work: nothing was saved.
    await open.setRow(key, rowAfter(pending, { state: 'refused', faults: [{ field: '', said: error.said }] }));
    if ((await stateOf(vault.device.token)) === 'cut') throw error;
  }
}

/** Answers why photos were not taken; those stay on the device. */
async function sendPhotos(open: OpenLot, key: string, csrf: string): Promise<string[]> {
  const { vault, lot } = open;
  const faults: string[] = [];
  for (const id of await vault.ids(photosOf(lot.run, key))) {
    const photo = await readPhoto(vault, id);
    if (!photo) continue;
    const fields = Object.entries({ _csrf: csrf, device: vault.device.token, run: lot.run, key });
    try {
      await send('/devices/photos', fields, photo);
      await vault.remove(id);
    } catch (error) {
      if (!(error instanceof NotTaken) || error.why !== 'refused') throw error;
      faults.push(error.said);
    }
  }
  await countPhotos(open);
  return faults;
}
