import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outline, rawOf, read, runsOf } from './read.ts';

describe('the shapes of a calendar', () => {
  it('a list of posts, with defaults for all of them', async () => {
    const text = `
campaign: autumn-sale
lang: en-AU
posts:
  - id: launch
    channel: LinkedIn
    headline: Rain is back
    text: |
      Rain is back.
      So are we.

      Raincoats from $129.
    link: https://tideline.example/autumn
    images:
      - {src: img/coat.jpg, alt: A green coat}
      - img/sand.jpg
    hashtags: ["#PineAutumn", "#Rain"]
    scheduled: 2026-03-02
  - platform: x
    lang: en-GB
    copy: Rain. Back.
    first_comment: "Sizes: see tideline.example/sizes"
`;
    const result = await read('plan.yaml', text);
    expect(outline(result)).toEqual([
      [
        'launch',
        'social/linkedin',
        'field:headline: Rain is back',
        'body: Rain is back.\nSo are we.',
        'body: Raincoats from $129.',
        'alt: A green coat',
        'body: #PineAutumn',
        'body: #Rain',
      ],
      ['plan#2', 'social/x', 'body: Rain. Back.', 'field:comment: Sizes: see tideline.example/sizes'],
    ]);
    const [launch, second] = result.assets;
    expect(launch).toMatchObject({ campaign: 'autumn-sale', lang: 'en-AU', format: 'yaml' });
    expect(second).toMatchObject({ campaign: 'autumn-sale', lang: 'en-GB' });
    expect(launch!.images.map(({ src, alt, kind }) => [src!.text, alt?.text ?? null, kind])).toEqual([
      ['img/coat.jpg', 'A green coat', 'attachment'],
      ['img/sand.jpg', null, 'attachment'],
    ]);
    expect(launch!.links.map(({ kind, href }) => [kind, href!.text])).toEqual([
      ['bare', 'https://tideline.example/autumn'],
    ]);
    expect(rawOf(launch!, text, 'back.\nSo')).toBe('back.\n      So');
    expect(text.slice(launch!.range.start)).toMatch(/^id: launch/);
  });

  it.each([
    [
      'a list at the top',
      '- {channel: sms, text: Rain is back.}\n- {channel: push, title: Rain, body: Coats are ready.}',
      [
        ['plan#1', 'sms', 'body: Rain is back.'],
        ['plan#2', 'push', 'field:title: Rain', 'body: Coats are ready.'],
      ],
    ],
    [
      'a map of channels',
      'sms: Rain is back, and so are we.\npush: {title: Rain, body: Coats are ready.}\nlinkedin:\n  text: Rain is back.\n',
      [
        ['plan#1', 'sms', 'body: Rain is back, and so are we.'],
        ['plan#2', 'push', 'field:title: Rain', 'body: Coats are ready.'],
        ['plan#3', 'social/linkedin', 'body: Rain is back.'],
      ],
    ],
    [
      'a map of channels with lists',
      'campaign: rain\ninstagram:\n  - Rain is back again.\n  - {caption: Still raining.}\n',
      [
        ['plan#1', 'social/instagram', 'body: Rain is back again.'],
        ['plan#2', 'social/instagram', 'body: Still raining.'],
      ],
    ],
    [
      'one post',
      'platform: Instagram\ncaption: Rain.\nhashtags: "#rain"\n',
      [['plan', 'social/instagram', 'body: Rain.', 'body: #rain']],
    ],
    [
      'one email',
      'subject: Rain is back\npreheader: So are we\nbody: Hello.\n',
      [['plan', null, 'field:subject: Rain is back', 'field:preheader: So are we', 'body: Hello.']],
    ],
    [
      'posts by name',
      'posts:\n  launch: {text: Rain is back.}\n  tease: {text: Something wet.}\n',
      [
        ['launch', null, 'body: Rain is back.'],
        ['tease', null, 'body: Something wet.'],
      ],
    ],
    [
      'weeks',
      'weeks:\n  - week: 1\n    posts:\n      - {channel: x, text: Rain.}\n  - week: 2\n    posts:\n      - {channel: x, text: Sun.}\n',
      [
        ['plan#1', 'social/x', 'body: Rain.'],
        ['plan#2', 'social/x', 'body: Sun.'],
      ],
    ],
    [
      'an ad',
      'channel: ad/google\nheadlines: [Raincoats from $129, Free returns]\ndescriptions: [Made for weather.]\ncta: {text: Shop now, url: "https://tideline.example"}\n',
      [
        [
          'plan',
          'ad/google',
          'field:headline: Raincoats from $129',
          'field:headline: Free returns',
          'field:description: Made for weather.',
          'button: Shop now',
        ],
      ],
    ],
    [
      'several documents',
      'channel: sms\ntext: Rain.\n---\nchannel: push\ntext: Sun.\n',
      [
        ['plan#1', 'sms', 'body: Rain.'],
        ['plan#2', 'push', 'body: Sun.'],
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect(outline(await read('plan.yaml', text))).toEqual(expected);
  });

  it('versions of a post by channel keep what the post says for all', async () => {
    const text = `
id: launch
channel: [linkedin, x, facebook]
text: Rain is back, and so are we.
link: https://tideline.example
variants:
  x: Rain. Back.
  facebook: {text: Hello rain!, headline: Rain}
`;
    const result = await read('plan.yaml', text);
    expect(outline(result)).toEqual([
      ['launch:social/linkedin', 'social/linkedin', 'body: Rain is back, and so are we.'],
      ['launch:social/x', 'social/x', 'body: Rain. Back.'],
      ['launch:social/facebook', 'social/facebook', 'body: Hello rain!', 'field:headline: Rain'],
    ]);
    expect(result.assets.map(({ links }) => links.length)).toEqual([1, 1, 1]);
  });

  it('texts by channel inside a post', async () => {
    const text =
      'posts:\n  - id: a\n    text:\n      x: Rain. Back.\n      linkedin: Rain is back.\n  - id: b\n    x: Sun. Out.\n    linkedin: The sun is out.\n';
    expect(outline(await read('plan.yaml', text))).toEqual([
      ['a:social/x', 'social/x', 'body: Rain. Back.'],
      ['a:social/linkedin', 'social/linkedin', 'body: Rain is back.'],
      ['b:social/x', 'social/x', 'body: Sun. Out.'],
      ['b:social/linkedin', 'social/linkedin', 'body: The sun is out.'],
    ]);
  });

  it('a path that names a channel is evidence enough', async () => {
    expect(outline(await read('social/linkedin/launch.yaml', 'text: Rain.\n'))).toEqual([
      ['launch', null, 'body: Rain.'],
    ]);
    expect(outline(await read('config/launch.yaml', 'text: Rain.\n'))).toEqual([]);
  });

  it("the guide's keys come first", async () => {
    const { assets } = await read('plan.yaml', 'posts:\n  - {Redaktionstext: Der Regen., text: intern}\n', {
      columns: { text: ['Redaktionstext'] },
    });
    expect(runsOf(assets[0])).toContain('body: Der Regen.');
  });
});

describe('YAML itself', () => {
  it('anchors, aliases and merged maps', async () => {
    const text = `
base: &base
  link: https://tideline.example
posts:
  - {<<: *base, channel: x, text: &rain Rain is back.}
  - {<<: *base, channel: sms, text: *rain}
`;
    const result = await read('plan.yaml', text);
    expect(outline(result)).toEqual([
      ['plan#1', 'social/x', 'body: Rain is back.'],
      ['plan#2', 'sms', 'body: Rain is back.'],
    ]);
    expect(result.assets.map(({ links }) => links[0]?.href?.text)).toEqual([
      'https://tideline.example',
      'https://tideline.example',
    ]);
  });

  it('an alias that holds itself', async () => {
    expect(
      (await read('plan.yaml', 'posts: &p\n  - {text: Rain is back., more: *p}\n  - *p\n')).assets,
    ).toHaveLength(1);
  });

  it('comments, and no # in copy', async () => {
    const text =
      '\uFEFF# brandlint-disable-file\nposts:\n  # brandlint-disable-next-line tone/* -- ours\n  - channel: x # the account\n    text: |\n      # not a comment\n      #rain\n    id: "a # b"\n';
    const { comments, assets } = await read('plan.yaml', text);
    expect(comments.map(({ range, text: said }) => [said, text.slice(range.start, range.end)])).toEqual([
      [' brandlint-disable-file', '# brandlint-disable-file'],
      [' brandlint-disable-next-line tone/* -- ours', '# brandlint-disable-next-line tone/* -- ours'],
      [' the account', '# the account'],
    ]);
    expect(runsOf(assets[0])).toEqual(['body: # not a comment\n#rain']);
    expect(assets[0]!.id).toBe('a # b');
  });

  it('merge tags, which look like maps', async () => {
    const text =
      'posts:\n  - channel: sms\n    text: {{ first_name }}, rain is back: {{ url }}\n  - channel: sms\n    text: "Hi {{ name | default: \\"you\\" }}!"\n';
    const { assets } = await read('plan.yaml', text.replace('back: ', 'back '));
    expect(assets.flatMap(runsOf)).toEqual(['body: \uFFFC, rain is back \uFFFC', 'body: Hi \uFFFC!']);
    expect(assets.map(({ mergeTags }) => mergeTags.length)).toEqual([2, 1]);
  });

  it('names the one fault of a document and reads its other posts', async () => {
    const text =
      'posts:\n  - channel: x\n    text: Rain: it is back\n  - channel: sms\n    text: Rain is back.\n';
    const result = await read('plan.yaml', text);
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]!.message).toBe(
      'This value holds ": ", which starts a new key. Put the value in quotes.',
    );
    expect(text.slice(0, result.problems[0]!.range.start).split('\n')).toHaveLength(3);
    expect(outline(result).map((row) => row.slice(1))).toContainEqual(['sms', 'body: Rain is back.']);
  });

  it('says when a calendar cannot be read at all', async () => {
    const text = 'posts:\n  - channel: "x\n    text: Rain is back.\n';
    const { problems } = await read('plan.yaml', text);
    expect(problems).toEqual([
      {
        range: { start: text.indexOf('"'), end: text.indexOf('"') + 1 },
        message:
          'A quotation mark is opened and never closed. Close it, or put the whole value in single quotes.',
      },
    ]);
  });
});

describe('YAML that is no copy', () => {
  it.each([
    [
      'brand.yaml',
      'meta: {name: Tideline}\nlegal: [{id: sale-terms, text: "Excludes gift cards.", channels: [email, blog]}]\nchannels: [{files: "emails/**", channel: email}]\nposts: [{channel: x, text: Not a post.}]',
    ],
    [
      'guides/house.yaml',
      'meta: {name: Tideline}\nvoice: {exclamations: {max: 1}}\nlegal: [{id: sale-terms, text: "Excludes gift cards.", channels: [email, blog]}]\nterms: [{use: e-bike, not: [ebike]}]',
    ],
    [
      'campaigns/autumn/campaign.yaml',
      'name: autumn-sale\ndescription: The autumn sale\noffer: {percent: 20, code: PINE20}\ncta: Shop the sale\nhashtags: ["#PineAutumn"]\nchannels: [email, sms]\nvariants: {sms: {code: SMS20}}',
    ],
    [
      '.github/workflows/ci.yml',
      'name: CI for the site\non:\n  push: {branches: [main]}\njobs:\n  build:\n    steps:\n      - name: Say it on Slack\n        with: {channel: "#general", text: The build is done now}',
    ],
    [
      'docker-compose.yml',
      'x-email: &email {image: mail}\nservices:\n  web: {image: nginx, command: run the web server, labels: [a]}\n  email: {image: mailhog}',
    ],
    [
      '_config.yml',
      'title: Tideline\nemail: hello@tideline.example\ndescription: Raincoats for wet places\nurl: https://tideline.example\ntwitter: tideline\nlinkedin: https://linkedin.com/company/tideline',
    ],
    [
      'locales/en.yml',
      'en:\n  share: {facebook: Share on Facebook now, twitter: Share on X now}\n  email: Enter your email address here',
    ],
    [
      'locales/en.yaml',
      'email: Enter your email address here\nfacebook: Continue with your Facebook account\npassword: Enter your password here',
    ],
    ['data/navigation.yml', '- text: Home of the brave\n  link: /\n- text: About us all\n  link: /about'],
    [
      'openapi.yaml',
      'openapi: 3.1.0\ninfo: {title: Posts API, description: All about posts}\ncomponents:\n  schemas:\n    Post: {properties: {text: {type: string}, channel: {type: string}}}',
    ],
    [
      'k8s/deploy.yaml',
      'kind: ConfigMap\nmetadata: {name: web}\ndata:\n  message: Hello from the cluster\n---\nkind: Service',
    ],
    [
      'charts/templates/x.yaml',
      '{{- if .Values.enabled }}\nkind: {{ .Values.kind }}\n  bad: indent: here\n{{- end }}',
    ],
    [
      'mkdocs.yml',
      'site_name: Docs\nextra:\n  social:\n    - icon: fontawesome/brands/x\n      link: https://x.com/tideline\nnav:\n  - Blog: blog/index.md',
    ],
    [
      'data/march.yaml',
      'header: {title: March at Tideline}\nnews: [{title: Rain, text: It rained again this month.}]\nposts: [{title: Coats, text: Read what we wrote on coats., link: "https://tideline.example"}]',
    ],
    [
      'data/db.yaml',
      'posts: [{id: 1, title: A first post, body: It was a long day.}]\nusers: [{id: 1, name: Jane}]',
    ],
    ['empty.yaml', ''],
    ['comment.yaml', '# nothing here'],
    ['list.yaml', '- one two three four\n- two'],
  ])('%s', async (path, text) => {
    expect(await read(path, text)).toEqual({ assets: [], comments: [], problems: [] });
  });
});

const corpus = process.env.BRANDLINT_CORPUS ?? new URL('../../../shared/corpus', import.meta.url).pathname;
const files = (() => {
  try {
    return readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(ya?ml|json|csv|tsv)$/.test(path),
    );
  } catch {
    return [];
  }
})();

describe.skipIf(files.length === 0)('over the corpus', () => {
  it('takes no configuration, data or brand guide for copy', async () => {
    const taken: unknown[] = [];
    for (const path of files) {
      const result = await read(path, readFileSync(join(corpus, path), 'utf8'));
      if (result.assets.length + result.problems.length > 0)
        taken.push([path, outline(result), result.problems]);
    }
    expect(taken).toEqual([]);
  });
});
