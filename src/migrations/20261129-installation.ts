import { ActivityModel } from '../department/activities';
import { InstallationModel, type ProvinceNamed } from '../register/installation';
import { OrganizationModel } from '../register/organizations';

/** "Sở Khoa học và Công nghệ tỉnh Lâm Đồng": the department's own name tells the province. */
const named = /\s(tỉnh|thành phố)\s+(\S.*)$/iu;

/** Divisions of the ledger that bore the name of one province's resolution, and of one year. */
const divisions = { resolution163: 'councilResolution', appraised2023: 'appraised' } as const;

/** The province becomes data of the installation, and the ledger's divisions those of any province. */
export async function up(): Promise<void> {
  for (const [detail, renamed] of Object.entries(divisions))
    await ActivityModel.collection.updateMany({ detail }, { $set: { detail: renamed } });
  await nameProvince();
}

/**
 * Says of which province the registry is, where the name of the department that set it up tells; otherwise the
 * administrator is asked on the home page.
 */
async function nameProvince(): Promise<void> {
  if (await InstallationModel.exists({})) return;
  const department = await OrganizationModel.findOne({ code: 'SO-KHCN', kind: 'agency' }).lean();
  const [, kind, province] = named.exec(department?.nameVi ?? '') ?? [];
  if (!department || !kind || !province) return;
  const provinceKind: ProvinceNamed['provinceKind'] = kind.toLocaleLowerCase('vi') === 'tỉnh' ? 'province' : 'city';
  await InstallationModel.create({ provinceKind, province, departmentId: department._id });
}
