import type { DigitalCertificate, Series, Words } from '../dcc';
import { conclusionText, type Concluded } from './conclusion.words';
import {
  asStated,
  differenceIn,
  exact,
  describedBy,
  limitSides,
  quantity,
  type Evaluation,
  type Point,
  type PointDecision,
  type Quantity,
  type Step,
} from '../../metrology';
import { fill, type Text } from '../../platform/i18n';
import { digitalTexts as texts } from './dcc.messages';
import { both, plain } from './dcc.words';
import type { Frozen, StandardUsed } from './frozen';
import { statedFigures } from './stated.figures';
import { statedAcceptance } from './acceptance.figures';
import { paperTexts } from './paper.messages';
import type { Verification } from './verification.model';
import { inWordsOf } from './work-kinds';

type Measurement = DigitalCertificate['measurements'][number];

type ResultTable = Measurement['results'][number];

type Work = Concluded & Pick<Verification, 'methodDocument'> & { readonly frozen: Frozen };

/** The work as one measurement; of an item that was adjusted as two, before and after (ISO/IEC 17025:2017, 7.8.4.1 d). */
export function measurementsOf(work: Work): Measurement[] {
  const { evaluation, asLeft } = work;
  if (!asLeft) return [measurementOf(work, evaluation, texts.results)];
  return [
    measurementOf(work, evaluation, texts.asFound, 'beforeAdjustment'),
    measurementOf(work, asLeft, texts.asLeft, 'afterAdjustment'),
  ];
}

/** Its method, standards and conditions, and its results. */
function measurementOf(
  work: Work,
  evaluation: Evaluation,
  name: Text,
  state?: Measurement['conditions'][number]['state'],
): Measurement {
  const { kind, frozen, methodDocument } = work;
  const procedure = describedBy(evaluation);
  const tables = tablesOf(evaluation);
  const document = methodDocument ?? frozen.procedure.confirmed ?? frozen.procedure.document;
  return {
    name: both(inWordsOf(kind, name)),
    methods: [{ name: both(procedure?.name ?? texts.procedure), norms: document ? [document] : [] }],
    equipment: frozen.standards.map(equipmentOf),
    conditions: conditionsOf(evaluation).map((each) => ({ ...each, ...(state && { state }) })),
    results: tables.length > 0 ? tables : [{ name: both(inWordsOf(kind, name)), series: [], words: inWords(work) }],
  };
}

/** Without points there is what the work ended in: a conclusion, as of a result taken over from a signed paper. */
function inWords(work: Work): Words {
  return both(conclusionText(work));
}

/** A table of results for each step. */
function tablesOf(evaluation: Evaluation): ResultTable[] {
  return (describedBy(evaluation)?.steps ?? []).flatMap((step) => {
    const own = evaluation.points.filter((point) => point.step === step.name);
    const points = own.map((point) => asStated(step, point));
    // A list states U of all its values or of none: what sums up a step, such as the spread, has a table of its own.
    const stated = points.filter(({ uncertainty }) => uncertainty);
    const unstated = points.filter(({ uncertainty }) => !uncertainty);
    return [stated, unstated].flatMap((each) => (each.length > 0 ? [tableOf(step, each)] : []));
  });
}

function equipmentOf({
  code,
  name,
  certificateNumber,
  issuer,
  certificateSha256,
}: StandardUsed): Measurement['equipment'][number] {
  const number = issuer ? `${certificateNumber} (${issuer})` : certificateNumber;
  return {
    name: plain(name),
    identifications: [
      { issuer: 'calibrationLaboratory', value: code, name: both(texts.standardCode) },
      { issuer: 'other', value: number, name: both(texts.standardCertificate) },
    ],
    ...(certificateSha256 && {
      certificate: {
        name: both(texts.standardCertificateFile),
        number: certificateNumber,
        algorithm: 'SHA-256',
        value: certificateSha256,
      },
    }),
  };
}

/** What PTB's good practice calls the conditions that procedures ask for. */
const meanings: Readonly<Record<string, string>> = {
  temperature: 'basic_temperature',
  humidity: 'basic_humidityRelative',
};

function conditionsOf(evaluation: Evaluation): Measurement['conditions'] {
  const { entered } = evaluation;
  const fields = describedBy(evaluation)?.environment ?? [];
  const found = fields.flatMap(({ name, label }): Measurement['conditions'] => {
    const measured = entered.environment[name];
    const meaning = meanings[name];
    if (!measured) return [];
    const series = { name: both(label), values: [measured.value], units: [measured.unit] };
    return [{ ...(meaning && { meaning }), name: both(label), series: [series] }];
  });
  return found.length > 0 ? found : [{ name: both(texts.noConditions), series: [], words: both(texts.notRecorded) }];
}

/** A row for each point, in order; the labels of the points stand in the description, numbered. */
function tableOf(step: Step, points: readonly Point[]): Measurement['results'][number] {
  const conditions = [...new Map(points.flatMap((point) => point.conditions.map((each) => [each.name, each])))];
  const indications = points.map(({ indication }) => indication);
  const { reference, indication } = step.columns;
  return {
    name: both(step.label),
    description: both(labelsOf(points)),
    series: [
      ...conditions.map(([name, { label }]) =>
        seriesOf(
          label,
          points.map((point) => point.conditions.find((each) => each.name === name)?.quantity ?? null),
        ),
      ),
      {
        meaning: 'basic_referenceValue',
        ...seriesOf(
          reference,
          points.map((point) => point.reference),
        ),
      },
      ...(indication && indications.some(Boolean)
        ? [{ meaning: 'basic_measuredValue', ...seriesOf(indication, indications) }]
        : []),
      errorsOf(points),
    ],
  };
}

function labelsOf(points: readonly Point[]): Text {
  const said = (language: 'vi' | 'en') =>
    points
      .map(({ label, notes }, at) => {
        const words = [label[language], ...notes.map((note) => note[language])].join(', ');
        return fill(texts.point, { number: at + 1, label: words })[language];
      })
      .join('; ');
  return { vi: said('vi'), en: said('en') };
}

/** The errors with what each is held against, its verdict, and its uncertainty where the record states one. */
function errorsOf(points: readonly Point[]): Series {
  const errors = seriesOf(
    paperTexts.error,
    points.map((point) => statedFigures(point)?.error ?? point.error),
  );
  const sides = points.map(({ limit, error, decision }) =>
    decision ? acceptedBy(decision) : limit && sidesAs(limit, error),
  );
  const isJudged = sides.every((each) => each !== null);
  return {
    meaning: 'basic_measurementError',
    ...errors,
    ...(points.every(({ uncertainty }) => uncertainty) && { uncertainty: uncertaintyOf(points) }),
    ...(isJudged && {
      verdicts: points.map(({ passed, decision }) => decision?.verdict ?? (passed ? 'pass' : 'fail')),
      acceptance: { lower: sides.map(({ lower }) => lower), upper: sides.map(({ upper }) => upper) },
    }),
  };
}

type Limit = NonNullable<Point['limit']>;

const none = 'NaN';

/** A limit or uncertainty in the unit of the error it stands beside; in its own figures where that is its unit. */
function differenceAs(difference: Quantity, { unit }: Quantity): string {
  return difference.unit === unit ? difference.value : quantity(differenceIn(difference, unit), unit).value;
}

/** What the rule accepts; null where it accepts or decides nothing, or has one side only: then words alone say it. */
function acceptedBy(decision: PointDecision) {
  const { lower, upper } = statedAcceptance(decision);
  if (decision.verdict === null || decision.acceptance.empty || lower === undefined || upper === undefined) return null;
  return { lower, upper };
}

/** How far the error may go either way: the two differ where the document has it so. */
function sidesAs(limit: Limit, error: Quantity): { readonly lower: string; readonly upper: string } {
  const { unit } = limit;
  const { lower, upper } = limitSides(limit);
  const [down, up] = [lower, upper].map((value) => differenceAs({ value, unit }, error)) as [string, string];
  return { lower: down, upper: up };
}

function uncertaintyOf(points: readonly Point[]): NonNullable<Series['uncertainty']> {
  return {
    values: points.map((point) => {
      const stated = statedFigures(point);
      return stated ? differenceAs(stated.expanded, point.error) : none;
    }),
    coverageFactors: points.map(({ uncertainty }) => uncertainty?.k ?? none),
    coverageProbabilities: points.map(({ uncertainty }) =>
      uncertainty?.probability ? exact(uncertainty.probability).div(100).toFixed() : none,
    ),
  };
}

/** One unit stands for all where it is the same; where a point has no value, NaN stands. */
function seriesOf(label: Text, quantities: readonly (Quantity | null)[]): Series {
  const units = quantities.map((each) => each?.unit);
  const [first] = units.filter((unit) => unit !== undefined);
  const alike = units.every((unit) => unit === undefined || unit === first);
  return {
    name: both(label),
    values: quantities.map((each) => each?.value ?? none),
    units: alike ? [first ?? '1'] : units.map((unit) => unit ?? first ?? '1'),
  };
}
