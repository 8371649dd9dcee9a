import type { Suite } from '../suite';
import { matching } from './matching';
import { minimizing } from './minimizing';
import { rules } from './rules';
import { seedVendors } from './seed-vendors';

export const SUITES: readonly Suite[] = [rules, matching, minimizing, seedVendors];
