export type { InlineCode, Page, PageResource } from './page';
export { readPage } from './read-page';
export { readPages, readStyleSheets, type ReadPagesOptions, type UnreadableSheet } from './read-pages';
