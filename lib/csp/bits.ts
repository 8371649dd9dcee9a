/**
 * Sets of small whole numbers, a bit for each. What is beyond the end of one is not in it.
 *
 * Arrays of numbers, since typed arrays take several times longer to make.
 */
export type Bits = readonly number[];

/** An empty set that can take numbers below `length`. */
export function noBits(length: number): number[] {
  const bits: number[] = [];
  for (let at = 0; at < length; at += 32) bits.push(0);
  return bits;
}

export function addBit(bits: number[], number: number): void {
  bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
}

export function hasBit(bits: Bits, number: number): boolean {
  return ((bits[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;
}

/** The place of the lowest bit of a number that is not 0. */
export function lowestBit(number: number): number {
  return 31 - Math.clz32(number & -number);
}

/** The numbers of a set, from the lowest. */
export function placesIn(bits: Bits): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < bits.length; at++) {
    for (let rest = bits[at] ?? 0; rest !== 0; rest &= rest - 1) numbers.push(at * 32 + lowestBit(rest));
  }
  return numbers;
}

export function isEmpty(bits: Bits): boolean {
  for (const word of bits) if (word !== 0) return false;
  return true;
}

/** Whether two sets have the same members. */
export function isSame(a: Bits, b: Bits): boolean {
  if (a === b) return true;
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at++) if ((a[at] ?? 0) !== (b[at] ?? 0)) return false;
  return true;
}

export function unionOf(a: Bits, b: Bits): Bits {
  const length = Math.max(a.length, b.length);
  const bits: number[] = [];
  for (let at = 0; at < length; at++) bits.push((a[at] ?? 0) | (b[at] ?? 0));
  return bits;
}

/** The members of `a` that are not in `b`. */
export function differenceOf(a: Bits, b: Bits): Bits {
  const bits: number[] = [];
  for (let at = 0; at < a.length; at++) bits.push((a[at] ?? 0) & ~(b[at] ?? 0));
  return bits;
}
