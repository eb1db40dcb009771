import { usePage, useWords } from '../../platform/web';
import type { Text } from '../../platform/i18n';
import { balanceTexts, parityNames, refusalNames, toolTexts as texts, unmarkedText } from './balance.messages';
import { printFormats } from './print-format';

export const balancesAddress = '/verifications/balances';

/** Speeds that balances offer. */
const speeds = [300, 600, 1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200];

/**
 * What the script of a balance offers on a page with cells of readings: nothing of it is shown where the browser cannot
 * open a port. None of its boxes has a name, so that no form sends them.
 */
export function BalanceTools() {
  const { language } = usePage();
  const said = Object.fromEntries(
    Object.entries({ ...texts, ...refusalNames, unmarked: unmarkedText }).map(([name, text]) => [name, text[language]]),
  );
  const t = useWords();
  return (
    <div class="balance-tools mb-3" data-balance={JSON.stringify(said)} hidden>
      <script src="/assets/balances.js" defer></script>
      <div class="d-flex flex-wrap gap-2 align-items-center">
        <Press name="connect" label={texts.connect} />
        <Press name="ask" label={texts.ask} hidden />
        <Press name="close" label={texts.close} hidden />
        <span role="status" data-balance-status></span>
      </div>
      <fieldset class="border rounded p-3 mt-2" data-balance-settings hidden>
        <legend class="h6 mb-2">{t(texts.settings)}</legend>
        <div class="row g-2">
          <Choose
            name="format"
            label={balanceTexts.format}
            choices={printFormats.map(({ key, name }) => [key, t(name)])}
          />
          <Choose name="baudRate" label={texts.baudRate} choices={speeds.map((each) => [String(each), String(each)])} />
          <Choose name="dataBits" label={texts.dataBits} choices={['7', '8'].map((each) => [each, each])} />
          <Choose
            name="parity"
            label={texts.parity}
            choices={Object.entries(parityNames).map(([name, text]) => [name, t(text)])}
          />
          <Choose name="stopBits" label={texts.stopBits} choices={['1', '2'].map((each) => [each, each])} />
          <Choose
            name="taking"
            label={texts.taking}
            choices={[
              ['printed', t(texts.printed)],
              ['asked', t(texts.asked)],
            ]}
          />
        </div>
        <p class="form-text">
          {t(texts.remembered)} <a href={balancesAddress}>{t(texts.tryIt)}</a>
        </p>
        <div class="d-flex flex-wrap gap-2">
          <Press name="open" label={texts.open} />
          <Press name="other" label={texts.other} />
        </div>
      </fieldset>
    </div>
  );
}

function Press({ name, label, hidden = false }: { name: string; label: Text; hidden?: boolean }) {
  const t = useWords();
  return (
    <button class="btn btn-outline-primary btn-sm" type="button" hidden={hidden} {...{ [`data-balance-${name}`]: '' }}>
      {t(label)}
    </button>
  );
}

interface ChooseProps {
  readonly name: string;
  readonly label: Text;
  readonly choices: readonly (readonly [value: string, label: string])[];
}

function Choose({ name, label, choices }: ChooseProps) {
  const t = useWords();
  const id = `balance-${name}`;
  return (
    <div class="col-6 col-md-4 col-lg-2">
      <label class="form-label small mb-1" for={id}>
        {t(label)}
      </label>
      <select class="form-select form-select-sm" id={id} data-balance-choice={name}>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
