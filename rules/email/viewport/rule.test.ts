import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const page = (head: string) => `<html><head>${head}</head><body><p>The sale is on.</p></body></html>`;
const media = '<style>@media only screen and (max-width: 600px) { .col { width: 100% } }</style>';

describe('a viewport', () => {
  ruleTable(
    rule,
    { files: ['emails/sale.html'] },
    {
      'that is missing where styles adapt': {
        copy: page(media).replace('<head>', '⟦<head>⟧'),
        findings: [{ messageId: 'missing', severity: 'info' }],
      },
      'that only a comment has': {
        copy: page(`<!-- <meta name="viewport" content="width=device-width"> -->${media}`).replace(
          '<head>',
          '⟦<head>⟧',
        ),
      },
      'that keeps readers from zooming': {
        copy: page(
          '<meta name="viewport" content="⟦width=device-width, initial-scale=1, maximum-scale=1.0, user-scalable=no⟧">',
        ),
        findings: [
          {
            messageId: 'zoom',
            severity: 'warning',
            message:
              'maximum-scale=1.0, user-scalable=no keeps readers from zooming in. Leave it out: content="width=device-width, initial-scale=1".',
          },
        ],
        fixed: page('<meta name="viewport" content="width=device-width, initial-scale=1">'),
      },
      'that says nothing else': {
        copy: page("<meta content='⟦user-scalable=0⟧' name=viewport>"),
        fixed: page("<meta content='width=device-width' name=viewport>"),
      },
      'as it should be': {
        copy: page(`<meta name="viewport" content="width=device-width, initial-scale=1">${media}`),
      },
      'with a scale to zoom to': {
        copy: page('<meta name="viewport" content="width=device-width, maximum-scale=5, user-scalable=yes">'),
      },
      'shown to all programs but Outlook': {
        copy: page(
          `<!--[if !mso]><!--><meta name="viewport" content="width=device-width"><!--<![endif]-->${media}`,
        ),
      },
      'where nothing adapts': { copy: page('<style>p { color: #123 }</style>') },
      'where only dark mode does': {
        copy: page('<style>@media (prefers-color-scheme: dark) { p { color: #fff } }</style>'),
      },
      'in a piece of HTML': { copy: `${media}<p>The sale is on.</p>` },
      'in a part of a layout': { copy: `{% extends "base" %}${page(media)}` },
      'of a page': { copy: page(media), channel: 'page' },
    },
  );
  ruleTable(
    rule,
    { files: ['emails/sale.eml'] },
    {
      'in quoted-printable': {
        copy: 'From: a@b.example\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><head><meta name=3D"viewport" content=3D"⟦width=3Ddevice-width, user-scalable=3Dno⟧"></head><body>Hi</body></html>',
        fixed:
          'From: a@b.example\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><head><meta name=3D"viewport" content=3D"width=3Ddevice-width"></head><body>Hi</body></html>',
      },
    },
  );
});
