import { Cloudinary } from '../../lib/vendors/cloudinary';
import { vendorSuite } from '../support/vendor-suite';

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
      { destination: 'script', url: 'https://cdnjs.cloudflare.com/a.js' },
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
      { destination: 'script', url: 'https://unpkg.com/a.js' },
      { destination: 'style', url: 'https://unpkg.com/a.css' },
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
