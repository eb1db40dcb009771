import { Layout, useWords } from '../../platform/web';
import type { CertificateRecord } from './certificate.model';
import { findTexts as texts } from './find-paper.messages';

interface Asked {
  readonly number?: string;
  readonly check?: string;
}

/** A form that needs no script and no account: the number and the check characters of a paper. */
export function FindPaperPage({ asked, found }: { asked: Asked; found: readonly CertificateRecord[] | undefined }) {
  const t = useWords();
  return (
    <Layout title={t(texts.title)}>
      <p>{t(texts.intro)}</p>
      {found?.length === 0 && (
        <p class="alert alert-danger" role="alert">
          {t(texts.none)}
        </p>
      )}
      {found && found.length > 1 && <Several found={found} />}
      <form method="get" action="/v" class="row g-3 align-items-end">
        <Field name="number" label={t(texts.number)} value={asked.number} most={40} />
        <Field name="check" label={t(texts.check)} value={asked.check} most={2} />
        <div class="col-auto">
          <button type="submit" class="btn btn-primary">
            {t(texts.look)}
          </button>
        </div>
      </form>
      <p class="mt-3 text-body-secondary">{t(texts.older)}</p>
    </Layout>
  );
}

function Several({ found }: { found: readonly CertificateRecord[] }) {
  const t = useWords();
  return (
    <div class="alert alert-info">
      <p>{t(texts.several, { count: found.length })}</p>
      <ul class="mb-0">
        {found.map(({ publicCode, lines }) => (
          <li key={publicCode}>
            <a href={`/v/${publicCode}`}>{lines.find(({ key }) => key === 'centre')?.value}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Field({ name, label, value, most }: { name: string; label: string; value: string | undefined; most: number }) {
  return (
    <div class="col-12 col-sm-auto">
      <label class="form-label" for={name}>
        {label}
      </label>
      <input
        type="text"
        class="form-control"
        id={name}
        name={name}
        value={value}
        maxlength={most}
        autocomplete="off"
        required
      />
    </div>
  );
}

/** Where a PDF is dropped; its script works out the SHA-256 and says whether it is this one. */
export function DropPaper({ sha256 }: { sha256: readonly string[] }) {
  const t = useWords();
  const { same, other, cannot } = texts;
  return (
    <div
      class="file-check border rounded p-3 mt-3"
      hidden
      data-sha256={sha256.join(' ')}
      data-same={t(same)}
      data-other={t(other)}
      data-cannot={t(cannot)}
    >
      <label class="form-label" for="paper-file">
        {t(texts.drop)}
      </label>
      <input
        type="file"
        class="form-control"
        id="paper-file"
        accept="application/pdf"
        aria-describedby="paper-file-hint"
      />
      <div class="form-text" id="paper-file-hint">
        {t(texts.dropHint)}
      </div>
      <p class="mb-0 mt-2 fw-bold" role="status" aria-live="polite" />
      <script src="/assets/file-check.js" defer></script>
    </div>
  );
}
