import { InstrumentLink, type InstrumentRecord, type InstrumentTypeRecord } from '../instruments';
import { RecordStatus } from '../certificates';
import { Section, Table, useWords, type Column } from '../../platform/web';
import { orderTexts as texts } from './order.messages';
import type { Expected, OrderRecord } from './order.model';
import { hasEnded } from './order.states';
import { isDecided, type RecordOfOrder } from './progress.queries';

export interface InstrumentsProps {
  readonly order: OrderRecord;
  readonly instruments: readonly InstrumentRecord[];
  readonly types: ReadonlyMap<string, InstrumentTypeRecord>;
  /** The newest record made for the order, by instrument. */
  readonly records: ReadonlyMap<string, RecordOfOrder>;
  /** Numbers of certificates by their id. */
  readonly certificates: ReadonlyMap<string, string>;
  readonly mayRecord: boolean;
  readonly mayRegister: boolean;
}

/** Where the record of an instrument of an order is begun, with the order and its kind of work in the address. */
export function recordAddress({ _id, kind }: Pick<OrderRecord, '_id' | 'kind'>, instrumentId: unknown): string {
  const query = { kind, instrumentId: String(instrumentId), orderId: String(_id) };
  return `/verifications/new?${new URLSearchParams(query).toString()}`;
}

export function OrderInstruments(props: InstrumentsProps) {
  const { order, instruments, types, records, certificates, mayRecord } = props;
  const t = useWords();
  const recordOf = ({ _id }: InstrumentRecord) => records.get(String(_id));
  const columns: Column<InstrumentRecord>[] = [
    { label: texts.instrument, cell: (each) => <InstrumentLink instrument={each} /> },
    { label: texts.type, cell: ({ typeCode }) => types.get(typeCode)?.nameVi ?? typeCode },
    { label: texts.newest, cell: (each) => <Papers record={recordOf(each)} certificates={certificates} /> },
    ...(mayRecord && !hasEnded(order.status)
      ? [
          {
            label: texts.record,
            cell: (each: InstrumentRecord) => {
              const record = recordOf(each);
              if (record && isDecided(record)) return '—';
              return record ? (
                <a href={`/verifications/${String(record._id)}`}>{record.number}</a>
              ) : (
                <a href={recordAddress(order, each._id)}>
                  {t(texts.record)} <span class="visually-hidden">{each.code}</span>
                </a>
              );
            },
          },
        ]
      : []),
  ];
  return (
    <Section title={texts.instruments}>
      {instruments.length > 0 && (
        <Table caption={texts.instruments} columns={columns} rows={instruments} rowKey={({ code }) => code} />
      )}
      <ExpectedTable {...props} />
    </Section>
  );
}

function Papers({
  record,
  certificates,
}: { record: RecordOfOrder | undefined } & Pick<InstrumentsProps, 'certificates'>) {
  if (!record) return <>—</>;
  const certificate = record.certificateId && certificates.get(String(record.certificateId));
  return (
    <>
      <a href={`/verifications/${String(record._id)}`}>{record.number}</a> <RecordStatus status={record.status} />
      {certificate && (
        <>
          {' '}
          <a href={`/certificates/${String(record.certificateId)}`}>{certificate}</a>
        </>
      )}
    </>
  );
}

function ExpectedTable({ order, types, mayRegister }: InstrumentsProps) {
  const t = useWords();
  if (order.expected.length === 0) return null;
  const columns: Column<Expected>[] = [
    { label: texts.description, cell: ({ description }) => description },
    { label: texts.type, cell: ({ typeCode }) => (typeCode ? (types.get(typeCode)?.nameVi ?? typeCode) : '—') },
    { label: texts.count, numeric: true, cell: ({ count }) => t.number(count) },
    ...(mayRegister
      ? [
          {
            label: texts.register,
            cell: ({ typeCode, description }: Expected) => (
              <a href={typeCode ? `/instruments/new?typeCode=${typeCode}` : '/instruments/new'}>
                {t(texts.register)} <span class="visually-hidden">{description}</span>
              </a>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <h3 class="h6 mt-3">{t(texts.expected)}</h3>
      <Table caption={texts.expected} columns={columns} rows={order.expected} />
    </>
  );
}
