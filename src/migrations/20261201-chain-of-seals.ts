import { takeIn } from '../audit';
// Every kind whose records are held against their entries is known once these are.
import '../laboratory/certificates';

/**
 * Begins the one chain over everything that was there before it: entries, files, certificates, records and number series
 * are sealed as they are found. What happened to them before, nothing proves.
 */
export async function up(): Promise<void> {
  await takeIn(new Date());
}
