import { getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { text, type BilingualText } from '../text';
import { kindOf } from './cases';
import type { Stated } from './check';

/** What is wrong with a file of cases, and where: `cases[3].source`, or line and column of what is no JSON. */
export interface CaseFault {
  readonly place: string;
  readonly words: BilingualText;
}

export type ReadCases =
  | { readonly ok: true; readonly cases: readonly Stated[] }
  | { readonly ok: false; readonly faults: readonly CaseFault[] };

/** Reads the text of a file of cases: `{ "cases": [ … ] }`, or the list alone. */
export function readCases(written: string): ReadCases {
  const parsed = parsedJson(written.replace(/^\uFEFF/, ''));
  if ('place' in parsed) return { ok: false, faults: [parsed] };
  const list = Array.isArray(parsed.value) ? (parsed.value as unknown[]) : casesIn(parsed.value);
  if (!Array.isArray(list) || list.length === 0)
    return { ok: false, faults: [{ place: 'cases', words: words.noList }] };
  const strange = list.flatMap((each, at) => (isCase(each) ? [] : [{ place: `cases[${at}]`, words: words.noCase }]));
  return strange.length > 0 ? { ok: false, faults: strange } : { ok: true, cases: list as Stated[] };
}

/** What keeps cases from being shown to an assessor: no name to call them by, no source, nobody who calculates them. */
export function faultsOfCases(cases: readonly Stated[]): CaseFault[] {
  const names = cases.map(({ id }) => id);
  return cases.flatMap((given, at) => {
    const fault = (field: string, said: BilingualText) => ({ place: `cases[${at}].${field}`, words: said });
    const { id, source, kind } = given;
    return [
      ...(isWord(id) ? [] : [fault('id', words.noName)]),
      ...(isWord(id) && names.indexOf(id) < at ? [fault('id', words.sameName)] : []),
      ...(isWord(source) ? [] : [fault('source', words.noSource)]),
      ...(kindOf(given) === null ? [fault(kind === undefined ? 'inputs' : 'kind', words.noKind)] : []),
    ];
  });
}

const words = {
  noJson: text('Tệp không phải JSON: không đọc tiếp được từ đây.', 'The file is not JSON from here on.'),
  noList: text(
    'Tệp không có danh sách “cases” nào, hoặc danh sách rỗng.',
    'The file has no list “cases”, or it is empty.',
  ),
  noCase: text('Đây không phải là một trường hợp.', 'This is no case.'),
  noName: text('Thiếu tên gọi của trường hợp (id).', 'The case has no name (id).'),
  sameName: text('Một trường hợp trước đã có tên này.', 'A case before it has this name.'),
  noSource: text('Thiếu nguồn: văn bản, điều, bảng.', 'The source is missing: document, clause, table.'),
  noKind: text(
    'Chương trình không tính loại trường hợp này, hoặc trường hợp không nêu đại lượng vào.',
    'Nobody calculates cases of this kind, or the case states no input.',
  ),
};

const isWord = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isCase = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

function casesIn(parsed: unknown): unknown {
  return typeof parsed === 'object' && parsed !== null && 'cases' in parsed ? parsed.cases : undefined;
}

function parsedJson(written: string): { readonly value: unknown } | CaseFault {
  const errors: ParseError[] = [];
  const tree = parseTree(written, errors, { disallowComments: true });
  const [first] = errors;
  if (first || !tree) return { place: placeIn(written, first?.offset ?? 0), words: words.noJson };
  keepZeros(tree, written);
  return { value: getNodeValue(tree) as unknown };
}

/** A published 2.0 is more than 2: a number that ends with a zero behind its point is kept as the file writes it. */
function keepZeros(node: Node, written: string, isFigure = false): void {
  if (isFigure && node.type === 'number') {
    const figure = written.slice(node.offset, node.offset + node.length);
    if (/\.\d*0(?!\d)/.test(figure)) Object.assign(node, { type: 'string', value: figure });
  }
  const [name, value] = node.type === 'property' ? (node.children ?? []) : [];
  if (name && value) keepZeros(value, written, isFigure || /^expected/.test(String(name.value)));
  else for (const child of node.children ?? []) keepZeros(child, written, isFigure);
}

/** `12:5`: line and column. */
function placeIn(written: string, offset: number): string {
  const before = written.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}
