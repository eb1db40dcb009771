/* `npm run test:browser`: the story of the README in headless Chromium, with screenshots in .screenshots/. */
import { startDemo } from './browser/demo';
import { openBrowser } from './browser/chromium';
import { printFigures } from './browser/figures';
import type { Check } from './browser/people';
import { runStory } from './browser/story';

async function main(): Promise<void> {
  const demo = await startDemo();
  const browser = await openBrowser();
  let passed = 0;
  let failed = 0;
  const check: Check = async (sentence, work) => {
    try {
      await work();
      passed += 1;
      console.log(`  ✓ ${sentence}`);
    } catch (error) {
      failed += 1;
      console.error(`  ✕ ${sentence}\n${String(error instanceof Error ? error.stack : error)}`);
    }
  };
  try {
    await runStory({ browser, demo, check });
  } finally {
    await browser.close();
    await demo.stop();
  }
  printFigures();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
