import type { NearKind } from '../../platform/database';
import { defineTexts } from '../../platform/i18n';
import type { Designation } from './designation.model';

const texts = defineTexts({
  number: {
    vi: 'Sổ đã có quyết định chỉ định mang số gần giống. Nếu là cùng một quyết định, hãy mở hồ sơ đã có.',
    en: 'A designation with nearly the same number is registered. If it is the same decision, open its record.',
  },
});

/** Decisions with nearly the same number; one number of several issuers or years is no near match, but a rule of its own. */
export const designationNear: NearKind<Designation> = {
  address: '/designations',
  nameOf: ({ number, mark, issuer }) => [number, mark, issuer].filter(Boolean).join(', '),
  fields: [
    { field: 'number', text: texts.number, among: ({ kind, numberKey }) => ({ kind, numberKey: { $ne: numberKey } }) },
  ],
};
