import { kindNames, LinkButton, recordKinds, verificationList } from '../certificates';
import { legalStateNames, legalStates, type InstrumentRecord } from '../instruments';
import type { OrganizationRecord } from '../../register/organizations';
import type { Refusal } from '../../platform/http';
import type { Text } from '../../platform/i18n';
import {
  BeforeEntry,
  FormContext,
  Layout,
  SelectField,
  Table,
  TextAreaField,
  TextField,
  useWords,
  type Choice,
} from '../../platform/web';
import { runTexts as texts } from './run.messages';
import { mostMembers } from './run.limits';
import type { RunChoice } from './run.schema';

interface ChoiceProps {
  readonly choice: RunChoice;
  readonly offered: readonly InstrumentRecord[];
  readonly owners: ReadonlyMap<string, OrganizationRecord>;
  readonly types: readonly Choice[];
  /** What is wrong with what was chosen. */
  readonly faults: readonly Text[];
  readonly refusals: readonly Refusal[];
}

/** The first step of a run: which work, and which instruments. What is ticked and pasted stays when the list is narrowed. */
export function RunChoicePage(props: ChoiceProps) {
  const { choice, faults, refusals } = props;
  const t = useWords();
  return (
    <Layout
      title={t(texts.choose)}
      failed={faults.length > 0}
      crumbs={[{ href: verificationList.href, label: t(verificationList.label) }]}
      actions={<LinkButton href={`${verificationList.href}/runs`} label={t(texts.newest)} quiet />}
    >
      <BeforeEntry refusals={refusals} />
      <p class="text-body-secondary">{t(texts.chooseHint, { most: mostMembers })}</p>
      <form method="get" action={`${verificationList.href}/runs/new`} class="record-form wide">
        {choice.orderId && <input type="hidden" name="orderId" value={choice.orderId} />}
        {faults.length > 0 && (
          <ul class="alert alert-danger" role="alert">
            {faults.map((fault) => (
              <li key={fault.vi}>{t(fault)}</li>
            ))}
          </ul>
        )}
        <FormContext.Provider value={{ values: { ...choice }, errors: {}, refusals: [], isTyped: true }}>
          <Filters types={props.types} />
          <TextAreaField name="named" label={texts.named} rows={4} />
        </FormContext.Provider>
        <button class="btn btn-primary mb-3" type="submit">
          {t(texts.next)}
        </button>
        <Offered {...props} />
        <button class="btn btn-primary" type="submit">
          {t(texts.next)}
        </button>
      </form>
    </Layout>
  );
}

const kinds: readonly Choice[] = recordKinds.map((value) => ({ value, label: kindNames[value] }));
const states: readonly Choice[] = legalStates.map((value) => ({ value, label: legalStateNames[value] }));

function Filters({ types }: Pick<ChoiceProps, 'types'>) {
  const t = useWords();
  return (
    <div class="row align-items-end">
      <div class="col-md-4">
        <SelectField name="typeCode" label={texts.type} choices={types} />
      </div>
      <div class="col-md-4">
        <SelectField name="kind" label={texts.kind} choices={kinds} required />
      </div>
      <div class="col-md-4">
        <SelectField name="state" label={texts.state} choices={states} />
      </div>
      <div class="col-md-4">
        <TextField name="q" label={texts.search} type="search" />
      </div>
      <div class="col-md-4">
        <TextField name="owner" label={texts.ownerWords} type="search" />
      </div>
      <div class="col-md-4 mb-3">
        <button class="btn btn-outline-primary" type="submit" name="filter" value="yes">
          {t(texts.filter)}
        </button>
      </div>
    </div>
  );
}

function Offered({ choice, offered, owners }: ChoiceProps) {
  const t = useWords();
  const ticked = new Set(choice.instrumentIds);
  return (
    <Table
      caption={texts.choose}
      columns={[
        {
          label: texts.onBench,
          cell: (each: InstrumentRecord) => (
            <div class="form-check">
              <input
                class="form-check-input"
                type="checkbox"
                id={`tick-${String(each._id)}`}
                name="instrumentIds"
                value={String(each._id)}
                checked={ticked.has(String(each._id))}
              />
              <label class="form-check-label" for={`tick-${String(each._id)}`}>
                {each.code}
              </label>
            </div>
          ),
        },
        { label: texts.serial, cell: (each) => [each.serial, each.model].filter(Boolean).join(' · ') },
        { label: texts.owner, cell: (each) => owners.get(String(each.ownerId))?.nameVi ?? '' },
        { label: texts.due, cell: (each) => (each.dueOn ? t.day(each.dueOn) : '') },
      ]}
      rows={offered}
    />
  );
}
