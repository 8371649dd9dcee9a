import type { Suite } from '../suite';
import { rules } from './rules';

export const SUITES: readonly Suite[] = [rules];
