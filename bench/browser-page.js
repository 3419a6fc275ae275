/**
 * Runs in the page: what each text node looks like, by what the browser computed. Everything the browser resolves
 * itself (the cascade, colour syntax, system colours) is left to it; only layers are mixed here.
 *
 * Marks: U+F0000 + n stands where brandlint's nth place begins, U+100000 + n where it ends.
 */
(() => {
  const SKIPPED = 'script,style,title,template,textarea,select,svg,math,iframe,object,noframes';
  const BLANK = /(?:\s|\u00AD|\u034F|[\u200B-\u200F]|\u2007|\u2060|\uFEFF|\uFFFC)+/gu;
  const MARK = /[\u{F0000}-\u{10FFFD}]/u;
  const root = document.documentElement;

  const probe = document.createElement('i');
  probe.style.setProperty('display', 'none', 'important');
  root.append(probe);
  const channels = new Map();
  /** `[r, g, b, alpha]`, 0–1, of any computed colour. */
  const rgba = (css) => {
    let known = channels.get(css);
    if (!known) {
      probe.style.setProperty('color', `rgb(from ${css} r g b / alpha)`, 'important');
      const [r, g, b, alpha = 1] = getComputedStyle(probe)
        .color.replace(/^color\(srgb|[()/]/g, ' ')
        .trim()
        .split(/\s+/)
        .map((value) => (value === 'none' ? 0 : Number(value)));
      known = [...[r, g, b].map((value) => Math.min(1, Math.max(0, value))), alpha];
      channels.set(css, known);
    }
    return known;
  };
  /** Source over, with both sides as colour and alpha. */
  const over = (top, under) => {
    const alpha = top[3] + under[3] * (1 - top[3]);
    if (alpha === 0) return [0, 0, 0, 0];
    const mix = (i) => (top[i] * top[3] + under[i] * under[3] * (1 - top[3])) / alpha;
    return [mix(0), mix(1), mix(2), alpha];
  };
  const faded = ([r, g, b, alpha], opacity) => [r, g, b, alpha * opacity];
  const bytes = (color) => color.slice(0, 3).map((value) => value * 255);

  probe.style.setProperty('background-color', 'Canvas', 'important');
  const canvas = rgba(getComputedStyle(probe).backgroundColor);

  const styles = new Map();
  const styleOf = (element) => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element));
    return styles.get(element);
  };
  const boxes = new Map();
  const boxOf = (element) => {
    if (!boxes.has(element)) boxes.set(element, element.getBoundingClientRect());
    return boxes.get(element);
  };
  const ancestors = (element) => {
    const list = [];
    for (let at = element; at; at = at.parentElement) list.push(at);
    return list;
  };

  /** Whatever makes a text's look more than colours on colours. */
  const EFFECTS = [
    ['filter', 'none'],
    ['backdropFilter', 'none'],
    ['mixBlendMode', 'normal'],
    ['maskImage', 'none'],
    ['webkitBoxReflect', 'none'],
  ];

  function look(element) {
    const own = styleOf(element);
    const text = rgba(own.webkitTextFillColor || own.color);
    let foreground = text;
    let background = [0, 0, 0, 0];
    let fade = text[3];
    let doubt = null;
    for (const at of ancestors(element)) {
      const style = styleOf(at);
      const ground = rgba(style.backgroundColor);
      if (style.backgroundImage !== 'none' && background[3] < 1) {
        doubt ??= style.backgroundImage.includes('url(') ? 'image' : 'gradient';
      }
      if (EFFECTS.some(([property, none]) => (style[property] ?? none) !== none)) doubt ??= 'effect';
      foreground = over(foreground, ground);
      background = over(background, ground);
      const opacity = Number(style.opacity);
      foreground = faded(foreground, opacity);
      background = faded(background, opacity);
      fade *= opacity;
    }
    return {
      ink: bytes(text),
      fade,
      foreground: bytes(over(foreground, canvas)),
      background: bytes(over(background, canvas)),
      doubt,
    };
  }

  const intersect = (a, b) => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });

  /** Why a text is not seen, or the rectangles where it is. */
  function sight(node, element) {
    const own = styleOf(element);
    if (own.visibility !== 'visible') return { hidden: 'visibility' };
    if (Number.parseFloat(own.fontSize) < 0.5) return { hidden: 'font-size' };
    if (!element.checkVisibility()) return { hidden: 'display' };
    const range = document.createRange();
    range.selectNodeContents(node);
    let rects = [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
      left,
      top,
      right,
      bottom,
    }));
    const seen = () =>
      rects.filter(({ left, top, right, bottom }) => right - left > 0.5 && bottom - top > 0.5);
    rects = seen();
    if (rects.length === 0) return { hidden: 'no box' };
    for (const at of ancestors(element)) {
      const style = styleOf(at);
      if (Number(style.opacity) === 0) return { hidden: 'opacity' };
      if (/^rect\(/.test(style.clip) && /absolute|fixed/.test(style.position)) {
        const [top, right, bottom, left] = style.clip.match(/-?[\d.]+px|auto/g) ?? [];
        if (Number.parseFloat(bottom) - Number.parseFloat(top) <= 1) return { hidden: 'clip' };
        if (Number.parseFloat(right) - Number.parseFloat(left) <= 1) return { hidden: 'clip' };
      }
      if (/inset\((?:50|100)%|circle\(0|rect\(0/.test(style.clipPath)) return { hidden: 'clip-path' };
      // A page's own overflow is the window's.
      if (at === root || at === document.body || style.display === 'inline') continue;
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const box = boxOf(at);
      const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
      if (scrolls && box.width > 1 && box.height > 1) continue;
      if (box.width <= 1 || box.height <= 1) return { hidden: 'overflow' };
      rects = rects.map((rect) => intersect(rect, box));
      rects = seen();
      if (rects.length === 0) return { hidden: 'overflow' };
    }
    rects = rects
      .map(({ left, top, right, bottom }) => ({
        left: left + scrollX,
        top: top + scrollY,
        right: right + scrollX,
        bottom: bottom + scrollY,
      }))
      .filter(({ right, bottom }) => right > 0 && bottom > 0);
    return rects.length === 0 ? { hidden: 'off the page' } : { rects };
  }

  /** A few places in the first and the last rectangle. */
  function pointsIn(rects) {
    return [...new Set([rects[0], rects.at(-1)])].flatMap(({ left, top, right, bottom }) =>
      [0.1, 0.5, 0.9].flatMap((x) =>
        [0.3, 0.7].map((y) => [left + (right - left) * x, top + (bottom - top) * y].map(Math.floor)),
      ),
    );
  }

  const pictures = [...document.querySelectorAll('img,video,canvas,object,embed,input[type=image]')]
    .filter((element) => styleOf(element).display !== 'none')
    .map((element) => ({ element, box: boxOf(element) }));
  const overPicture = (element, points) =>
    pictures.some(
      ({ element: picture, box }) =>
        !picture.contains(element) &&
        points.some(
          ([x, y]) =>
            x > box.left + scrollX + 1 &&
            x < box.right + scrollX - 1 &&
            y > box.top + scrollY + 1 &&
            y < box.bottom + scrollY - 1,
        ),
    );

  const nodes = [];
  const met = new Set();
  const open = new Set();
  const closed = new Set();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const marks = [...open];
    let unmarked = '';
    for (const char of node.data) {
      const code = char.codePointAt(0);
      if (code >= 0x100000) {
        open.delete(code - 0x100000);
        closed.add(code - 0x100000);
      } else if (code >= 0xf0000) {
        const mark = code - 0xf0000;
        met.add(mark);
        marks.push(mark);
        // The text of a table that no cell holds moves up before it, and its end with it.
        if (!closed.has(mark)) open.add(mark);
      } else if (open.size === 0) unmarked += char;
    }
    const text = [...node.data].filter((char) => !MARK.test(char)).join('');
    if (text.replace(BLANK, '') === '' || element.closest(SKIPPED)) continue;
    // Where there is not a letter between two places, both were cut tight around their words.
    const missed = /[\p{L}\p{N}\p{S}\p{P}]/u.test(unmarked.replace(BLANK, '')) ? unmarked.trim() : null;
    const { hidden = null, rects = [] } = sight(node, element);
    const points = pointsIn(rects.length > 0 ? rects : [{ left: 0, top: 0, right: 0, bottom: 0 }]);
    const seen = look(element);
    if (hidden === null && overPicture(element, points)) seen.doubt ??= 'image';
    nodes.push({
      marks: [...new Set(marks)],
      missed,
      text: text.replace(/\s+/g, ' ').trim(),
      hidden,
      points,
      where: ancestors(element)
        .slice(0, 3)
        .reverse()
        .map(
          ({ localName, className }) =>
            localName +
            (className && typeof className === 'string' ? `.${className.trim().replace(/\s+/g, '.')}` : ''),
        )
        .join(' > '),
      expect: element.getAttribute('data-expect'),
      expectDark: element.getAttribute('data-expect-dark'),
      ...seen,
    });
  }
  probe.remove();
  return {
    nodes,
    met: [...met],
    mode: document.compatMode,
    width: root.scrollWidth,
    height: root.scrollHeight,
  };
})();
