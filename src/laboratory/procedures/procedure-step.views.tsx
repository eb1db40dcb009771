import { useContext } from 'preact/hooks';
import { aggregateFunctions, type ProcedureDeclaration } from '../../metrology';
import { fill, type Text } from '../../platform/i18n';
import {
  fieldId,
  FormContext,
  NumberField,
  SelectField,
  TextField,
  useWords,
  valueAt,
  type Choice,
} from '../../platform/web';
import { fieldColumns, unitChoices } from './procedure.columns';
import { limitWays } from './procedure.form';
import { gatheringNames, procedureTexts as texts } from './procedure.messages';
import { MoreButton, RowsTable, useAsked, useFilled, type RowColumn } from './procedure-tables.views';

interface StepProps {
  readonly at: number;
  readonly base: ProcedureDeclaration | null;
  /** The names that its formulas may use. */
  readonly names: readonly string[];
}

/** One step of the work: its columns, what is reckoned of them, and what is stated and judged. */
export function StepFields({ at, base, names }: StepProps) {
  const t = useWords();
  const name = (field: string) => `steps[${at}][${field}]`;
  const title = fill(texts.step, { number: at + 1 });
  const results = Math.max(useFilled(name('results')), 1) + (useAsked() === name('results') ? 1 : 0);
  return (
    <fieldset class="border rounded p-3 mb-4" id={fieldId(`steps[${at}]`)}>
      <legend class="h5 float-none w-auto px-2">{t(title)}</legend>
      <Was name={name('was')} />
      <div class="row">
        <Cell width={6} name={name('vi')} label={texts.stepName} required />
        <Cell width={3} name={name('en')} label={texts.labelEn} />
        <Chosen width={3} name={name('unit')} label={texts.stepUnit} choices={unitChoices(base)} />
        <Count width={3} name={name('minRows')} label={texts.minRows} />
        <Count width={3} name={name('repeats')} label={texts.repeats} />
        <Count width={6} name={name('decimals')} label={texts.decimals} />
        <Chosen
          width={6}
          name={name('withoutUncertainty')}
          label={texts.ofUncertainty}
          hint={texts.withUncertainty}
          choices={uncertaintyWays}
        />
        <Cell width={6} name={name('referenceHead')} label={texts.referenceHead} required />
        <Cell width={6} name={name('indicationHead')} label={texts.indicationHead} />
      </div>
      <RowsTable
        {...{ group: name('fields'), within: title, title: texts.fields, hint: texts.fieldsHint }}
        columns={fieldColumns(base)}
      />
      <RowsTable within={title} group={name('quantities')} title={texts.quantities} columns={reckoned} />
      <RowsTable within={title} group={name('aggregates')} title={texts.aggregates} columns={gathered} />
      {Array.from({ length: results }, (_, index) => (
        <ResultFields key={index} group={`${name('results')}[${index}]`} {...{ index, names, base }} />
      ))}
      <MoreButton of={name('results')} label={fill(texts.moreResults, { step: title })} />
    </fieldset>
  );
}

const uncertaintyWays: readonly Choice[] = [{ value: 'true', label: texts.withoutUncertainty }];

const reckoned: readonly RowColumn[] = [
  { name: 'name', head: texts.symbol },
  { name: 'value', head: texts.formula },
];
const gathered: readonly RowColumn[] = [
  ...reckoned,
  {
    name: 'function',
    head: texts.function,
    choices: aggregateFunctions.map((value) => ({ value, label: gatheringNames[value] })),
  },
  {
    name: 'over',
    head: texts.over,
    choices: [
      { value: 'point', label: texts.overPoint },
      { value: 'step', label: texts.overStep },
    ],
  },
];

interface ResultProps extends Pick<StepProps, 'names' | 'base'> {
  readonly group: string;
  readonly index: number;
}

function ResultFields({ group, index, names, base }: ResultProps) {
  const t = useWords();
  const { values } = useContext(FormContext);
  const name = (field: string) => `${group}[${field}]`;
  const mayKeep = valueAt(values, name('was')) !== undefined && Boolean(base);
  const ways = limitWays.filter((way) => way !== 'kept' || mayKeep);
  return (
    <fieldset class="mb-3" id={fieldId(group)}>
      <legend class="h6">{t(texts.result, { number: index + 1 })}</legend>
      <Was name={name('was')} />
      <p class="form-text">{t(texts.names, { names: names.join(', ') || t(texts.noNames) })}</p>
      <div class="row">
        <Cell width={4} name={name('vi')} label={texts.resultName} hint={texts.resultNameHint} required />
        <Cell width={4} name={name('en')} label={texts.labelEn} />
        <Chosen width={4} name={name('over')} label={texts.over} choices={overs} />
        <Cell width={4} name={name('reference')} label={texts.reference} required />
        <Cell width={4} name={name('indication')} label={texts.indication} />
        <Cell width={4} name={name('error')} label={texts.error} required />
        <Chosen width={4} name={name('errorUnit')} label={texts.errorUnit} choices={errorUnits(base)} />
        <Cell width={4} name={name('expanded')} label={texts.expanded} hint={texts.uncertaintyHint} />
        <Cell width={4} name={name('k')} label={texts.k} />
        <Chosen
          {...{ width: 4, name: name('limitAs'), label: texts.limitAs }}
          choices={ways.map((value) => ({ value, label: limitNames[value] }))}
        />
        <Cell width={8} name={name('limit')} label={texts.limit} hint={texts.limitHint} />
        <Cell width={8} name={name('document')} label={texts.document} />
        <Cell width={4} name={name('clause')} label={texts.clause} />
      </div>
    </fieldset>
  );
}

const limitNames = { none: texts.limitNone, own: texts.limitOwn, kept: texts.limitKept };
const overs: readonly Choice[] = [
  { value: 'row', label: texts.overRow },
  { value: 'point', label: texts.overPoint },
  { value: 'step', label: texts.overStep },
];

function errorUnits(base: ProcedureDeclaration | null): readonly Choice[] {
  return unitChoices(base).map((each) => (each.value === '' ? { value: '', label: texts.unitOfStep } : each));
}

interface CellProps {
  readonly width: number;
  readonly name: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly required?: boolean;
}

function Cell({ width, ...field }: CellProps) {
  return (
    <div class={`col-md-${width}`}>
      <TextField {...field} />
    </div>
  );
}

function Count({ width, ...field }: CellProps) {
  return (
    <div class={`col-md-${width}`}>
      <NumberField {...field} />
    </div>
  );
}

function Chosen({ width, choices, ...field }: CellProps & { choices: readonly Choice[] }) {
  return (
    <div class={`col-md-${width}`}>
      <SelectField {...field} choices={choices.filter(({ value }) => value !== '')} />
    </div>
  );
}

/** What the step or the result is called in the declaration, for what the form does not show of it. */
function Was({ name }: { name: string }) {
  const was = valueAt(useContext(FormContext).values, name);
  return was === undefined ? null : <input type="hidden" name={name} value={was} />;
}
