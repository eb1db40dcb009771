import { runInNewContext } from 'node:vm';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvaluationInput } from '../../../src/metrology';
import { anyScope } from '../../support/centres';
import { buildWorkingCentre } from '../../support/certificates';
import { buildInstrumentType, platformScaleRule } from '../../support/instruments';
import { signIn } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

/** The form of a set of F1 weights, by cycles. */
async function cyclesForm() {
  const centre = await buildWorkingCentre({
    designation: { scopeLines: [{ ...anyScope, typeCode: 'KL-15', subject: 'Quả cân' }] },
  });
  const type = { field: 'Khối lượng', procedureCode: 'weights', rules: [platformScaleRule] };
  await buildInstrumentType({ ...type, code: 'KL-15', nameVi: 'Quả cân cấp chính xác đến F1' });
  const file = readFileSync(join(__dirname, '../../metrology/samples/weightCycles.json'), 'utf8');
  const { characteristics, readings } = (JSON.parse(file) as { input: EvaluationInput }).input;
  const { id } = await centre.scale({ typeCode: 'KL-15', characteristics });
  const address = `/verifications/new?kind=verification&instrumentId=${id}`;
  return { address, readings, page: await signIn(registry.app, centre.technician) };
}

describe('the form of weights compared in cycles', () => {
  it('is opened from that of weights, and offers each weight its cycles without a script', async () => {
    const { address, page } = await cyclesForm();
    const direct = await page.get(address).expect(200);
    expect(direct.text).toContain('procedureCode=weightCycles');
    const { text } = await page.get(`${address}&procedureCode=weightCycles`).expect(200);
    expect(text).toContain('data-across="a1 b1 b2 a2"');
    expect(
      text.match(/name="readings\[cycles\]\[\d\]\[nominal\]" class="[^"]*"[^>]*value="(200|100)"/g)?.length ?? 0,
    ).toBe(6);
  });

  it('shows the difference of each cycle that was typed, when it comes back', async () => {
    const { address, page } = await cyclesForm();
    const typed = { a1: '0,00', b1: '0,31', b2: '0,33', a2: 'chưa rõ' };
    const cells = (row: number, from: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(from).map(([name, cell]) => [`readings[cycles][${row}][${name}]`, cell]));
    const { text } = await page
      .post(`${address}&procedureCode=weightCycles`, {
        ...cells(0, { ...typed, nominal: '200', nominalUnit: 'g', a2: '0,02' }),
        ...cells(1, { ...typed, nominal: '200', nominalUnit: 'g' }),
      })
      .send();
    expect(text).toMatch(/data-row="readings\[cycles\]\[0\]"[^>]*>0,31</);
    expect(text).toMatch(/data-row="readings\[cycles\]\[1\]"[^>]*><\/output>/);
  });

  it('is followed by its script: the difference as it is typed, and Enter from A₁ to A₂ and on to the next cycle', async () => {
    const { page } = await cyclesForm();
    const { text: script } = await page.get('/assets/readings.js').expect(200);
    const { typing, enterFrom, shown } = tableOf(script);
    typing({ a1: '0,010', b1: '0,020', b2: '0,025' });
    expect(shown()).toBe('');
    typing({ a2: '0,015' });
    expect(shown()).toBe('0,01');
    expect(['a1', 'b1', 'b2', 'a2', 'marking'].map(enterFrom)).toEqual([
      'readings[cycles][0][b1]',
      'readings[cycles][0][b2]',
      'readings[cycles][0][a2]',
      'readings[cycles][1][a1]',
      'readings[cycles][1][marking]',
    ]);
  });
});

/** One row of a table of cycles, as far as the script looks at it. */
function tableOf(script: string) {
  const cells: Record<string, string> = {};
  const output = { textContent: '' };
  const heard: Record<string, (event: object) => void> = {};
  let focused = '';
  const table = { dataset: { across: 'a1 b1 b2 a2', of: 'b1 b2', less: 'a1 a2' } };
  const found = (selector: string) => {
    const [, name = ''] = /^\[name="(.*)"\]$/.exec(selector) ?? [];
    const field = /\[([^[]*)\]$/.exec(name)?.[1] ?? '';
    return name === '' ? output : { value: cells[field], focus: () => (focused = name) };
  };
  runInNewContext(script, {
    CSS: { escape: (text: string) => text },
    document: {
      documentElement: { lang: 'vi' },
      querySelector: found,
      addEventListener: (type: string, listener: (event: object) => void) => (heard[type] = listener),
    },
  });
  const targetAt = (field: string) => ({
    ...{ name: `readings[cycles][0][${field}]`, matches: () => true, closest: () => table },
  });
  return {
    typing: (typed: Readonly<Record<string, string>>) => {
      Object.assign(cells, typed);
      heard['input']?.({ target: targetAt(Object.keys(typed)[0] ?? '') });
    },
    enterFrom: (field: string) => {
      heard['keydown']?.({ target: targetAt(field), key: 'Enter', preventDefault: () => undefined });
      return focused;
    },
    shown: () => output.textContent,
  };
}
