import { document, type Row, type Shown } from './island/browser';
import { beginGrid } from './island/grid';
import { keepLocally } from './island/local';
import { saveInParts } from './island/saving';
import { stampsOnServer } from './island/stamps';
import { formOfGrid } from './island/verdicts';

/** The grid of a lot with its server: a copy in the browser, and sending in parts. */
function begin(): void {
  const form = formOfGrid();
  const tools = document.querySelector<Row & Shown>('[data-lot-tools]');
  if (!form || !tools) return;
  beginGrid(form, tools, stampsOnServer(form));
  keepLocally(form, tools.dataset['person'] ?? '');
  saveInParts(form);
}

begin();
