/** A host that vendors use and that is not their own. */
export interface SharedHost {
  /** `a.example`, or `*.a.example` for all below. */
  readonly host: string;
  /** Whose it is, and what it serves. */
  readonly reason: string;
}

/** Hosts that vendors use and that are neither their own nor those of another vendor of this catalogue. */
export const SHARED_HOSTS: readonly SharedHost[] = [];
