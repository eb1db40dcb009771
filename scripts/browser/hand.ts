import type { Locator, Page } from 'playwright-core';
import { box } from './boxes';

/** The hand at the keyboard, and at the mouse or on the glass: everything goes through it, and is counted. */
export class Hand {
  keys = 0;
  clicks = 0;

  constructor(
    private readonly page: Page,
    private readonly isOnGlass = false,
  ) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  async write(words: string): Promise<void> {
    this.keys += words.length;
    await this.page.keyboard.type(words);
  }

  async click(place: Locator): Promise<void> {
    this.clicks += 1;
    await (this.isOnGlass ? place.tap() : place.click());
  }

  /** Words in boxes, by their names; one key leads to each. */
  async fill(words: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(words)) {
      this.keys += value.length + 1;
      await box(this.page, name).fill(value);
    }
  }

  /** A block from elsewhere: into the box, and pasted. */
  async paste(name: string, block: string): Promise<void> {
    this.clicks += 1;
    this.keys += 1;
    await box(this.page, name).fill(block);
  }

  /** Values in lists, by their names; a click opens a list, and what is chosen counts with it. */
  async choose(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      this.clicks += 1;
      await box(this.page, name).selectOption(value);
    }
  }
}
