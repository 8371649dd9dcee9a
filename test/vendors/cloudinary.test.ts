import { Cloudinary } from '../../lib/vendors/cloudinary';
import { policyOf, vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Cloudinary() },
  {
    name: 'a delivery host',
    vendor: new Cloudinary({ deliveryHost: 'images.example.com' }),
    gains: [
      { destination: 'image', url: 'https://images.example.com/a.png' },
      { destination: 'video', url: 'https://images.example.com/a.mp4' },
    ],
    loses: [
      { destination: 'image', url: 'https://res.cloudinary.com/demo/a.jpg' },
      { destination: 'video', url: 'https://res.cloudinary.com/demo/a.mp4' },
    ],
  },
  {
    name: 'widgets',
    vendor: new Cloudinary({ widgets: true }),
    gains: [
      { destination: 'script', url: 'https://widget.cloudinary.com/v2.0/global/all.js' },
      {
        destination: 'script',
        url: 'https://cdnjs.cloudflare.com/ajax/libs/es6-promise/4.1.1/es6-promise.auto.min.js',
      },
      { destination: 'iframe', url: 'https://widget.cloudinary.com/' },
      { destination: 'style', url: 'https://fonts.googleapis.com/css' },
      { destination: 'font', url: 'https://fonts.gstatic.com/a.woff2' },
      { kind: 'form-action', url: 'https://api.cloudinary.com/' },
    ],
  },
  {
    name: 'the video player',
    vendor: new Cloudinary({ videoPlayer: true }),
    gains: [
      { destination: 'script', url: 'https://unpkg.com/cloudinary-video-player/dist/cld-video-player.min.js' },
      { destination: 'style', url: 'https://unpkg.com/cloudinary-video-player/dist/cld-video-player.min.css' },
    ],
  },
  {
    name: 'videos of YouTube',
    vendor: new Cloudinary({ galleryVideos: ['youtube'] }),
    gains: [{ destination: 'script', url: 'https://www.youtube.com/iframe_api' }],
  },
  {
    name: 'videos of Vimeo',
    vendor: new Cloudinary({ galleryVideos: ['vimeo'] }),
    gains: [{ destination: 'script', url: 'https://player.vimeo.com/api/player.js' }],
  },
]);

test('blocks what others keep on the mirrors', () => {
  const policy = policyOf(new Cloudinary({ widgets: true, videoPlayer: true }));
  for (const url of [
    'https://unpkg.com/other/a.js',
    'https://unpkg.com/cloudinary-video-player-evil/a.js',
    'https://cdnjs.cloudflare.com/ajax/libs/other/a.js',
  ]) {
    expect([url, policy.allows({ destination: 'script', url }).allowed]).toEqual([url, false]);
    expect([url, policy.allows({ destination: 'iframe', url }).allowed]).toEqual([url, false]);
  }
});
