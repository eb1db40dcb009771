export { evaluateBlock } from './blocks';
export { evaluateDecimal } from './decimals';
export { namesIn } from './expression';
export type { Expression } from './expression';
export { evaluateNumber } from './numbers';
export { isQuantityName, parseExpression } from './parse';
export { seriesAlong } from './series';
