/** Names of email clients as guides write them. */
import { EMAIL_CLIENTS } from './clients.generated.ts';

export { EMAIL_CLIENTS };

/** Clients that nobody can use any more (Windows Mail ended on 31 December 2024): only by their own name. */
const GONE: ReadonlySet<string> = new Set(['outlook.windows-mail']);

/** `gmail` names every client of its family, `*.ios` every one on iOS. Empty: there is none of that name. */
export function clientsNamed(name: string): readonly string[] {
  const asked = name.trim().toLowerCase();
  if (EMAIL_CLIENTS.includes(asked)) return [asked];
  const [family = '', platform = '*'] = asked.split('.');
  return EMAIL_CLIENTS.filter((client) => {
    const [ofFamily, ofPlatform] = client.split('.');
    const isIt = (pattern: string, part: string | undefined) => pattern === '*' || pattern === part;
    return isIt(family, ofFamily) && isIt(platform, ofPlatform) && !GONE.has(client);
  });
}
