/** Email clients as people call them. */

const NAMES: Readonly<Record<string, string>> = {
  'apple-mail.ios': 'Apple Mail on iOS',
  'apple-mail.macos': 'Apple Mail on a Mac',
  'gmail.desktop-webmail': 'Gmail in a browser',
  'gmail.mobile-webmail': 'Gmail in a phone’s browser',
  'gmail.ios': 'the Gmail app on iOS',
  'gmail.android': 'the Gmail app on Android',
  'outlook.windows': 'Outlook on Windows',
  'outlook.windows-mail': 'Windows Mail',
  'outlook.macos': 'Outlook on a Mac',
  'outlook.outlook-com': 'Outlook.com',
  'outlook.ios': 'Outlook on iOS',
  'outlook.android': 'Outlook on Android',
};

const FAMILIES: Readonly<Record<string, string>> = {
  'apple-mail': 'Apple Mail',
  aol: 'AOL Mail',
  'free-fr': 'Free.fr',
  gmail: 'Gmail',
  gmx: 'GMX',
  hey: 'HEY',
  'ionos-1and1': '1&1',
  laposte: 'LaPoste.net',
  'mail-ru': 'Mail.ru',
  outlook: 'Outlook',
  protonmail: 'Proton Mail',
  'samsung-email': 'Samsung Email',
  sfr: 'SFR',
  't-online-de': 'T-Online',
  'web-de': 'WEB.DE',
  'wp-pl': 'WP',
  yahoo: 'Yahoo Mail',
};

const PLATFORMS: Readonly<Record<string, string>> = {
  'desktop-webmail': 'in a browser',
  'mobile-webmail': 'in a phone’s browser',
  ios: 'on iOS',
  android: 'on Android',
  macos: 'on a Mac',
  windows: 'on Windows',
};

const familyOf = (client: string): string => client.slice(0, client.indexOf('.'));
const titled = (family: string): string =>
  FAMILIES[family] ?? family.charAt(0).toUpperCase() + family.slice(1);

/**
 * "Gmail, Outlook on Windows": a family by its one name where all that the guide asks of it are there.
 * @param asked Every client that the guide names.
 */
export function namesOf(clients: readonly string[], asked: readonly string[]): string {
  const names = new Set<string>();
  for (const client of clients) {
    const family = familyOf(client);
    const all = asked.filter((other) => familyOf(other) === family);
    const isAll = all.length > 1 && all.every((other) => clients.includes(other));
    const platform = client.slice(family.length + 1);
    const own = NAMES[client] ?? `${titled(family)} ${PLATFORMS[platform] ?? platform}`;
    names.add(isAll ? titled(family) : own);
  }
  const list = [...names];
  return list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
}
