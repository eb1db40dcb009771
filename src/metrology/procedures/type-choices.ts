import { text, type BilingualText } from '../text';
import type { Characteristics } from './entered-readings';
import type { ProcedureDescription } from './procedure-description';
import type { Refuse } from './reading-errors';

/** Refuses characteristics that no instrument of the type has: a weight of class M3 under the row of class E2. */
export function refuseOtherTypes(
  { characteristics: fields, choicesOfTypes = {} }: ProcedureDescription,
  typeCode: string | undefined,
  characteristics: Characteristics,
  refuse: Refuse,
): void {
  const allowed = Object.entries((typeCode && choicesOfTypes[typeCode]) || {});
  for (const [name, values] of allowed) {
    const chosen = characteristics[name];
    if (typeof chosen !== 'string' || values.includes(chosen)) continue;
    const label = fields.find((field) => field.name === name)?.label ?? text(name, name);
    const others = Object.entries(choicesOfTypes).filter(([, choices]) => choices[name]?.includes(chosen));
    refuse(
      `characteristics.${name}`,
      'otherType',
      ofOtherType({ typeCode: typeCode ?? '', label, values, chosen, others: others.map(([code]) => code) }),
    );
  }
}

interface OtherType {
  readonly typeCode: string;
  readonly label: BilingualText;
  readonly values: readonly string[];
  readonly chosen: string;
  readonly others: readonly string[];
}

function ofOtherType({ typeCode, label, values, chosen, others }: OtherType): BilingualText {
  const listed = values.join(', ');
  const named = others.join(', ');
  return text(
    `Loại ${typeCode} của danh mục chỉ gồm ${label.vi.toLocaleLowerCase('vi')} ${listed}. ${
      named ? `Cấp ${chosen} thuộc loại ${named}: đăng ký lại theo loại đó.` : `Danh mục không có loại cho ${chosen}.`
    }`,
    `Type ${typeCode} of the list holds ${label.en.toLowerCase()} ${listed} alone. ${
      named ? `${chosen} is of type ${named}: register it under that.` : `The list has no type for ${chosen}.`
    }`,
  );
}
