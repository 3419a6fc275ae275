/** A bundled package still owes its authors their notice: their licences go into dist/ with the code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rolldown';

interface Notice {
  readonly title: string;
  readonly text: string;
}

/** Writes THIRD-PARTY-NOTICES.txt: one notice for each package of which some code really is in the bundle. */
export function thirdPartyNotices(): Plugin {
  return {
    name: 'third-party-notices',
    generateBundle(_, bundle) {
      const folders = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = renderedLength > 0 ? packageFolder(id) : null;
          if (folder) folders.add(folder);
        }
      }
      const notices = [...folders].map(noticeOf);
      const texts = new Map<string, string>(notices.map(({ title, text }) => [title, text]));
      const source = [...texts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([title, text]) => `${title}\n${'-'.repeat(title.length)}\n${text.trim()}\n`)
        .join('\n\n');
      const head = 'brandlint contains code of the packages below, under their licences.\n\n\n';
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES.txt', source: head + source });
    },
  };
}

/** The package a bundled module belongs to; null for our own code and the bundler's runtime. */
function packageFolder(id: string): string | null {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(path)?.[0] ?? null;
}

function noticeOf(folder: string): Notice {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const title = `${name} ${version} (${license ?? 'licence not stated'})`;
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying|mit-license)/i.test(entry));
  if (file) return { title, text: readFileSync(join(folder, file), 'utf8') };
  // Some packages state their licence in package.json alone.
  const holder = typeof author === 'string' ? author : author?.name;
  const shared = existsSync(join(folder, 'README.md')) ? licenceSection(join(folder, 'README.md')) : null;
  if (!license) throw new Error(`${name} is bundled from ${dirname(folder)} and states no licence`);
  return {
    title,
    text: shared ?? `Copyright ${holder ?? `the authors of ${name}`}. Licensed under ${license}.`,
  };
}

function licenceSection(readme: string): string | null {
  return (
    /^#+ licen[cs]e\b.*\n+([\s\S]*?)(?=^#|$(?![\s\S]))/im.exec(readFileSync(readme, 'utf8'))?.[1]?.trim() ||
    null
  );
}
