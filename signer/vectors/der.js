import { concat, getBytes, hexlify, toBeArray } from "ethers";

const SPKI_PREFIX = "0x3056301006072a8648ce3d020106052b8104000a034200";

/** The public key as GetPublicKey of AWS KMS answers it. */
export function spki(uncompressedKey) {
  return concat([SPKI_PREFIX, uncompressedKey]);
}

/** The signature as Sign of AWS KMS answers it. */
export function derSignature(r, s) {
  const body = concat([integer(r), integer(s)]);
  return concat(["0x30", hexlify(Uint8Array.of(getBytes(body).length)), body]);
}

function integer(value) {
  const magnitude = toBeArray(value);
  const content = magnitude[0] >= 0x80 ? Uint8Array.of(0, ...magnitude) : magnitude;
  return hexlify(Uint8Array.of(0x02, content.length, ...content));
}
