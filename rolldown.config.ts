/** Bundles what is pure JavaScript into dist/, so that an installation is this package and satteri's native part. */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'rolldown';
import { lazyRegExps } from './scripts/lazy-regexps.ts';
import { thirdPartyNotices } from './scripts/third-party.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/**
 * satteri's JavaScript is bundled: forty small files cost more to open than the parser takes for a post. Its native
 * part is one package a platform, which satteri depends on and we do not: where it is not beside us, it is there.
 */
function satteriFromItsPackage(): Plugin {
  const wanted = 'const require = createRequire(import.meta.url)';
  return {
    name: 'satteri-from-its-package',
    transform: {
      filter: { id: /node_modules[\\/]satteri[\\/]index\.js$/ },
      handler(code) {
        if (!code.includes(wanted))
          throw new Error('satteri loads its native part in another way than it did');
        return code.replace(
          wanted,
          `const near = createRequire(import.meta.url);
          const require = (id) => {
            try {
              return near(id);
            } catch (error) {
              if (!id.startsWith('@bruits/')) throw error;
              return createRequire(near.resolve('satteri'))(id);
            }
          };`,
        );
      },
    },
  };
}

/**
 * Two builtins that cost more to load than what is used of them. As an ES module, `node:process` evaluates every
 * getter of `process` and so opens the three standard streams; commander wants `node:child_process` for subcommands
 * that are programs of their own, and ours are not.
 */
function lightBuiltins(): Plugin {
  const light: Readonly<Record<string, string>> = {
    'node:process': 'module.exports = globalThis.process;',
    'node:child_process': 'module.exports = {};',
  };
  return {
    name: 'light-builtins',
    resolveId: {
      filter: { id: /^node:(?:process|child_process)$/ },
      handler: (id, importer) =>
        /[\\/]node_modules[\\/](?:chalk|commander)[\\/]/.test(importer ?? '') ? `\0${id}` : null,
    },
    load: {
      filter: { id: /^\0node:/ },
      handler: (id) => light[id.slice(1)] ?? null,
    },
  };
}

/**
 * One character beyond Latin-1 makes V8 hold and scan the whole file in two bytes a character. Every string, template and
 * regular expression means the same with it escaped, and so does `String.raw`, which we use for the sources of regular
 * expressions alone.
 */
function asciiOnly(): Plugin {
  return {
    name: 'ascii-only',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !/[^\x00-\x7F]/.test(chunk.code)) continue;
        // Parsers of other languages are full of them, and are loaded for what they read alone.
        if (!/core|html|front-matter|markdown/.test(chunk.name)) continue;
        chunk.code = chunk.code.replace(
          /[^\x00-\x7F]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
      }
    },
  };
}

/**
 * A module that is imported dynamically and stands in a file with others gets a file of its own, which hands on what it
 * exports. Opening that takes longer than most such modules do: whoever imports it takes its exports from the other file.
 */
function withoutFacades(): Plugin {
  const facade = /^\s*(?:import\s*"[^"]+";\s*)*export\s*\{([^}]*)\}\s*from\s*"(\.\/[^"]+)";?\s*$/;
  return {
    name: 'without-facades',
    generateBundle(_options, bundle) {
      const handedOn = new Map<string, string>();
      for (const [fileName, chunk] of Object.entries(bundle)) {
        const match = chunk.type === 'chunk' && !chunk.isEntry ? facade.exec(chunk.code) : null;
        if (!match) continue;
        const [, names = '', from = ''] = match;
        const taken = names.split(',').map((pair) => {
          const [inside, outside = inside] = pair.trim().split(' as ');
          return `${outside}: module.${inside}`;
        });
        handedOn.set(basename(fileName), `${basename(from)}").then((module) => ({${taken.join(', ')}}))`);
        delete bundle[fileName];
      }
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code.replace(
          /\bimport\([`"'](\.\/(?:chunks\/)?)([\w.-]+\.js)[`"']\)/g,
          (whole, folder, file) => (handedOn.has(file) ? `import("${folder}${handedOn.get(file)}` : whole),
        );
      }
    },
  };
}

/** What every check needs. Not the entry: it awaits what it loads, so nothing it loads may be in its chunk. */
function isCore(id: string): boolean {
  const ours =
    /[\\/](?:rules|src[\\/](?:model|color|email|language|image[\\/](?:index|logo|size)|channels|guide|lint|cli|rule|define-rule|reporters[\\/]text|readers[\\/](?:asset|registry|merge-tags)))\b/;
  const rare =
    /[\\/](?:main|git|colors-in-use|read-assets)\.ts$|[\\/]cli[\\/]commands[\\/](?!check\.ts)|[\\/]image[\\/](?:svg|look|trim|colors)\.ts$|[\\/]lint[\\/](?:pixels|inside|voices-in-use|term-examples)\.ts$|[\\/]language[\\/](?!common-words)[\w-]+\.data\.ts$|[\\/]tone[\\/](?:passive[\\/](?:participles|candidates))\.ts$|[\\/]guide[\\/](?:tokens[\\/]|pack-files)|[\\/]packs[\\/](?!registry)[\w-]+\.generated\.ts$|[\\/]tone[\\/](?:emoji[\\/]emoji|heading-case[\\/](?:words|words\.data|judge))\.ts$|[\\/]channels[\\/]units[\\/](?!gsm-septets|span)|[\\/]email[\\/]client-support[\\/](?:features|support\.generated)\.ts$/;
  return (
    (ours.test(id) && !rare.test(id)) ||
    /(?<!micromatch[\\/])node_modules[\\/](?:yaml|chalk|commander|picomatch)[\\/]/.test(id)
  );
}

export default defineConfig({
  input: { cli: 'src/cli/main.ts', index: 'src/index.ts', rule: 'src/rule.ts' },
  platform: 'node',
  resolve: {
    alias: {
      'brandlint/rule': path('src/rule.ts'),
      // gray-matter brings js-yaml for an engine that the reader replaces.
      'js-yaml': path('scripts/no-js-yaml.js'),
      // Its ES modules are the same code as Node's CommonJS ones, and start twice as fast in a bundle.
      yaml: path('node_modules/yaml/browser/dist/index.js'),
    },
    // A package's ES module, where it has one, needs none of the wrapping that its CommonJS twin does.
    mainFields: ['module', 'main'],
  },
  // gray-matter brings an engine that runs JavaScript; the markdown reader puts an error in its place.
  checks: { eval: false },
  external: [/\.node$/, /^@bruits\//, 'sharp'],
  plugins: [
    lazyRegExps(),
    lightBuiltins(),
    satteriFromItsPackage(),
    thirdPartyNotices(),
    withoutFacades(),
    asciiOnly(),
  ],
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    // Names stay, so that a stack trace in a bug report can be read.
    minify: {
      compress: true,
      mangle: { keepNames: { function: true, class: true } },
      codegen: { removeWhitespace: true },
    },
    codeSplitting: {
      groups: [
        // What every check needs, in one file: opening and linking thirty small ones takes longer than they do.
        { name: 'core', test: isCore },
        // What a guide has that names no packs.
        { name: 'packs', test: /packs[\\/](?:inclusive|cliches|hype)\.generated\.ts$/ },
        // A group brings its dependencies, so what two of them share comes before both.
        { name: 'entities', test: /node_modules[\\/]entities[\\/]/ },
        {
          name: 'front-matter',
          test: /node_modules[\\/]gray-matter|readers[\\/](?:front-matter|fields|trim|plain|yaml[\\/](?:scalar|comments))\b/,
        },
        {
          name: 'html',
          // css-tree's walker is for token files alone, and costs more to set up than a style sheet to read.
          test: /node_modules[\\/](?:htmlparser2|domhandler|css-tree[\\/](?!lib[\\/]walker))|readers[\\/](?:html|css)[\\/]/,
        },
        { name: 'markdown', test: /node_modules[\\/]satteri|readers[\\/](?:markdown[\\/]|align)/ },
      ],
    },
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
});
