import type { VendorCategory } from '../../lib/vendors/vendor';

/** The categories in words, in the order in which documents list them. */
export const CATEGORIES: Readonly<Record<VendorCategory, string>> = {
  advertising: 'Advertising',
  analytics: 'Analytics',
  authentication: 'Authentication',
  'captcha-and-bots': 'Captchas and bots',
  'chat-and-support': 'Chat and support',
  'cms-and-editing': 'CMS and editing',
  communication: 'Communication',
  consent: 'Consent',
  experimentation: 'Experimentation',
  'feedback-and-surveys': 'Feedback and surveys',
  fonts: 'Fonts',
  maps: 'Maps',
  media: 'Media',
  monitoring: 'Monitoring',
  onboarding: 'Onboarding',
  payments: 'Payments',
  personalisation: 'Personalisation',
  'scheduling-and-forms': 'Scheduling and forms',
  search: 'Search',
  'tag-management': 'Tag management',
};

export interface Group<T> {
  readonly category: VendorCategory;
  readonly heading: string;
  readonly members: readonly T[];
}

/** By category in the order of the table, then by title; categories without members are left out. */
export function byCategory<T extends { readonly definition: { readonly category: string; readonly title: string } }>(
  entries: readonly T[],
): Group<T>[] {
  return Object.entries(CATEGORIES).flatMap(([category, heading]) => {
    const members = entries.filter(({ definition }) => definition.category === category);
    members.sort((a, b) => a.definition.title.localeCompare(b.definition.title, 'en'));
    return members.length === 0 ? [] : [{ category: category as VendorCategory, heading, members }];
  });
}
