import { findLabelled } from '../../../src/laboratory/labels/label.service';
import { buildWorkingCentre, otherActor, workAt } from '../../support/certificates';
import { bytesOf } from '../../support/bytes';
import { signIn, testPassword, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { readPdf, textOf } from '../../platform/pdf.reader';

const registry = useRegistry();

let built = 0;

/** Two scales of a new centre, each with its certificate; the first has a stamp. */
async function twoCertificates() {
  built += 1;
  const centre = await buildWorkingCentre();
  const work = await workAt(registry.app, centre);
  const [first, second] = [
    await centre.scale({ serial: `S-${String(built)}1` }),
    await centre.scale({ serial: `S-${String(built)}2` }),
  ];
  const stamped = await work.verify({ instrumentId: first.id, stampNumber: `26V0012${String(built)}` });
  const other = await work.verify({ instrumentId: second.id });
  return { centre, work, stamped: stamped.certificate, other: other.certificate };
}

/** The sizes of a file's pages, in whole millimetres. */
function sizesOf(bytes: Buffer) {
  const boxes = [...readPdf(bytes).source.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return boxes.map(([, ...sides]) => sides.map((side) => Math.round((Number(side) / 72) * 25.4)));
}

describe('labels of certificates', () => {
  it('are printed in the order of issue, with stamp, serial and month of validity, and the code of each', async () => {
    const { work, other } = await twoCertificates();
    const printed = await work.technician.get('/labels.pdf').buffer().parse(bytesOf).expect(200);
    const words = textOf(printed.body as Buffer);
    expect(words).toMatch(/KIỂM ĐỊNH.*Tem 26V0012\d.*Số chế tạo S-\d+1.*Có giá trị đến 11\/2027.*S-\d+2/s);
    expect(words).toContain(`Số ${other?.number ?? ''}`);
    const again = await work.technician.get('/labels.pdf').buffer().parse(bytesOf).expect(200);
    expect(Buffer.compare(again.body as Buffer, printed.body as Buffer)).toBe(0);
  });

  it('stand each on a page of their size for a label printer, and go on over sheets from the place asked for', async () => {
    const { work } = await twoCertificates();
    const asked = async (query: string) =>
      sizesOf((await work.technician.get(`/labels.pdf?${query}`).buffer().parse(bytesOf).expect(200)).body as Buffer);
    expect(await asked('medium=roll&size=mark')).toEqual([
      [25, 35],
      [25, 35],
    ]);
    expect(await asked('size=label')).toHaveLength(1);
    expect(await asked('size=label&first=36')).toHaveLength(2);
    const refused = await work.technician.get('/labels.pdf?size=label&first=37').expect(400);
    expect(JSON.stringify(refused.body)).toContain('36');
  });

  it('are not printed of what was withdrawn: the page says why', async () => {
    const { centre, work, stamped } = await twoCertificates();
    const withdrawal = { reason: 'Ghi sai', password: testPassword };
    await work.head.post(`/certificates/${stamped?.id ?? ''}/withdraw`, withdrawal).expect(200);
    await work.technician.get(`/labels.pdf?certificateId=${stamped?.id ?? ''}`).expect(404);
    const { get } = await signIn(registry.app, centre.technician);
    const { text } = await get('/labels').expect(200);
    expect(text).toMatch(/Không in: giấy đã bị thu hồi/);
    expect(text).toContain('Mở 1 nhãn (PDF)');
  });

  it('are of what was issued last, where there are more than one file holds', async () => {
    const { centre, stamped, other } = await twoCertificates();
    const choice = { size: 'label', medium: 'sheet', first: 1 } as const;
    const numbers = async (most: number) => {
      const { printed, isCut } = await findLabelled(centre.technician, choice, '2026-11-20', most);
      return [printed.map(({ number }) => number), isCut];
    };
    expect(await numbers(1)).toEqual([[other?.number], true]);
    expect(await numbers(2)).toEqual([[stamped?.number, other?.number], false]);
  });

  it('are for those who may read the certificates', async () => {
    const { stamped } = await twoCertificates();
    const stranger = await useApi(registry.app, await otherActor('technician'));
    await stranger.get(`/labels.pdf?certificateId=${stamped?.id ?? ''}`).expect(404);
    await stranger.get('/labels.pdf').expect(404);
  });
});
