/**
 * What push services take: FCM (`notification`, with or without `message` around it), APNs (`aps.alert`) and OneSignal
 * (`headings` and `contents` by language).
 */
import type { Entry, MapTree, Tree } from './tree.ts';

export interface PushMessage {
  /** A text, or a map with `title` and `body`. */
  readonly copy: Extract<Tree, { kind: 'text' }> | MapTree;
  readonly lang: string | null;
}

/** Keys beside `notification` that only a payload has; translations and settings have `notification`, too. */
const FCM =
  /^(?:to|token|tokens|topic|condition|registration_ids|android|apns|webpush|fcm_options|priority|time_to_live|collapse_key|content_available)$/i;

/** @param isPush Something else says that these are push messages. */
export function pushMessagesIn(map: MapTree, isPush: boolean): PushMessage[] {
  const message = mapAt(map, 'message');
  if (message && (mapAt(message, 'notification') || mapAt(message, 'apns')))
    return pushMessagesIn(message, true);

  const alert = at(mapAt(map, 'aps') ?? mapAt(mapAt(mapAt(map, 'apns'), 'payload'), 'aps'), 'alert');
  const notification = mapAt(map, 'notification');
  const isFcm = notification && (isPush || map.entries.some(({ key }) => FCM.test(key)));
  const own = isFcm && holdsText(notification) ? [{ copy: notification, lang: null }] : [];
  if (own.length > 0) return own;
  if (alert?.kind === 'text' || (alert?.kind === 'map' && holdsText(alert)))
    return [{ copy: alert, lang: null }];

  const headings = mapAt(map, 'headings');
  const contents = mapAt(map, 'contents');
  if (!contents || !(isPush || headings || at(map, 'app_id'))) return [];
  return contents.entries.flatMap(({ key, value }): PushMessage[] => {
    if (value.kind !== 'text') return [];
    const heading = at(headings, key);
    const entries: Entry[] = [...(heading ? [{ key: 'title', value: heading }] : []), { key: 'body', value }];
    const start = Math.min(...entries.map((entry) => entry.value.range.start));
    const end = Math.max(...entries.map((entry) => entry.value.range.end));
    return [{ copy: { kind: 'map', range: { start, end }, entries }, lang: key }];
  });
}

function at(map: Tree | undefined, name: string): Tree | undefined {
  return map?.kind === 'map' ? map.entries.find(({ key }) => key === name)?.value : undefined;
}

function mapAt(map: Tree | undefined, name: string): MapTree | undefined {
  const value = at(map, name);
  return value?.kind === 'map' ? value : undefined;
}

function holdsText(map: MapTree): boolean {
  return map.entries.some(({ key, value }) => /^(?:title|body)$/.test(key) && value.kind === 'text');
}
