import { concat, keccak256, toBeHex, toUtf8Bytes } from "ethers";

/** Numbers that look random and are the same on every run: the committed file changes only for a reason. */
export class DerivedRandom {
  #seed;
  #count = 0;

  constructor(name) {
    this.#seed = keccak256(toUtf8Bytes(name));
  }

  /** 32 bytes, as hex. */
  word() {
    return keccak256(concat([this.#seed, toBeHex(this.#count++, 8)]));
  }

  /** `size` bytes, as hex; at most 32. */
  bytes(size) {
    return this.word().slice(0, 2 + 2 * size);
  }

  /** From 0 to `bound` - 1. */
  below(bound) {
    return BigInt(this.word()) % BigInt(bound);
  }

  /** A number of any length up to `bits`: short ones as likely as long ones. */
  ofLength(bits) {
    return BigInt(this.word()) >> (256n - this.below(bits) - 1n);
  }

  one(choices) {
    return choices[Number(this.below(choices.length))];
  }
}
