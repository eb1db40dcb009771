import { loadCatalogue } from '../register/documents';
import { loadInstrumentTypes } from '../laboratory/instruments';
import { loadProvince } from '../register/organizations';

/** The facts every installation begins with: territories, documents, and instrument types with their periods. */
export async function up(): Promise<void> {
  await loadProvince();
  await loadCatalogue();
  await loadInstrumentTypes();
}
