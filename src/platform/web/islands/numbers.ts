import { understoodText } from '../number-words';

/** What this script uses of a browser; the program itself is compiled without one. */
interface NumberBox {
  readonly id: string;
  readonly value: string;
  matches(selector: string): boolean;
}
declare const document: {
  readonly documentElement: { readonly lang: string };
  getElementById(id: string): { textContent: string | null } | null;
  addEventListener(type: 'input', listener: (event: { readonly target: NumberBox }) => void): void;
};

/** Says beside every number, as it is typed, what the program understands: by the very reader that will read it. */
document.addEventListener('input', ({ target }) => {
  if (!target.matches('input[data-number]')) return;
  const beside = document.getElementById(`${target.id}-read`);
  if (beside) beside.textContent = understoodText(target.value, document.documentElement.lang === 'en' ? 'en' : 'vi');
});
