/** `brandlint init`: a brand.yaml to start from. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../model/index.ts';
import type { Outcome, Terminal } from '../terminal.ts';

/** Every name a guide goes by: a second one beside the first would only confuse. */
const GUIDES = ['brand.yaml', 'brand.yml', 'brand.json', '_brand.yml'];
const INVENTED = 'Harbour & Pine';

export async function init(flags: { readonly name?: string }, terminal: Terminal): Promise<Outcome> {
  const present = GUIDES.find((file) => existsSync(join(terminal.cwd, file)));
  if (present) {
    throw new UserError(`There is a ${present} here already, and init writes over nothing.`, {
      hint: 'Edit it, or move it away first.',
    });
  }
  const name = flags.name?.trim() || (terminal.interactive && (await askForName())) || INVENTED;
  await writeFile(join(terminal.cwd, 'brand.yaml'), starter(name), { flag: 'wx' });
  await terminal.write('Wrote brand.yaml. Put your own colours and words in it, then run: brandlint\n');
  return 'clean';
}

async function askForName(): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await prompt.question(`The brand's name (${INVENTED}): `)).trim();
  } finally {
    prompt.close();
  }
}

function starter(name: string): string {
  return `# The brand guide: what everything ${name.replace(/\s+/g, ' ')} publishes is held to.
# Each part is optional; a part that is left out is not checked.
# Lines that begin with "# " and a key are examples: take the "# " away to use them.

meta:
  name: ${JSON.stringify(name)}

# The colours there are. A colour near one of them, or far from all, is reported with the one to use.
color:
  palette:
    pine: "#0B4F3C"
    sand: "#F4EDE1"
    coral: "#E4572E"
    ink: "#1B1B1B"
  primary: pine
  # tolerance: 5                        # how far a colour may be off, in CIEDE2000
  # roles: {button-background: [coral], link: [pine]}
  # contrast: AA

# typography: {base: Inter, headings: Recoleta}

# logo:
#   images:
#     wordmark: {path: assets/logo.svg, alt: ${JSON.stringify(name)}}
#   retired: [assets/logo-2019.png]
#   min-width: 90                       # CSS pixels

# How the brand speaks.
voice:
  language: en-GB
  exclamations: {max: 1}
  # sentence-words: {max: 28}
  # emoji: {max: 0, "social/*": {max: 3}}

# The words for things. "use" replaces what stands in "not"; "avoid" is not said at all.
terms:
  - {use: e-bike, not: [ebike, electric bicycle], because: one name for the category}
  - {avoid: [best-in-class], because: "we show, we don't boast"}
  # - {name: Tideline, never: [tide line, TIDELINE]}

# Which files go out through which channel.
channels:
  - {files: "emails/**", channel: email}
  - {files: "blog/**", channel: blog}
  - {files: "social/**", channel: social}

# Assets of one campaign must agree on offer, price, date, code and link.
# What they are to say may stand in a campaign.yaml beside them; this writes one from what they agree on:
#   brandlint campaign autumn-sale --draft
# campaigns:
#   - {name: autumn-sale, files: "campaigns/autumn-sale/**"}

# How severe a rule is: off, info, warning or error. See them all with: brandlint rules
# rules:
#   tone/*: info
`;
}
