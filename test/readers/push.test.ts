import { describe, expect, it } from 'vitest';
import { outline, read } from './read.ts';

const title = 'field:title: Rain is back';
const body = 'body: Coats from $129 today.';
const json = async (path: string, data: unknown) => outline(await read(path, JSON.stringify(data, null, 2)));
const notification = { title: 'Rain is back', body: 'Coats from $129 today.' };

describe('what push services take', () => {
  it.each([
    ['of FCM', { message: { topic: 'sale', notification, data: { screen: 'sale' } } }],
    ['of FCM’s old interface', { to: '/topics/sale', notification }],
    ['of APNs', { aps: { alert: notification, badge: 1 } }],
    ['of APNs in FCM', { message: { token: 'x', apns: { payload: { aps: { alert: notification } } } } }],
  ])('%s is a push message', async (_, data) => {
    expect(await json('campaign/launch.json', data)).toEqual([['launch', 'push', title, body]]);
  });

  it('may be a bare text, or a list', async () => {
    expect(await json('launch.json', { aps: { alert: 'Coats from $129 today.' } })).toEqual([
      ['launch', 'push', body],
    ]);
    expect(
      await json('push/launch.json', [{ notification }, { title: 'Ends soon', body: 'Last coats tonight.' }]),
    ).toEqual([
      ['launch#1', 'push', title, body],
      ['launch#2', null, 'field:title: Ends soon', 'body: Last coats tonight.'],
    ]);
  });

  it('of OneSignal is a message a language', async () => {
    const { assets } = await read(
      'launch.json',
      JSON.stringify({
        app_id: 'x',
        headings: { en: 'Rain is back', de: 'Regen ist da' },
        contents: { en: 'Coats from $129 today.', de: 'Jacken ab 129 Euro.' },
      }),
    );
    expect(assets.map(({ id, channel, lang }) => [id, channel, lang])).toEqual([
      ['launch#1', 'push', 'en'],
      ['launch#2', 'push', 'de'],
    ]);
  });

  it('is not what has such names in translations and settings', async () => {
    expect(await json('locale/en.json', { notification })).toEqual([]);
    expect(await json('settings.json', { contents: { en: 'Coats from $129 today.' } })).toEqual([]);
    expect(await json('package.json', { message: 'Coats from $129 today.', to: 'x' })).toEqual([]);
  });
});

describe('short messages under names', () => {
  it('are a message each where the path says so', async () => {
    const text = 'welcome: Hi there, welcome to Tideline.\nreminder: Your coat is ready to collect.\n';
    expect(outline(await read('sms/lifecycle.yaml', text))).toEqual([
      ['welcome', null, 'body: Hi there, welcome to Tideline.'],
      ['reminder', null, 'body: Your coat is ready to collect.'],
    ]);
    expect(outline(await read('config/lifecycle.yaml', text))).toEqual([]);
  });

  it('are not the settings of a service', async () => {
    const text = 'provider: twilio\ndescription: Sends short messages to customers.\n';
    expect(outline(await read('sms/config.yaml', text))).toEqual([]);
  });
});
