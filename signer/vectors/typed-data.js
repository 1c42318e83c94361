import { SigningKey, TypedDataEncoder, getAddress } from "ethers";
import { DerivedRandom } from "./derived-random.js";
import { randomText } from "./random-text.js";

const RANDOM = 500;
const MOST_STRUCTS = 6;
const DOMAIN = { name: "string", version: "string", chainId: "uint256", verifyingContract: "address", salt: "bytes32" };

const random = new DerivedRandom("stablecoin-gateway typed data");

/** Documents with random types, nested structs and arrays among them. */
export function typedData() {
  return Array.from({ length: RANDOM }, () => vector(document()));
}

function vector(document) {
  const { EIP712Domain, ...types } = document.types;
  const key = new SigningKey(random.word());
  const digest = TypedDataEncoder.hash(document.domain, types, document.message);
  return {
    document,
    privateKey: key.privateKey,
    domainSeparator: TypedDataEncoder.hashDomain(document.domain),
    structHash: TypedDataEncoder.hashStruct(document.primaryType, types, document.message),
    digest,
    signature: key.sign(digest).serialized,
  };
}

function document() {
  const { types, primaryType } = structs();
  const used = Object.keys(DOMAIN).filter(() => random.below(2) === 0n);
  const fields = used.length === 0 ? ["name"] : used;
  const declared = fields.map((name) => ({ name, type: DOMAIN[name] }));
  return {
    // It may be left out.
    types: random.below(2) === 0n ? { EIP712Domain: declared, ...types } : types,
    primaryType,
    domain: Object.fromEntries(fields.map((name) => [name, value(DOMAIN[name], {})])),
    message: value(primaryType, types),
  };
}

/** A struct refers to later ones only, each is referred to by an earlier one, and the first is the message's. */
function structs() {
  const names = identifiers(Number(1n + random.below(MOST_STRUCTS)), (name) => name[0].toUpperCase() + name.slice(1));
  const notations = names.map((_, i) => memberNotations(names.slice(i + 1)));
  names.slice(1).forEach((name, i) => notations[Number(random.below(i + 1))].push(name + dimensions(1)));
  const types = Object.fromEntries(names.map((name, i) => [name, members(notations[i])]));
  return { types, primaryType: names[0] };
}

function memberNotations(laterStructs) {
  return Array.from({ length: Number(1n + random.below(4)) }, () => {
    const struct = laterStructs.length > 0 && random.below(4) === 0n;
    return struct ? random.one(laterStructs) + dimensions(1) : atomic() + dimensions(2);
  });
}

function members(notations) {
  const names = identifiers(notations.length, (name) => name);
  return notations.map((type, i) => ({ name: names[i], type }));
}

function identifiers(count, form) {
  const found = new Set();
  while (found.size < count) {
    const letters = Array.from({ length: Number(1n + random.below(8)) }, () => random.one([..."abcxyzABCXYZ_$019"]));
    const name = form(letters.join(""));
    if (/^[a-zA-Z_$]/.test(name)) {
      found.add(name);
    }
  }
  return [...found];
}

function atomic() {
  const bits = 8n * (1n + random.below(32));
  return random.one([
    "bool",
    "address",
    "string",
    "bytes",
    `bytes${1n + random.below(32)}`,
    `uint${bits}`,
    `int${bits}`,
  ]);
}

function dimensions(most) {
  const count = random.one([0n, 0n, random.below(most + 1)]);
  return Array.from({ length: Number(count) }, () => random.one(["[]", `[${1n + random.below(3)}]`])).join("");
}

function value(notation, types) {
  const array = notation.match(/^(.*)\[(\d*)\]$/);
  if (array) {
    const size = array[2] === "" ? random.below(4) : BigInt(array[2]);
    return Array.from({ length: Number(size) }, () => value(array[1], types));
  }
  if (types[notation]) {
    return Object.fromEntries(types[notation].map(({ name, type }) => [name, value(type, types)]));
  }
  return atomicValue(notation);
}

function atomicValue(type) {
  const number = type.match(/^(u?)int(\d+)$/);
  if (number) {
    return numberValue(number[1] === "", BigInt(number[2]));
  }
  const fixedBytes = type.match(/^bytes(\d+)$/);
  if (fixedBytes) {
    return random.bytes(Number(fixedBytes[1]));
  }
  switch (type) {
    case "bool":
      return random.below(2) === 0n;
    case "address":
      return random.one([(address) => address, getAddress])(random.bytes(20));
    case "string":
      return randomText(random, 20);
    case "bytes":
      return random.bytes(Number(random.below(33)));
  }
}

/** Of any length, at the ends of its range too, in every notation. */
function numberValue(signed, bits) {
  const low = signed ? -(2n ** (bits - 1n)) : 0n;
  const high = signed ? 2n ** (bits - 1n) - 1n : 2n ** bits - 1n;
  const magnitude = random.ofLength(Number(signed ? bits - 1n : bits));
  const number = random.one([low, high, 0n, magnitude, magnitude, signed ? -magnitude : magnitude]);
  const notations = [number.toString()];
  if (number >= 0n) {
    notations.push("0x" + number.toString(16));
  }
  if (number >= Number.MIN_SAFE_INTEGER && number <= Number.MAX_SAFE_INTEGER) {
    notations.push(Number(number));
  }
  return random.one(notations);
}
