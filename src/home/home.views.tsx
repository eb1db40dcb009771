import type { Failure } from '../platform/http';
import { Layout, RefusalLine, usePage, useWords } from '../platform/web';
import { homeTexts as texts } from './home.messages';

export function HomePage() {
  const { signedInAs } = usePage();
  const t = useWords();
  return <Layout title={t(texts.welcome, { name: signedInAs?.name ?? '' })} />;
}

/** What went wrong, in the reader's words, and the way back. */
export function ErrorPage({ text, refusals, errorId }: Failure) {
  const t = useWords();
  return (
    <Layout title={t(texts.errorTitle)} failed>
      <p class="lead">{t(text)}</p>
      <ul>
        {refusals.map((refusal) => (
          <RefusalLine key={refusal.rule} refusal={refusal} />
        ))}
      </ul>
      {errorId && (
        <p>
          {t(texts.errorCode)}: <code>{errorId}</code>
        </p>
      )}
      <a class="btn btn-outline-primary" href="/">
        {t(texts.home)}
      </a>
    </Layout>
  );
}
