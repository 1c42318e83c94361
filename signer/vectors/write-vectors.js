import { writeFileSync } from "node:fs";
import { SigningKey, Transaction, computeAddress } from "ethers";
import { derSignature, spki } from "./der.js";
import { DerivedRandom } from "./derived-random.js";

const TARGET = new URL("../src/test/resources/transactions.json", import.meta.url);
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const CHAINS = [1n, 10n, 56n, 137n, 8453n, 31337n, 42161n, 11155111n];
const RANDOM_PER_TYPE = 120;
const SHORT_PER_SCALAR = 4;

const random = new DerivedRandom("stablecoin-gateway");

/** The fields of a transaction; `fixed` ones replace the random ones. */
function fields(type, fixed = {}) {
  const price = random.ofLength(60);
  const prices =
    type === 2 ? { maxFeePerGas: price, maxPriorityFeePerGas: random.below(price + 1n) } : { gasPrice: price };
  return {
    type,
    chainId: random.one(CHAINS),
    nonce: Number(random.ofLength(40)),
    ...prices,
    gasLimit: 21000n + random.ofLength(24),
    to: random.bytes(20),
    value: random.ofLength(90),
    data: random.bytes(Number(random.below(33))),
    ...fixed,
  };
}

function vector(name, transactionFields, key) {
  const transaction = Transaction.from(transactionFields);
  const digest = transaction.unsignedHash;
  const signature = key.sign(digest);
  transaction.signature = signature;
  const r = BigInt(signature.r);
  const s = BigInt(signature.s);
  // KMS answers either of the two valid values of s.
  const answered = random.below(2) === 0n ? s : ORDER - s;
  return {
    name,
    type: transaction.type,
    chainId: transaction.chainId.toString(),
    nonce: transaction.nonce,
    ...(transaction.type === 2
      ? {
          maxPriorityFeePerGas: transaction.maxPriorityFeePerGas.toString(),
          maxFeePerGas: transaction.maxFeePerGas.toString(),
        }
      : { gasPrice: transaction.gasPrice.toString() }),
    gasLimit: transaction.gasLimit.toString(),
    to: transaction.to,
    value: transaction.value.toString(),
    data: transaction.data,
    publicKey: spki(key.publicKey),
    from: computeAddress(key.publicKey),
    digest,
    der: derSignature(r, answered),
    r: signature.r,
    s: signature.s,
    yParity: signature.yParity,
    raw: transaction.serialized,
    hash: transaction.hash,
  };
}

function newKey() {
  return new SigningKey(random.word());
}

function edges(type) {
  const price = type === 2 ? { maxFeePerGas: 0n, maxPriorityFeePerGas: 0n } : { gasPrice: 0n };
  const equal = type === 2 ? { maxFeePerGas: 7n, maxPriorityFeePerGas: 7n } : { gasPrice: 7n };
  const cases = {
    "nonce 0": { nonce: 0 },
    "value 0": { value: 0n },
    "empty data": { data: "0x" },
    "nonce 0, value 0, empty data": { nonce: 0, value: 0n, data: "0x" },
    "contract creation": { to: null, data: "0x6001600055" },
    "contract creation with value": { to: null, value: 1n, data: "0x00" },
    "price 0": price,
    "tip equal to the maximum fee": equal,
    "recipient with leading zeros": { to: "0x" + "00".repeat(18) + "0102" },
    "recipient 0": { to: "0x" + "00".repeat(20) },
    "data of one low byte": { data: "0x7f" },
    "data of one high byte": { data: "0x80" },
    "data of 55 bytes": { data: "0x" + "ab".repeat(55) },
    "data of 56 bytes": { data: "0x" + "ab".repeat(56) },
    "data of 5000 bytes": { data: "0x" + "cd".repeat(5000) },
    "largest nonce of JavaScript": { nonce: Number.MAX_SAFE_INTEGER },
    "largest value": { value: 2n ** 256n - 1n },
    "large chain id": { chainId: 2n ** 53n + 1n },
  };
  return Object.entries(cases).map(([name, fixed]) =>
    vector(`type ${type}, ${name}`, fields(type, fixed), newKey()),
  );
}

/** About one signature in 256 has an r, and one in 128 a low s, with a leading zero byte: search. */
function shortScalars(type, scalar) {
  const found = [];
  const key = newKey();
  while (found.length < SHORT_PER_SCALAR) {
    const candidate = vector(`type ${type}, ${scalar} with a leading zero byte, ${found.length}`, fields(type), key);
    if (candidate[scalar].startsWith("0x00")) {
      found.push(candidate);
    }
  }
  return found;
}

function randomOnes(type) {
  return Array.from({ length: RANDOM_PER_TYPE }, (_, i) => vector(`type ${type}, random ${i}`, fields(type), newKey()));
}

const vectors = [0, 2].flatMap((type) => [
  ...edges(type),
  ...shortScalars(type, "r"),
  ...shortScalars(type, "s"),
  ...randomOnes(type),
]);

writeFileSync(TARGET, `[\n${vectors.map((v) => JSON.stringify(v)).join(",\n")}\n]\n`);
console.log(`${vectors.length} vectors`);
