import { benchCells, placedCells } from '../../../src/laboratory/runs/island/bench-file';
import { blockOf, countedStamps, isBlock, placeAfter } from '../../../src/laboratory/runs/island/cells';
import { numbersAfter } from '../../../src/laboratory/runs/run.numbers';

describe('a block of a spreadsheet', () => {
  it.each<[text: string, cells: string[][]]>([
    [
      '100\t109,7\n109,7\t119,75\n',
      [
        ['100', '109,7'],
        ['109,7', '119,75'],
      ],
    ],
    ['"a\tb"\t"c ""d"""', [['a\tb', 'c "d"']]],
    ['"hai\ndòng"\t1', [['hai\ndòng', '1']]],
    ['1\t\t3', [['1', '', '3']]],
    ['42', [['42']]],
  ])('%j is read cell by cell', (text, cells) => {
    expect(blockOf(text)).toEqual(cells);
  });

  it('is one only where there is more than one cell', () => {
    expect([isBlock([['42']]), isBlock([['1', '2']]), isBlock([['1'], ['2']])]).toEqual([false, true, true]);
  });
});

describe('a file of a bench', () => {
  it.each<[text: string, cells: string[][]]>([
    ['\uFEFF100,5\r\n100,75\r\n', [['100,5'], ['100,75']]],
    [
      'SN1,100.500,1.25\nSN2,99,2',
      [
        ['SN1', '100,500', '1,25'],
        ['SN2', '99', '2'],
      ],
    ],
    [
      '100.50;1.500\n\n99.75;2',
      [
        ['100,50', '1,500'],
        ['99,75', '2'],
      ],
    ],
    ['1.500;2.250', [['1.500', '2.250']]],
    ['100.50;1,5', [['100.50', '1,5']]],
    ['"a;b";1', [['a;b', '1']]],
  ])('%j is read as people type it, and nobody guesses what a dot means', (text, cells) => {
    expect(benchCells(text)).toEqual(cells);
  });

  const names = ['PTD-1 · AB 12', 'PTD-2 · AB 13', 'PTD-3 · AB 14'];
  it('goes to the rows that its first column names, in whatever order, without its heads', () => {
    const { cells, ...how } = placedCells(
      [
        ['Số', 'Q1'],
        ['ab13', '2'],
        ['PTD-1', '1'],
      ],
      names,
      2,
    );
    expect([how, cells]).toEqual([
      { isByName: true, left: 0 },
      [
        { row: 1, right: 0, value: '2' },
        { row: 0, right: 0, value: '1' },
      ],
    ]);
  });

  it('goes down row after row where it names nobody, leaves empty cells out, and says what finds no row', () => {
    const { cells, ...how } = placedCells([['1', '', '3'], ['4'], ['7']], names, 1);
    expect([how, cells.map(({ row, right, value }) => [row, right, value])]).toEqual([
      { isByName: false, left: 1 },
      [
        [1, 0, '1'],
        [1, 2, '3'],
        [2, 0, '4'],
      ],
    ]);
  });
});

describe('the keys of the grid', () => {
  const size = { rows: 3, columns: 4, begunAt: 0 };
  it.each([
    ['Enter', { row: 0, column: 3 }, { row: 1, column: 0 }],
    ['Enter', { row: 2, column: 3 }, undefined],
    ['ArrowDown', { row: 1, column: 2 }, { row: 2, column: 2 }],
    ['ArrowUp', { row: 0, column: 2 }, undefined],
    ['ArrowLeft', { row: 1, column: 0 }, undefined],
    ['ArrowRight', { row: 1, column: 2 }, { row: 1, column: 3 }],
    ['a', { row: 1, column: 2 }, undefined],
  ])('%s leads from %j to %j', (key, from, to) => {
    expect(placeAfter(key, from, size)).toEqual(to);
  });
});

describe('stamps', () => {
  it.each([
    ['26N0099', '26N0100'],
    ['26N999', '26N1000'],
    ['T-001/A', 'T-002/A'],
    ['00000000000000000099', '00000000000000000100'],
    ['KĐ', undefined],
  ])('after %s comes %s', (stamp, next) => {
    expect(numbersAfter(stamp)[0]).toBe(next);
  });

  it('count on below what was typed by what follows it, for those that pass alone, and none twice', () => {
    const row = (stamp: string, passes: boolean, isCounted = false) => ({ stamp, passes, isCounted });
    const rows = [
      row('', true),
      row('N07', true),
      row('', true),
      row('N08', false, true),
      row('', true),
      row('N11', false),
      row('N09', true, true),
      row('N05', true),
      row('', true),
    ];
    const following = new Map([
      ['N07', ['N08', 'N10', 'N12']],
      ['N11', ['N12', 'N13']],
      ['N05', ['N06', 'N07', 'N08']],
    ]);
    const counted = ['', 'N07', 'N08', '', 'N10', 'N11', 'N12', 'N05', 'N06'];
    expect(countedStamps(rows, following)).toEqual(counted);
    expect(countedStamps(rows.slice(0, 3), new Map())).toEqual(['', 'N07', '']);
  });
});
