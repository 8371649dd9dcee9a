import { DynamicYield } from '../../lib/vendors/dynamic-yield';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new DynamicYield() },
  {
    name: 'mandatory alone',
    vendor: new DynamicYield({ googleFonts: false, carousels: false, choose: false }),
    loses: [
      { destination: 'font', url: 'https://fonts.gstatic.com/a.woff2' },
      { destination: 'script', url: 'https://cdnjs.cloudflare.com/ajax/libs/Swiper/4.4.6/a.js' },
      { destination: 'style', url: 'https://cdnjs.cloudflare.com/ajax/libs/Swiper/4.4.6/a.css' },
      { destination: 'connect', url: 'https://direct.dy-api.com/' },
    ],
  },
  {
    name: 'no Google Fonts',
    vendor: new DynamicYield({ googleFonts: false }),
    loses: [{ destination: 'font', url: 'https://fonts.gstatic.com/a.woff2' }],
  },
  {
    name: 'no carousels',
    vendor: new DynamicYield({ carousels: false }),
    loses: [{ destination: 'script', url: 'https://cdnjs.cloudflare.com/ajax/libs/Swiper/4.4.6/a.js' }],
  },
  {
    name: 'no Choose',
    vendor: new DynamicYield({ choose: false }),
    loses: [{ destination: 'connect', url: 'https://direct.dy-api.com/' }],
  },
  {
    name: 'coupons',
    vendor: new DynamicYield({ coupons: true }),
    gains: [
      { destination: 'script', url: 'https://cdnjs.cloudflare.com/ajax/libs/clipboard.js/2.0.0/clipboard.min.js' },
    ],
  },
  {
    name: 'youtube',
    vendor: new DynamicYield({ youtube: true }),
    gains: [{ destination: 'iframe', url: 'https://www.youtube.com/embed/1' }],
  },
  {
    name: 'vimeo',
    vendor: new DynamicYield({ vimeo: true }),
    gains: [{ destination: 'iframe', url: 'https://player.vimeo.com/video/1' }],
  },
]);
