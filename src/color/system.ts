/**
 * What Chromium 156 shows for the system colours of CSS Color 4 §6.2 and the deprecated ones that stand for them,
 * outside forced colours; the constants of Blink's `LayoutTheme::DefaultSystemColor`, measured. Left out are those
 * that a platform or its user sets: `AccentColor`, `Highlight`, `SelectedItem` and the text on them.
 */
export const SYSTEM_COLORS: ReadonlyMap<string, readonly [light: string, dark: string]> = new Map(
  (
    [
      ['000', 'fff', 'canvastext buttontext buttonborder fieldtext captiontext infotext menutext windowtext'],
      ['000', 'fff', 'activeborder inactiveborder windowframe'],
      ['000', 'fff', 'threeddarkshadow threedhighlight threedlightshadow threedshadow'],
      ['fff', '121212', 'canvas window background appworkspace menu scrollbar infobackground'],
      ['fff', '121212', 'activecaption inactivecaption'],
      ['efefef', '6b6b6b', 'buttonface buttonhighlight buttonshadow threedface'],
      ['fff', '3b3b3b', 'field'],
      ['808080', '808080', 'graytext inactivecaptiontext'],
      ['0000ee', '9e9eff', 'linktext'],
      ['551a8b', 'd0adf0', 'visitedtext'],
      ['f00', 'f00', 'activetext'],
      ['ff0', 'ff0', 'mark'],
      ['000', '000', 'marktext'],
    ] as const
  ).flatMap(([light, dark, names]) => names.split(' ').map((name) => [name, [light, dark]] as const)),
);
