import { verificationTexts } from '../certificates';
import { useWords, type Words } from '../../platform/web';
import { gridTexts as texts } from './run-grid.messages';

/** What the script of the grid offers; without it none of this is shown. */
export function GridTools({ person }: { person: string }) {
  const t = useWords();
  return (
    <div data-lot-tools data-person={person} hidden>
      <script src="/assets/runs.js" defer></script>
      <div class="alert alert-info d-flex flex-wrap gap-2 align-items-center" data-lot-local hidden role="status">
        <span>{t(texts.local)}</span>
        <button class="btn btn-primary btn-sm" type="button" data-lot-take>
          {t(texts.take)}
        </button>
        <button class="btn btn-outline-secondary btn-sm" type="button" data-lot-drop>
          {t(texts.drop)}
        </button>
      </div>
      <div class="d-flex flex-wrap gap-2 align-items-center mb-2">
        <button class="btn btn-outline-primary btn-sm" type="button" data-lot-pass>
          {t(texts.allPass)}
        </button>
        <button class="btn btn-outline-primary btn-sm" type="button" data-lot-above>
          {t(texts.asAbove)}
        </button>
        <progress data-lot-progress value="0" max="1" hidden aria-label={t(texts.progress)}></progress>
        <span role="status" data-lot-status data-sent={t(texts.sent)} data-stopped={t(texts.stopped)}></span>
      </div>
      <BenchFile />
    </div>
  );
}

/** A file of a bench, and what of it would go where: nothing is taken before it was seen. */
function BenchFile() {
  const t = useWords();
  const heads = [texts.previewInstrument, texts.previewCell, texts.previewBefore, texts.previewAfter];
  return (
    <>
      <div class="d-flex flex-wrap gap-2 align-items-center mb-2">
        <label class="form-label mb-0" for="lot-file">
          {t(texts.file)}
        </label>
        <input
          class="form-control form-control-sm w-auto"
          id="lot-file"
          type="file"
          accept=".csv,.txt,.tsv,text/plain,text/csv"
          data-lot-file
        />
        <span
          role="status"
          data-lot-file-status
          data-nothing={t(texts.fileNothing)}
          data-too-large={t(texts.fileTooLarge)}
          data-in-order={t(texts.fileInOrder)}
          data-by-name={t(texts.fileByName)}
          data-left={t(texts.fileLeft)}
          data-taken={t(texts.fileTaken)}
          data-dropped={t(texts.fileDropped)}
        ></span>
      </div>
      <div class="border rounded p-3 mb-2" data-lot-preview hidden>
        <div class="readings-scroll">
          <table class="table table-sm">
            <caption>{t(texts.preview)}</caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head.vi} scope="col">
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody data-lot-preview-rows></tbody>
          </table>
        </div>
        <button class="btn btn-primary btn-sm me-2" type="button" data-lot-preview-take>
          {t(texts.previewTake)}
        </button>
        <button class="btn btn-outline-secondary btn-sm" type="button" data-lot-preview-drop>
          {t(texts.drop)}
        </button>
      </div>
    </>
  );
}

/** What the script says of a row, by its state. */
export function verdictWords(t: Words): Record<string, string> {
  const { pass, fail } = verificationTexts;
  const [missing, judged, wrong, unknown] = [texts.missing, texts.judged, texts.wrong, texts.unknown].map((each) =>
    t(each),
  );
  return {
    pass: t(pass),
    fail: t(fail),
    missing: missing ?? '',
    judged: judged ?? '',
    wrong: wrong ?? '',
    unknown: unknown ?? '',
  };
}
