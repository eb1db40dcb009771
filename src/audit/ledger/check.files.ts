import { findStoredFiles } from '../../platform/database';
import type { Checking } from './checking';
import { checkTexts } from './check.messages';

/** Reads every stored file and holds its bytes against its seal and against the entries and records that name it. */
export async function checkFiles(checking: Checking): Promise<void> {
  const { findings, files, counts } = checking;
  const named = new Map(files);
  for await (const { fileId, name, sha256, isGenuine } of findStoredFiles()) {
    const told = named.get(fileId.toHexString());
    named.delete(fileId.toHexString());
    counts.files += 1;
    checking.progress('files');
    if (told && (!isGenuine || told.sha256 !== sha256)) findings.add('fileChanged', { name: told.name }, told.subject);
    else if (!told && sha256 === undefined) findings.add('fileChanged', { name, subject: checkTexts.unreferenced });
    else if (!told && !isGenuine) findings.add('fileForeign', { name });
  }
  for (const { name, subject } of named.values()) findings.add('fileMissing', { name }, subject);
}
