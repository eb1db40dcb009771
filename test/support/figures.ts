import type { Express } from 'express';
import { buildPerson, useApi } from './people';
import { sampleOf } from './whole-work';

interface Read {
  readonly value: string;
  readonly effectiveFrom: string;
  readonly documentNumber: string;
  readonly clause: string;
  readonly source: string;
}

/** Two officers enter figures of a procedure through the API; those of its sample readings unless said, from today on. */
export async function confirmFigures(
  app: Express,
  procedureCode: string,
  figures: Readonly<Record<string, Read>> = sampleFigures(procedureCode),
): Promise<void> {
  const [first, second] = [
    await useApi(app, await buildPerson('departmentOfficer')),
    await useApi(app, await buildPerson('departmentOfficer')),
  ];
  for (const [name, read] of Object.entries(figures)) {
    const answer = await first.post(`/methods/${procedureCode}/figures/${name}/proposals`, read).expect(201);
    const proposal = (answer.body as { figureProposals: { _id: string }[] }).figureProposals.at(-1);
    await second.post(`/methods/${procedureCode}/figure-proposals/${proposal?._id}/confirmation`, {}).expect(200);
  }
}

function sampleFigures(procedureCode: string): Record<string, Read> {
  const { figures = {} } = sampleOf(procedureCode);
  return Object.fromEntries(
    Object.entries(figures).map(([name, { value, source }]) => [
      name,
      {
        ...{ value, effectiveFrom: '2026-11-20', documentNumber: source.document },
        ...{ clause: source.clause ?? 'bảng 1', source: 'Bản gốc lưu tại Sở' },
      },
    ]),
  );
}
