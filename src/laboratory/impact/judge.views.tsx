import { useContext } from 'preact/hooks';
import type { Day } from '../../platform/i18n';
import {
  fieldId,
  FilterSelect,
  Form,
  FormContext,
  Layout,
  ListFilters,
  SelectField,
  Table,
  TextAreaField,
  useFormFailed,
  useWords,
  valueAt,
  type Column,
} from '../../platform/web';
import { verificationList } from '../certificates';
import { affectedColumns } from './affected.views';
import { givenVerdicts, verdicts } from './affected.model';
import { useCrumbs } from './impact.forms';
import { impactTexts as texts, verdictNames } from './impact.messages';
import type { ImpactRecord } from './impact.model';
import type { Affected } from './impact.queries';
import { mostJudged } from './impact.schema';
import { impactAddress } from './impact.views';

interface JudgeProps {
  readonly assessment: ImpactRecord;
  readonly affected: readonly Affected[];
  readonly today: Day;
}

/** Several results with one decision and one reason. */
export function JudgePage({ assessment, affected, today }: JudgeProps) {
  const t = useWords();
  const columns: Column<Affected>[] = [
    { label: texts.record, cell: (each) => <Tick of={each} /> },
    ...affectedColumns(t, today),
    { label: texts.verdict, cell: ({ verdict }) => t(verdictNames[verdict]) },
  ];
  return (
    <Layout title={t(texts.judge)} failed={useFormFailed()} crumbs={useCrumbs(assessment)}>
      <p class="prose">{t(texts.judgeExplained, { most: mostJudged })}</p>
      <ListFilters search={false}>
        <FilterSelect
          name="verdict"
          label={texts.verdict}
          usual="undecided"
          choices={verdicts.map((value) => ({ value, label: verdictNames[value] }))}
        />
      </ListFilters>
      {affected.length === 0 ? (
        <p>{t(texts.nothingToJudge)}</p>
      ) : (
        <Form submit={texts.save} wide cancel={impactAddress(assessment)}>
          <div id={fieldId('affected')} tabIndex={-1}>
            <EveryShown count={affected.length} />
            <Table caption={texts.affected} columns={columns} rows={affected} rowKey={({ _id }) => String(_id)} />
          </div>
          <SelectField
            name="verdict"
            label={texts.verdict}
            choices={givenVerdicts.map((value) => ({ value, label: verdictNames[value] }))}
            required
          />
          <TextAreaField name="reason" label={texts.reason} hint={texts.reasonHint} required />
        </Form>
      )}
    </Layout>
  );
}

function EveryShown({ count }: { count: number }) {
  const t = useWords();
  const { values } = useContext(FormContext);
  return (
    <div class="form-check mb-2">
      <input
        class="form-check-input"
        type="checkbox"
        id="every-shown"
        name="all"
        value="on"
        checked={valueAt(values, 'all') === 'on'}
      />
      <label class="form-check-label" for="every-shown">
        {t(texts.everyShown, { count: t.number(count) })}
      </label>
    </div>
  );
}

/** A tick, and beside it what was shown, so that "all" never takes what came after. */
function Tick({ of: { _id, recordNumber, verificationId } }: { of: Affected }) {
  const { values } = useContext(FormContext);
  const id = String(_id);
  const name = `affected[${id}]`;
  return (
    <div class="form-check">
      <input type="hidden" name={`shown[${id}]`} value="1" />
      <input
        class="form-check-input"
        type="checkbox"
        id={`tick-${id}`}
        name={name}
        value="1"
        checked={valueAt(values, name) === '1'}
      />
      <label class="form-check-label" for={`tick-${id}`}>
        {recordNumber}
      </label>{' '}
      <a
        href={`${verificationList.href}/${String(verificationId)}`}
        target="_blank"
        rel="noopener"
        aria-label={recordNumber}
      >
        ↗
      </a>
    </div>
  );
}
