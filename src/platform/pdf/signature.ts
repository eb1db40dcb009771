import type { FontFace } from './fonts';
import type { StackPart } from './stack';

/** Who signs: the lines over the signature, room for signature and seal, the name under it. */
export interface Signature {
  /** "Lâm Đồng, ngày 05 tháng 01 năm 2023" when the form puts it over the signature. */
  placeAndDay?: string;
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH": one line each. */
  authority: readonly string[];
  /** Small line under the authority, such as its English or "(Ký, đóng dấu)". */
  note?: string;
  name: string;
  /** Small line under the name, such as a verifier's card number. */
  detail?: string;
}

/** @param blank room for signature and seal, in points */
export function signatureParts(signature: Signature, size: number, blank: number): StackPart[] {
  const line = (text: string | undefined, face: FontFace, scale = 1): StackPart[] =>
    text === undefined ? [] : [{ text, style: { face, size: size * scale } }];
  return [
    ...line(signature.placeAndDay, 'italic'),
    ...signature.authority.flatMap((authority) => line(authority, 'bold')),
    ...line(signature.note, 'italic', 0.8),
    { gap: blank },
    ...line(signature.name, 'bold'),
    ...line(signature.detail, 'regular', 0.8),
  ];
}
