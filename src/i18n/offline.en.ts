// English for the game without a network.
export const offlineEn = {
  title: 'Without a network',
  ready: 'All of Hibana is stored on this device: it also works without a network.',
  notYet: 'Hibana stores itself on this device while it is open. After that it also works without a network.',
  closed: 'This browser does not let Hibana store itself, so it needs a network.',
  install: 'Install Hibana as an app',
  update: 'A new version is ready. Nothing is lost when you change to it.',
  elsewhere: 'Hibana was renewed in another tab. Reload this one when it suits you.',
  reload: 'Reload now',
};

export type OfflineWords = typeof offlineEn;
