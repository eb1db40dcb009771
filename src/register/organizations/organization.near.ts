import type { NearKind } from '../../platform/database';
import { defineTexts } from '../../platform/i18n';
import { identityKey } from '../../platform/text';
import type { Organization } from './organization.model';

const texts = defineTexts({
  name: {
    vi: 'Sổ đã có tổ chức tên giống hoặc gần giống. Nếu là cùng một tổ chức, hãy mở hồ sơ đã có.',
    en: 'An organization with the same or nearly the same name is registered. If it is the same one, open its record.',
  },
  taxCode: {
    vi: 'Sổ đã có tổ chức mã số thuế gần giống. Nếu là cùng một tổ chức, hãy mở hồ sơ đã có.',
    en: 'An organization with nearly the same tax code is registered. If it is the same one, open its record.',
  },
});

const living = { validUntil: { $exists: false } };

/** Organizations that live and have nearly the same name or tax code; who ended leaves both to its successors. */
export const organizationNear: NearKind<Organization> = {
  address: '/organizations',
  nameOf: ({ code, nameVi, taxCode }) => [nameVi, code, taxCode].filter(Boolean).join(', '),
  fields: [
    { field: 'nameVi', text: texts.name, among: () => living },
    {
      ...{ field: 'taxCode', text: texts.taxCode },
      among: ({ taxCode = '' }) => ({ ...living, taxKey: { $ne: identityKey('taxCode', taxCode) } }),
    },
  ],
};
