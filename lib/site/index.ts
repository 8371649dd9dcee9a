export type { InlineCode, Page, PageResource } from './page';
export { readPage } from './read-page';
export { readPages, type ReadPagesOptions } from './read-pages';
