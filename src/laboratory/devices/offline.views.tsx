import { usePage, useWords, webTexts } from '../../platform/web';
import { deviceLimits } from './device.rules';
import { offlineTexts as texts } from './offline.messages';

/**
 * The entry page of a device, as its browser keeps it: the same for everybody, with nothing of anybody in it. What it
 * shows its script takes from the device.
 */
export function OfflinePage() {
  const { language } = usePage();
  const t = useWords();
  const said = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, t(text)]));
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${t(texts.title)} – ${t(webTexts.product)}`}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/bootstrap/bootstrap.min.css" />
        <link rel="stylesheet" href="/assets/chuan-do.css" />
        <script src="/assets/numbers.js" defer></script>
        <script src="/assets/readings.js" defer></script>
        <script src="/assets/balances.js" defer></script>
        <script src="/assets/run-away.js" defer></script>
        <script src="/assets/offline.js" defer></script>
      </head>
      <body>
        <header class="masthead">
          <div class="container-xl d-flex flex-wrap align-items-center gap-3 py-2">
            <span class="brand">
              <img src="/assets/icon.svg" alt="" width="32" height="32" /> <strong>{t(webTexts.product)}</strong>
            </span>
            <span class="ms-auto" role="status" data-away-network></span>
          </div>
        </header>
        <main id="main" class="container-xl py-4" data-away={JSON.stringify({ said, tries: deviceLimits.mostTries })}>
          <h1 class="h3">{t(texts.title)}</h1>
          <p class="alert alert-info" data-away-message role="status">
            {t(texts.cannot)}
          </p>
          <Unlocking />
          <section data-away-lots hidden>
            <h2 class="h5">{t(texts.lots)}</h2>
            <ul class="list-unstyled" data-away-list></ul>
          </section>
          <OpenLot />
          <p class="mt-4">
            <a href="/devices">{t(texts.home)}</a>
          </p>
        </main>
      </body>
    </html>
  );
}

function Unlocking() {
  const t = useWords();
  return (
    <form class="record-form" data-away-unlock hidden>
      <p data-away-device></p>
      <label class="form-label" for="passphrase">
        {t(texts.passphrase)}
      </label>
      <input class="form-control mb-3" id="passphrase" name="passphrase" type="password" autocomplete="new-password" />
      <button class="btn btn-primary" type="submit">
        {t(texts.unlock)}
      </button>
    </form>
  );
}

function OpenLot() {
  const t = useWords();
  return (
    <section data-away-lot hidden>
      <h2 class="h5" data-away-title>
        {t(texts.title)}
      </h2>
      <p class="form-text">{t(texts.notice)}</p>
      <div data-away-form></div>
      <p role="status" class="small text-body-secondary" data-away-kept></p>
      <div class="d-flex flex-wrap gap-2">
        <button class="btn btn-primary" type="button" data-away-send>
          {t(texts.send)}
        </button>
        <a class="btn btn-outline-primary" href="/offline/start">
          {t(texts.others)}
        </a>
        <button class="btn btn-outline-danger" type="button" data-away-drop>
          {t(texts.drop)}
        </button>
      </div>
      <p role="status" data-away-status></p>
      <p data-away-sign-in hidden>
        <a class="btn btn-primary" href="/sign-in?next=/offline/start">
          {t(texts.signInLink)}
        </a>
      </p>
    </section>
  );
}
