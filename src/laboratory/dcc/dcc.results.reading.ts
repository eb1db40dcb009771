import { fill } from '../../platform/i18n';
import { attributeOf, childAt, childrenOf, withDescendants, type XmlElement } from '../../platform/xml';
import { identificationsIn, textAt, wordsAt } from './dcc.fields';
import { refsOf } from './dcc.ids';
import { dccTexts as texts } from './dcc.messages';
import type { ProblemList } from './dcc.problems';
import { readSeries } from './dcc.series.reading';
import { dccNamespace } from './dcc.versions';
import {
  itemStates,
  type Equipment,
  type HashedDocument,
  type InfluenceCondition,
  type ItemState,
  type Measurement,
  type ResultTable,
  type Series,
  type UsedMethod,
} from './dcc.shape';

/** Every measurement with its methods, equipment, conditions and results; what stands for all of them stands with each. */
export function readMeasurements(root: XmlElement, list: ProblemList): Measurement[] {
  const all = childAt(root, 'measurementResults');
  const found = all ? childrenOf(all, 'measurementResult') : [];
  const states = statesById(root);
  const measurements = found.map((each) => readMeasurement(each, { all, states, list }));
  const hasResults = measurements.some(({ results }) => results.length > 0);
  if (!hasResults) list.add('error', 'missing.results', fill(texts.missing, { what: texts.results }), all ?? root);
  return measurements;
}

interface Surroundings {
  readonly all: XmlElement | undefined;
  readonly states: ReadonlyMap<string, ItemState>;
  readonly list: ProblemList;
}

function readMeasurement(element: XmlElement, { all, states, list }: Surroundings): Measurement {
  const within = (listName: string, name: string) =>
    [all, element].flatMap((parent) => {
      const lists = childAt(parent, listName);
      return lists ? childrenOf(lists, name) : [];
    });
  const conditions = within('influenceConditions', 'influenceCondition').map((each) => readCondition(each, list));
  const [state, other] = [...new Set(conditions.flatMap((each) => each.state ?? []))];
  const shared = other ? undefined : state;
  return {
    name: wordsAt(element, 'name'),
    methods: within('usedMethods', 'usedMethod').map(readMethod),
    equipment: within('measuringEquipments', 'measuringEquipment').map(readEquipment),
    conditions,
    results: childrenOf(childAt(element, 'results') ?? element, 'result').map((each) =>
      readResult(each, { states, shared, list }),
    ),
  };
}

interface Stated {
  readonly states: ReadonlyMap<string, ItemState>;
  /** The state that holds for the whole measurement. */
  readonly shared: ItemState | undefined;
  readonly list: ProblemList;
}

function readResult(result: XmlElement, { states, shared, list }: Stated): ResultTable {
  const description = wordsAt(result, 'description');
  const read = quantitiesIn(childAt(result, 'data')).flatMap((quantity) => {
    const series = readSeries(quantity, list);
    const state = stateOf(quantity, result, states) ?? shared;
    return series ? [{ quantity, series: { ...series, ...(state && { state }) } }] : [];
  });
  for (const columns of tablesOf(read)) columnProblem(columns, list);
  const series = read.map((each) => each.series);
  return { name: wordsAt(result, 'name'), ...(description.length > 0 && { description }), series };
}

interface ReadColumn {
  readonly quantity: XmlElement;
  readonly series: Series;
}

/** Those that stand in one element, in one pass: a file may hold very many. */
function tablesOf(columns: readonly ReadColumn[]): Iterable<readonly ReadColumn[]> {
  const tables = new Map<XmlElement | undefined, ReadColumn[]>();
  for (const column of columns) {
    const { parent } = column.quantity;
    const table = tables.get(parent);
    if (table) table.push(column);
    else tables.set(parent, [column]);
  }
  return tables.values();
}

/** The columns of one list are a table: each has as many values as the others, or one that stands for all rows. */
function columnProblem(columns: readonly ReadColumn[], list: ProblemList): void {
  const long = columns.filter(({ series }) => series.values.length > 1);
  const [first] = long;
  const other = long.find(({ series }) => series.values.length !== first?.series.values.length);
  const table = other?.quantity.parent;
  if (!first || !other || table?.local !== 'list') return;
  const lengths = long.map(({ series }) => series.values.length).join(', ');
  list.add('error', 'columns', fill(texts.columns, { lengths }), other.quantity);
}

/** Those of lists in lists too, but not those of statements, conditions and methods. */
function quantitiesIn(data: XmlElement | undefined): XmlElement[] {
  const inside = data ? childrenOf(data) : [];
  return inside.flatMap((each) => {
    if (each.local === 'quantity') return [each];
    return each.local === 'list' ? quantitiesIn(each) : [];
  });
}

/** As found or as left: what the nearest condition says that the quantity, or what it stands in, refers to. */
function stateOf(quantity: XmlElement, end: XmlElement, states: Stated['states']): ItemState | undefined {
  for (let at: XmlElement | undefined = quantity; at; at = at === end ? undefined : at.parent) {
    const own = childrenOf(childAt(at, 'influenceConditions') ?? at, 'influenceCondition').flatMap(
      (each) => statusIn(each) ?? [],
    );
    const [found] = [...own, ...refsOf(at).flatMap((id) => states.get(id) ?? [])];
    if (found) return found;
  }
  return undefined;
}

function statesById(root: XmlElement): Map<string, ItemState> {
  const found = [...withDescendants(root)].filter(
    ({ local, namespace }) => local === 'influenceCondition' && namespace === dccNamespace,
  );
  return new Map(
    found.flatMap((each): [string, ItemState][] => {
      const [id, state] = [attributeOf(each, 'id'), statusIn(each)];
      return id && state ? [[id, state]] : [];
    }),
  );
}

/** `state` until 2.4, `status` since 3.0. */
function statusIn(condition: XmlElement): ItemState | undefined {
  const said = textAt(condition, 'status') ?? textAt(condition, 'state');
  return itemStates.find((known) => known === said);
}

function readCondition(element: XmlElement, list: ProblemList): InfluenceCondition {
  const meaning = attributeOf(element, 'refType');
  const state = statusIn(element);
  const words = wordsAt(element, 'data', 'text');
  return {
    ...(meaning && { meaning }),
    name: wordsAt(element, 'name'),
    ...(state && { state }),
    series: quantitiesIn(childAt(element, 'data')).flatMap((each) => readSeries(each, list) ?? []),
    ...(words.length > 0 && { words }),
  };
}

function readMethod(element: XmlElement): UsedMethod {
  const texts = (name: string) =>
    childrenOf(element, name).flatMap((each) =>
      each.children.flatMap((node) => (node.kind === 'text' ? [node.text.trim()] : [])),
    );
  return { name: wordsAt(element, 'name'), norms: texts('norm'), references: texts('reference') };
}

function readEquipment(element: XmlElement): Equipment {
  const certificate = hashedAt(childAt(element, 'certificate'));
  return {
    name: wordsAt(element, 'name'),
    identifications: identificationsIn(element),
    ...(certificate && { certificate }),
  };
}

/** `reference` and `referenceID` until 2.4. */
function hashedAt(element: XmlElement | undefined): HashedDocument | undefined {
  if (!element) return undefined;
  return {
    name: [...wordsAt(element, 'referral'), ...wordsAt(element, 'reference')],
    number: textAt(element, 'referralID') ?? textAt(element, 'referenceID') ?? '',
    algorithm: textAt(element, 'procedure') ?? '',
    value: textAt(element, 'value') ?? '',
  };
}
