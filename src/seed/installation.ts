import type { Report } from '../department/reports';
import type { Installation } from '../register/installation';
import { conversionFact } from './facts';
import type { SeededOrganizations } from './organizations';
import report from './report-2022.json';

/** The registry of the sample is that of Quảng Trị, kept by its department. */
export function seededInstallation(named: SeededOrganizations['named']): Omit<Installation, 'key'> {
  const department = named.get('so-khcn');
  if (!department) throw new Error('province-facts.json does not name the department');
  return {
    provinceKind: 'province',
    province: 'Quảng Trị',
    departmentId: department._id,
    projectFromYear: 2020,
    conversionDecision: conversionFact.decision,
    plannedDepartments: conversionFact.departments.count,
    plannedCommunes: conversionFact.communes.count,
  };
}

/** What the province wrote into its report of 2022 (Báo cáo của UBND tỉnh Quảng Trị tháng 01/2023 về Đề án 996). */
export const seededReport: Report = {
  year: report.year,
  header: { authority: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH' },
  narratives: Object.entries({ opening: report.opening, ...report.narratives }).map(([section, text]) => ({
    section,
    text,
  })),
};
