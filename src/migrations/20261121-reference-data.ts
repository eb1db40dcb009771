import { loadCatalogue } from '../register/documents';
import { loadInstrumentTypes } from '../laboratory/instruments';

/** The facts every installation begins with: documents of the country, and instrument types with their periods. */
export async function up(): Promise<void> {
  await loadCatalogue();
  await loadInstrumentTypes();
}
