import { stateOn } from '../../src/register/documents/document.rules';
import { procedureForType } from '../../src/metrology';
import { applicationRule } from '../../src/quality/quality-systems/quality-system.rules';
import { statedDesignations } from '../../src/seed/centres';
import { Dice } from '../../src/seed/dice';
import { seededOrganizations } from '../../src/seed/organizations';
import { seededQualitySystems } from '../../src/seed/quality-systems';
import { FILES, documents, facts, numbers, report, report2022, textOf, types, units } from './facts.files';
import type { Activity, Figure, Row, Rule, Unit } from './facts.files';

const repeated = (names: string[]): string[] => names.filter((name, index) => names.indexOf(name) !== index);
const missing = (names: (string | undefined)[], known: Set<string>): (string | undefined)[] =>
  names.filter((name) => name !== undefined && !known.has(name));

function isRealDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

function everyRecord(value: unknown): Row[] {
  if (Array.isArray(value)) return value.flatMap(everyRecord);
  if (value === null || typeof value !== 'object') return [];
  return [value as Row, ...Object.values(value).flatMap(everyRecord)];
}

/** The value of a figure that comes from the activities ledger: `activities:kind[/subject][.field]`. */
function ledgerActivities(from: string): { rows: Activity[]; field: 'count' | 'participants' | 'amountMillionVnd' } {
  const [, kind, subject, field] = /^activities:(\w+)(?:\/(\w+))?(?:\.(\w+))?$/.exec(from) ?? [];
  const rows = facts.activities.filter(
    (activity) => activity.countsFor996 && activity.kind === kind && (!subject || activity.subject === subject),
  );
  return { rows, field: (field ?? 'count') as 'count' | 'participants' | 'amountMillionVnd' };
}

function figureOf2022(figure: Figure): string {
  const { rows, field } = ledgerActivities(figure.from);
  const firstYear = figure.period === 'cumulative' ? 2020 : 2022;
  const counted = rows.filter((row) => row.year >= firstYear && row.year <= 2022);
  const text = field === 'participants' ? counted[0]?.participantsText : undefined;
  const total = counted.reduce((sum, row) => sum + (row[field] ?? 0), 0) / (figure.divideBy ?? 1);
  return text ?? (Number.isInteger(total) ? String(total).padStart(2, '0') : String(total).replace('.', ','));
}

describe('the project’s facts', () => {
  it.each(FILES)('%s is precomposed Unicode', (file) => {
    expect(textOf(file)).toBe(textOf(file).normalize('NFC'));
  });

  it.each(FILES)('%s names the source and confidence of every record', (file) => {
    const records = everyRecord(JSON.parse(textOf(file)));
    const sourced = records.filter((record) => 'source' in record || 'confidence' in record);
    const careless = sourced.filter(
      (record) => !record['source'] || !['confirmed', 'partly', 'unconfirmed'].includes(String(record['confidence'])),
    );
    expect(sourced.length).toBeGreaterThan(0);
    expect(careless).toEqual([]);
  });

  it.each(FILES)('%s holds only days that exist', (file) => {
    const days = textOf(file).match(/"\d{4}-\d{2}-\d{2}"/g) ?? [];
    expect(days.map((day) => day.slice(1, -1)).filter((day) => !isRealDay(day))).toEqual([]);
  });

  it('leaves no unsourced record in a list of records', () => {
    const lists = [
      documents,
      units,
      types.flatMap((type) => type.rules),
      facts.organizations,
      facts.designations,
      facts.measurementStandards,
      facts.investmentProjects,
      facts.isoConversions,
      facts.activities,
      report.sections,
      report.sections.flatMap((section) => section.figures),
      report.indicators,
    ];
    expect(lists.flat().filter((record) => !record.source || !record.confidence)).toEqual([]);
  });
});

describe('the catalogue of documents', () => {
  const ADOPTED = '(?:ISO/IEC |ISO/TS |ISO |IEC )?';
  const PATTERNS: Record<string, RegExp> = {
    TCVN: new RegExp(`^TCVN ${ADOPTED}\\d+(?:-\\d+)*:\\d{4}$`, 'u'),
    QCVN: /^QCVN \d+(?:-\d+)*:\d{4}\/\p{Lu}[\p{Lu}\d]+$/u,
    DLVN: /^ĐLVN \d{2,3}(?::\d{4})?$/u,
    legal: /^[\d.]+(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d&]*)*$/u,
    international: /^ISO(?:\/IEC)? \d+(?::\d{4})?$/u,
  };

  it('gives every document one number, written as its kind is written', () => {
    expect(repeated(documents.map((document) => document.number))).toEqual([]);
    const odd = documents.filter((document) => !PATTERNS[document.kind]?.test(document.number));
    expect(odd.map((document) => document.number)).toEqual([]);
  });

  it('agrees with the year in the number', () => {
    const odd = documents.filter((document) => {
      const printed = /[:/](\d{4})(?:$|\/)/.exec(document.number)?.[1];
      return printed !== undefined && Number(printed) !== document.year;
    });
    expect(odd.map((document) => document.number)).toEqual([]);
  });

  it('marks a procedure without a year as unconfirmed', () => {
    const undated = documents.filter((document) => document.kind === 'DLVN' && !document.year);
    expect(undated.filter((document) => document.confidence !== 'unconfirmed')).toEqual([]);
  });

  it('points only to documents it holds, both ways', () => {
    const links = documents.flatMap((document) => [
      ...(document.replaces ?? []),
      ...(document.replacedBy ?? []),
      ...(document.amends ?? []),
      ...(document.adopts ?? []).map((adopted) => adopted.number),
    ]);
    expect(missing(links, numbers)).toEqual([]);
    const oneWay = documents.filter((document) =>
      document.replaces?.some(
        (older) => !documents.find((other) => other.number === older)?.replacedBy?.includes(document.number),
      ),
    );
    expect(oneWay).toEqual([]);
  });

  it('has titles in both languages or in neither', () => {
    const halves = documents.filter(
      (document) => (document.titleVi === undefined) !== (document.titleEn === undefined),
    );
    expect(halves).toEqual([]);
  });
});

describe('the group 2 instrument types', () => {
  it('are 89 and the registry’s own row of M weights, each with its own code and both names', () => {
    expect(types.filter(({ code }) => code !== 'KL-16')).toHaveLength(89);
    expect(types.filter(({ rules }) => rules.length === 0).map(({ code }) => code)).toEqual(['KL-16']);
    expect(repeated(types.map((type) => type.code))).toEqual([]);
    expect(types.filter((type) => !type.nameVi || !type.nameEn)).toEqual([]);
  });

  it('have rules that follow each other without gap or overlap', () => {
    const broken = types.filter(({ rules }) =>
      rules.some((rule, index) => index > 0 && rules[index - 1]?.effectiveTo !== rule.effectiveFrom),
    );
    expect(broken.map((type) => type.code)).toEqual([]);
  });

  it('have a period only where there is periodic verification', () => {
    const rules = types.flatMap((type) => type.rules);
    expect(rules.filter((rule) => rule.periodMonths !== null && rule.periodic !== true)).toEqual([]);
  });

  it('end for the single-phase induction meter and begin for vehicle charging on 15 October 2024', () => {
    const rulesOf = (code: string): Rule[] => types.find((type) => type.code === code)?.rules ?? [];
    expect(rulesOf('DI-02').at(-1)?.effectiveTo).toBe('2024-10-15');
    for (const code of ['DI-12', 'DI-13', 'DI-14']) expect(rulesOf(code)[0]?.effectiveFrom).toBe('2024-10-15');
  });

  it('cite only documents of the catalogue', () => {
    const cited = types.flatMap((type) => [type.procedureDocument, ...type.rules.map((rule) => rule.legalBasis)]);
    expect(missing(cited, numbers)).toEqual([]);
  });

  it('name the procedures by which the registry verifies them, and no others', () => {
    const named = types.filter(({ procedure }) => procedure).map(({ code, procedure }) => [code, procedure]);
    expect(named).toEqual(
      types.flatMap(({ code }) => (procedureForType(code) ? [[code, procedureForType(code)?.code]] : [])),
    );
  });
});

describe('the province of 1 July 2025', () => {
  const codes = new Set(units.map((unit) => unit.code));
  const current = units.filter((unit) => unit.parent === 'QT-TINH');
  const former = (province: string): Unit[] =>
    units.filter((unit) => unit.kind === 'commune' && unit.code.startsWith(`${province}-`) && unit.validTo);

  it('has 69 communes, 8 wards and 1 special zone', () => {
    const kinds = ['xã', 'phường', 'đặc khu'].map((kind) => current.filter((unit) => unit.communeKind === kind).length);
    expect(kinds).toEqual([69, 8, 1]);
  });

  it('takes in the 119 units of the former Quảng Trị and the 145 of Quảng Bình, each once', () => {
    expect(former('QT-CU')).toHaveLength(119);
    expect(former('QT-QB')).toHaveLength(145);
    const taken = current.flatMap((unit) => unit.predecessors);
    expect(repeated(taken)).toEqual([]);
    expect(taken).toHaveLength(119 + 145 + 1);
  });

  it('refers only to units and documents that exist', () => {
    expect(repeated(units.map((unit) => unit.code))).toEqual([]);
    expect(
      missing(
        units.flatMap((unit) => [unit.parent, ...unit.predecessors]),
        codes,
      ),
    ).toEqual([]);
    expect(
      missing(
        units.map((unit) => unit.legalBasis),
        numbers,
      ),
    ).toEqual([]);
  });
});

describe('the facts of the source documents', () => {
  const organizations = new Set(facts.organizations.map((organization) => organization.key));

  it('have their own keys and refer to organizations that are named', () => {
    const keyed = [facts.organizations, facts.designations, facts.measurementStandards, facts.activities];
    for (const list of keyed) expect(repeated(list.map((record) => record.key))).toEqual([]);
    const named = [...facts.organizations.map((one) => one.parent), ...facts.designations.map((one) => one.authority)];
    const holders = [...facts.designations, ...facts.measurementStandards].map((one) => one.organization);
    expect(missing([...named, ...holders], organizations)).toEqual([]);
  });

  it('cite only documents of the catalogue and types of the list', () => {
    const cited = [
      ...facts.activities.flatMap((activity) => activity.documents),
      ...facts.designations.map((designation) => designation.legalBasis),
      ...facts.investmentProjects.flatMap((project) => [project.policyDecision, project.approvalDecision]),
      ...facts.isoConversions.map((conversion) => conversion.decision),
    ];
    expect(missing(cited, numbers)).toEqual([]);
    const scopes = facts.designations.flatMap((designation) => designation.scope);
    const codes = scopes.flatMap((line) => line.instrumentTypes ?? []);
    expect(missing(codes, new Set(types.map((type) => type.code)))).toEqual([]);
  });

  it('state the conversion of 40 and 125 agencies', () => {
    expect(facts.isoConversions[0]?.groups.map((group) => group.count)).toEqual([40, 125]);
  });
});

describe('what no source states', () => {
  it('is no day: a decision that no source dates is only attested, and an agency converted only by the day of the report', () => {
    const dice = new Dice('facts');
    const named = seededOrganizations(dice.for('organizations'), [], 0);
    const designations = statedDesignations(dice.for('designations'), named.named);
    expect(designations.map(({ validFromBasis }) => validFromBasis)).toEqual(designations.map(() => 'attested'));
    const of2022 = designations.filter(({ provenance }) =>
      provenance?.source.startsWith('Báo cáo của UBND tỉnh Quảng Trị tháng 01/2023'),
    );
    expect(of2022.map(({ validFrom }) => validFrom)).toEqual(['2022-12-31', '2022-12-31']);
    const systems = seededQualitySystems(dice.for('systems'), named.agencies, '2026-11-20');
    const stated = systems.filter(({ provenance }) => !provenance?.generated).flatMap(({ stages }) => stages);
    expect(new Set(stated.map(({ on, precision }) => `${precision} ${on}`))).toEqual(new Set(['by 2023-11-30']));
    expect(systems.filter(({ provenance, duties }) => !provenance?.generated && duties.length > 0)).toEqual([]);
  });

  it('is no standard and no certainty: ISO 45001 has no edition of 2015, and 19/2014/QĐ-TTg is not plainly in force', () => {
    expect(numbers.has('ISO 45001:2015')).toBe(false);
    const printed = /ISO 45001:2015(?! \((?:nguồn in như vậy|so printed in the source)\))/u;
    for (const file of FILES) expect([file, printed.exec(textOf(file))]).toEqual([file, null]);
    const decision = documents.find(({ number }) => number === '19/2014/QĐ-TTg');
    expect(decision).toMatchObject({ inForceDoubtfulFrom: '2025-07-01' });
    const dated = { inForceFrom: '2014-05-18', inForceDoubtfulFrom: '2025-07-01', replacedBy: [] };
    expect(['2014-05-17', '2025-06-30', '2025-07-01'].map((day) => stateOn(dated, day))).toEqual([
      'notYetInForce',
      'inForce',
      'unknown',
    ]);
    expect(applicationRule('department')).toMatchObject({ confidence: 'partly' });
  });
});

describe('the Project 996 report of 2022', () => {
  const figures = report.sections.flatMap((section) => section.figures);

  it('prints the figures of the source document out of the ledger', () => {
    const printed = figures.filter(({ key }) => key in report2022.printed);
    expect(printed.length).toBe(10);
    expect(Object.fromEntries(printed.map((figure) => [figure.key, figureOf2022(figure)]))).toEqual(report2022.printed);
  });

  it('uses in its narrative only the figures of the same section, and every printed one', () => {
    for (const [section, text] of Object.entries(report2022.narratives)) {
      const own = report.sections.find(({ key }) => key === section)?.figures.map(({ key }) => key) ?? [];
      const used = [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
      expect(missing(used, new Set(own))).toEqual([]);
      const printed = own.filter((key) => key in report2022.printed);
      expect(missing(printed, new Set(used.filter((key) => key !== undefined)))).toEqual([]);
    }
  });

  it('draws each figure from a ledger row, a document topic or the registry', () => {
    const topics = new Set(documents.flatMap((document) => document.topics ?? []));
    for (const { from } of [...figures, ...report.indicators]) {
      if (from.startsWith('documents:')) expect(topics).toContain(from.slice('documents:'.length));
      else expect(from).toMatch(/^registry:\w+$|^activities:\w+(\/\w+)?(\.\w+)?$/);
    }
    expect(numbers).toContain(report.decision);
  });

  it('names no signatory', () => {
    expect(report.closing.signature.name).toBe('(họ tên)');
  });
});
