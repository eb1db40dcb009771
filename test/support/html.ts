import { HtmlValidate, type ConfigData } from 'html-validate';
import settings from '../../.htmlvalidate.json';

const validator = new HtmlValidate(settings as unknown as ConfigData);

/** What is wrong with a page's HTML, one line each; empty when it is valid. */
export async function faultsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
  );
}
