import { X509Certificate } from 'node:crypto';
import { InvalidInputError } from '../../platform/http';
import { chainOf, openPkcs12, Pkcs12Error, type Chain } from '../../platform/signatures';
import { signingTexts as texts } from './signing-key.messages';
import { faultOf } from './signing-key.rules';

/** A key as a centre gave it: with the private key (PKCS#8, DER), or the certificate alone where a token has it. */
export interface GivenKey {
  readonly chain: Chain;
  readonly privateKey?: Buffer;
}

const largest = 100_000;

/**
 * Reads what a centre gave: certificates alone, or a PKCS#12 file.
 * @throws InvalidInputError saying at its field what is wrong with it
 */
export async function readGivenKey(file: Buffer, password: string | undefined, at: Date): Promise<GivenKey> {
  if (file.length > largest) throw new InvalidInputError({ file: texts.tooLarge });
  const certificates = certificatesIn(file);
  const [own, ...issuers] = certificates;
  const given = own ? { chain: chainOf(own, issuers) } : await opened(file, password ?? '');
  const fault = faultOf(given.chain[0], at);
  if (fault) throw new InvalidInputError({ file: fault });
  return given;
}

async function opened(file: Buffer, password: string): Promise<GivenKey> {
  try {
    const { key, chain } = await openPkcs12(file, password);
    return { chain, privateKey: key.export({ format: 'der', type: 'pkcs8' }) };
  } catch (error) {
    if (!(error instanceof Pkcs12Error)) throw error;
    if (error.problem === 'password') throw new InvalidInputError({ filePassword: texts.wrongPassword });
    throw new InvalidInputError({ file: error.problem === 'noKey' ? texts.noKey : texts.unreadable });
  }
}

/** The certificates of a file that holds nothing else, in PEM or one in DER; none where it is another file. */
function certificatesIn(file: Buffer): X509Certificate[] {
  const text = file.toString('latin1');
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g);
  try {
    return (blocks ?? [file]).map((each) => new X509Certificate(each));
  } catch {
    return [];
  }
}
