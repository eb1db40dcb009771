import { approveBudget, registerBudget, submitBudget, templateOf, type BudgetInput } from '../../laboratory/budgets';
import type { People } from './people';

/** What a centre of the sample states, by template and input: an example of a load in g, and what no record fills in. */
const stated: Readonly<Record<string, Readonly<Record<string, Partial<BudgetInput>>>>> = {
  platformScale: {
    I: { estimate: '150000' },
    m: { estimate: '150000', spread: '2.3' },
    dRep: { spread: '5', count: '1' },
    dRes: { spread: '25' },
    dRes0: { spread: '25' },
    dEcc: { spread: '0.005', isPercent: true },
    dDrift: { spread: '0.001', isPercent: true },
    dB: { spread: '0.0005', isPercent: true },
  },
  weights: {
    mS: { estimate: '20000', spread: '0.03' },
    dDrift: { spread: '0.00005', isPercent: true },
    dm: { spread: '0.0004', isPercent: true, count: '3' },
    dRes: { spread: '0.00005', isPercent: true },
    dEcc: { spread: '0.0001', isPercent: true },
    dB: { spread: '0.00003', isPercent: true },
  },
};

const names: Readonly<Record<string, string>> = {
  platformScale: 'Cân bàn (số liệu mẫu)',
  weights: 'Quả cân, cân so sánh theo phép thế (số liệu mẫu)',
};

/** A budget from a ready template, written by the technician and approved by the head. */
export async function approveFromTemplate(code: string, { technician, head }: People, at: Date): Promise<void> {
  const template = templateOf(code);
  if (!template?.unit) throw new Error(`there is no template ${code} with a unit`);
  const { procedureCode, output, unit, model, probability, basis } = template;
  const inputs = template.inputs.map((input) => ({ unit, ...input, ...stated[code]?.[input.name] }));
  const entry = {
    ...{ procedureCode, step: '', output, unit, model, probability, inputs, correlations: [], template: code },
    ...{ name: names[code] ?? template.name.vi, basis: `${basis.vi}. Số liệu mẫu.` },
  };
  const { _id, __v } = await registerBudget(technician, entry, at);
  const id = String(_id);
  const submitted = await submitBudget(technician, id, {}, { at, expectedVersion: __v });
  await approveBudget(head, id, {}, { at, expectedVersion: submitted.__v });
}
