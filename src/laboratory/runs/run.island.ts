import { document, type Row, type Shown } from './island/browser';
import { beginGrid } from './island/grid';
import type { Part } from '../../platform/web/islands/added-rows';
import { keepLocally, keptLocally } from './island/local';
import { drawRowsFor } from './island/more';
import { saveInParts } from './island/saving';
import { stampsOnServer } from './island/stamps';
import { formOfGrid } from './island/verdicts';

/** The grid of a lot with its server: a copy in the browser, and sending in parts. */
function begin(): void {
  const form = formOfGrid();
  const tools = document.querySelector<Row & Shown>('[data-lot-tools]');
  if (!form || !tools) return;
  const kept = keptLocally(tools.dataset['person'] ?? '');
  drawRowsFor(form as unknown as Part, kept?.fields.map(([name]) => name) ?? []);
  beginGrid(form, tools, stampsOnServer(form));
  keepLocally(form, tools.dataset['person'] ?? '');
  saveInParts(form);
}

begin();
