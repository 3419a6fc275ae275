/** Hosts and addresses that no customer should meet, by their form. */
import { type Address, rememberedWord } from 'brandlint/rule';

/** Words of a note to oneself. `[Unsubscribe]` and `[weblink]` are tags of sending systems. */
const NOTE =
  '[^\\]>]*\\b(?:link|url|insert|your|here|address|todo|tbd|tbc|placeholder|website|page)\\b[^\\]>]*';
/** Where nothing is written yet, as builders and writers leave it. */
const PLACEHOLDER = new RegExp(
  String.raw`^(?:#!?|https?:(?://)?(?:www\.?|#)?|javascript:\s*(?:void\s*\(?\s*0?\s*\)?|//)?\s*;?|about:blank|(?:todo|tbd|tbc|tk|xxx+|link|url|href|insert|placeholder|undefined|null|nan)|#?(?:your|insert|add)[ _-]?(?:link|url)(?:[ _-]?here)?|#?(?:link|url)[ _-]here|(?:https?://)?(?:\[${NOTE}\]|<${NOTE}>)/?)$`,
  'i',
);

/** Reserved for documents (RFC 2606 §3), and names that templates come with. `.example` is left to invented brands. */
const PLACEHOLDER_HOST =
  /^(?:www\.)?(?:example\.(?:com|net|org|edu)|(?:your|my)-?(?:domain|site|website|company|companyname|business|brand|store|shop|link|url|org|organi[sz]ation)(?:-?name)?\.(?:com|net|org|io|co|tld)|(?:domain|website|companyname|placeholder|insertlink|sitename)\.(?:com|tld)|(?:domain|site|host|website)\.tld)$/;

/** Machines of the writer's own: nobody else reaches them. */
const PRIVATE_HOST =
  /^(?:localhost|[\w.-]+\.(?:localhost|local|test|internal|lan)|127(?:\.\d{1,3}){3}|0\.0\.0\.0|10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|\[::1\])$/;

/** Tunnels to such a machine. */
const TUNNEL =
  /\.(?:ngrok\.io|ngrok\.app|ngrok\.dev|ngrok-free\.(?:app|dev)|loca\.lt|localtunnel\.me|trycloudflare\.com|serveo\.net)$/;

/** Names that hosts for tests have. `dev.` is as often a site for developers. */
const STAGING_LABEL =
  /^(?:staging|stage|stg|uat|preprod|pre-prod|preproduction)\d*$|(?:^|[-.])(?:staging|uat)(?:[-.]|$)/;
const OWN_STAGING_LABEL = /^(?:qa|test|testing|preview|sandbox|beta-test)\d*$/;

/** Previews of hosting services, one for each change: `deploy-preview-12--tideline.netlify.app`. */
const PREVIEW =
  /^(?:[\w-]+--[\w-]+\.netlify\.app|[\w-]+-git-[\w-]+\.vercel\.app|[\w-]+-[a-z\d]{9}-[\w-]+\.vercel\.app|[\da-f]{8}\.[\w-]+\.pages\.dev|[\w-]+\.preview\.app\.github\.dev|[\w-]+\.shopifypreview\.com|[\w-]+\.app\.github\.dev|[\w-]+\.webcontainer\.io)$/;
const PREVIEW_QUERY = /(?:^|&)(?:preview_theme_id=\d|preview=true(?:&|$)|preview_key=|_preview=)/;

export function isPlaceholder(text: string): boolean {
  return text === '' || PLACEHOLDER.test(text);
}

/** Answers are kept: the links of a calendar lead to few hosts. */
export const isPlaceholderHost: (host: string) => boolean = rememberedWord((host) =>
  PLACEHOLDER_HOST.test(host),
);

/** What the form of a host says: that nobody else reaches it, that it is for tests, that it is a preview. */
const formOf = rememberedWord((host: string) => {
  const labels = host.split('.').slice(0, -1);
  return {
    isPrivate: PRIVATE_HOST.test(host) || TUNNEL.test(host),
    isStaging: labels.some((label) => STAGING_LABEL.test(label)),
    isOwnStaging: labels.slice(0, -1).some((label) => OWN_STAGING_LABEL.test(label)),
    isPreview: PREVIEW.test(host),
  };
});

/** What a host is for, where its form says it for certain or for likely. */
export function testHost({ host, query }: Address, isOwn: boolean): 'certain' | 'likely' | null {
  const { isPrivate, isStaging, isOwnStaging, isPreview } = formOf(host?.text ?? '');
  if (isPrivate) return 'certain';
  if (isStaging) return isOwn ? 'certain' : 'likely';
  if (isOwn && isOwnStaging) return 'likely';
  return isPreview || (query !== null && PREVIEW_QUERY.test(query.text)) ? 'likely' : null;
}
