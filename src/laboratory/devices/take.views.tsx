import { DayField, Layout, Section, Table, TextField, usePage, useWords, type Column } from '../../platform/web';
import { fill, type Day, type Text } from '../../platform/i18n';
import { deviceTexts, takeTexts as texts } from './device.messages';
import { deviceLimits } from './device.rules';
import { devicesAddress } from './device.views';

/** A lot that may be taken along. */
export interface OfferedLot {
  /** The query of its form; absent where nothing serves the work. */
  readonly address: string | undefined;
  readonly name: Text;
  readonly procedure: Text | undefined;
  readonly count: number;
  /** It is one record in the form of its own. */
  readonly isRecord?: boolean;
}

interface TakeProps {
  readonly lots: readonly OfferedLot[];
  /** The day that is proposed as the last one away. */
  readonly until: Day;
}

/** Copies lots to the device on which this page is open. All of it is the script's: without it nothing can be kept here. */
export function TakePage({ lots, until }: TakeProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.title)} crumbs={[{ href: devicesAddress, label: t(deviceTexts.title) }]}>
      <p>{t(texts.what)}</p>
      <Section title={texts.lots}>
        {lots.length === 0 ? <p>{t(texts.nothing)}</p> : <OfferedLots lots={lots} />}
      </Section>
      <p class="alert alert-warning" data-take-cannot>
        {t(texts.cannot)}
      </p>
      {lots.some(({ address }) => address) && <TakeForm until={until} />}
    </Layout>
  );
}

function OfferedLots({ lots }: Pick<TakeProps, 'lots'>) {
  const t = useWords();
  const columns: Column<OfferedLot>[] = [
    {
      label: texts.lots,
      cell: ({ name, address, isRecord }) => (
        <span data-take-lot={address} data-take-form={isRecord ? 'record' : 'lot'}>
          {t(name)}
        </span>
      ),
    },
    { label: texts.procedure, cell: ({ procedure }) => t(procedure ?? texts.noProcedure) },
    { label: texts.count, numeric: true, cell: ({ count }) => t.number(count) },
  ];
  return <Table caption={texts.lots} columns={columns} rows={lots} />;
}

function TakeForm({ until }: Pick<TakeProps, 'until'>) {
  const { csrfToken } = usePage();
  const t = useWords();
  const { leastPassphrase: least, mostTries: tries, mostDays: days, keyRounds } = deviceLimits;
  const said = Object.fromEntries(
    Object.entries({ ...texts }).map(([name, text]) => [name, t(text).replace('{least}', String(least))]),
  );
  return (
    <form
      class="record-form"
      noValidate
      hidden
      data-take={JSON.stringify({ said, least, tries, keyRounds })}
      data-csrf={csrfToken}
    >
      <script src="/assets/take.js" defer></script>
      <p data-take-device hidden></p>
      <div data-take-fresh>
        <TextField name="name" label={deviceTexts.name} hint={deviceTexts.nameHint} required />
        <DayField
          name="until"
          label={deviceTexts.until}
          hint={fill(deviceTexts.untilHint, { days })}
          defaultValue={until}
          required
        />
      </div>
      <TextField
        name="passphrase"
        type="password"
        autocomplete="new-password"
        label={texts.passphrase}
        hint={fill(texts.passphraseHint, { least, tries })}
        required
      />
      <div data-take-again>
        <TextField
          name="again"
          type="password"
          autocomplete="new-password"
          label={texts.again}
          hint={texts.againHint}
          required
        />
      </div>
      <p role="status" data-take-status></p>
      <div class="d-flex flex-wrap gap-2">
        <button class="btn btn-primary" type="submit" disabled>
          {t(texts.take)}
        </button>
        <a class="btn btn-outline-primary" href="/offline/start" data-take-open hidden>
          {t(texts.open)}
        </a>
      </div>
    </form>
  );
}
