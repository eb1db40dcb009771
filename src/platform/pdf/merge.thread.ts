/**
 * All pages of the papers in their order, as one file; the papers themselves are only read. It begins from nothing, so
 * that it claims no more than it is: the attachments, tags and marks of PDF/A stay with the papers.
 */
export async function* mergeInThread(
  papers: readonly Uint8Array[],
  title: string,
): AsyncGenerator<number, Uint8Array, void> {
  // It is written for import alone.
  const { PDF } = await import('@libpdf/core');
  const merged = PDF.create();
  for (const [at, paper] of papers.entries()) {
    yield at;
    const source = await PDF.load(paper);
    const all = Array.from({ length: source.getPageCount() }, (_, page) => page);
    await merged.copyPagesFrom(source, all);
  }
  merged.setTitle(title, { showInWindowTitleBar: true });
  merged.setLanguage('vi');
  return merged.save();
}
