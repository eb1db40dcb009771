import type { Express } from 'express';
import { buildCentre } from './organizations';
import { buildPerson, useApi } from './people';

/** What a person says of a round; the points, and the results `en-a`, `en-b` and `en-c` of the published cases. */
export const roundFields = {
  ...{ name: 'LS-2026-01 Quả cân 10 kg', organizer: 'Đơn vị tổ chức mẫu', item: 'Quả cân 10 kg, cấp F1', unit: 'kg' },
  ...{ beginsOn: '2026-09-01', endsOn: '2026-10-15', criterion: 'en' },
};
export const roundPoints = [{ label: '10 kg', value: '10.000025', uncertainty: '0.00003' }];
const results = { M1: ['10.00005', '0.000058'], M2: ['9.99996', '0.00004'], M3: ['10.0001', '0.00005'] } as const;

/** An open round of the department: two centres of the register, of which the second fails, and a laboratory outside. */
export async function buildRound(app: Express) {
  const [first, second] = [await buildCentre(), await buildCentre()];
  const department = await useApi(app, await buildPerson('departmentOfficer'));
  const { id } = (await department.post('/comparisons', roundFields).expect(201)).body as { id: string };
  const address = `/comparisons/${id}`;
  await department.post(`${address}/points`, { points: roundPoints }).expect(200);
  const participants = [
    { code: 'M1', centreId: first.id },
    { code: 'M2', centreId: second.id },
    { code: 'M3', name: 'Phòng thử nghiệm ngoài sổ' },
  ];
  await department.post(`${address}/participants`, { participants }).expect(200);
  const enter = (code: string, value: string, uncertainty: string) =>
    department.post(`${address}/results`, { code, results: [{ point: 0, value, uncertainty }] }).expect(200);
  for (const [code, [value, uncertainty]] of Object.entries(results)) await enter(code, value, uncertainty);
  const headOf = ({ _id }: typeof first) => buildPerson('centreHead', { organizationId: _id });
  const heads = [await headOf(first), await headOf(second)] as const;
  const closed = async () => {
    await department.post(`${address}/close`, {}).expect(200);
    const answer = await (await useApi(app, heads[1])).get('/comparisons/actions').expect(200);
    const { items } = answer.body as { items: { id: string }[] };
    return { action: `/comparisons/actions/${items[0]?.id}` };
  };
  return { address, department, first, second, heads, enter, closed };
}
