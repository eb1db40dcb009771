import { useContext } from 'preact/hooks';
import { procedures, typedText } from '../../metrology';
import { fill } from '../../platform/i18n';
import {
  Form,
  FormContext,
  Layout,
  NumberField,
  Section,
  SelectField,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
} from '../../platform/web';
import { budgetTexts as texts, resultNames, sourceNames, valueNames } from './budget.messages';
import type { BudgetRecord } from './budget.model';
import { inputDistributions, inputSources, inputValues, statedResults } from './budget.shape';
import { calculateTyped } from './budget.typed';
import { budgetList, addressOf } from './budget.views';
import { ContributionRow, ContributionTable, ResultFacts } from './contribution.views';
import { contributionHeads, distributionNames, resultWords } from './contribution.words';
import { templates } from './budget.templates';

/** A budget is entered and changed here; what it comes to stands below, anew with every sign typed. */
export function BudgetFormPage({ own, budget }: { own: readonly Choice[]; budget?: BudgetRecord }) {
  const t = useWords();
  const title = t(budget ? texts.change : texts.register);
  const crumbs = [{ href: budgetList.href, label: t(budgetList.label) }];
  return (
    <Layout title={title} failed={useFormFailed()} crumbs={crumbs}>
      {!budget && <Templates />}
      <Form submit={texts.save} wide cancel={budget ? addressOf(budget) : budgetList.href}>
        <div class="row">
          <div class="col-md-6">
            <TextField name="name" label={texts.name} required />
          </div>
          <div class="col-md-6">
            <SelectField
              name="procedureCode"
              label={texts.procedure}
              required
              choices={[...own, ...procedureChoices]}
            />
          </div>
          <div class="col-md-6">
            <NumberField name="procedureEdition" label={texts.procedureEdition} hint={texts.procedureEditionHint} />
          </div>
          <div class="col-md-6">
            <TextField name="step" label={texts.step} hint={texts.stepHintPlain} />
          </div>
        </div>
        <TextAreaField name="basis" label={texts.basis} hint={texts.basisHint} rows={2} required />
        <div class="row">
          <div class="col-6 col-md-2">
            <TextField name="output" label={texts.output} hint={texts.outputHint} required />
          </div>
          <div class="col-6 col-md-2">
            <TextField name="unit" label={texts.unit} hint={texts.unitHint} required />
          </div>
          <div class="col-md-5">
            <TextField name="model" label={texts.model} hint={texts.modelHint} required />
          </div>
          <div class="col-md-3">
            <NumberField name="probability" label={texts.probability} hint={texts.probabilityHint} required />
          </div>
        </div>
        <Inputs />
        <TextAreaField name="correlations" label={texts.correlations} hint={correlationsHint} rows={2} />
        <LiveResult />
        <button class="btn btn-outline-primary me-2" type="submit" name="more" value="inputs">
          {t(texts.moreInputs)}
        </button>
        <button class="btn btn-outline-primary" type="submit" name="more" value="calculate">
          {t(texts.calculate)}
        </button>
      </Form>
      <script src="/assets/budgets.js" defer></script>
    </Layout>
  );
}

const correlationsHint = {
  vi: 'Mỗi dòng: đại lượng; đại lượng; hệ số, ví dụ t1; t2; 0,8.',
  en: 'One a line: quantity; quantity; coefficient, such as t1; t2; 0,8.',
};

const procedureChoices: readonly Choice[] = procedures.map(({ code, name }) => ({ value: code, label: name }));
const namesOf = <T extends string>(all: readonly T[], names: Readonly<Record<T, Choice['label']>>): Choice[] =>
  all.map((value) => ({ value, label: names[value] }));

function Templates() {
  const t = useWords();
  return (
    <p>
      {t(texts.fromTemplate)}{' '}
      {templates.map(({ code, name }) => (
        <a key={code} class="btn btn-outline-primary btn-sm me-2 mb-1" href={`${budgetList.href}/new?template=${code}`}>
          {t(name)}
        </a>
      ))}
    </p>
  );
}

/** As many inputs as are filled, and some to go on; more of them where more were asked for. */
function Inputs() {
  const { values } = useContext(FormContext);
  const t = useWords();
  const given = Array.isArray(values['inputs']) ? (values['inputs'] as readonly Record<string, unknown>[]) : [];
  const filled = given.findLastIndex((row) => Boolean(row?.['name'] ?? row?.['labelVi'])) + 1;
  const count = Math.max(3, filled + (values['more'] === 'inputs' ? 4 : 1));
  return (
    <Section title={texts.inputs}>
      {Array.from({ length: count }, (_, row) => (
        <fieldset key={row} class="border rounded p-2 mb-3">
          <legend class="h6 float-none w-auto px-1">{t(fill(texts.input, { row: row + 1 }))}</legend>
          <InputFields row={row} />
        </fieldset>
      ))}
    </Section>
  );
}

function InputFields({ row }: { row: number }) {
  const name = (field: string) => `inputs[${row}][${field}]`;
  const box = (field: 'estimate' | 'spread' | 'k' | 'shape' | 'degreesOfFreedom' | 'count') => (
    <div class="col-6 col-md-2">
      <NumberField name={name(field)} label={texts[field]} />
    </div>
  );
  const words = (field: 'labelVi' | 'labelEn' | 'series' | 'characteristic', required = false) => (
    <div class="col-6 col-md-3">
      <TextField {...{ name: name(field), label: texts[field], required }} />
    </div>
  );
  const choice = (
    field: 'source' | 'value' | 'distribution' | 'isPercent' | 'result',
    choices: readonly Choice[],
    required = false,
  ) => (
    <div class="col-6 col-md-3">
      <SelectField {...{ name: name(field), label: texts[field], choices, required }} />
    </div>
  );
  return (
    <div class="row">
      <div class="col-3 col-md-2">
        <TextField name={name('name')} label={texts.inputName} required />
      </div>
      {words('labelVi', true)}
      {words('labelEn')}
      <div class="col-3 col-md-2">
        <TextField name={name('unit')} label={texts.unit} required />
      </div>
      {choice('source', namesOf(inputSources, sourceNames), true)}
      {choice('value', namesOf(inputValues, valueNames))}
      {box('estimate')}
      {choice('distribution', namesOf(inputDistributions, distributionNames), true)}
      {box('spread')}
      {choice('isPercent', [{ value: 'true', label: texts.inPercent }])}
      {box('k')}
      {box('degreesOfFreedom')}
      {box('count')}
      {box('shape')}
      {choice('result', namesOf(statedResults, resultNames))}
      {words('series')}
      {words('characteristic')}
    </div>
  );
}

/** What the form comes to: drawn with what was sent, and by the page's script with what is being typed. */
function LiveResult() {
  const { values, isTyped } = useContext(FormContext);
  const t = useWords();
  const { figures, outcome } = calculateTyped(flatFields(values, isTyped === true));
  const said = figures && outcome.ok ? resultWords(figures, outcome.result, t.language) : null;
  const { lines, ...facts } = said ?? noWords;
  const isAsked = values['more'] === 'calculate' || said !== null;
  return (
    <section class="budget-live" aria-live="polite" data-budget hidden={!isAsked}>
      <h2 class="h5">{t(texts.resultTitle)}</h2>
      <p class="alert alert-warning" data-problem hidden={outcome.ok}>
        {outcome.ok ? '' : t(fill(texts.noResult, { why: outcome.problem.words }))}
      </p>
      <div data-result hidden={!outcome.ok}>
        <ResultFacts said={facts} />
        <ContributionTable lines={lines} />
      </div>
      <template>
        <ContributionRow line={{ cells: Object.keys(contributionHeads).map(() => ''), percent: 0 }} />
      </template>
    </section>
  );
}

const noWords = {
  ...{ estimate: '', expandedUncertainty: '', standardUncertainty: '', degreesOfFreedom: '', coverageFactor: '' },
  lines: [],
};

/** The values of the form by the names of its fields, numbers as they stand in their boxes. */
function flatFields(values: Readonly<Record<string, unknown>>, isTyped: boolean): Record<string, string> {
  const said = (value: string | number | boolean) => (isTyped ? String(value) : typedText(String(value)));
  const flat = (value: unknown, name: string): [string, string][] => {
    if (value === undefined || value === null || value === '') return [];
    if (Array.isArray(value)) return value.flatMap((each, at) => flat(each, `${name}[${at}]`));
    if (typeof value === 'object')
      return Object.entries(value).flatMap(([key, each]) => flat(each, name ? `${name}[${key}]` : key));
    const typed = value as string | number | boolean;
    return [[name, name === 'model' ? String(typed) : said(typed)]];
  };
  return Object.fromEntries(flat(values, ''));
}
