import { clientsNamed, defineRule, EMAIL_CLIENTS, type MarkupUse } from 'brandlint/rule';
import { namesOf } from './clients.ts';
import type { Feature } from './features.ts';

type Letters = Readonly<Record<string, readonly [letters: string, title: string]>>;

interface Prepared {
  readonly asked: readonly string[];
  readonly support: Letters;
  readonly featuresOf: (use: MarkupUse) => readonly Feature[];
}

/** Places beside the first that a finding names. */
const MOST_RELATED = 20;

export default defineRule<Record<string, never>, Prepared>({
  name: 'email/client-support',
  summary: 'Emails use what the email clients of the guide can show.',
  severity: 'warning',
  channels: ['email'],
  needs: ['email.clients'],
  messages: {
    unsupported: { text: '{clients} cannot show {actual}. {effect}' },
    harmless: { text: '{clients} cannot show {actual}. {effect}', severity: 'info' },
    accounts: {
      text: '{clients} cannot show {actual} for accounts that are not Google’s. {effect}',
      severity: 'info',
    },
  },
  async prepare(guide) {
    const asked = guide.email.clients.flatMap(clientsNamed);
    if (asked.length === 0) return null;
    const [{ SUPPORT }, { FEATURES, otherFeature }] = await Promise.all([
      import('./support.generated.ts'),
      import('./features.ts'),
    ]);
    const known = new Set(Object.keys(SUPPORT));
    return {
      asked: [...new Set(asked)],
      support: SUPPORT,
      featuresOf: (use) => {
        const found = FEATURES.filter((feature) => feature.uses(use));
        const other = found.length === 0 ? otherFeature(use, known) : null;
        return other ? [other] : found;
      },
    };
  },
  *check(asset, { prepared: { asked, support, featuresOf } }) {
    const found = new Map<string, { feature: Feature; uses: MarkupUse[] }>();
    for (const use of asset.written.uses) {
      if (isForSome(use)) continue;
      for (const feature of featuresOf(use)) {
        const entry = found.get(feature.name) ?? { feature, uses: [] };
        entry.uses.push(use);
        found.set(feature.name, entry);
      }
    }
    const forOutlook = asset.written.uses.filter(
      ({ condition, kind }) => condition === 'mso' && kind === 'element',
    );
    const hasVml = forOutlook.some(({ name }) => name.startsWith('v:'));
    const hasGhostTable =
      forOutlook.some(({ name }) => name === 'table') || asset.written.uses.some(isWidthOfTable);
    for (const { feature, uses } of found.values()) {
      const letters = support[feature.slug]?.[0] ?? '';
      const letterOf = (client: string) => letters[EMAIL_CLIENTS.indexOf(client)] ?? '-';
      const lacking = asked.filter((client) => {
        const isSeenTo = (feature.hasVml && hasVml) || (feature.hasGhostTable && hasGhostTable);
        if ((isSeenTo && client === 'outlook.windows') || feature.idleIn?.test(client)) return false;
        const letter = letterOf(client);
        return feature.inBody
          ? /[nb]/.test(letter)
          : letter === 'n' || (letter === 'a' && feature.partIsNone?.test(client) === true);
      });
      const byAccount =
        lacking.length === 0 && feature.effect !== null
          ? asked.filter((client) => letterOf(client) === 'g')
          : [];
      if (lacking.length + byAccount.length === 0) continue;
      const bare = uses.filter((use) => !feature.fallsBack?.(use));
      const [first, ...more] = bare.length > 0 ? bare : uses;
      const isHarmless = feature.harmless === true || bare.length === 0;
      yield {
        messageId: byAccount.length > 0 ? 'accounts' : isHarmless ? 'harmless' : 'unsupported',
        range: first!.range,
        actual: feature.name,
        source: 'email.clients',
        data: {
          clients: sentenceStart(namesOf(lacking.length > 0 ? lacking : byAccount, asked)),
          effect: effectOf(feature, bare.length === 0),
        },
        related: more
          .slice(0, MOST_RELATED)
          .map(({ range }) => ({ path: asset.path, range, message: `${feature.name}, too` })),
      };
    }
  },
});

function effectOf({ effect, slug }: Feature, fallsBack: boolean): string {
  if (fallsBack) return 'What you give beside it is shown there.';
  return effect ?? `See https://www.caniemail.com/features/${slug}/ for what is shown there.`;
}

/** What only some clients are meant to take, and the others to leave out. */
function isForSome({ condition, within, selector, name, value, kind }: MarkupUse): boolean {
  if (condition !== null || within.some((name) => name === 'media' || name === 'supports')) return true;
  if (kind === 'property' && /^(?:-|mso-)/.test(name) && !name.startsWith('--')) return true;
  return ONE_CLIENT.test(selector ?? (kind === 'selector' ? value : ''));
}

/** Selectors that match in one client alone: what it adds to the email's markup. */
const ONE_CLIENT =
  /\[data-og|\[owa\]|\.ExternalClass|#outlook\b|#MessageViewBody|\.yahoo|\.moz-text-html|u\s*[+~]\s*|\[x-apple|\.gmail|\.aolReplacedBody|\[class~=["']?x_|#ms-|\*\s*\[lang/i;

/** A table or cell that is wide enough to hold an email. */
function isWidthOfTable({ kind, name, element, value }: MarkupUse): boolean {
  return (
    kind !== 'element' &&
    name === 'width' &&
    /^(?:table|td)$/.test(element ?? '') &&
    /^[3-9]\d\d(?:px)?$/.test(value)
  );
}

function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
