import type { Express } from 'express';
import type { BudgetEntry } from '../../src/laboratory/budgets/budget.schema';
import { buildPerson, useApi } from './people';
import type { WorkingCentre } from './certificates';

/** EA-4/02, example S2: a weight of 10 kg against a reference of class F2, as a centre would type it; g. */
export function weightBudget(overrides: Partial<BudgetEntry> = {}): BudgetEntry {
  const common = { unit: 'g', value: 'given' } as const;
  return {
    ...{ name: 'Quả cân 10 kg', procedureCode: 'weights', step: 'weights', basis: 'EA-4/02, S2' },
    ...{ output: 'mX', unit: 'g', model: 'mS + dmD + dm + dmC + dB', probability: '95.45', correlations: [] },
    inputs: [
      {
        ...{ ...common, name: 'mS', labelVi: 'Quả cân chuẩn', labelEn: 'Reference', source: 'certificate' },
        ...{ estimate: '10000.005', distribution: 'normal', spread: '0.045', k: '2' },
      },
      {
        ...{ ...common, name: 'dmD', labelVi: 'Độ trôi', source: 'drift', distribution: 'rectangular' },
        spread: '0.015',
      },
      {
        ...{ ...common, name: 'dm', labelVi: 'Hiệu cân', source: 'history', distribution: 'normal' },
        ...{ estimate: '0.02', spread: '0.025', count: '3' },
      },
      {
        ...{ ...common, name: 'dmC', labelVi: 'Lệch tâm, từ', source: 'environment', distribution: 'rectangular' },
        spread: '0.01',
      },
      {
        ...{ ...common, name: 'dB', labelVi: 'Lực đẩy', source: 'environment', distribution: 'rectangular' },
        spread: '0.01',
      },
    ],
    ...overrides,
  };
}

/** The technician of a centre writes a budget, its quality officer approves it. */
export async function approvedBudget(app: Express, centre: WorkingCentre, entry: BudgetEntry): Promise<{ id: string }> {
  const technician = await useApi(app, centre.technician);
  const officer = await useApi(app, await buildPerson('qualityOfficer', { organizationId: centre.centre._id }));
  const { id } = (await technician.post('/budgets', entry).expect(201)).body as { id: string };
  await technician.post(`/budgets/${id}/submission`, {}).expect(200);
  await officer.post(`/budgets/${id}/approval`, {}).expect(200);
  return { id };
}

/** A budget as a browser sends its form. */
export function budgetForm({ inputs, correlations: _none, ...entry }: BudgetEntry): Record<string, string> {
  const comma = (value: unknown) =>
    /^-?\d+\.\d+$/.test(String(value)) ? String(value).replace('.', ',') : String(value);
  const cells = inputs.flatMap((input, at) =>
    Object.entries(input).map(([name, value]) => [`inputs[${at}][${name}]`, comma(value)]),
  );
  const fields = Object.entries(entry).map(([name, value]) => [name, name === 'model' ? value : comma(value)]);
  return { correlations: '', ...(Object.fromEntries([...fields, ...cells]) as Record<string, string>) };
}
