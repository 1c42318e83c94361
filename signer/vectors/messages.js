import { SigningKey, getBytes, hashMessage } from "ethers";
import { DerivedRandom } from "./derived-random.js";
import { randomText } from "./random-text.js";

const RANDOM_PER_KIND = 250;

const random = new DerivedRandom("stablecoin-gateway messages");

/** Messages as personal_sign signs them: texts, and bytes that need be no text. */
export function messages() {
  const texts = ["", "0", "Hello World", "\u0019Ethereum Signed Message:\n0", "a".repeat(1000), ...some(randomShortText)];
  const binaries = ["0x", "0x00", "0xff", "0x1901" + "00".repeat(64), ...some(() => random.bytes(Number(random.below(33))))];
  return [
    ...texts.map((text) => vector({ text }, text)),
    ...binaries.map((bytes) => vector({ bytes }, getBytes(bytes))),
  ];
}

function some(make) {
  return Array.from({ length: RANDOM_PER_KIND }, make);
}

function randomShortText() {
  return randomText(random, 40);
}

function vector(input, message) {
  const key = new SigningKey(random.word());
  const digest = hashMessage(message);
  return { ...input, privateKey: key.privateKey, digest, signature: key.sign(digest).serialized };
}
