import { measurementFields } from '../../../src/laboratory/centres';
import types from '../../../src/laboratory/instruments/instrument-types.json';

describe('the fields of measurement', () => {
  it('are those of the list of instrument types, no more and no fewer', () => {
    expect([...measurementFields].sort()).toEqual([...new Set(types.map(({ field }) => field))].sort());
  });
});
