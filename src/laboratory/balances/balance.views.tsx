import { fill, type Text } from '../../platform/i18n';
import {
  ConfidenceMark,
  Form,
  Layout,
  Section,
  Table,
  TextAreaField,
  useFormFailed,
  useWords,
  type Column,
} from '../../platform/web';
import { balanceTexts as texts, parityNames, refusalNames, unmarkedText } from './balance.messages';
import { BalanceTools, balancesAddress } from './balance.tools';
import { lineText, type LineWords } from './line.words';
import { confidenceOf, printFormats, type FormatPart, type PortSettings, type PrintFormat } from './print-format';
import { readPrintedLine } from './printed-line';

/** Where one tries how the prints of an instrument are read, connected or pasted. */
export function BalancesPage({ lines }: { readonly lines: readonly string[] }) {
  const t = useWords();
  return (
    <Layout title={t(texts.title)} failed={useFormFailed()}>
      <p class="prose">{t(texts.what)}</p>
      {lines.length > 0 && (
        <Section title={texts.readAs}>
          <ReadLines lines={lines} />
        </Section>
      )}
      <Section title={texts.pasted}>
        <Form submit={texts.read} action={balancesAddress} wide>
          <TextAreaField name="lines" label={texts.lines} hint={texts.linesHint} rows={6} required />
        </Form>
      </Section>
      <Section title={texts.connectHere}>
        <p class="alert alert-info" data-balance-cannot>
          {t(texts.cannot)}
        </p>
        <BalanceTools />
        <div data-balance-lines hidden>
          <ReadLines lines={[]} />
        </div>
      </Section>
      <Section title={texts.formats}>
        <Formats />
      </Section>
    </Layout>
  );
}

/** Each line beside what each format makes of it; the script of a connected balance adds its lines to the empty one. */
function ReadLines({ lines }: { readonly lines: readonly string[] }) {
  const t = useWords();
  const words = Object.fromEntries(
    Object.entries({ ...refusalNames, unmarked: unmarkedText }).map(([name, text]) => [name, t(text)]),
  ) as unknown as LineWords;
  return (
    <div class="readings-scroll">
      <table class="table table-sm card-table printed-lines">
        <caption class="visually-hidden">{t(texts.readAs)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(texts.line)}</th>
            {printFormats.map(({ key, name }) => (
              <th key={key} scope="col" data-format={key}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={at}>
              <th scope="row">
                <code>{line}</code>
              </th>
              {printFormats.map((format) => (
                <td key={format.key} data-label={t(format.name)}>
                  {lineText(readPrintedLine(format, line), words, t.language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Formats() {
  const t = useWords();
  const columns: Column<PrintFormat>[] = [
    {
      label: texts.format,
      cell: ({ name, note }) => (
        <>
          {t(name)}
          {note && <div class="form-text">{t(note)}</div>}
        </>
      ),
    },
    { label: texts.makers, cell: ({ makers }) => makers ?? '—' },
    {
      label: texts.example,
      cell: (format) => (
        <>
          <code class="text-nowrap">{format.example}</code> <PartMark of={format} part="lines" />
        </>
      ),
    },
    {
      label: texts.port,
      cell: (format) => (
        <>
          {t(portText(format.port))}
          <PartMark of={format} part="port" />
        </>
      ),
    },
    {
      label: texts.asks,
      cell: (format) =>
        format.ask ? (
          <>
            <code>{format.ask.trim().replace('\u001b', 'ESC ')}</code> <PartMark of={format} part="ask" />
          </>
        ) : (
          t(texts.noCommand)
        ),
    },
    {
      label: texts.sources,
      cell: ({ sources }) => (sources.length > 0 ? <Sources sources={sources} /> : t(texts.ownRule)),
    },
  ];
  return <Table caption={texts.formats} columns={columns} rows={printFormats} />;
}

function portText({ baudRate, dataBits, parity, stopBits }: PortSettings): Text {
  return fill(texts.portOf, { baudRate, dataBits, stopBits, parity: parityNames[parity] });
}

/** The format of nobody is the registry's own, and needs no source. */
function PartMark({ of, part }: { of: PrintFormat; part: FormatPart }) {
  return of.makers === null ? null : <ConfidenceMark confidence={confidenceOf(of, part)} />;
}

function Sources({ sources }: Pick<PrintFormat, 'sources'>) {
  return (
    <ul class="list-unstyled mb-0 small">
      {sources.map(({ title, address }) => (
        <li key={title}>
          <a href={address} rel="noreferrer">
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
