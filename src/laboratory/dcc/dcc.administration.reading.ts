import { fill, type Day } from '../../platform/i18n';
import { childAt, childrenOf, withDescendants, attributeOf, type XmlElement } from '../../platform/xml';
import { dayAt, identificationsIn, textAt, wordsAt } from './dcc.fields';
import { dccTexts as texts } from './dcc.messages';
import type { ProblemList } from './dcc.problems';
import {
  performanceLocations,
  verdicts,
  type CertificateItem,
  type Contact,
  type DigitalCertificate,
} from './dcc.shape';

type Administration = Omit<DigitalCertificate, 'measurements' | 'carried'>;

/** Who, what, whose, where and when. `version` decides what there is a place for. */
export function readAdministration(root: XmlElement, version: string, list: ProblemList): Administration {
  const administration = childAt(root, 'administrativeData');
  const core = childAt(administration, 'coreData');
  const place = textAt(core, 'performanceLocation');
  const performedAt = performanceLocations.find((known) => known === place);
  const customer = contactAt(childAt(administration, 'customer'));
  const replaces = replacedBy(core, list);
  const laboratory = childAt(administration, 'calibrationLaboratory');
  const code = textAt(laboratory, 'calibrationLaboratoryCode');
  const read: Administration = {
    uniqueId: textAt(core, 'uniqueIdentifier') ?? '',
    software: childrenOf(childAt(administration, 'dccSoftware') ?? root, 'software').map((each) => ({
      name: wordsAt(each, 'name')[0]?.text ?? '',
      release: textAt(each, 'release') ?? '',
    })),
    countryCode: textAt(core, 'countryCodeISO3166_1') ?? '',
    languages: textsOf(core, 'usedLangCodeISO639_1'),
    mandatoryLanguages: textsOf(core, 'mandatoryLangCodeISO639_1'),
    identifications: core ? identificationsIn(core) : [],
    ...daysOf(core, list),
    ...(performedAt && { performedAt }),
    ...(replaces && { replaces }),
    laboratory: { ...(contactAt(childAt(laboratory, 'contact')) ?? { name: [] }), ...(code && { code }) },
    ...(customer && { customer }),
    responsible: responsibleIn(childAt(administration, 'respPersons')),
    items: itemsIn(childAt(administration, 'items'), list),
    statements: statementsIn(childAt(administration, 'statements'), list),
  };
  missingFrom(read, { version, at: core ?? administration ?? root, list });
  return read;
}

function textsOf(parent: XmlElement | undefined, name: string): string[] {
  return parent
    ? childrenOf(parent, name).flatMap((each) =>
        each.children.flatMap((node) => (node.kind === 'text' ? [node.text.trim()] : [])),
      )
    : [];
}

function daysOf(core: XmlElement | undefined, list: ProblemList) {
  const receivedOn = dayAt(core, 'receiptDate', list);
  const performedFrom = dayAt(core, 'beginPerformanceDate', list);
  const performedUntil = dayAt(core, 'endPerformanceDate', list);
  const issuedOn = dayAt(core, 'issueDate', list);
  const order = [
    ['receivedOn', receivedOn, 'receiptDate'],
    ['performedFrom', performedFrom, 'beginPerformanceDate'],
    ['performedUntil', performedUntil, 'endPerformanceDate'],
    ['issuedOn', issuedOn, 'issueDate'],
  ] as const;
  const known = order.filter((each): each is typeof each & { 1: Day } => each[1] !== undefined);
  known.slice(1).forEach(([later, laterDay, tag], at) => {
    const [earlier, earlierDay] = known[at] ?? [later, laterDay];
    const said = { later: texts[later], laterDay, earlier: texts[earlier], earlierDay };
    const place = childAt(core, tag);
    if (laterDay < earlierDay && place) list.add('error', 'dayOrder', fill(texts.dayOrder, said), place);
  });
  return {
    ...(receivedOn && { receivedOn }),
    ...(performedFrom && { performedFrom }),
    ...(performedUntil && { performedUntil }),
    ...(issuedOn && { issuedOn }),
  };
}

/** Without these a certificate cannot be told from another, or says nothing (ISO/IEC 17025:2017, 7.8.2.1). */
function missingFrom(
  read: Administration,
  { version, at, list }: { readonly version: string; readonly at: XmlElement; readonly list: ProblemList },
): void {
  const absent = {
    uniqueId: !read.uniqueId,
    laboratory: read.laboratory.name.length === 0,
    performedFrom: !read.performedFrom && !childAt(at, 'beginPerformanceDate'),
    performedUntil: !read.performedUntil && !childAt(at, 'endPerformanceDate'),
    items: read.items.length === 0,
    responsible: read.responsible.length === 0,
  };
  for (const what of Object.keys(absent) as (keyof typeof absent)[]) {
    if (absent[what]) list.add('error', `missing.${what}`, fill(texts.missing, { what: texts[what] }), at);
  }
  if (read.issuedOn || childAt(at, 'issueDate')) return;
  const hasPlace = !/^(?:2\.|3\.[01]\.)/.test(version);
  const text = hasPlace ? fill(texts.missing, { what: texts.issuedOn }) : fill(texts.noIssueDay, { version });
  list.add('warning', 'missing.issuedOn', text, at);
}

function replacedBy(core: XmlElement | undefined, list: ProblemList): DigitalCertificate['replaces'] {
  const element = childAt(core, 'reportAmendedSubstituted');
  const uniqueId = textAt(element, 'replacedUniqueIdentifier');
  if (!element || !uniqueId) return undefined;
  list.add('warning', 'replaces', fill(texts.replaces, { number: uniqueId }), element);
  return { change: textAt(element, 'typeOfChange') === 'amended' ? 'amended' : 'substituted', uniqueId };
}

function contactAt(element: XmlElement | undefined): Contact | undefined {
  if (!element) return undefined;
  const location = childAt(element, 'location');
  const [countryCode, city] = [textAt(location, 'countryCode'), textAt(location, 'city')];
  const street = [textAt(location, 'street'), textAt(location, 'streetNo')].filter(Boolean).join(' ');
  const further = wordsAt(location, 'further').map(({ text }) => text);
  const postCode = textAt(location, 'postCode');
  const address = [street, ...further, postCode, textAt(location, 'state')].filter(Boolean).join(', ');
  return {
    name: wordsAt(element, 'name'),
    ...(countryCode && { countryCode }),
    ...(city && { city }),
    ...(address && { address }),
  };
}

function responsibleIn(element: XmlElement | undefined): Administration['responsible'] {
  return childrenOfAny(element, 'respPerson').flatMap((each) => {
    const name = wordsAt(each, 'person', 'name');
    const role = textAt(each, 'role');
    const isMain = textAt(each, 'mainSigner') === 'true';
    return name.length > 0 ? [{ name, ...(role && { role }), ...(isMain && { isMain: true as const }) }] : [];
  });
}

/** The items, and those inside them. */
function itemsIn(element: XmlElement | undefined, list: ProblemList): CertificateItem[] {
  const all = element ? [...withDescendants(element)].filter(({ local }) => local === 'item') : [];
  return all.map((item) => {
    const maker = wordsAt(item, 'manufacturer', 'name')[0]?.text;
    const model = textAt(item, 'model');
    const identifications = identificationsIn(item);
    const what = texts.identification;
    if (identifications.length === 0)
      list.add('warning', 'missing.identification', fill(texts.missing, { what }), item);
    const description = wordsAt(item, 'description');
    const said = { name: wordsAt(item, 'name'), ...(description.length > 0 && { description }) };
    return { ...said, ...(maker && { maker }), ...(model && { model }), identifications };
  });
}

function statementsIn(element: XmlElement | undefined, list: ProblemList): Administration['statements'] {
  return childrenOfAny(element, 'statement').map((each) => {
    const meaning = attributeOf(each, 'refType');
    const declaration = wordsAt(each, 'declaration');
    const date = dayAt(each, 'date', list);
    const said = textAt(each, 'conformity');
    const verdict = verdicts.find((known) => known === said);
    if (said && !verdict) list.add('error', 'verdict', fill(texts.verdict, { value: said }), each);
    const [norms, references] = [textsOf(each, 'norm'), textsOf(each, 'reference')];
    return {
      ...(meaning && { meaning }),
      ...(norms.length > 0 && { norms }),
      ...(references.length > 0 && { references }),
      ...(declaration.length > 0 && { declaration }),
      ...(date && { date }),
      ...(verdict && { verdict }),
    };
  });
}

const childrenOfAny = (element: XmlElement | undefined, local: string) => (element ? childrenOf(element, local) : []);
