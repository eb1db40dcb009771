import type { NearKind } from '../../platform/database';
import { defineTexts } from '../../platform/i18n';
import type { Document } from './document.model';

const texts = defineTexts({
  number: {
    vi: 'Danh mục đã có tài liệu mang số gần giống. Nếu là cùng một tài liệu, hãy mở hồ sơ đã có.',
    en: 'The catalogue has a document with nearly the same number. If it is the same one, open its record.',
  },
});

/** Documents with nearly the same number; one number of several issuers or years is no near match, but a rule of its own. */
export const documentNear: NearKind<Document> = {
  address: '/documents',
  nameOf: ({ number, titleVi }) => [number, titleVi].filter(Boolean).join(', '),
  fields: [{ field: 'number', text: texts.number, among: ({ numberKey }) => ({ numberKey: { $ne: numberKey } }) }],
};
