import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import settings from '../../.htmlvalidate.json';

/** Reads the settings once: the library reads them anew for every page, which takes a quarter of its time. */
class KeptConfigLoader extends StaticConfigLoader {
  private kept?: ReturnType<StaticConfigLoader['getConfigFor']>;

  override getConfigFor(...asked: Parameters<StaticConfigLoader['getConfigFor']>) {
    return (this.kept ??= super.getConfigFor(...asked));
  }
}

const validator = new HtmlValidate(new KeptConfigLoader(settings as unknown as ConfigData));

/** What is wrong with a page's HTML, one line each; empty when it is valid. */
export async function faultsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
  );
}
