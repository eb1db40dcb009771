import { loadCatalogue } from '../documents';
import { loadInstrumentTypes } from '../instruments';
import { loadProvince } from '../organizations';

/** The facts every installation begins with: territories, documents, and instrument types with their periods. */
export async function up(): Promise<void> {
  await loadProvince();
  await loadCatalogue();
  await loadInstrumentTypes();
}
