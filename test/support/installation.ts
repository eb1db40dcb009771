import { Types } from 'mongoose';
import { InstallationModel, type Installation } from '../../src/register/installation';

/** The registry is that of Lâm Đồng, unless the test says otherwise. */
export async function buildInstallation(overrides: Partial<Installation> = {}) {
  await InstallationModel.deleteMany({});
  return InstallationModel.create({
    provinceKind: 'province',
    province: 'Lâm Đồng',
    departmentId: new Types.ObjectId(),
    ...overrides,
  });
}
