import * as fc from 'fast-check';
import {
  evaluateBlock,
  evaluateDecimal,
  evaluateNumber,
  isQuantityName,
  namesIn,
  parseExpression,
  seriesAlong,
  type Expression,
} from '../../../src/metrology/expression';
import { functions, infixOperations, operations } from '../../../src/metrology/expression/operations';
import { exact } from '../../../src/metrology/quantity';

const names = ['x', 'y', 'z', 'L0', 'dm_1', 'θ'];

function parsed(written: string): Expression {
  const read = parseExpression(written, names);
  if (!read.ok) throw new Error(`${written}: ${read.problem.words.en}`);
  return read.expression;
}

const at = { x: 2, y: 3, z: 5, L0: 7, dm_1: 11, θ: 0.5 };

describe('an expression', () => {
  it.each([
    ['x + y * z', 17],
    ['(x + y) * z', 25],
    ['x - y - z', -6],
    ['z / y / x', 5 / 6],
    ['-x^2', -4],
    ['(-x)^2', 4],
    ['2^3^2', 512],
    ['2^-1', 0.5],
    ['x^2*y', 12],
    ['y*x^2', 12],
    ['-x^2*y', -12],
    ['x^-x', 0.25],
    ['+x', 2],
    ['x - -y', 5],
    ['sin(θ)^2 + cos(θ)^2', 1],
    ['1e3 + 1.5E-1 + .5 + 2.', 1002.65],
    ['ln(exp(x))', 2],
    ['log(exp(x))', 2],
    ['log10(1000)', 3],
    ['sqrt(z^2)', 5],
    ['max(x, y, z) - min(x, y, z)', 3],
    ['abs(x - z)', 3],
    ['atan2(1, 1)*4', Math.PI],
    ['pi', Math.PI],
    ['if(x < y, z, L0)', 5],
    ['if(x > y, z, L0)', 7],
    ['if(x <= 2, 1, 0) + if(x >= 2, 10, 0) + if(x == 2, 100, 0) + if(x != 2, 1000, 0)', 111],
    ['if(x > 0, ln(x), 1/0)', Math.log(2)],
    ['dm_1 + L0', 18],
    ['tanh(θ)*cosh(θ) - sinh(θ)', 0],
  ])('%s is %d', (written, value) => {
    const decimals = Object.fromEntries(Object.entries(at).map(([name, figure]) => [name, exact(figure)]));
    const blocks = Object.fromEntries(
      Object.entries(at).map(([name, figure]) => [name, Float64Array.of(figure, figure)]),
    );
    const expression = parsed(written);
    expect(evaluateNumber(expression, at)).toBeCloseTo(value, 12);
    expect(evaluateDecimal(expression, decimals)?.toNumber() ?? NaN).toBeCloseTo(value, 12);
    expect([...evaluateBlock(expression, blocks, 2)]).toEqual([expect.closeTo(value, 12), expect.closeTo(value, 12)]);
    expect(seriesAlong(expression, at, {})[0]).toBeCloseTo(value, 12);
  });

  it.each([
    ['', 0, 'Write the expression.'],
    ['  ', 0, 'Write the expression.'],
    ['x + w', 4, 'named “w”'],
    ['x + xx', 4, 'named “xx”'],
    ['x + this', 4, 'named “this”'],
    ['true', 0, 'named “true”'],
    ['constructor', 0, 'named “constructor”'],
    ['toString(x)', 0, 'no function named “toString”'],
    ['fetch(x)', 0, 'no function named “fetch”'],
    ['x(y)', 0, 'no function named “x”'],
    ['sin', 0, 'needs its arguments'],
    ['x.constructor', 1, '“.” cannot'],
    ['x . y', 2, '“.” cannot'],
    ['x[0]', 1, '“[” cannot'],
    ['"x"', 0, '“"” cannot'],
    ['`x`', 0, '“`” cannot'],
    ['x = 3', 2, '“=” cannot'],
    ['x === y', 2, '“===” cannot'],
    ['!x', 0, '“!” cannot'],
    ['x; y', 1, '“;” cannot'],
    ['{}', 0, '“{” cannot'],
    ['x => y', 2, '“=” cannot'],
    ['x ? y : z', 2, '“?” cannot'],
    ['x % y', 2, '“%” cannot'],
    ['x ** y', 2, '“**” cannot'],
    ['x << y', 2, '“<<” cannot'],
    ['0,5*x', 1, 'with a dot'],
    ['x,', 1, 'with a dot'],
    ['(x', 0, 'do not match'],
    ['x)', 1, 'do not match'],
    ['x +', 3, 'not well formed'],
    ['x y', 3, 'not well formed'],
    ['2 x', 3, 'not well formed'],
    ['x ^', 3, 'not well formed'],
    ['()', 2, 'not well formed'],
    ['* x', 0, 'not well formed'],
    ['max(x,,y)', 7, 'not well formed'],
    ['(x)(y)', 1, 'no function named “x”'],
    ['sin(x)(y)', 6, 'not well formed'],
    ['sin(x, y)', 0, 'takes 1 argument'],
    ['atan2(x)', 0, 'takes 2 arguments'],
    ['max(x)', 0, 'takes 2 arguments'],
    ['if(x, y)', 0, 'takes 3 arguments'],
    ['if(x, y, z)', 0, 'only in the first argument of if'],
    ['x < y', 2, 'only in the first argument of if'],
    ['1 + (x < y)', 7, 'only in the first argument of if'],
    ['1.2.3', 3, 'not well formed'],
    ['3x', 1, 'not well formed'],
    ['1e', 2, 'not well formed'],
    ['x'.repeat(5000), 4000, 'longer than'],
    ['('.repeat(100) + 'x' + ')'.repeat(100), 60, 'too deeply'],
    ['-'.repeat(3999) + 'x', 0, 'too deeply'],
    [Array.from({ length: 900 }, () => 'x').join('+'), 0, 'too deeply'],
    [Array.from({ length: 900 }, () => 'x').join('^'), 0, 'too deeply'],
  ])('%s is refused at %d', (written, position, words) => {
    const read = parseExpression(written, names);
    const problem = read.ok ? null : read.problem;
    expect(problem?.words.en).toContain(words);
    expect(problem?.position).toBe(position);
    expect(problem?.words.vi).not.toBe('');
  });

  it('never fails otherwise than by saying what is wrong and where', () => {
    const piece = fc.constantFrom(
      'x',
      'y',
      '1',
      '.5',
      '+',
      '-',
      '^',
      '*',
      '/',
      '(',
      ')',
      ',',
      'sin(',
      'if(',
      '<',
      ' ',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const written = pieces.join('');
        const read = parseExpression(written, names);
        if (read.ok) evaluateNumber(read.expression, at);
        else expect(read.problem.position).toBeLessThanOrEqual(written.length);
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  it('names its quantities once, in order', () => {
    expect(namesIn(parsed('y*x + sin(y) - pi'))).toEqual(['y', 'x']);
  });

  it('lets a quantity be called pi, and none be called as a function', () => {
    const read = parseExpression('2*pi', ['pi']);
    expect(read.ok && evaluateNumber(read.expression, { pi: 1 })).toBe(2);
    expect(['m1', 'θ', 'd_L', 'sin', 'this', '1a', 'a b', 'a.b', ''].filter(isQuantityName)).toEqual([
      'm1',
      'θ',
      'd_L',
    ]);
  });

  it('refuses to guess a value that is not given', () => {
    expect(() => evaluateNumber(parsed('x + y'), { x: 1 })).toThrow('names y, which has no value');
  });
});

describe('decimal values', () => {
  const decimal = (written: string, values: Record<string, string> = {}) =>
    evaluateDecimal(parsed(written), Object.fromEntries(Object.entries(values).map(([k, v]) => [k, exact(v)])));

  it('keep sums, differences and products of readings exact', () => {
    expect(decimal('x + y', { x: '0.1', y: '0.2' })?.toFixed()).toBe('0.3');
    expect(decimal('(x - y)*1000', { x: '10000000.0001', y: '10000000' })?.toFixed()).toBe('0.1');
    expect(decimal('1.10*x', { x: '3' })?.toFixed()).toBe('3.3');
  });

  it.each([
    '1/0',
    'x/0',
    'sqrt(-1)',
    'ln(0)',
    'ln(-x)',
    '10^10^10',
    'exp(1e9)',
    'asin(2)',
    'sin(1e300)*0 + 1/0',
    '9^9^9^9',
    'sinh(1e6)',
    'sinh(-1e6)',
    'cosh(1e300)',
  ])('%s has none', (written) => expect(decimal(written, { x: '1' })).toBeNull());

  it.each([
    ['tanh(3e5)', '1'],
    ['tanh(-1e6)', '-1'],
    ['0*tanh(1000000)', '0'],
    ['tanh(1000)', '1'],
    ['tanh(x)', '0.76159415595576488811945828260479359041277'],
    ['sinh(x)', '1.1752011936438014568823818505956008151557'],
    ['sinh(-60)', '-57100369490784214183147859.157238281509902298'],
    ['sinh(1e-300)', '1e-300'],
    ['atan(1e300)', '1.5707963267948966192313216916397514420986'],
    ['atan(-2)', '-1.1071487177940905030170654601785370400700'],
    ['atan2(1e300, 1)', '1.5707963267948966192313216916397514420986'],
    ['atan2(x, -x)', '2.3561944901923449288469825374596271631479'],
    ['atan2(-x, -x)', '-2.3561944901923449288469825374596271631479'],
    ['atan2(0, -x)', '3.1415926535897932384626433832795028841972'],
    ['asin(1e-300)', '1e-300'],
    ['cos(1e-300)', '1'],
    ['acos(0)', '1.5707963267948966192313216916397514420986'],
  ])('%s is %s, to the last digits', (written, value) => {
    const found = decimal(written, { x: '1' })!;
    expect(found.minus(value).abs().lessThanOrEqualTo(exact(value).abs().times('3e-39'))).toBe(true);
  });

  it('come at once for every function, however large or small its arguments are', () => {
    const sizes = ['1e300', '-1e300', '1e-300', '-1e-300', '1e6', '-1e6', '0', `0.${'7'.repeat(900)}`];
    const ofTwo = (between: (a: string, b: string) => string) => sizes.flatMap((a) => sizes.map((b) => between(a, b)));
    const called = Object.entries(functions).flatMap(([name, { operation }]) => {
      if (operations[operation] === 1) return sizes.map((a) => `${name}(${a})`);
      if (operations[operation] === 2) return ofTwo((a, b) => `${name}(${a}, ${b})`);
      return ofTwo((a, b) => `${name}(${a} < ${b}, ${a}, ${b})`);
    });
    const written = [
      ...called,
      ...Object.keys(infixOperations).flatMap((sign) => ofTwo((a, b) => `(${a})${sign}(${b})`)),
    ];
    // The quicker of two, for the machine may have been busy with something else.
    const slow = written.filter((each) => Math.min(millisecondsOf(each), millisecondsOf(each)) > 50);
    expect(slow).toEqual([]);
  });

  it('are as good after an angle of three thousand digits as before it', () => {
    expect(decimal(`sin(0.${'7'.repeat(3000)})`)?.toNumber()).toBeCloseTo(Math.sin(7 / 9), 15);
    expect(decimal('cos(1)')?.toNumber()).toBeCloseTo(Math.cos(1), 15);
  });

  function millisecondsOf(written: string): number {
    const expression = parsed(written);
    const start = performance.now();
    evaluateDecimal(expression, {});
    return performance.now() - start;
  }
});

describe('derivatives', () => {
  /** Partial derivatives known by hand at (2, 3): f, ∂x, ∂²x/2, ∂³x/6. */
  it.each([
    ['x^3', [8, 12, 6, 1]],
    ['1/x', [1 / 2, -1 / 4, 1 / 8, -1 / 16]],
    ['y/x', [3 / 2, -3 / 4, 3 / 8, -3 / 16]],
    ['exp(x)', [1, 1, 1 / 2, 1 / 6].map((c) => c * Math.exp(2))],
    ['ln(x)', [Math.log(2), 1 / 2, -1 / 8, 1 / 24]],
    ['x^y', [8, 12, 6, 1]],
    ['x^0.5', [Math.SQRT2, Math.SQRT1_2 / 2, -(2 ** -1.5) / 8, 3 / 8 / 6 / 2 ** 2.5]],
    ['sqrt(y)*x', [2 * Math.sqrt(3), Math.sqrt(3), 0, 0]],
    ['y^x', [1, Math.log(3), Math.log(3) ** 2 / 2, Math.log(3) ** 3 / 6].map((c) => c * 9)],
    ['if(x < y, x^2, 0)', [4, 4, 1, 0]],
    ['max(x, y)', [3, 0, 0, 0]],
    ['abs(-x)', [2, 1, 0, 0]],
    ['(x - 2)^2', [0, 0, 1, 0]],
  ])('of %s are exact', (written, coefficients) => {
    seriesAlong(parsed(written), { x: 2, y: 3 }, { x: 1 }).forEach((got, order) => {
      expect(got).toBeCloseTo(coefficients[order]!, 13);
    });
  });

  it.each(['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'exp', 'ln', 'log10', 'sqrt'])(
    'of %s agree with the function nearby to fourth order',
    (called) => {
      const expression = parsed(`${called}(x)`);
      const [f0, f1, f2, f3] = seriesAlong(expression, { x: 0.4 }, { x: 1 });
      for (const step of [1e-2, -1e-2]) {
        const near = f0 + f1 * step + f2 * step ** 2 + f3 * step ** 3;
        expect(Math.abs(evaluateNumber(expression, { x: 0.4 + step }) - near)).toBeLessThan(2e-7);
      }
    },
  );

  it.each([
    [1, 2],
    [-1, 2],
    [-3, 0.5],
    [3, -0.5],
    [-2, -1],
  ])('of atan2 at (%d, %d) are those of the angle', (y, x) => {
    const expression = parsed('atan2(y, x)');
    const square = x * x + y * y;
    expect(seriesAlong(expression, { x, y }, { x: 1 })[1]).toBeCloseTo(-y / square, 13);
    expect(seriesAlong(expression, { x, y }, { y: 1 })[1]).toBeCloseTo(x / square, 13);
    expect(seriesAlong(expression, { x, y }, { y: 1 })[2]).toBeCloseTo((-x * y) / square ** 2, 13);
  });

  it('do not exist at a kink, and are no hindrance where nothing moves', () => {
    expect(seriesAlong(parsed('abs(x) + y'), { x: 0, y: 1 }, { x: 1 })[1]).toBeNaN();
    expect(seriesAlong(parsed('abs(x) + y'), { x: 0, y: 1 }, { y: 1 })[1]).toBe(1);
    expect(seriesAlong(parsed('max(x, y)'), { x: 1, y: 1 }, { x: 1 })[1]).toBeNaN();
    expect(seriesAlong(parsed('sqrt(x)'), { x: 0 }, { x: 1 })[1]).toBe(Infinity);
  });
});

describe('blocks of trials', () => {
  it('give in each trial what a single evaluation gives', () => {
    const expression = parsed('if(x < y, x^3/y - 2*sqrt(y), max(x, y)^-2 + exp(-x)^0.3) + 1');
    const values = { x: Float64Array.of(1, 2, 3, 4), y: Float64Array.of(4, 3, 2, 1) };
    const singly = [0, 1, 2, 3].map((trial) =>
      evaluateNumber(expression, { x: values.x[trial]!, y: values.y[trial]! }),
    );
    [...evaluateBlock(expression, values, 4)].forEach((got, trial) => expect(got).toBeCloseTo(singly[trial]!, 14));
  });

  it('spread a constant over all of them', () => {
    expect([...evaluateBlock(parsed('2^3'), {}, 3)]).toEqual([8, 8, 8]);
  });
});
