/** One form for an address, however it is written, so that two that lead to one place are equal. */
import { addressOf, isWeb, parametersOf } from './address.ts';

export interface Canonical {
  /** Lower case, in punycode, without `www.` and port. */
  readonly host: string;
  /** Decoded, without the slash at its end: `/autumn`; empty for a host alone. */
  readonly path: string;
  /** `name=value`, sorted, without what only counts clicks. */
  readonly query: readonly string[];
}

/** Parameters that senders and networks add to count clicks. */
const COUNTING =
  /^(?:utm_\w+|[gdt]clid|gclsrc|gbraid|wbraid|srsltid|fbclid|igs?hid?|msclkid|twclid|ttclid|li_fat_id|yclid|epik|mc_\w+|mkt_tok|_hs\w*|hs\w{6,}|__hs\w+|_kx|_ke|trk|trk_\w+|ck_subscriber_id|vero_\w+|_openstat|s_kwcid|_ga|_gl|spm|pk_\w+|mtm_\w+|ref|ref_src|sc_\w+|cmpid|cid|icid|at_\w+)$/i;

/**
 * @param bare Whether a text without scheme may be an address: then it starts with its host.
 * @returns Null for what is no address of the web, or whose host or path a merge tag fills in.
 */
export function canonicalAddress(written: string, { bare = true } = {}): Canonical | null {
  const address = addressOf(written, { bare });
  const { host, path } = address;
  if (!isWeb(address) || !host || /[\uFFFC{}[\]|]/.test(host.text + path.text)) return null;
  const query = parametersOf(address)
    .filter(({ name, value }) => !COUNTING.test(name) && !/[\uFFFC{}]/.test(name + value))
    .map(({ name, value }) => `${name}=${value}`)
    .sort();
  return { host: asciiHost(host.text), path: decodedPath(path.text), query };
}

/** `harbourandpine.example/autumn?size=m` */
export function canonicalText({ host, path, query }: Canonical): string {
  return `${host}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

function asciiHost(host: string): string {
  const bare = host.replace(/^www\./, '').replace(/\.$/, '');
  if (/^[\x00-\x7f]*$/.test(bare)) return bare;
  try {
    return new URL(`https://${bare}`).hostname;
  } catch {
    return bare;
  }
}

function decodedPath(path: string): string {
  const plain = path.replace(/\/{2,}/g, '/').replace(/\/(?:index\.html?)?$/i, '');
  try {
    return decodeURI(plain).normalize('NFC');
  } catch {
    return plain;
  }
}
