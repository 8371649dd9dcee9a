export type { InlineCode, Page, PageResource } from './page';
export { readPage } from './read-page';
export { readPages, readStyleSheets, type ReadPagesOptions } from './read-pages';
