import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { limitFor, limitTables, type LimitConditions, type Quantity, type Unit } from '../../src/metrology';

/** The figures of the domain notes, which a clone has not. */
const places = ['../../..', '../../../..'].map((up) => resolve(__dirname, up, 'shared/domain/international'));
const found = places.find((place) => existsSync(join(place, 'mpe-r117.json')));
const describeShared = found ? describe : describe.skip;
type Figures = Readonly<Record<string, number | string>>;
const read = (name: string) => JSON.parse(readFileSync(join(found ?? '', name), 'utf8')) as never;

const of = (value: number | string, unit: Unit): Quantity => ({ value: String(value), unit });
const amps = (value: number) => of(value, 'A');

/** The limit as a number in its unit, and its mark. */
function ask(code: string, conditions: LimitConditions): { value: number; below: number | null; mark: string } {
  const table = limitTables.find((each) => each.code === code);
  const { limit, absence } = table ? limitFor(table, conditions) : { limit: null, absence: { code: 'noTable' } };
  if (!limit) throw new Error(`${code}: ${absence.code} for ${JSON.stringify(conditions)}`);
  return {
    value: Number(limit.value),
    below: limit.below === undefined ? null : Number(limit.below),
    mark: limit.mark,
  };
}

describeShared('every figure of the shared tables', () => {
  it('of electricity meters is carried over, with its mark', () => {
    const file: Record<string, { rows: readonly Figures[] }> & { inService: readonly Figures[] } =
      read('mpe-electricity.json');
    const meter = { ist: amps(0.02), imin: amps(0.25), itr: amps(0.5), imax: amps(60), ib: amps(5), in: amps(5) };
    const at = (band: string) => amps(band.startsWith('Ist') ? 0.1 : band.startsWith('Imin') ? 0.3 : 10);
    const factors = (pf: string): readonly LimitConditions[] =>
      pf === '1'
        ? [{ powerFactor: '1' }]
        : [
            { powerFactor: '0.5', reactance: 'inductive' },
            { powerFactor: '0.8', reactance: 'capacitive' },
          ];
    let count = 0;
    for (const row of file['oimlR46']?.rows ?? []) {
      for (const accuracyClass of ['A', 'B', 'C', 'D']) {
        const written = String(row[accuracyClass]);
        const figure = written.includes('*') ? parseFloat(written) * 2.5 : Number(written);
        for (const factor of factors(String(row['pf']))) {
          const asked = ask('r46', { ...meter, ...factor, accuracyClass, current: at(String(row['I'])) });
          expect({ row, accuracyClass, ...asked }).toMatchObject({ value: figure, mark: 'general' });
          count += 1;
        }
      }
    }
    for (const [key, code] of [
      ['iec62053_21', 'iec62053-21'],
      ['iec62053_22', 'iec62053-22'],
    ] as const) {
      for (const row of file[key]?.rows ?? []) {
        const current = amps(Number(/^[\d.]+/.exec(String(row['I']))?.[0]) * 5);
        for (const column of Object.keys(row).filter((name) => name.startsWith('class'))) {
          for (const factor of factors(String(row['pf']))) {
            const asked = ask(code, { ...meter, ...factor, accuracyClass: column.slice(5), current });
            expect({ row, column, ...asked }).toMatchObject({ value: row[column] });
            count += 1;
          }
        }
      }
    }
    const middles: Readonly<Record<string, readonly number[]>> = {
      '-40..-25 or 55..70': [-30, 60],
      '-25..-10 or 40..55': [-20, 50],
      '-10..5 or 30..40': [0, 35],
      '5..30': [20],
    };
    for (const row of (file['midMI003']?.rows ?? []) as unknown as readonly Record<string, Figures & string>[]) {
      const phases = row['case']?.startsWith('single') ? 'balanced' : 'singlePhaseLoad';
      const current = amps(row['case']?.includes('Imin') ? 0.3 : 10);
      for (const accuracyClass of ['A', 'B', 'C']) {
        for (const [band, figure] of Object.entries(row[accuracyClass] ?? {})) {
          for (const celsius of middles[band] ?? []) {
            const conditions = { ...meter, accuracyClass, phases, current, temperature: of(celsius, 'Cel') };
            expect({ row, band, ...ask('mi003', conditions) }).toMatchObject({
              value: figure,
              mark: row['confidence'],
            });
            if (phases === 'balanced')
              expect(ask('nl-electricity', conditions).value).toBeCloseTo(1.5 * Number(figure), 12);
            count += 1;
          }
        }
      }
    }
    const french = file.inService[0] ?? {};
    for (const accuracyClass of ['A', 'B', 'C', 'D']) {
      const conditions = { iref: amps(5), imax: amps(60), current: amps(5), powerFactor: '1', accuracyClass };
      expect(ask('fr-electricity', conditions)).toMatchObject({ value: french[accuracyClass], mark: 'read' });
      count += 1;
    }
    expect(count).toBe(28 + 12 + 12 + 63 + 4);
  });

  it('of measuring systems is carried over', () => {
    const { mpe_percent: percent } = read('mpe-r117.json') as { mpe_percent: Record<string, Record<string, number>> };
    const [system = {}, meter = {}] = [percent['A_measuringSystem'], percent['B_meter']];
    const classes = Object.keys(system);
    expect(classes).toHaveLength(5);
    for (const accuracyClass of classes) {
      const [a = 0, b = 0] = [system[accuracyClass], meter[accuracyClass]];
      const at = (volume: number, part = 'system') =>
        ask('r117', { part, accuracyClass, mmq: of(0.01, 'L'), volume: of(volume, 'L') }).value;
      const table3 = {
        0.05: 0.004 * a,
        0.15: 0.04 * a * 0.15,
        0.3: 0.008 * a,
        0.5: 0.01 * a,
        1.5: 0.02 * a,
        20: 0.2 * a,
      };
      for (const [volume, limit] of Object.entries(table3)) {
        const floor = 0.008 * a;
        expect([volume, at(Number(volume))]).toEqual([volume, expect.closeTo(Math.max(limit, floor), 12)]);
      }
      expect(at(100, 'meter')).toBeCloseTo(b, 12);
      expect(at(100, 'conversion')).toBeCloseTo(a - b, 12);
      expect(at(100, 'calculator')).toBeCloseTo(a / 10, 12);
    }
  });

  it('of water meters, sphygmomanometers, taximeters and pressure gauges is carried over', () => {
    const water: { mpe: readonly (Figures & { waterTemp_C: string | { max?: number } })[] } = read('mpe-r49.json');
    const flows = { q1: of(30, 'L/h'), q2: of(50, 'L/h'), q4: of(3000, 'L/h') };
    for (const row of water.mpe) {
      const hot = typeof row.waterTemp_C === 'object' && row.waterTemp_C.max === undefined;
      const flow = of(row['zone'] === 'lower' ? 40 : 1000, 'L/h');
      const conditions = {
        ...flows,
        flow,
        accuracyClass: String(row['class']),
        waterTemperature: of(hot ? 40 : 20, 'Cel'),
      };
      expect(ask('r49-2013', conditions)).toMatchObject({ value: row['mpe_percent'], mark: row['confidence'] });
      expect(ask('r49-2024', conditions)).toMatchObject({ value: row['mpe_percent'], mark: 'general' });
      if (row['class'] === '2') expect(ask('mi001', conditions).value).toBe(row['mpe_percent']);
    }
    const cuff: { mpe: readonly Figures[] } = read('mpe-r16.json');
    for (const [index, suffix] of ['', '-in-service'].entries()) {
      for (const code of ['r16-1', 'r16-2']) {
        expect(ask(code + suffix, { scale: 'mmHg' })).toMatchObject({
          value: cuff.mpe[index]?.['mmHg'],
          mark: 'general',
        });
        expect(ask(code + suffix, { scale: 'kPa' }).value).toBe(cuff.mpe[index]?.['kPa']);
      }
    }
    const taxi: { midMI007: Record<string, { percent: number; minimum: string }>; inService: readonly Figures[] } =
      read('mpe-r21.json');
    const long = { time: of(10_000, 's'), distance: of(10_000, 'm'), fare: '100000', leastFare: '1' };
    const short = { time: of(1, 's'), distance: of(1, 'm') };
    for (const judged of ['time', 'distance'] as const) {
      const { percent = 0, minimum = '' } = taxi.midMI007[judged] ?? {};
      expect(ask('mi007', { ...long, judged }).value).toBeCloseTo(percent * 100, 9);
      expect(ask('mi007', { ...short, judged }).value).toBe(parseFloat(minimum));
      expect(ask('nl-taximeters', { judged }).value).toBe(taxi.inService[0]?.[`${judged}_percent`]);
    }
    expect(ask('mi007', { ...long, judged: 'fare' }).value).toBe(
      (taxi.midMI007['fareCalculation']?.percent ?? 0) * 1000,
    );
    const gauges: { classes: readonly string[] } = read('mpe-en837.json');
    for (const accuracyClass of gauges.classes) {
      expect(ask('en837', { accuracyClass, temperatureOff: of(0, 'K'), span: of(100, 'bar') }).value).toBe(
        Number(accuracyClass),
      );
    }
  });

  it('of scales and weights is carried over', () => {
    const scales: {
      initialVerification: Record<string, { bands: readonly { mUpTo: number | null; mpe_e: number }[] }>;
    } = read('mpe-r76-1.json');
    for (const [accuracyClass, { bands }] of Object.entries(scales.initialVerification)) {
      for (const { mUpTo, mpe_e: figure } of bands) {
        const conditions = { accuracyClass, e: of(1, 'g'), load: of(mUpTo ?? 900_000, 'g') };
        expect(ask('r76', conditions)).toMatchObject({ value: figure, mark: 'read' });
        expect(ask('r76-in-service', conditions).value).toBe(2 * figure);
      }
    }
    const weights: { rows: readonly { nominal: string; mpe_mg: Figures; confidence: Figures }[] } =
      read('mpe-r111-1.json');
    const figures = weights.rows.flatMap(({ nominal, mpe_mg: mpe, confidence }) => {
      const [value = '', unit = 'g'] = nominal.split(' ');
      return Object.keys(mpe).map((accuracyClass) => {
        const asked = ask('r111', { accuracyClass, nominal: of(value, unit as Unit) });
        expect({ nominal, ...asked }).toMatchObject({
          value: Number(mpe[accuracyClass]),
          mark: confidence[accuracyClass],
        });
        return accuracyClass;
      });
    });
    expect(figures).toHaveLength(201);
  });

  it('of the OIML texts is carried over', () => {
    const file: {
      R7_clinicalThermometerMercuryMaxDevice: { mpe_degC: { plus: number; minus: number } };
      R60_loadCells: { bandsUpTo_v: Record<string, readonly (number | null)[]>; factor: readonly number[] };
      R138_vessels: { measuringContainerBottles: readonly { to_mL: number; mpe: string }[] };
    } = read('mpe-extra-oiml.json');
    const { plus, minus } = file.R7_clinicalThermometerMercuryMaxDevice.mpe_degC;
    expect(ask('r7', {})).toEqual({ value: plus, below: minus, mark: 'read' });
    for (const [accuracyClass, edges] of Object.entries(file.R60_loadCells.bandsUpTo_v)) {
      for (const [index, edge] of edges.entries()) {
        const conditions = { accuracyClass, v: of(1, 'g'), plc: '1', load: of(edge ?? 900_000, 'g') };
        expect(ask('r60', conditions).value).toBe(file.R60_loadCells.factor[index]);
      }
    }
    for (const { to_mL: nominal, mpe } of file.R138_vessels.measuringContainerBottles) {
      const figure = parseFloat(mpe.slice(1));
      const limit = mpe.includes('%') ? (figure * nominal) / 100 : figure;
      expect(ask('r138', { kind: 'bottle', nominal: of(nominal, 'mL') }).value).toBe(limit);
    }
  });
});
