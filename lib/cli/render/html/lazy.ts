/** Writes a page with what is loaded when one is wanted. */
import type { PolicyReport } from '../../meaning/report';
import type * as Page from './page';

export function renderPage(name: string, reports: readonly PolicyReport[]): string {
  return (require('./page') as typeof Page).renderPage(name, reports);
}
