import { verbatim } from '../../platform/i18n';
import { useWords } from '../../platform/web';
import type { InstrumentTypeRecord } from './instrument-type.model';

/** The name of a type, leading to its page. */
export function InstrumentTypeLink({ type }: { type: Pick<InstrumentTypeRecord, 'code' | 'nameVi' | 'nameEn'> }) {
  const t = useWords();
  return <a href={`/instrument-types/${type.code}`}>{t(nameOf(type))}</a>;
}

export function nameOf({ nameVi, nameEn }: Pick<InstrumentTypeRecord, 'nameVi' | 'nameEn'>) {
  return nameEn ? { vi: nameVi, en: nameEn } : verbatim(nameVi);
}
