import type { ComponentChildren } from 'preact';
import type { Text } from '../i18n';
import { FormProof } from './form-proof';
import { PaperHead, useIsPrinted } from './list-print';
import { usePage, useWords } from './page-state';
import { webTexts as texts } from './texts';

export interface Crumb {
  readonly href: string;
  readonly label: string;
}

interface LayoutProps {
  /** The page's heading and the first words of its title. */
  readonly title: string;
  /** True when the page shows a form again: the title then says so first. */
  readonly failed?: boolean;
  readonly crumbs?: readonly Crumb[];
  /** Where the page's work begins: reached from the keyboard before the navigation. */
  readonly shortcut?: Crumb | undefined;
  /** Buttons and links that act on what the page shows, beside the heading. */
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The frame of every page: skip link, navigation, heading, content. */
export function Layout({ title, failed, crumbs = [], shortcut, actions, children }: LayoutProps) {
  const { language, flash, notices } = usePage();
  const t = useWords();
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="htmx-config" content='{"includeIndicatorStyles":false,"allowEval":false}' />
        <title>{`${failed ? t(texts.errorPrefix) : ''}${title} – ${t(texts.product)}`}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/bootstrap/bootstrap.min.css" />
        <link rel="stylesheet" href="/assets/chuan-do.css" />
        <script src="/assets/htmx/htmx.min.js" defer></script>
        <script src="/assets/numbers.js" defer></script>
        <script src="/assets/readings.js" defer></script>
        <script src="/assets/forms.js" defer></script>
      </head>
      <body class={useIsPrinted() ? 'whole-list' : undefined}>
        <a class="visually-hidden-focusable skip-link" href="#main">
          {t(texts.skip)}
        </a>
        {shortcut && (
          <a class="visually-hidden-focusable skip-link" href={shortcut.href}>
            {shortcut.label}
          </a>
        )}
        <Masthead />
        <main id="main" class="container-xl py-4" tabIndex={-1}>
          <PaperHead />
          <Breadcrumb crumbs={crumbs} />
          <div class="d-flex flex-wrap gap-2 align-items-start justify-content-between mb-3">
            <h1 class="h3 mb-0 text-break">{title}</h1>
            {actions && <div class="d-flex flex-wrap gap-2 d-print-none">{actions}</div>}
          </div>
          {flash && (
            <p class="alert alert-success text-break" role="status">
              {t(flash)}
            </p>
          )}
          {notices.map((notice) => (
            <p class="alert alert-warning" role="status">
              {t(notice)}
            </p>
          ))}
          <RefusedConditions />
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}

/** What was asked of the list and cannot be met: named, so that nobody takes the list for the one that was asked for. */
function RefusedConditions() {
  const { refused } = usePage();
  const t = useWords();
  if (Object.keys(refused).length === 0) return null;
  return (
    <div class="alert alert-danger" role="alert">
      <p class="mb-1">{t(texts.refusedConditions)}</p>
      <ul class="mb-0">
        {Object.entries(refused).map(([name, { typed, fault }]) => (
          <li key={name}>
            <code>{name}</code> = “{typed}”: {t(fault)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Masthead() {
  const { navigation, path } = usePage();
  const t = useWords();
  return (
    <header class="masthead d-print-none">
      <div class="container-xl">
        <div class="d-flex flex-wrap align-items-center gap-3 py-2">
          <a class="brand" href="/">
            <img src="/assets/icon.svg" alt="" width="32" height="32" />
            <span>
              <strong>{t(texts.product)}</strong> <span class="brand-tagline">{t(texts.tagline)}</span>
            </span>
          </a>
          <div class="ms-auto d-flex flex-wrap align-items-center gap-2">
            <OtherLanguage />
            <SignedIn />
          </div>
        </div>
        {navigation.length > 0 && (
          <nav aria-label={t(texts.mainNavigation)}>
            <ul class="nav main-nav">
              {navigation.map(({ href, label }) => (
                <li key={href} class="nav-item">
                  <a class="nav-link" href={href} aria-current={isWithin(path, href) ? 'page' : undefined}>
                    {t(label)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
  );
}

function OtherLanguage() {
  const { language, path, query } = usePage();
  const t = useWords();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <a
      class="btn btn-sm btn-link link-light"
      lang={other}
      href={`${path}?${new URLSearchParams({ ...query, lang: other }).toString()}`}
    >
      {t(texts.otherLanguage)}
    </a>
  );
}

function SignedIn() {
  const { signedInAs, path } = usePage();
  const t = useWords();
  if (!signedInAs) {
    if (path === '/sign-in') return null;
    return (
      <a class="btn btn-sm btn-light" href="/sign-in">
        {t(texts.signIn)}
      </a>
    );
  }
  return (
    <form method="post" action="/sign-out" class="d-flex align-items-center gap-2">
      <FormProof />
      <a class="signed-in" href="/my-account">
        {signedInAs.name} <span class="signed-in-role">{t(signedInAs.role)}</span>
      </a>
      <button class="btn btn-sm btn-light" type="submit">
        {t(texts.signOut)}
      </button>
    </form>
  );
}

function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useWords();
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={t(texts.breadcrumb)} class="d-print-none">
      <ol class="breadcrumb small mb-2">
        {crumbs.map(({ href, label }) => (
          <li key={href} class="breadcrumb-item">
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Footer() {
  const t = useWords();
  return (
    <footer class="container-xl py-3 small text-body-secondary d-print-none">
      {t(texts.product)} · {t(texts.tagline)}
    </footer>
  );
}

function isWithin(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}

/** A section of a page with its own heading. */
export function Section({
  title,
  actions,
  children,
}: {
  title: Text;
  actions?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const t = useWords();
  return (
    <section class="mb-4">
      <div class="d-flex flex-wrap gap-2 align-items-center justify-content-between mb-2">
        <h2 class="h5 mb-0">{t(title)}</h2>
        {actions && <div class="d-flex flex-wrap gap-2 d-print-none">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
