import { fieldName, InvalidInputError } from '../../platform/http';
import { verbatim, fill } from '../../platform/i18n';
import type { DesignationSettings } from './designation.settings';
import { scopeLineTexts as texts } from './scope-line.messages';
import type { ScopeLine } from './scope-line.model';

type FindTypes = DesignationSettings['findTypeChoices'];

/** Refuses lines of a scope that name an instrument type which is in no list, each at its field. */
export async function assertTypesKnown(
  lines: readonly Pick<ScopeLine, 'typeCode'>[],
  findTypeChoices: FindTypes,
  placeOf: (at: number) => readonly (string | number)[] = (at) => ['scopeLines', at],
): Promise<void> {
  if (!lines.some(({ typeCode }) => typeCode)) return;
  const known = new Set((await findTypeChoices()).map(({ value }) => value));
  const faults = lines.flatMap(({ typeCode }, at) =>
    typeCode && !known.has(typeCode)
      ? [[fieldName([...placeOf(at), 'typeCode']), fill(texts.typeUnknown, { code: verbatim(typeCode) })] as const]
      : [],
  );
  if (faults.length > 0) throw new InvalidInputError(Object.fromEntries(faults));
}

/** A line as it came with a form of its own. */
export async function withTypeKnown(line: ScopeLine, findTypeChoices: FindTypes): Promise<ScopeLine> {
  await assertTypesKnown([line], findTypeChoices, () => []);
  return line;
}
