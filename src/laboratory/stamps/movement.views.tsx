import { History, type ReadEntry } from '../../audit';
import type { Page } from '../../platform/database';
import { formatInstant } from '../../platform/i18n';
import {
  DayField,
  Facts,
  FileField,
  FilterSelect,
  Form,
  GeneratedMark,
  HeldFilter,
  Layout,
  ListFilters,
  ListFragment,
  SelectField,
  Table,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
  type Column,
} from '../../platform/web';
import { movementTexts as texts } from './movement.messages';
import type { MovementRecord } from './movement.model';
import { movementKindNames, stampStateNames, stampTexts, stampUseNames } from './stamp.messages';
import { movementKinds, type MovementKind } from './stamp.rules';

export const movementList = { href: '/stamps/movements', label: texts.title };
export const movementAddress = ({ _id }: Pick<MovementRecord, '_id'>) => `${movementList.href}/${String(_id)}`;

function useCrumbs(further: readonly { href: string; label: string }[] = []) {
  const t = useWords();
  return [{ href: '/stamps', label: t(stampTexts.title) }, ...further];
}

interface ListProps {
  readonly page: Page<MovementRecord>;
}

interface ListPageProps extends ListProps {
  readonly mayManage: boolean;
  readonly mayReport: boolean;
  /** The lot that a link chose. */
  readonly lotName: string;
}

export function MovementListPage({ page, mayManage, mayReport, lotName }: ListPageProps) {
  const t = useWords();
  return (
    <Layout
      title={t(texts.title)}
      crumbs={useCrumbs()}
      actions={
        (mayManage || mayReport) && (
          <a class="btn btn-primary" href={`${movementList.href}/new`}>
            {t(mayManage ? texts.enter : texts.enterSpoilt)}
          </a>
        )
      }
    >
      <ListFilters search={false}>
        <FilterSelect
          name="kind"
          label={texts.kind}
          choices={movementKinds.map((value) => ({ value, label: movementKindNames[value] }))}
        />
        <HeldFilter name="lotId" label={texts.lot} words={lotName} />
      </ListFilters>
      <MovementListTable page={page} />
    </Layout>
  );
}

export function MovementListTable({ page }: ListProps) {
  return <ListFragment caption={texts.title} columns={useColumns()} page={page} />;
}

export function MovementTable({ movements }: { movements: readonly MovementRecord[] }) {
  const rowKey = ({ _id }: MovementRecord) => String(_id);
  return <Table caption={texts.title} columns={useColumns()} rows={movements} rowKey={rowKey} />;
}

function useColumns(): Column<MovementRecord>[] {
  const t = useWords();
  return [
    {
      label: texts.kind,
      cell: (movement) => (
        <>
          <a href={movementAddress(movement)}>{t(movementKindNames[movement.kind])}</a>{' '}
          <GeneratedMark generated={movement.generated} />
        </>
      ),
    },
    { label: stampTexts.day, cell: ({ day }) => t.day(day) },
    { label: stampTexts.numbers, cell: ({ numbers }) => numbers },
    { label: texts.exceptions, minor: true, cell: ({ exceptions }) => exceptions ?? '—' },
    { label: stampTexts.quantity, numeric: true, cell: ({ quantity }) => t.number(quantity) },
    { label: stampTexts.holder, cell: ({ holderName }) => holderName ?? '—' },
    { label: texts.byName, minor: true, cell: ({ byName }) => byName },
  ];
}

interface MovementProps {
  readonly movement: MovementRecord;
  readonly history: readonly ReadEntry[];
}

export function MovementPage({ movement, history }: MovementProps) {
  const t = useWords();
  const { kind, lotId, file, recordId, recordNumber, certificateId, certificateNumber } = movement;
  return (
    <Layout
      title={`${t(movementKindNames[kind])}: ${movement.numbers}`}
      crumbs={useCrumbs([{ href: movementList.href, label: t(movementList.label) }])}
    >
      <Facts
        facts={[
          { label: texts.kind, value: t(movementKindNames[kind]) },
          { label: stampTexts.day, value: t.day(movement.day) },
          { label: stampTexts.use, value: t(stampUseNames[movement.use]) },
          { label: stampTexts.numbers, value: <a href={`/stamps/lots/${String(lotId)}`}>{movement.numbers}</a> },
          { label: texts.exceptions, value: movement.exceptions },
          { label: stampTexts.quantity, value: t.number(movement.quantity) },
          { label: texts.from, value: t(stampStateNames[movement.from]) },
          { label: texts.to, value: t(stampStateNames[movement.to]) },
          { label: stampTexts.holder, value: movement.holderName },
          { label: stampTexts.reason, value: movement.reason },
          { label: texts.document, value: movement.document },
          { label: texts.witnesses, value: movement.witnesses },
          { label: texts.file, value: file && <a href={`${movementAddress(movement)}/file`}>{file.name}</a> },
          {
            label: stampTexts.record,
            value: recordId && <a href={`/verifications/${String(recordId)}`}>{recordNumber}</a>,
          },
          {
            label: stampTexts.certificate,
            value: certificateId && <a href={`/certificates/${String(certificateId)}`}>{certificateNumber}</a>,
          },
          { label: texts.byName, value: movement.byName },
          { label: texts.at, value: formatInstant(movement.at) },
        ]}
      />
      <History entries={history} />
    </Layout>
  );
}

interface FormProps {
  readonly lots: readonly Choice[];
  readonly kinds: readonly MovementKind[];
  /** Absent for a technician, who hands nothing over. */
  readonly holders?: readonly Choice[];
  readonly today: string;
}

export function MovementFormPage({ lots, kinds, holders, today }: FormProps) {
  const t = useWords();
  return (
    <Layout
      title={t(holders ? texts.enter : texts.enterSpoilt)}
      failed={useFormFailed()}
      crumbs={useCrumbs([{ href: movementList.href, label: t(movementList.label) }])}
    >
      {lots.length === 0 && <p class="alert alert-warning">{t(texts.noLots)}</p>}
      <Form submit={stampTexts.save} cancel="/stamps" multipart>
        <SelectField
          name="kind"
          label={texts.kind}
          required
          choices={kinds.map((value) => ({ value, label: movementKindNames[value] }))}
        />
        <SelectField name="lotId" label={texts.lot} required choices={lots} />
        <TextField name="firstNumber" label={texts.firstNumber} hint={texts.firstHint} required />
        <TextField name="lastNumber" label={texts.lastNumber} hint={texts.lastHint} />
        <TextField name="exceptions" label={texts.exceptions} hint={texts.exceptionsHint} />
        <DayField name="day" label={stampTexts.day} defaultValue={today} required />
        {holders && <SelectField name="holderId" label={texts.holder} hint={texts.holderHint} choices={holders} />}
        <TextAreaField name="reason" label={stampTexts.reason} hint={texts.reasonHint} />
        <TextField name="document" label={texts.document} hint={texts.documentHint} />
        <TextField name="witnesses" label={texts.witnesses} hint={texts.witnessesHint} />
        <FileField name="file" label={texts.file} />
      </Form>
    </Layout>
  );
}
