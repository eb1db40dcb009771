import { isDecimalText } from '../quantity';
import type { BilingualText } from '../text';
import type { Mark, Source } from './limit';

type Fields = Record<string, unknown>;

export interface Evidence {
  id: string;
  what: string;
  where?: string;
}

/** What every file of limits begins with. */
export interface LimitFileHead {
  document: string;
  edition: string;
  title: BilingualText;
  evidence: readonly Evidence[];
}

/** A figure or rule of a file: its clause, how it is known, and where that was seen. */
export interface Grounds {
  clause: string | null;
  mark: Mark;
  evidence: readonly string[];
}

const marks: readonly string[] = ['read', 'read-secondary', 'derived', 'general', 'unsure'] satisfies Mark[];

/** Reads one JSON file of limits strictly: what is missing or malformed stops the program at its start. */
export class LimitFile {
  readonly head: LimitFileHead;

  constructor(
    private readonly name: string,
    private readonly content: unknown,
  ) {
    const fields = this.fields(content, 'file');
    const title = this.fields(fields['title'], 'title');
    this.head = {
      document: this.text(fields['document'], 'document'),
      edition: this.text(fields['edition'], 'edition'),
      title: { vi: this.text(title['vi'], 'title.vi'), en: this.text(title['en'], 'title.en') },
      evidence: this.list(fields['evidence'], 'evidence', (row, path) => ({
        id: this.text(row['id'], `${path}.id`),
        what: this.text(row['what'], `${path}.what`),
        ...(row['where'] === undefined ? {} : { where: this.text(row['where'], `${path}.where`) }),
      })),
    };
  }

  part(key: string): unknown {
    return this.fields(this.content, 'file')[key];
  }

  source(clause: string | null): Source {
    return { document: this.head.document, edition: this.head.edition, clause };
  }

  rows<T>(key: string, read: (row: Fields, path: string) => T): readonly T[] {
    return this.list(this.part(key), key, read);
  }

  fields(value: unknown, path: string): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) this.refuse(path, 'an object');
    return { ...value };
  }

  text(value: unknown, path: string): string {
    return typeof value === 'string' && value !== '' ? value : this.refuse(path, 'a text');
  }

  optionalText(value: unknown, path: string): string | null {
    return value === null ? null : this.text(value, path);
  }

  decimal(value: unknown, path: string): string {
    return isDecimalText(value) ? value : this.refuse(path, 'decimal text');
  }

  optionalDecimal(value: unknown, path: string): string | null {
    return value === null ? null : this.decimal(value, path);
  }

  mark(value: unknown, path: string): Mark {
    return typeof value === 'string' && marks.includes(value) ? (value as Mark) : this.refuse(path, 'a known mark');
  }

  grounds(value: unknown, path: string): Grounds {
    const row = this.fields(value, path);
    const evidence = Array.isArray(row['evidence']) ? row['evidence'] : this.refuse(`${path}.evidence`, 'a list');
    return {
      clause: this.optionalText(row['clause'], `${path}.clause`),
      mark: this.mark(row['mark'], `${path}.mark`),
      evidence: evidence.map((id: unknown) => this.knownEvidence(id, `${path}.evidence`)),
    };
  }

  refuse(path: string, wanted: string): never {
    throw new Error(`Limits ${this.name}: ${path} must be ${wanted}.`);
  }

  private knownEvidence(id: unknown, path: string): string {
    return this.head.evidence.find((entry) => entry.id === id)?.id ?? this.refuse(path, 'evidence named in the file');
  }

  list<T>(value: unknown, path: string, read: (row: Fields, path: string) => T): readonly T[] {
    if (!Array.isArray(value) || value.length === 0) this.refuse(path, 'a list with rows');
    return value.map((row: unknown, index) => read(this.fields(row, `${path}.${index}`), `${path}.${index}`));
  }
}
