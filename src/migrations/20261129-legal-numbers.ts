import type mongoose from 'mongoose';
import { rekeyDocuments } from '../register/documents';

/** A legal number is one of its issuer and year; before, it was one in the whole country. */
export async function up(db: mongoose.mongo.Db): Promise<void> {
  const documents = db.collection('documents');
  if (await documents.indexExists('numberKey_1')) await documents.dropIndex('numberKey_1');
  await rekeyDocuments();
}
