import { useContext } from 'preact/hooks';
import {
  EnvironmentField,
  inWordsOf,
  kindsOfWork,
  LinkButton,
  modeNames,
  NoteFields,
  verificationList,
  verificationTexts,
} from '../certificates';
import { verificationModes } from '../centres';
import {
  BeforeEntry,
  CheckboxesField,
  DayField,
  Form,
  FormContext,
  Layout,
  SelectField,
  useFormFailed,
  useWords,
  valueAt,
  type Choice,
} from '../../platform/web';
import { runTexts as texts } from './run.messages';
import type { loadRunEntry } from './run.pages';
import { OwnerNames } from './run-fresh.views';
import { Grid } from './run-grid.views';
import { SharedRows } from './run-rows.views';
import { sharedNotes } from './run.schema';

export type RunEntryProps = Awaited<ReturnType<typeof loadRunEntry>> & { readonly standards: readonly Choice[] };

/** One form for a run: what is the same for all once, and each instrument in a row. */
export function RunEntryPage(props: RunEntryProps) {
  const { procedure, members, kept, standards, refusals, owners } = props;
  const { values } = useContext(FormContext);
  const t = useWords();
  const crumbs = [{ href: verificationList.href, label: t(verificationList.label) }];
  const remembered = valueAt(values, 'remembered');
  const query = new URLSearchParams(props.address.map(([...pair]) => pair)).toString();
  const takeAlong = <LinkButton href={`/devices/take?${query}`} label={t(texts.takeAlong)} quiet />;
  return (
    <Layout
      title={`${t(texts.title)}: ${t(procedure.name)}`}
      failed={useFormFailed()}
      crumbs={crumbs}
      actions={takeAlong}
    >
      <BeforeEntry refusals={refusals} />
      <OtherProcedures {...props} />
      {kept.size > 0 && <p class="alert alert-info">{t(texts.progress, { kept: kept.size, all: members.length })}</p>}
      {remembered && <p class="alert alert-info">{t(texts.remembered, { number: remembered })}</p>}
      <Form submit={texts.record} wide cancel={`${verificationList.href}/runs/new`}>
        <input type="hidden" name="run" value={valueAt(values, 'run')} />
        <SharedFields {...props} />
        <CheckboxesField name="standardIds" label={verificationTexts.standards} required choices={standards} />
        <SharedRows {...props} />
        <Grid {...props} />
        {owners.length > 0 && <OwnerNames owners={owners} />}
      </Form>
    </Layout>
  );
}

/** By what else the lot can be done: the same address with another procedure. */
function OtherProcedures({ others, address }: Pick<RunEntryProps, 'others' | 'address'>) {
  const t = useWords();
  if (others.length === 0) return null;
  return (
    <form method="get" action={`${verificationList.href}/runs/new`} class="mb-3">
      {address
        .filter(([name]) => name !== 'procedureCode')
        .map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
      {t(texts.otherProcedures)}{' '}
      {others.map(({ code, name }) => (
        <button key={code} class="btn btn-outline-primary btn-sm me-2" name="procedureCode" value={code}>
          {t(name)}
        </button>
      ))}
    </form>
  );
}

const modes: readonly Choice[] = verificationModes.map((value) => ({ value, label: modeNames[value] }));

function SharedFields({ kind, procedure, namesDocument }: RunEntryProps) {
  const { isLegal } = kindsOfWork[kind];
  const isNamed = namesDocument || !isLegal;
  return (
    <div class="row">
      {isLegal && (
        <div class="col-md-4">
          <SelectField name="mode" label={verificationTexts.mode} required choices={modes} />
        </div>
      )}
      <div class="col-md-4">
        <DayField name="performedOn" label={inWordsOf(kind, verificationTexts.performedOn)} required />
      </div>
      {isNamed && <NoteFields kind={kind} names={['methodDocument']} required={namesDocument} />}
      <NoteFields kind={kind} names={sharedNotes.filter((name) => name !== 'methodDocument')} />
      {procedure.environment.map((field) => (
        <div key={field.name} class="col-6 col-md-4">
          <EnvironmentField field={field} />
        </div>
      ))}
    </div>
  );
}
