import { useContext } from 'preact/hooks';
import { formulaBook, workKinds, type ProcedureDeclaration } from '../../metrology';
import {
  CheckboxesField,
  Form,
  FormContext,
  Layout,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  valueAt,
  type Choice,
} from '../../platform/web';
import { ownProcedureTexts } from './own-procedure.messages';
import { procedureTexts as texts } from './procedure.messages';
import { StepFields } from './procedure-step.views';
import { bounds, choicesColumn, kindColumn, labelled, requiredColumn, unitColumn } from './procedure.columns';
import { MoreButton, RowsTable, useAsked, useFilled } from './procedure-tables.views';
import { ownProcedureList } from './own-procedure.views';

export interface ProcedureFormProps {
  readonly title: string;
  readonly cancel: string;
  /** The procedures that a new one may be begun from; none while one is changed. */
  readonly templates: readonly Choice[];
  /** What the form was filled from: what it does not show is kept from there. */
  readonly base: ProcedureDeclaration | null;
  /** The code stands already. */
  readonly isBegun: boolean;
  /** By step, the names that its formulas may use. */
  readonly names: readonly (readonly string[])[];
}

/** A procedure, table by table: fields, points, formulas, limits, and what is printed. */
export function ProcedureFormPage({ title, cancel, templates, base, isBegun, names }: ProcedureFormProps) {
  const t = useWords();
  const crumbs = [{ href: ownProcedureList.href, label: t(ownProcedureList.label) }];
  return (
    <Layout title={title} failed={useFormFailed()} crumbs={crumbs}>
      {templates.length > 0 && <Templates templates={templates} />}
      <Form submit={texts.save} wide cancel={cancel}>
        <Head isBegun={isBegun} />
        <RowsTable
          group="characteristics"
          title={texts.characteristics}
          hint={texts.characteristicsHint}
          columns={[...labelled, kindColumn, unitColumn(base), choicesColumn, requiredColumn]}
        />
        <RowsTable group="environment" title={texts.environment} columns={[...labelled, unitColumn(null), ...bounds]} />
        <RowsTable group="checks" title={texts.checks} columns={labelled.slice(1)} />
        <Steps base={base} names={names} />
        <Formulas />
        <p class="form-text">{t(texts.keptWhole)}</p>
        <TextAreaField name="fitness" label={ownProcedureTexts.fitness} hint={texts.fitnessHint} />
      </Form>
    </Layout>
  );
}

function Head({ isBegun }: Pick<ProcedureFormProps, 'isBegun'>) {
  const { values } = useContext(FormContext);
  const t = useWords();
  return (
    <>
      <div class="row">
        <div class="col-md-4">
          {isBegun ? (
            <input type="hidden" name="code" value={valueAt(values, 'code') ?? ''} />
          ) : (
            <TextField name="code" label={ownProcedureTexts.code} hint={texts.codeHint} required />
          )}
          <TextField name="documentNumber" label={texts.documentNumber} hint={texts.documentHint} />
          <TextField name="documentEdition" label={texts.documentEdition} />
        </div>
        <div class="col-md-8">
          <TextField name="nameVi" label={texts.nameVi} required />
          <TextField name="nameEn" label={texts.nameEn} hint={texts.englishHint} />
          <TextField name="typeCodes" label={texts.typeCodes} hint={texts.typeCodesHint} />
        </div>
      </div>
      <CheckboxesField
        name="kinds"
        label={texts.kinds}
        required
        choices={workKinds.map((value) => ({ value, label: t(texts[value]) }))}
      />
    </>
  );
}

function Steps({ base, names }: Pick<ProcedureFormProps, 'base' | 'names'>) {
  const count = Math.max(useFilled('steps'), 1) + (useAsked() === 'steps' ? 1 : 0);
  return (
    <>
      {Array.from({ length: count }, (_, at) => (
        <StepFields key={at} {...{ at, base }} names={names[at] ?? []} />
      ))}
      <p>
        <MoreButton of="steps" label={texts.moreSteps} />
      </p>
    </>
  );
}

function Formulas() {
  const t = useWords();
  return (
    <details class="mb-3">
      <summary>{t(texts.commonFormulas)}</summary>
      <ul class="mb-0">
        {formulaBook.map(({ name, expression, words }) => (
          <li key={name}>
            {t(words)}: <code>{expression}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A copy of a ready procedure is the easiest beginning; choosing one opens the form anew. */
function Templates({ templates }: Pick<ProcedureFormProps, 'templates'>) {
  const t = useWords();
  return (
    <form method="get" class="row g-2 align-items-end mb-4">
      <div class="col-md-6">
        <label class="form-label" for="from">
          {t(texts.from)}
        </label>
        <select class="form-select" id="from" name="from" aria-describedby="from-hint">
          {templates.map(({ value, label }) => (
            <option key={value} value={value}>
              {typeof label === 'string' ? label : t(label)}
            </option>
          ))}
        </select>
      </div>
      <div class="col-auto">
        <button class="btn btn-outline-primary" type="submit">
          {t(texts.useTemplate)}
        </button>
      </div>
      <p class="form-text" id="from-hint">
        {t(texts.fromHint)}
      </p>
    </form>
  );
}
