import { RefusedError } from '../../platform/http';
import { fill } from '../../platform/i18n';
import { DoesNotFitError, UndrawableCharacterError } from '../../platform/pdf';
import { certificateRefusals as refusals } from './certificate.messages';

/** Words that cannot be printed refuse the paper instead of leaving an ugly one. */
export async function refusedWhenUnprintable(draw: () => Promise<Buffer>): Promise<Buffer> {
  try {
    return await draw();
  } catch (error) {
    if (error instanceof DoesNotFitError) throw new RefusedError([refusals.doesNotFit]);
    if (!(error instanceof UndrawableCharacterError)) throw error;
    const text = fill(refusals.undrawable.text, { character: error.character });
    throw new RefusedError([{ ...refusals.undrawable, text }]);
  }
}

/** A centre's pattern may hold characters that file names should not. */
export function fileNameOf(number: string, end: 'pdf' | 'xml' = 'pdf'): string {
  return `${number.replace(/[^A-Za-z0-9.-]+/g, '_')}.${end}`;
}
