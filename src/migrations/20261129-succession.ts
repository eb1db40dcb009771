import { settleSuccessions } from '../register/documents';

/** Documents entered before end with the first day of what replaced them, where it is known. */
export async function up(): Promise<void> {
  await settleSuccessions();
}
